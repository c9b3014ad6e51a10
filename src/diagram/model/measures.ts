import { boundsOf, lineEnters, overlaps, spanOf, type Point, type Rect } from '../../geometry/rectangles.ts';
import type { Route, RouteScene } from '../routing/routes.ts';

/** What makes a diagram hard to read, counted. */
export interface Measures {
  readonly labelOverlaps: number;
  readonly labelHostOverlaps: number;
  readonly labelTitleOverlaps: number;
  readonly edgesThroughHosts: number;
  readonly sharedTracks: number;
  readonly crossings: number;
  readonly bends: number;
  readonly linesUnderLabels: number;
  /** Length of all edges in px. */
  readonly length: number;
}

type Routes = ReadonlyMap<string, Route>;
type Line = readonly [Point, Point];

/** All counts of one drawing. */
export function measure(scene: RouteScene, routes: Routes): Measures {
  return {
    labelOverlaps: labelOverlaps(routes),
    labelHostOverlaps: labelsOn(
      scene.hosts.map(({ rect }) => rect),
      routes,
    ),
    labelTitleOverlaps: labelsOn(scene.titles, routes),
    edgesThroughHosts: edgesThroughHosts(scene, routes),
    sharedTracks: sharedTracks(routes),
    crossings: crossings(routes),
    bends: bends(routes),
    linesUnderLabels: linesUnderLabels(routes),
    length: linesOf(routes).reduce((sum, { lines }) => sum + lines.reduce((all, [a, b]) => all + lengthOf(a, b), 0), 0),
  };
}

/** Pairs of labels that overlap. */
function labelOverlaps(routes: Routes): number {
  return countPairs(labelsOf(routes), (a, b) => Number(overlaps(a, b)));
}

/** Labels that overlap an area: a host, a title. */
function labelsOn(areas: readonly Rect[], routes: Routes): number {
  return labelsOf(routes).reduce((sum, label) => sum + areas.filter((area) => overlaps(area, label)).length, 0);
}

/** Pairs of an edge and a host it runs through. */
function edgesThroughHosts(scene: RouteScene, routes: Routes): number {
  return linesOf(routes).reduce(
    (sum, { lines }) => sum + scene.hosts.filter(({ rect }) => lines.some(([a, b]) => lineEnters(a, b, rect))).length,
    0,
  );
}

/** Pairs of edges that run within 4 px of each other for more than 20 px, ports included. */
function sharedTracks(routes: Routes): number {
  return countPairs(linesOf(routes), (a, b) => Number(nearBy(a, b) && overPairs(a.lines, b.lines, sharedLength) > 20));
}

/** Crossings of two edges; touching counts as well. */
export function crossings(routes: Routes): number {
  return countPairs(linesOf(routes), (a, b) =>
    nearBy(a, b) ? overPairs(a.lines, b.lines, (p, q) => Number(crosses(p, q))) : 0,
  );
}

/** Corners of all edges. */
function bends(routes: Routes): number {
  return [...routes.values()].reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0);
}

/** Pairs of a label and another label's edge that runs under it. */
function linesUnderLabels(routes: Routes): number {
  const all = linesOf(routes);
  return [...routes.values()].reduce((sum, { id, label }) => {
    if (label === null) return sum;
    return sum + all.filter((other) => other.id !== id && other.lines.some(([a, b]) => lineEnters(a, b, label))).length;
  }, 0);
}

function labelsOf(routes: Routes): Rect[] {
  return [...routes.values()].flatMap(({ label }) => (label === null ? [] : [label]));
}

interface Lines {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly bounds: Rect;
}

function linesOf(routes: Routes): Lines[] {
  return [...routes.values()].map(({ id, points }) => {
    const lines = points.slice(1).flatMap((b, i): Line[] => (points[i] === undefined ? [] : [[points[i], b]]));
    return { id, lines, bounds: boundsOf(lines.map(([a, b]) => spanOf(a, b))) };
  });
}

function nearBy({ bounds: a }: Lines, { bounds: b }: Lines): boolean {
  return a.x <= b.x + b.width + 4 && b.x <= a.x + a.width + 4 && a.y <= b.y + b.height + 4 && b.y <= a.y + a.height + 4;
}

function overPairs(as: readonly Line[], bs: readonly Line[], count: (a: Line, b: Line) => number): number {
  return as.reduce((sum, a) => sum + bs.reduce((inner, b) => inner + count(a, b), 0), 0);
}

function countPairs<T>(items: readonly T[], count: (a: T, b: T) => number): number {
  return items.reduce((sum, a, i) => sum + items.slice(i + 1).reduce((inner, b) => inner + count(a, b), 0), 0);
}

function sharedLength([a, b]: Line, [c, d]: Line): number {
  const [first, second] = [spanOf(a, b), spanOf(c, d)];
  if (first.height === 0 && second.height === 0 && Math.abs(first.y - second.y) < 4)
    return shared(first.x, first.width, second.x, second.width);
  if (first.width === 0 && second.width === 0 && Math.abs(first.x - second.x) < 4)
    return shared(first.y, first.height, second.y, second.height);
  return 0;
}

function shared(from: number, length: number, otherFrom: number, otherLength: number): number {
  return Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
}

function crosses([a, b]: Line, [c, d]: Line): boolean {
  const [first, second] = [spanOf(a, b), spanOf(c, d)];
  if ((first.height === 0) === (second.height === 0)) return false;
  const [flat, upright] = first.height === 0 ? [first, second] : [second, first];
  return (
    upright.x >= flat.x &&
    upright.x <= flat.x + flat.width &&
    flat.y >= upright.y &&
    flat.y <= upright.y + upright.height
  );
}

function lengthOf(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
