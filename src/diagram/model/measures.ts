import {
  around,
  inflated,
  lineEnters,
  middleOf,
  overlaps,
  sidesOf,
  spanOf,
  type Rect,
} from '../../geometry/rectangles.ts';
import type { Routes, RouteScene } from '../routing/routes.ts';
import { countPairs, crosses, lengthOf, linesOf, nearBy, overPairs, sharedLength, type Line } from './lines.ts';

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
  readonly labelsAside: number;
  readonly labelBorderOverlaps: number;
  readonly edgesOnBorders: number;
  readonly edgesThroughTitles: number;
  /** Length of all edges in px. */
  readonly length: number;
}

const BESIDE = 6; // px

/** All counts of one drawing. */
export function measure(scene: RouteScene, routes: Routes): Measures {
  return {
    labelOverlaps: labelOverlaps(routes),
    labelHostOverlaps: labelsOn(
      scene.hosts.map(({ rect }) => rect),
      routes,
    ),
    labelTitleOverlaps: labelsOn(scene.titles, routes),
    edgesThroughHosts: edgesThrough(
      scene.hosts.map(({ rect }) => rect),
      routes,
    ),
    sharedTracks: sharedTracks(routes),
    crossings: crossings(routes),
    bends: bends(routes),
    linesUnderLabels: linesUnderLabels(routes),
    labelsAside: labelsAside(routes),
    labelBorderOverlaps: labelsOn(scene.zones.flatMap(sidesOf), routes),
    edgesOnBorders: edgesOnBorders(scene, routes),
    edgesThroughTitles: edgesThrough(scene.titles, routes),
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

/** Pairs of an edge and an area it runs through: a host, a title. */
function edgesThrough(areas: readonly Rect[], routes: Routes): number {
  return linesOf(routes).reduce(
    (sum, { lines }) => sum + areas.filter((area) => lines.some(([a, b]) => lineEnters(a, b, area))).length,
    0,
  );
}

/** Pairs of an edge and a zone along whose border it runs, nearer than 6 px. */
function edgesOnBorders({ zones }: RouteScene, routes: Routes): number {
  const sides = zones.map(sidesOf);
  return linesOf(routes).reduce(
    (sum, { lines }) =>
      sum + sides.filter((four) => four.some((side) => lines.some((line) => runsAlong(line, side)))).length,
    0,
  );
}

/** True if a line has the side's direction and a stretch in common with it, nearer than 6 px. */
function runsAlong([a, b]: Line, side: Rect): boolean {
  const line = spanOf(a, b);
  const isAlong = side.height === 0 ? line.height === 0 && line.width > 0 : line.width === 0 && line.height > 0;
  return isAlong && overlaps(line, inflated(side, BESIDE));
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

/** Pairs of a label and another label's edge that runs under it or touches it. */
function linesUnderLabels(routes: Routes): number {
  const all = linesOf(routes);
  return [...routes.values()].reduce((sum, { id, label }) => {
    if (label === null) return sum;
    const wide = inflated(label, 1);
    return sum + all.filter((other) => other.id !== id && other.lines.some(([a, b]) => lineEnters(a, b, wide))).length;
  }, 0);
}

/** Labels that their own edge doesn't run through the middle of. */
function labelsAside(routes: Routes): number {
  return linesOf(routes).filter(({ id, lines }) => {
    const label = routes.get(id)?.label;
    if (!label) return false;
    const heart = around(middleOf(label), 2, 2);
    return !lines.some(([a, b]) => lineEnters(a, b, heart));
  }).length;
}

function labelsOf(routes: Routes): Rect[] {
  return [...routes.values()].flatMap(({ label }) => (label === null ? [] : [label]));
}
