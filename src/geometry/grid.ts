import type { Rect } from './rectangles.ts';

/** The pitch of the canvas grid, px: upper left corners of hosts and zones lie on it. */
export const GRID = 10;

/** A coordinate or length at the nearest line of the grid; never -0, which no file or link keeps. */
export const onGrid = (value: number): number => Math.round(value / GRID) * GRID + 0;

/** The smallest area of whole squares of the grid that holds the area. */
export function outerGrid({ x, y, width, height }: Rect): Rect {
  const [left, top] = [Math.floor(x / GRID) * GRID, Math.floor(y / GRID) * GRID];
  return {
    x: left,
    y: top,
    width: Math.ceil((x + width - left) / GRID) * GRID,
    height: Math.ceil((y + height - top) / GRID) * GRID,
  };
}
