import { useLayoutEffect } from 'react';
import type { Design } from '../design/schema.ts';
import { compose, sceneOf } from '../diagram/picture.ts';
import type { Derivation } from '../rules/derivation.ts';
import { visibleConnections } from '../rules/tableView.ts';
import type { Focus } from '../store/focus.ts';
import { useViewStore } from '../store/viewStore.ts';
import { edgeViews, type EdgeView } from './edgeViews.ts';
import { keyOf, requestRoutes, useRouting } from './routing.ts';

interface Edges {
  readonly resting: readonly EdgeView[];
  readonly moving: readonly EdgeView[]; // those of hosts on the move
}

const NONE: ReadonlySet<string> = new Set();

/** The edges of the design as they are to be drawn now. */
export function useEdges(design: Design, derivation: Derivation, focus: Focus | null): Edges {
  const numbers = useViewStore((state) => state.showNumbers);
  const filters = useViewStore((state) => state.filters);
  const selection = useViewStore((state) => state.selection);
  const routes = useRouting((state) => state.routes);
  const live = useRouting((state) => state.live);
  const composition = compose(design, derivation, { numbers });
  const scene = sceneOf(composition);
  const key = keyOf(scene);
  useLayoutEffect(() => {
    requestRoutes(scene, key);
    // The key tells all that the scene decides.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);
  const shown = new Set(visibleConnections(derivation, filters, false).map(({ id }) => id));
  const looks = { shown, near: focus?.connections ?? NONE, selection, numbers };
  const still = composition.edges.filter(({ id }) => !live.has(id));
  const moved = composition.edges.filter(({ id }) => live.has(id));
  return { resting: edgeViews(still, routes, looks), moving: edgeViews(moved, live, looks) };
}
