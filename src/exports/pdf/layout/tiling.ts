import { overlaps, type Rect } from '../../../geometry/rectangles.ts';
import { roomOn, turned, type Paper } from './flow.ts';

/** Points a px: the picture's smallest letters are 11 px, the page's 6 points. */
export const SMALLEST = 0.546;
/** As large as on screen. */
export const LARGEST = 0.75;

/** The most parts a picture is printed in. */
export const MAX_PARTS = 60;

const OVERLAP = 0.07; // of a part: an edge that is cut can be followed on the next page
const HEAD = 30; // points above a part, where nothing else is said
const WORTH = 1.15; // how much larger letters must get before a part lies otherwise than the document
const AROUND = 120; // px kept beside hosts where empty space is left out

/** A part of a picture, px, and where in it that is. */
export interface Part extends Rect {
  readonly name: string;
}

/** A picture too large for one page, in parts that hold every host. */
export interface Tiling {
  readonly paper: Paper;
  readonly scale: number; // points a px
  readonly parts: readonly Part[];
  readonly isWhole: boolean; // false: what holds no host is left out
}

interface Size {
  readonly width: number; // px
  readonly height: number;
}

/**
 * The fewest parts at a size that can be read, none without a host; the page is turned only where that saves a part or makes
 * letters much larger. `headOn` says how many points stand above a part. Null where it takes more than MAX_PARTS: that is found out before any is made.
 */
export function tilingOf(
  picture: Size,
  hosts: readonly Rect[],
  paper: Paper,
  headOn: (paper: Paper) => number = () => HEAD,
): Tiling | null {
  const [straight, other] = [paper, turned(paper)].map((sheet) => tilingOn(picture, hosts, sheet, headOn(sheet)));
  if (!straight || !other) return straight ?? other ?? null;
  const [few, many] = [straight.parts.length, other.parts.length];
  return many < few || (many === few && other.scale > straight.scale * WORTH) ? other : straight;
}

function tilingOn({ width, height }: Size, hosts: readonly Rect[], paper: Paper, head: number): Tiling | null {
  const room = roomOn(paper);
  const columns = spansOf(
    width,
    room.width,
    hosts.map((host) => [host.x, host.x + host.width]),
  );
  const rows = spansOf(
    height,
    room.height - head,
    hosts.map((host) => [host.y, host.y + host.height]),
  );
  if (!columns || !rows) return null;
  const all = rows.flatMap((row, down) => columns.map((column, across) => partOf(column, row, across, down)));
  const parts = withHosts(all, hosts).map(({ down, across, ...box }) => ({
    ...box,
    name: [nameOf(ROWS, 'row', down, rows.length), nameOf(COLUMNS, 'column', across, columns.length)]
      .filter(Boolean)
      .join(' '),
  }));
  if (parts.length > MAX_PARTS) return null;
  const scale = Math.min(LARGEST, room.width / longest(columns), (room.height - head) / longest(rows));
  const isWhole = parts.length === all.length && covers(columns, width) && covers(rows, height);
  return { paper, scale, parts, isWhole };
}

type Span = readonly [from: number, to: number]; // px

interface Cell extends Rect {
  readonly across: number; // places among the columns and rows, from 0
  readonly down: number;
}

const partOf = ([left, right]: Span, [top, bottom]: Span, across: number, down: number): Cell => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
  across,
  down,
});

/** The parts that hold a host, or some of a host that no part holds whole. */
function withHosts(cells: readonly Cell[], hosts: readonly Rect[]): Cell[] {
  const wanted = new Set<Cell>();
  for (const host of hosts) {
    const whole = cells.find((cell) => contains(cell, host));
    for (const cell of whole ? [whole] : cells.filter((one) => overlaps(one, host))) wanted.add(cell);
  }
  return cells.filter((cell) => wanted.has(cell));
}

const contains = (area: Rect, { x, y, width, height }: Rect): boolean =>
  x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height;

const longest = (spans: readonly Span[]): number => Math.max(...spans.map(([from, to]) => to - from));

const covers = (spans: readonly Span[], length: number): boolean =>
  spans[0]?.[0] === 0 &&
  spans.at(-1)?.[1] === length &&
  spans.every(([, to], index) => to >= (spans[index + 1]?.[0] ?? length));

/** The parts of a length that hold hosts; null where there are so many that they can't be few together with others. */
function spansOf(length: number, room: number, hosts: readonly Span[]): Span[] | null {
  const taken = merged(hosts);
  const stretches = stretchesOf(length, room / SMALLEST, taken);
  const count = stretches.reduce((sum, [from, to]) => sum + countOf(to - from, room), 0);
  // A part without a host may lie between two with one, hence twice as many.
  return count > 2 * MAX_PARTS ? null : stretches.flatMap((stretch) => cutSpans(stretch, room, taken));
}

/** The lengths that hosts take together, in order. */
function merged(hosts: readonly Span[]): Span[] {
  const spans: [number, number][] = [];
  for (const [from, to] of hosts.toSorted((a, b) => a[0] - b[0])) {
    const last = spans.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else spans.push([from, to]);
  }
  return spans;
}

/** The length without what is empty and longer than a page. */
function stretchesOf(length: number, page: number, taken: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  let from = 0;
  [...taken, [length, length] as const].forEach(([next], index) => {
    const before = taken[index - 1]?.[1] ?? 0;
    if (next - before <= page + 2 * AROUND) return;
    if (index > 0) stretches.push([from, before + AROUND]);
    from = next - AROUND;
  });
  return from < length - AROUND || stretches.length === 0 ? [...stretches, [from, length]] : stretches;
}

/** A stretch in parts: cut between hosts, though that may take some parts more, else evenly. */
function cutSpans([start, end]: Span, room: number, taken: readonly Span[]): Span[] {
  const length = end - start;
  const count = countOf(length, room);
  for (let parts = count; parts < 2 * count; parts += 1) {
    const cuts = evenCuts(start, end, parts).map((cut) =>
      cut === start || cut === end ? cut : besideHosts(cut, taken),
    );
    const spans = overlapping(cuts, length / parts);
    if (longest(spans) * SMALLEST <= room) return spans;
  }
  return overlapping(evenCuts(start, end, count), length / count);
}

const evenCuts = (start: number, end: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, index) => (index === count ? end : start + ((end - start) * index) / count));

/** Parts from cut to cut, and a little of their neighbours. */
function overlapping(cuts: readonly number[], part: number): Span[] {
  const more = (part * OVERLAP) / 2;
  const [start, end] = [cuts[0] ?? 0, cuts.at(-1) ?? 0];
  return cuts.slice(1).map((cut, index) => [Math.max(start, (cuts[index] ?? 0) - more), Math.min(end, cut + more)]);
}

const GAP = 10; // px beside a host

/** The nearest place to cut that goes through no host: each host is whole in one part then. */
function besideHosts(cut: number, taken: readonly Span[]): number {
  const index = taken.findIndex(([from, to]) => from < cut && cut < to);
  const around = taken[index];
  if (!around) return cut;
  const left = Math.max(around[0] - GAP, taken[index - 1]?.[1] ?? -Infinity);
  const right = Math.min(around[1] + GAP, taken[index + 1]?.[0] ?? Infinity);
  return cut - left <= right - cut ? left : right;
}

/** How many parts a length takes at the smallest scale: one, or two and more with what they share. */
function countOf(length: number, room: number): number {
  const pages = (length * SMALLEST) / room;
  return pages <= 1 ? 1 : Math.ceil(pages * (1 + OVERLAP));
}

const COLUMNS = [[''], ['left', 'right'], ['left', 'middle', 'right']];
const ROWS = [[''], ['upper', 'lower'], ['upper', 'middle', 'lower']];

const nameOf = (names: readonly (readonly string[])[], kind: string, index: number, count: number): string =>
  names[count - 1]?.[index] ?? `${kind} ${index + 1}`;
