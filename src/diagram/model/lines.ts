import { boundsOf, spanOf, type Point, type Rect } from '../../geometry/rectangles.ts';
import type { Routes } from '../routing/routes.ts';

/** A straight piece of an edge. */
export type Line = readonly [Point, Point];

/** The pieces of an edge and the area they span, px. */
export interface Lines {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly bounds: Rect;
}

/** The pieces of every edge. */
export function linesOf(routes: Routes): Lines[] {
  return [...routes.values()].map(({ id, points }) => {
    const lines = points.slice(1).flatMap((b, i): Line[] => (points[i] === undefined ? [] : [[points[i], b]]));
    return { id, lines, bounds: boundsOf(lines.map(([a, b]) => spanOf(a, b))) };
  });
}

/** True if two edges may come within 4 px of each other. */
export function nearBy({ bounds: a }: Lines, { bounds: b }: Lines): boolean {
  return a.x <= b.x + b.width + 4 && b.x <= a.x + a.width + 4 && a.y <= b.y + b.height + 4 && b.y <= a.y + a.height + 4;
}

/** The sum over every piece of one edge with every piece of another. */
export function overPairs(as: readonly Line[], bs: readonly Line[], count: (a: Line, b: Line) => number): number {
  return as.reduce((sum, a) => sum + bs.reduce((inner, b) => inner + count(a, b), 0), 0);
}

/** The sum over all pairs. */
export function countPairs<T>(items: readonly T[], count: (a: T, b: T) => number): number {
  return items.reduce((sum, a, i) => sum + items.slice(i + 1).reduce((inner, b) => inner + count(a, b), 0), 0);
}

/** How many px two pieces run within 4 px of each other. */
export function sharedLength([a, b]: Line, [c, d]: Line): number {
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

/** True if two pieces cross or touch at right angles. */
export function crosses([a, b]: Line, [c, d]: Line): boolean {
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

/** Length of a piece, px. */
export function lengthOf(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
