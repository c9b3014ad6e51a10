import type { Point, Rect } from './geometry.ts';
import { BLOCKED, MARGIN, between, firstAtLeast, prices, type Grid } from './grid.ts';

// The straight piece in front of a door: room for the arrowhead.
const STUB = 20;

/** A place where an edge may leave or reach a host. */
export interface Door {
  /** Where on the host's border. */
  readonly at: Point;
  /** The cell in front of it, by its lines in the grid. */
  readonly row: number;
  readonly column: number;
  /** How that cell is passed: 0 horizontally, 1 vertically. */
  readonly way: 0 | 1;
  /** What using it costs in px. */
  readonly price: number;
}

/** The doors on all four sides of a host, every `stride` lines from the middle, which is the cheapest. */
export function doorsOf(grid: Grid, host: Rect, stride: number): Door[] {
  const { x, y, width, height } = host;
  const doors: Door[] = [];
  for (const row of doorLines(grid.ys, y, height, stride)) {
    const at = grid.ys[row] ?? 0;
    const price = Math.abs(at - y - height / 2);
    addDoor(grid, doors, { row, column: lineBefore(grid.xs, x - STUB), way: 0, price, at: { x, y: at } });
    addDoor(grid, doors, { row, column: lineAfter(grid.xs, x + width + STUB), way: 0, price, at: { x: x + width, y: at } });
  }
  for (const column of doorLines(grid.xs, x, width, stride)) {
    const at = grid.xs[column] ?? 0;
    const price = Math.abs(at - x - width / 2);
    addDoor(grid, doors, { row: lineBefore(grid.ys, y - STUB), column, way: 1, price, at: { x: at, y } });
    addDoor(grid, doors, { row: lineAfter(grid.ys, y + height + STUB), column, way: 1, price, at: { x: at, y: y + height } });
  }
  return doors;
}

function lineBefore(values: Int32Array, most: number): number {
  return firstAtLeast(values, Math.floor(most) + 1) - 1;
}

function lineAfter(values: Int32Array, least: number): number {
  return firstAtLeast(values, Math.ceil(least));
}

function doorLines(values: Int32Array, from: number, length: number, stride: number): number[] {
  const corner = Math.min(MARGIN - 1, length / 4);
  const [first, last] = between(values, from + corner, from + length - corner);
  const middle = Math.round((first + last) / 2);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter((line) => (line - middle) % stride === 0);
}

function addDoor(grid: Grid, doors: Door[], { row, column, way, price, at }: Door): void {
  if (row < 0 || column < 0 || row >= grid.rows || column >= grid.columns) return;
  const taken = (way === 0 ? grid.horizontal[row * grid.columns + column] : grid.vertical[column * grid.rows + row]) ?? BLOCKED;
  if (taken < BLOCKED) doors.push({ row, column, way, price: Math.round(price * prices.offMiddle) + taken, at });
}
