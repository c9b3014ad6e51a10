import type { Point, Rect } from './geometry.ts';
import { BLOCKED, MARGIN, between, firstAtLeast, prices, type Grid } from './grid.ts';

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
  const [xs, ys] = [grid.xs, grid.ys];
  const doors: Door[] = [];
  for (const row of doorLines(ys, [y, height], [other.y, other.height], stride)) {
    const at = ys[row] ?? 0;
    const off = Math.abs(at - y - height / 2);
    addDoor(grid, doors, off, { row, column: lineBefore(xs, x - stub), way: 0, at: { x, y: at } }, lineBefore(xs, x - MARGIN));
    addDoor(grid, doors, off, { row, column: lineAfter(xs, x + width + stub), way: 0, at: { x: x + width, y: at } }, lineAfter(xs, x + width + MARGIN));
  }
  for (const column of doorLines(xs, [x, width], [other.x, other.width], stride)) {
    const at = xs[column] ?? 0;
    const off = Math.abs(at - x - width / 2);
    addDoor(grid, doors, off, { row: lineBefore(ys, y - stub), column, way: 1, at: { x: at, y } }, lineBefore(ys, y - MARGIN));
    addDoor(grid, doors, off, { row: lineAfter(ys, y + height + stub), column, way: 1, at: { x: at, y: y + height } }, lineAfter(ys, y + height + MARGIN));
  }
  return doors;
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

/** Adds a door if its cell is free; if only the line nearest to the host is, it comes there. */
function addDoor(grid: Grid, doors: Door[], offMiddle: number, wanted: Omit<Door, 'price'>, nearest: number): void {
  const { way, row, column } = wanted;
  const [line, count] = way === 0 ? [column, grid.columns] : [row, grid.rows];
  if (nearest < 0 || nearest >= count) return;
  const start = way === 0 ? row * grid.columns : column * grid.rows;
  const passing = way === 0 ? grid.horizontal : grid.vertical;
  const price = Math.round(offMiddle * prices.offMiddle);
  const whole = line < 0 || line >= count ? BLOCKED : sum(passing, start + nearest, start + line);
  if (whole < prices.margin) doors.push({ ...wanted, price: price + whole });
  else {
    const short = passing[start + nearest] ?? BLOCKED;
    if (short < BLOCKED) doors.push({ ...wanted, ...(way === 0 ? { column: nearest } : { row: nearest }), price: price + short + prices.shortStub });
  }
}

function sum(values: Int32Array, from: number, to: number): number {
  let total = 0;
  for (let i = Math.min(from, to); i <= Math.max(from, to); i++) total += values[i] ?? BLOCKED;
  return total;
}
