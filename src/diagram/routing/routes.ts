import { boundsOf, inflated, overlaps, type Point, type Rect } from '../../geometry/rectangles.ts';
import { ASIDE, Drawing, FINE, ROUGH, type Care } from './drawing.ts';
import { memoByIdentity } from '../../lib/memo.ts';

/** A host as the edges see it: an area of the canvas, px. */
export interface Obstacle {
  readonly id: string;
  readonly rect: Rect;
}

/** An edge to be drawn from host `from` (the initiator) to host `to` (the listener), and the size of its label in px. */
export interface EdgeRequest {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: { readonly width: number; readonly height: number } | null;
}

/** All that the edges depend on; coordinates are px of the canvas. */
export interface RouteScene {
  readonly hosts: readonly Obstacle[];
  /** Zones: an edge may cross their borders, but not run along them; no label lies on one. */
  readonly zones: readonly Rect[];
  /** Zone titles, which edges and labels keep off. */
  readonly titles: readonly Rect[];
  readonly edges: readonly EdgeRequest[];
}

/** A drawn edge: a polyline of horizontal and vertical pieces from the initiator's border to the listener's, px. */
export interface Route {
  readonly id: string;
  readonly points: readonly Point[];
  readonly label: Rect | null;
}

/** How far a stepwise routing has come, in steps; `route` is what the last step drew, not final yet. */
export interface RouteProgress {
  readonly done: number;
  readonly total: number;
  readonly route: Route | null;
}

export type Routes = ReadonlyMap<string, Route>;

// What lies farther from the edges drawn anew than this many px has no say in them.
const SURROUNDINGS = 320;
// In the first round an edge knows only the shorter ones, in the second all others.
const ROUNDS: readonly Care[] = [ROUGH, FINE];

// How often edges and labels that lie on one another look for other places: most are free after the first time.
const AMENDS = 4;

/** Routes of all edges between two known, different hosts; the order of the arrays doesn't matter. */
export function routeEdges(scene: RouteScene): Routes {
  return finish(routeInSteps(scene));
}

/** The same in small steps, so that the caller can rest between them: call `next()` until `done`. */
export function routeInSteps(scene: RouteScene): Generator<RouteProgress, Routes> {
  const edges = drawable(scene);
  return draw(new Drawing(scene, null), edges, ROUNDS);
}

/** Routes of the edges that `kept` holds none of. They keep off those it holds, which stay as they are. */
export function routeMissing(scene: RouteScene, kept: Routes): Routes {
  const missing = drawable({ ...scene, edges: scene.edges.filter(({ id }) => !kept.has(id)) });
  const ends = new Set(missing.flatMap(({ from, to }) => [from, to]));
  const within = inflated(boundsOf(scene.hosts.filter(({ id }) => ends.has(id)).map(({ rect }) => rect)), SURROUNDINGS);
  const drawing = new Drawing(scene, within);
  const around = inflated(within, ASIDE);
  const near = [...kept.values()].filter((route) => overlaps(boundsOfRoute(route), around));
  for (const { id, points } of near) drawing.keepTrack(id, points);
  for (const { id, label } of near) if (label !== null) drawing.keepLabel(id, label);
  return finish(draw(drawing, missing, [FINE]));
}

// Looked at in every frame of a drag, and for thousands of routes the same each time.
const boundsOfRoute = memoByIdentity(({ points, label }: Route): Rect => {
  const corners = points.map(({ x, y }) => ({ x: x - 1, y: y - 1, width: 2, height: 2 }));
  return boundsOf(label === null ? corners : [...corners, label]);
});

/** Short edges first: they have the least choice. */
function* draw(
  drawing: Drawing,
  edges: readonly EdgeRequest[],
  rounds: readonly Care[],
): Generator<RouteProgress, Routes> {
  let done = 0;
  const total = edges.length * (rounds.length + 1 + AMENDS);
  const progress = ({ id }: EdgeRequest): RouteProgress => ({ done: ++done, total, route: drawing.route(id) });
  for (const care of rounds) {
    for (const edge of edges) {
      drawing.drawTrack(edge, care);
      yield progress(edge);
    }
  }
  drawing.beginLabels();
  for (const edge of edges) {
    drawing.drawLabel(edge);
    yield progress(edge);
  }
  // Labels lie now: edges that run under those of others, and edges whose labels lie badly, look for another way.
  for (let round = 0; round < AMENDS; round++) {
    for (const edge of edges) {
      drawing.amend(edge);
      yield progress(edge);
    }
  }
  return inOrder(edges.flatMap(({ id }) => drawing.route(id) ?? []));
}

function inOrder(routes: readonly Route[]): Routes {
  return new Map(routes.toSorted((a, b) => compare(a.id, b.id)).map((route) => [route.id, route]));
}

function drawable({ hosts, edges }: RouteScene): EdgeRequest[] {
  const rects = new Map(hosts.map(({ id, rect }) => [id, rect]));
  const distances = new Map<string, number>();
  for (const { id, from, to } of edges) {
    const [a, b] = [rects.get(from), rects.get(to)];
    if (a !== undefined && b !== undefined && from !== to) distances.set(id, distance(a, b));
  }
  const known = edges.filter(({ id }) => distances.has(id));
  return known.toSorted((a, b) => (distances.get(a.id) ?? 0) - (distances.get(b.id) ?? 0) || compare(a.id, b.id));
}

function distance(a: Rect, b: Rect): number {
  return Math.abs(a.x + a.width / 2 - b.x - b.width / 2) + Math.abs(a.y + a.height / 2 - b.y - b.height / 2);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function finish(steps: Generator<RouteProgress, Routes>): Routes {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
