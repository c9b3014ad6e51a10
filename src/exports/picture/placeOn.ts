import type { Point } from '../../geometry/rectangles.ts';

/** Where a point lies beside a line: how far along it (0 to 1), and from there how far off (px). */
export interface PlaceOn {
  readonly part: number;
  readonly offset: Point;
}

/** The place of a point beside a polyline, from the nearest point on it. */
export function placeOn(points: readonly Point[], place: Point): PlaceOn {
  let nearest = { distance: Infinity, at: 0, offset: { x: 0, y: 0 } };
  let passed = 0;
  points.slice(1).forEach((end, index) => {
    const start = points[index] ?? end;
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    const on = length === 0 ? 0 : along(start, end, place, length);
    const foot = { x: start.x + (end.x - start.x) * on, y: start.y + (end.y - start.y) * on };
    const offset = { x: place.x - foot.x, y: place.y - foot.y };
    const distance = Math.hypot(offset.x, offset.y);
    if (distance < nearest.distance) nearest = { distance, at: passed + length * on, offset };
    passed += length;
  });
  return { part: passed === 0 ? 0 : nearest.at / passed, offset: nearest.offset };
}

function along(start: Point, end: Point, place: Point, length: number): number {
  const dot = (place.x - start.x) * (end.x - start.x) + (place.y - start.y) * (end.y - start.y);
  return Math.min(1, Math.max(0, dot / length ** 2));
}
