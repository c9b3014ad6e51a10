import { middleOf, type Point, type Rect } from '../../geometry/rectangles.ts';

/** Returns the straight line from one box to another, from border to border; null where one is missing. */
export function lineBetween(
  from: Rect | undefined,
  to: Rect | undefined,
): { readonly from: Point; readonly to: Point } | null {
  if (!from || !to) return null;
  const [start, end] = [middleOf(from), middleOf(to)];
  return { from: onBorder(from, start, end), to: onBorder(to, end, start) };
}

/** Where the way from the middle of a box to a point outside leaves it. */
function onBorder({ width, height }: Rect, middle: Point, outside: Point): Point {
  const [dx, dy] = [outside.x - middle.x, outside.y - middle.y];
  const part = Math.min(1, width / 2 / Math.max(1, Math.abs(dx)), height / 2 / Math.max(1, Math.abs(dy)));
  return { x: middle.x + dx * part, y: middle.y + dy * part };
}
