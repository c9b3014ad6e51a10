import { lazy, useState, type ComponentType } from 'react';
import { loadMissingStyles } from './styleSheets.ts';

const loads: (() => Promise<unknown>)[] = [];
let wanted = false;

/**
 * Loads what it is given once, however often it is asked; a failure is not remembered, so that asking again tries again.
 * (React's own `lazy` remembers failures for ever.)
 */
function retried<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () =>
    (loading ??= loadStyled(load).catch((error: unknown) => {
      loading = null;
      throw error;
    }));
}

async function loadStyled<T>(load: () => Promise<T>): Promise<T> {
  await loadMissingStyles();
  return load();
}

/**
 * A component whose code is loaded when it is first drawn. Until it is there the nearest Suspense stands in for it; where it
 * can't be loaded, the nearest boundary does, and what is drawn anew after `renewFailed` tries again.
 */
export function deferred<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return deferredPart(load).Part;
}

/** The same, loaded beforehand by `loadLateParts`: then it is drawn at once. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const { get, Part } = deferredPart(load);
  alsoLoad(get);
  return Part;
}

// React draws what failed once more before a boundary stands in: a component renewed by itself would load again for ever.
const failed = new Set<() => void>();

/** From now on components that could not be loaded are tried again when they are drawn. For boundaries that stand in for them. */
export function renewFailed(): void {
  for (const renew of failed) renew();
  failed.clear();
}

function deferredPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let part: ComponentType<Props> | null = null;
  const get = retried(async () => (part = await load()));
  const awaited = () =>
    lazy(async () => {
      try {
        return { default: await get() };
      } catch (error) {
        failed.add(() => (Awaited = awaited()));
        throw error;
      }
    });
  let Awaited = awaited();
  const Part = (props: Props) => {
    const [Drawn] = useState(() => part ?? Awaited); // what was begun to be drawn stays the same component
    return <Drawn {...props} />;
  };
  return { get, Part };
}

/** Names something else to be loaded together with the late components. */
export function alsoLoad(load: () => Promise<unknown>): void {
  const get = retried(load);
  loads.push(get);
  if (wanted) get().catch(() => undefined);
}

/** Loads what the first picture did without. Rejects where something is out of reach; what has arrived is not loaded again. */
export async function loadLateParts(): Promise<void> {
  wanted = true;
  await Promise.all(loads.map((load) => load()));
}
