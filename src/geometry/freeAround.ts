import { GRID } from './grid.ts';
import { tooClose, type Point, type Rect } from './rectangles.ts';

const CLEARANCE = 10; // px
const RINGS = 200;

/** The place nearest to the box, itself first, where it touches none of those taken. */
export function freeAround(box: Rect, taken: readonly Rect[]): Point {
  const isFree = (at: Point): boolean => taken.every((other) => !tooClose({ ...box, ...at }, other, CLEARANCE));
  for (let ring = 0; ring < RINGS; ring += 1) {
    const free = ringAround(box, ring * GRID).find(isFree);
    if (free) return free;
  }
  return box;
}

function ringAround({ x, y }: Point, by: number): Point[] {
  if (by === 0) return [{ x, y }];
  const ways = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1],
  ] as const;
  return ways.map(([dx, dy]) => ({ x: x + dx * by, y: y + dy * by }));
}
