import { between, firstAtLeast, prices, type Grid } from './grid.ts';
import { type Point, type Rect } from '../../geometry/rectangles.ts';

/** Adds (`sign` 1) or takes away (-1) what a polyline on the grid costs the others: sharing, crossing, running beside it, turning on it. */
export function markTrack(grid: Grid, points: readonly Point[], sign: 1 | -1): void {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a === undefined || b === undefined) continue;
    if (a.y === b.y) markRow(grid, a.y, Math.min(a.x, b.x), Math.max(a.x, b.x), sign);
    else if (a.x === b.x) markColumn(grid, a.x, Math.min(a.y, b.y), Math.max(a.y, b.y), sign);
  }
}

function markRow(grid: Grid, y: number, from: number, to: number, sign: number): void {
  const row = firstAtLeast(grid.ys, y);
  if (grid.ys[row] !== y) return;
  const [left, right] = between(grid.xs, from - 0.5, to + 0.5);
  for (let column = left; column <= right; column++) {
    const cell = row * grid.columns + column;
    add(grid.horizontal, cell, sign * prices.sharing);
    add(grid.vertical, column * grid.rows + row, sign * prices.crossing);
    add(grid.turning, cell, sign * prices.touchingBend);
    if (row > 0) add(grid.horizontal, cell - grid.columns, sign * prices.beside);
    if (row < grid.rows - 1) add(grid.horizontal, cell + grid.columns, sign * prices.beside);
  }
}

function markColumn(grid: Grid, x: number, from: number, to: number, sign: number): void {
  const column = firstAtLeast(grid.xs, x);
  if (grid.xs[column] !== x) return;
  const [top, bottom] = between(grid.ys, from - 0.5, to + 0.5);
  for (let row = top; row <= bottom; row++) {
    const cell = column * grid.rows + row;
    add(grid.vertical, cell, sign * prices.sharing);
    add(grid.horizontal, row * grid.columns + column, sign * prices.crossing);
    add(grid.turning, row * grid.columns + column, sign * prices.touchingBend);
    if (column > 0) add(grid.vertical, cell - grid.rows, sign * prices.beside);
    if (column < grid.columns - 1) add(grid.vertical, cell + grid.rows, sign * prices.beside);
  }
}

/** Adds or takes away the price of running under a label. */
export function markLabel(grid: Grid, label: Rect, sign: 1 | -1): void {
  const [left, right] = between(grid.xs, label.x - 3, label.x + label.width + 3);
  const [top, bottom] = between(grid.ys, label.y - 3, label.y + label.height + 3);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      add(grid.horizontal, row * grid.columns + column, sign * prices.underLabel);
      add(grid.vertical, column * grid.rows + row, sign * prices.underLabel);
    }
  }
}

function add(prices: Int32Array, cell: number, by: number): void {
  prices[cell] = (prices[cell] ?? 0) + by;
}

/** True if a polyline would share a track with another, run along a border or under a label, or pass too near a host. */
export function isCrowded(grid: Grid, points: readonly Point[]): boolean {
  return points.some((point, i) => {
    const before = points[i - 1];
    return (
      before !== undefined &&
      (before.y === point.y ? isRowCrowded(grid, before, point) : isColumnCrowded(grid, before, point))
    );
  });
}

function isRowCrowded(grid: Grid, a: Point, b: Point): boolean {
  const start = firstAtLeast(grid.ys, a.y) * grid.columns;
  const [left, right] = between(grid.xs, Math.min(a.x, b.x), Math.max(a.x, b.x));
  for (let cell = start + left; cell <= start + right; cell++)
    if ((grid.horizontal[cell] ?? 0) >= prices.crowded) return true;
  return false;
}

function isColumnCrowded(grid: Grid, a: Point, b: Point): boolean {
  const start = firstAtLeast(grid.xs, a.x) * grid.rows;
  const [top, bottom] = between(grid.ys, Math.min(a.y, b.y), Math.max(a.y, b.y));
  for (let cell = start + top; cell <= start + bottom; cell++)
    if ((grid.vertical[cell] ?? 0) >= prices.crowded) return true;
  return false;
}
