import type { Point } from './geometry.ts';

const ROUNDING = 100;

/** SVG path data of a polyline (px) whose corners are rounded by `radius` px, less where a piece is too short. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const parts: string[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    if (before === undefined) parts.push(`M${pair(point)}`);
    else if (after === undefined) parts.push(`L${pair(point)}`);
    else parts.push(corner(before, point, after, radius));
  });
  return parts.join('');
}

function corner(before: Point, at: Point, after: Point, radius: number): string {
  const reach = Math.min(radius, distance(before, at) / 2, distance(at, after) / 2);
  if (reach === 0) return `L${pair(at)}`;
  return `L${pair(towards(at, before, reach))}Q${pair(at)} ${pair(towards(at, after, reach))}`;
}

/** The three corners of the arrowhead at the last point of a polyline: its tip, then its base; `size` is its length in px. */
export function arrowHead(points: readonly Point[], size: number): Point[] {
  const tip = points.at(-1);
  if (tip === undefined) return [];
  const from = points.findLast((point) => distance(point, tip) > 0) ?? { x: tip.x - 1, y: tip.y };
  const base = towards(tip, from, size);
  const half = (0.45 * size) / distance(tip, from);
  const across = { x: (tip.y - from.y) * half, y: (from.x - tip.x) * half };
  return [tip, { x: base.x + across.x, y: base.y + across.y }, { x: base.x - across.x, y: base.y - across.y }];
}

function towards(from: Point, to: Point, by: number): Point {
  const part = by / distance(from, to);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function pair(point: Point): string {
  return `${Math.round(point.x * ROUNDING) / ROUNDING} ${Math.round(point.y * ROUNDING) / ROUNDING}`;
}
