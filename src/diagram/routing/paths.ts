import type { Point } from '../../geometry/rectangles.ts';

const ROUNDING = 100;

/** SVG path data of a polyline (px) whose corners are rounded by `radius` px, less where a piece is too short. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [start] = points;
  return start === undefined ? '' : `M${pair(start)}${strokes(points, radius).map(drawn).join('')}`;
}

/** A piece of a path: where it begins, px, and its SVG path data. */
export interface PathPiece {
  readonly start: Point;
  readonly d: string;
}

/**
 * The same path in pieces of `length` px, or a little more, since they are cut on straight stretches only. Each begins a whole number
 * of `period` px from the start of the path, so that dashes of that period go on as in one piece.
 */
export function roundedPieces(points: readonly Point[], radius: number, length: number, period: number): PathPiece[] {
  const [start] = points;
  if (start === undefined) return [];
  const pieces: PathPiece[] = [];
  const wholePeriods = (way: number): number => Math.ceil(way / period) * period;
  let [piece, at, way] = [{ start, d: `M${pair(start)}` }, start, 0];
  let nextCut = wholePeriods(length);
  for (const stroke of strokes(points, radius)) {
    const end = way + lengthOf(at, stroke);
    for (nextCut = wholePeriods(Math.max(nextCut, way)); stroke.bend === null && nextCut < end; nextCut += length) {
      const cut = towards(at, stroke.to, nextCut - way);
      pieces.push({ ...piece, d: `${piece.d}L${pair(cut)}` });
      piece = { start: cut, d: `M${pair(cut)}` };
    }
    piece.d += drawn(stroke);
    [at, way] = [stroke.to, end];
  }
  return [...pieces, piece];
}

/** A straight line to a point, or a quadratic curve that is drawn towards `bend`. */
interface Stroke {
  readonly bend: Point | null;
  readonly to: Point;
}

function strokes(points: readonly Point[], radius: number): Stroke[] {
  return points.slice(1).flatMap((point, i): Stroke[] => {
    const [before, after] = [points[i], points[i + 2]];
    if (before === undefined || after === undefined) return [{ bend: null, to: point }];
    const reach = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
    if (reach === 0) return [{ bend: null, to: point }];
    return [
      { bend: null, to: towards(point, before, reach) },
      { bend: point, to: towards(point, after, reach) },
    ];
  });
}

function drawn({ bend, to }: Stroke): string {
  return bend === null ? `L${pair(to)}` : `Q${pair(bend)} ${pair(to)}`;
}

// The length of a quadratic curve around a right angle, in sides of that angle.
const CURVE = 1.6232;

function lengthOf(from: Point, { bend, to }: Stroke): number {
  return bend === null ? distance(from, to) : CURVE * distance(from, bend);
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
