import { lazy, useState, type ComponentType } from 'react';
import { views } from './loading.ts';
import type { ViewKey, ViewProps } from './parts.ts';

// React draws what failed once more before a boundary stands in: a component renewed by itself would load again for ever.
const failed = new Set<() => void>();

/** From now on components that could not be loaded are tried again when they are drawn. For boundaries that stand in for them. */
export function renewFailed(): void {
  for (const renew of failed) renew();
  failed.clear();
}

/**
 * A component that is loaded when it is first drawn, or was before: then it is drawn at once. Until it is there the nearest
 * Suspense stands in for it; where it can't be loaded, the nearest boundary does, and what is drawn anew after `renewFailed`
 * tries again.
 */
export function view<Key extends ViewKey>(key: Key): ComponentType<ViewProps[Key]> {
  return awaited<ViewProps[Key]>(
    () => views.load(key),
    () => views.loaded(key),
  );
}

function awaited<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  loaded: () => ComponentType<Props> | undefined,
): ComponentType<Props> {
  // React's own `lazy` remembers failures for ever: after one, another takes its place.
  const anew = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        failed.add(() => (Awaited = anew()));
        throw error;
      }
    });
  let Awaited = anew();
  return function View(props: Props) {
    const [Drawn] = useState(() => loaded() ?? Awaited); // what was begun to be drawn stays the same component
    return <Drawn {...props} />;
  };
}
