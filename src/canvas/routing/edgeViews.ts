import { labelOf, pairsOf, type EdgeLabel } from '../../diagram/model/edgeLabels.ts';
import type { EdgeLine } from '../../diagram/model/diagramModel.ts';
import type { Route, Routes } from '../../diagram/routing/routes.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { SCOPES } from '../../rules/views/columns.ts';
import { VERDICTS, verdictOf, type Verdict } from '../../rules/views/testStatus.ts';
import type { Design } from '../../design/model/schema.ts';
import { hostLabel } from '../../design/model/names.ts';
import type { Selection } from '../../store/viewStore.ts';
import { distanceTo } from './edgePaths.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import { type Point, type Rect } from '../../geometry/rectangles.ts';

/** An edge as the canvas shows it: what filters leave of it, where it runs, and how it stands out. */
export interface EdgeView {
  readonly edge: EdgeLine; // all of it
  readonly connections: readonly Connection[]; // that are shown
  readonly label: EdgeLabel; // of those
  readonly route: Route;
  readonly state: EdgeState;
  readonly verdict: Verdict | null; // of tests; null: not tested
}
export type EdgeState = 'resting' | 'near' | 'selected';

/** What decides how edges look. */
export interface EdgeLooks {
  readonly shown: ReadonlySet<string>; // ids of the connections that filters let pass
  readonly near: ReadonlySet<string>; // ids of the connections in focus
  readonly selection: Selection;
  readonly numbers: boolean;
  readonly tests: Pick<Design, 'results'>;
}

/** The edges to show, in the order of their first row. */
export function edgeViews(edges: readonly EdgeLine[], routes: Routes, looks: EdgeLooks): EdgeView[] {
  return edges.flatMap((edge) => {
    const route = routes.get(edge.id);
    const connections = shownOf(edge, looks.shown);
    if (!route || connections.length === 0) return [];
    const whole = connections === edge.connections;
    const label = whole ? edge.label : labelOf(connections, looks.numbers, edge.label.width);
    const verdict = looks.tests.results ? verdictOf(looks.tests, connections) : null;
    return [{ edge, connections, label, route, state: stateOf(edge, looks), verdict }];
  });
}

function shownOf({ connections }: EdgeLine, shown: ReadonlySet<string>): readonly Connection[] {
  return connections.every(({ id }) => shown.has(id)) ? connections : connections.filter(({ id }) => shown.has(id));
}

function stateOf({ from, to, connections }: EdgeLine, { selection, near }: EdgeLooks): EdgeState {
  if (selection.kind === 'edge' && selection.from === from && selection.to === to) return 'selected';
  const isNear = connections.some(({ id }) => near.has(id));
  return isNear && selection.kind === 'connections' ? 'selected' : isNear ? 'near' : 'resting';
}

// Only labels need them, and those ask for theirs again and again.
const pairsInWords = memoByIdentity((connections: readonly Connection[]): string => {
  const [first] = connections;
  if (!first) return '';
  const rows = pairsOf(connections).map(({ number, port }) => `row ${number} ${spokenPort(port)}`);
  const ends = `${hostLabel(first.initiator)} to ${hostLabel(first.listener)}`;
  return `${ends}: ${rows.join(', ')}`;
});

/** An edge in words, for screen readers. */
export const nameOf = ({ edge, connections, verdict }: EdgeView): string =>
  connections.length === 0
    ? ''
    : `${pairsInWords(connections)}, ${SCOPES[edge.scope].toLowerCase()}${verdict ? `, ${VERDICTS[verdict].words}` : ''}`;

const spokenPort = (port: string): string =>
  port.includes('/UDP') ? `UDP ${port.replace('/UDP', '')}` : `TCP ${port}`;

/** Where the label lies: the room the router kept for it, or the middle of that where filters made it shorter. */
export function labelPlace({ label, route }: EdgeView): Rect | null {
  const room = route.label;
  return room && { ...room, x: room.x + (room.width - label.width) / 2, width: label.width };
}

/** The edge nearest to a point of the canvas within `reach` px. */
export function edgeAt(views: readonly EdgeView[], point: Point, reach: number): EdgeView | null {
  let best: EdgeView | null = null;
  let least = reach;
  for (const view of views) {
    const distance = distanceTo(view.route, point);
    if (distance <= least) [best, least] = [view, distance];
  }
  return best;
}
