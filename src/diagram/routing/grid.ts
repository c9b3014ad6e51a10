import { inflated, overlaps, sidesOf, type Rect } from '../../geometry/rectangles.ts';

/** From this price on, no line may pass a cell. */
export const BLOCKED = 0x1000000;

/** Prices in px of detour one would take to avoid it. */
export const prices = {
  bend: 60,
  crossing: 140,
  sharing: 1500,
  crowded: 600,
  beside: 5,
  margin: 400,
  close: 3,
  title: 1500,
  border: 2000,
  touchingBend: 300,
  underLabel: 600,
  offMiddle: 0.5,
} as const;

/** Free distance between hosts and lines in px. */
export const MARGIN = 10;

/** Free distance between lines and the zone borders along which they would run, in px. */
const BORDER_MARGIN = 6;

const PITCH = 10;
const REACH = 300;
const MOST_CELLS = 1_500_000;

/** The lines on which edges may run, and what running there costs, in px a step; a cell is where two of them cross. */
export interface Grid {
  /** Distance of neighbouring lines in px. */
  readonly pitch: number;
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  readonly columns: number;
  readonly rows: number;
  /** Price of passing a cell horizontally and of turning there, by the hosts near it and the edges already there; row by row. */
  readonly horizontal: Int32Array;
  readonly turning: Int32Array;
  /** Price of passing a cell vertically, column by column: what is passed in turn lies side by side. */
  readonly vertical: Int32Array;
}

/** What lies on the canvas before any edge does, px. */
export interface Ground {
  readonly hosts: readonly Rect[];
  readonly zones: readonly Rect[];
  readonly titles: readonly Rect[];
}

/** Lines every 10 px (more if there were too many cells) around the hosts; wide empty stretches have none. */
export function makeGrid({ hosts, zones, titles }: Ground, within: Rect | null): Grid {
  let pitch = PITCH;
  let [xs, ys] = linesFor(hosts, within, pitch);
  while (xs.length * ys.length > MOST_CELLS) [xs, ys] = linesFor(hosts, within, (pitch *= 2));
  const cells = xs.length * ys.length;
  const grid = {
    pitch,
    xs,
    ys,
    columns: xs.length,
    rows: ys.length,
    horizontal: new Int32Array(cells),
    vertical: new Int32Array(cells),
    turning: new Int32Array(cells),
  };
  for (const title of titles) raise(grid, inflated(title, 4), prices.title);
  for (const zone of zones) raiseBorder(grid, zone);
  for (const host of hosts) raise(grid, inflated(host, 2 * MARGIN), prices.close);
  for (const host of hosts) raise(grid, inflated(host, MARGIN), prices.margin);
  for (const host of hosts) raise(grid, inflated(host, 1), BLOCKED);
  return grid;
}

function linesFor(hosts: readonly Rect[], within: Rect | null, pitch: number): [Int32Array, Int32Array] {
  const near = within === null ? hosts : hosts.filter((host) => overlaps(host, within));
  const columns = near.map(({ x, width }): Span => [x, x + width]);
  const rows = near.map(({ y, height }): Span => [y, y + height]);
  return [
    lines(columns, within && [within.x, within.x + within.width], pitch),
    lines(rows, within && [within.y, within.y + within.height], pitch),
  ];
}

type Span = readonly [from: number, to: number];

function lines(spans: Span[], within: Span | null, pitch: number): Int32Array {
  const found: number[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const first = Math.max(from - REACH, within?.[0] ?? -Infinity, (found.at(-1) ?? -Infinity) + 1);
    const last = Math.min(to + REACH, within?.[1] ?? Infinity);
    for (let at = Math.ceil(first / pitch) * pitch; at <= last; at += pitch) found.push(at);
  }
  return Int32Array.from(found);
}

/** Raises the price of the cells strictly inside an area to at least `price`, whichever way they are passed. */
function raise(grid: Grid, area: Rect, price: number): void {
  raiseRows(grid, area, price);
  raiseColumns(grid, area, price);
}

/** Running along a zone's border is dear, crossing it costs nothing. */
function raiseBorder(grid: Grid, zone: Rect): void {
  for (const side of sidesOf(zone)) {
    const beside = inflated(side, BORDER_MARGIN);
    if (side.height === 0) raiseRows(grid, beside, prices.border);
    else raiseColumns(grid, beside, prices.border);
  }
}

function raiseRows(grid: Grid, area: Rect, price: number): void {
  const [left, right] = between(grid.xs, area.x, area.x + area.width);
  const [top, bottom] = between(grid.ys, area.y, area.y + area.height);
  for (let row = top; row <= bottom; row++) {
    for (let cell = row * grid.columns + left; cell <= row * grid.columns + right; cell++) {
      if ((grid.horizontal[cell] ?? 0) < price) grid.horizontal[cell] = price;
    }
  }
}

function raiseColumns(grid: Grid, area: Rect, price: number): void {
  const [left, right] = between(grid.xs, area.x, area.x + area.width);
  const [top, bottom] = between(grid.ys, area.y, area.y + area.height);
  for (let column = left; column <= right; column++) {
    for (let cell = column * grid.rows + top; cell <= column * grid.rows + bottom; cell++) {
      if ((grid.vertical[cell] ?? 0) < price) grid.vertical[cell] = price;
    }
  }
}

/** First and last index of the lines strictly between two coordinates (last < first if there are none). */
export function between(values: Int32Array, from: number, to: number): Span {
  return [firstAtLeast(values, Math.floor(from) + 1), firstAtLeast(values, Math.ceil(to)) - 1];
}

/** Index of the first line at or after a coordinate; the number of lines if there is none. */
export function firstAtLeast(values: Int32Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
