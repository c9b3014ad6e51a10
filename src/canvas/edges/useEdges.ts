import { useLayoutEffect } from 'react';
import type { Design } from '../../design/model/schema.ts';
import { compose, sceneOf, type EdgeLine } from '../../diagram/model/diagramModel.ts';
import type { Derivation } from '../../rules/derivation.ts';
import { visibleConnections } from '../../rules/views/tableView.ts';
import type { Focus } from '../../store/focus.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { edgeViews, type EdgeLooks, type EdgeView } from '../routing/edgeViews.ts';
import { keyOf, requestRoutes } from '../routing/routing.ts';
import { useRouting } from '../routing/routes.ts';

interface Edges {
  readonly resting: readonly EdgeView[];
  readonly moving: readonly EdgeView[]; // those of hosts on the move
}

const NONE: ReadonlySet<string> = new Set();

/** The edges of the design as they are to be drawn now. */
export function useEdges(design: Design, derivation: Derivation, focus: Focus | null): Edges {
  'use memo';
  const lines = useRoutedLines(design, derivation);
  const looks = useLooks(derivation, focus);
  const routes = useRouting((state) => state.routes);
  const live = useRouting((state) => state.live);
  const liveIds = useRouting((state) => state.liveIds);
  // While hosts move, only what moves with them is looked at again.
  const resting = edgeViews(linesWithout(lines, liveIds), routes, looks);
  const moving = edgeViews(linesOf(lines, liveIds), live, looks);
  return { resting, moving };
}

/** All edges without filters: the routes don't change while one filters. */
function useRoutedLines(design: Design, derivation: Derivation): readonly EdgeLine[] {
  'use memo';
  const numbers = useViewStore((state) => state.showNumbers);
  const composition = compose(design, derivation, { numbers });
  const scene = sceneOf(composition);
  const key = keyOf(scene);
  useLayoutEffect(() => requestRoutes(scene, key), [scene, key]);
  return composition.edges;
}

function useLooks(derivation: Derivation, focus: Focus | null): EdgeLooks {
  'use memo';
  const numbers = useViewStore((state) => state.showNumbers);
  const filters = useViewStore((state) => state.filters);
  const selection = useViewStore((state) => state.selection);
  const shown = new Set(visibleConnections(derivation, filters, false).map(({ id }) => id));
  return { shown, near: focus?.connections ?? NONE, selection, numbers, tests: derivation.design };
}

const linesOf = (lines: readonly EdgeLine[], ids: ReadonlySet<string>): EdgeLine[] =>
  lines.filter(({ id }) => ids.has(id));

const linesWithout = (lines: readonly EdgeLine[], ids: ReadonlySet<string>): readonly EdgeLine[] =>
  ids.size === 0 ? lines : lines.filter(({ id }) => !ids.has(id));
