import { BLOCKED, MARGIN, between, firstAtLeast, prices, type Grid } from './grid.ts';
import { type Point, type Rect } from '../../geometry/rectangles.ts';

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

/** Which doors are wanted: every `stride`th line, with a straight piece of at least `stub` px in front of them. */
export interface DoorRule {
  readonly stride: number;
  readonly stub: number;
}

/**
 * The doors on all four sides of a host, counted from the middle of a side, which is the cheapest. Where the other host of the
 * edge lies opposite, its lines have doors here as well, so that the edge can be straight.
 */
export function doorsOf(grid: Grid, host: Rect, other: Rect, { stride, stub }: DoorRule): Door[] {
  const { x, y, width, height } = host;
  const { xs, ys } = grid;
  const doors: (Door | null)[] = [];
  const left = [x, lineBefore(xs, x - stub), lineBefore(xs, x - MARGIN)] as const;
  const right = [x + width, lineAfter(xs, x + width + stub), lineAfter(xs, x + width + MARGIN)] as const;
  for (const row of doorLines(ys, [y, height], [other.y, other.height], stride)) {
    const off = Math.abs((ys[row] ?? 0) - y - height / 2);
    for (const [at, far, near] of [left, right]) doors.push(sideDoor(grid, row, far, near, at, off));
  }
  const above = [y, lineBefore(ys, y - stub), lineBefore(ys, y - MARGIN)] as const;
  const below = [y + height, lineAfter(ys, y + height + stub), lineAfter(ys, y + height + MARGIN)] as const;
  for (const column of doorLines(xs, [x, width], [other.x, other.width], stride)) {
    const off = Math.abs((xs[column] ?? 0) - x - width / 2);
    for (const [at, far, near] of [above, below]) doors.push(topDoor(grid, column, far, near, at, off));
  }
  return doors.filter((door) => door !== null);
}

function lineBefore(values: Int32Array, most: number): number {
  return firstAtLeast(values, Math.floor(most) + 1) - 1;
}

function lineAfter(values: Int32Array, least: number): number {
  return firstAtLeast(values, Math.ceil(least));
}

type Side = readonly [from: number, length: number];

function doorLines(values: Int32Array, side: Side, opposite: Side, stride: number): number[] {
  const [first, last] = inside(values, side);
  const [otherFirst, otherLast] = inside(values, opposite);
  const [middle, otherMiddle] = [Math.round((first + last) / 2), Math.round((otherFirst + otherLast) / 2)];
  const isDoor = (line: number): boolean =>
    (line - middle) % stride === 0 || (line >= otherFirst && line <= otherLast && (line - otherMiddle) % stride === 0);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter(isDoor);
}

function inside(values: Int32Array, [from, length]: Side): readonly [number, number] {
  const corner = Math.min(MARGIN - 1, length / 4);
  return between(values, from + corner, from + length - corner);
}

/** A door to the left or right, at the line `far` from the host, or `near` if only that is free; null if neither is. */
function sideDoor(grid: Grid, row: number, far: number, near: number, x: number, offMiddle: number): Door | null {
  const price = stubPrice(grid.horizontal, row * grid.columns, near, far, grid.columns);
  if (price >= BLOCKED) return null;
  const whole = price + Math.round(offMiddle * prices.offMiddle);
  return { row, column: price < prices.margin ? far : near, way: 0, price: whole, at: { x, y: grid.ys[row] ?? 0 } };
}

/** The same above or below. */
function topDoor(grid: Grid, column: number, far: number, near: number, y: number, offMiddle: number): Door | null {
  const price = stubPrice(grid.vertical, column * grid.rows, near, far, grid.rows);
  if (price >= BLOCKED) return null;
  const whole = price + Math.round(offMiddle * prices.offMiddle);
  return { row: price < prices.margin ? far : near, column, way: 1, price: whole, at: { x: grid.xs[column] ?? 0, y } };
}

/** What the straight piece out to `far` costs; if it isn't free, that to `near`, and then at least as much as a margin. */
function stubPrice(passing: Int32Array, start: number, near: number, far: number, count: number): number {
  if (near < 0 || near >= count) return BLOCKED;
  let sum = far < 0 || far >= count ? BLOCKED : 0;
  for (let i = Math.min(near, far); i <= Math.max(near, far) && sum < prices.margin; i++)
    sum += passing[start + i] ?? BLOCKED;
  return sum < prices.margin ? sum : (passing[start + near] ?? BLOCKED) + prices.margin;
}
