import type { Point, Rect } from './geometry.ts';
import { BLOCKED, MARGIN, between, firstAtLeast, prices, type Grid } from './grid.ts';

/** A place where an edge may leave or reach a host. */
export interface Door {
  /** Where on the host's border. */
  readonly at: Point;
  /** The first free cell in front of it, as a state of the path finder: cell × 2, plus 1 if passed vertically. */
  readonly state: number;
  /** What using it costs in px. */
  readonly price: number;
}

/** The doors on all four sides of a host, on the grid's lines; the middle of a side is the cheapest. */
export function doorsOf(grid: Grid, host: Rect): Door[] {
  const { x, y, width, height } = host;
  const left = firstAtLeast(grid.xs, Math.floor(x - MARGIN) + 1) - 1;
  const right = firstAtLeast(grid.xs, Math.ceil(x + width + MARGIN));
  const above = firstAtLeast(grid.ys, Math.floor(y - MARGIN) + 1) - 1;
  const below = firstAtLeast(grid.ys, Math.ceil(y + height + MARGIN));
  const doors: Door[] = [];
  for (const row of doorLines(grid.ys, y, height)) {
    const at = grid.ys[row] ?? 0;
    const price = Math.abs(at - y - height / 2);
    addDoor(grid, doors, row, left, 0, price, { x, y: at });
    addDoor(grid, doors, row, right, 0, price, { x: x + width, y: at });
  }
  for (const column of doorLines(grid.xs, x, width)) {
    const at = grid.xs[column] ?? 0;
    const price = Math.abs(at - x - width / 2);
    addDoor(grid, doors, above, column, 1, price, { x: at, y });
    addDoor(grid, doors, below, column, 1, price, { x: at, y: y + height });
  }
  return doors;
}

function doorLines(values: Int32Array, from: number, length: number): number[] {
  const corner = Math.min(MARGIN - 1, length / 4);
  const [first, last] = between(values, from + corner, from + length - corner);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function addDoor(grid: Grid, doors: Door[], row: number, column: number, way: 0 | 1, offMiddle: number, at: Point): void {
  if (row < 0 || column < 0 || row >= grid.rows || column >= grid.columns) return;
  const cell = row * grid.columns + column;
  const ground = grid.ground[cell] ?? BLOCKED;
  if (ground === BLOCKED) return;
  const taken = (way === 0 ? grid.horizontal[cell] : grid.vertical[cell]) ?? 0;
  doors.push({ at, state: cell * 2 + way, price: Math.round(offMiddle * prices.offMiddle) + ground + taken });
}
