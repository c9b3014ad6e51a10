import { lazy, useState, type ComponentType } from 'react';

const loads: (() => Promise<unknown>)[] = [];
let wanted = false;

/**
 * A component whose code is loaded when it is first drawn, or before by `loadLateParts`; then it is drawn at once.
 * Until it is there the nearest Suspense stands in for it.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let part: ComponentType<Props> | null = null;
  const get = async (): Promise<ComponentType<Props>> => (part ??= await load());
  const Awaited = lazy(async () => ({ default: await get() }));
  alsoLoad(get);
  return function Late(props: Props) {
    const [Part] = useState(() => part ?? Awaited); // what was begun to be drawn stays the same component
    return <Part {...props} />;
  };
}

/** Names something else to be loaded together with the late components. */
export function alsoLoad(load: () => Promise<unknown>): void {
  loads.push(load);
  if (wanted) load().catch(() => undefined);
}

/** Loads what the first picture did without. What is out of reach is tried again when it is drawn. */
export async function loadLateParts(): Promise<void> {
  wanted = true;
  await Promise.allSettled(loads.map((load) => load()));
}
