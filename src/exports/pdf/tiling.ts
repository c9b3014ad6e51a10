import type { Rect } from '../../diagram/geometry.ts';
import { roomOn, turned, type Paper } from './flow.ts';

/** Points a px: the picture's smallest letters are 11 px, the page's 6 points. */
export const SMALLEST = 0.546;
/** As large as on screen. */
export const LARGEST = 0.75;

const OVERLAP = 0.07; // of a part: an edge that is cut can be followed on the next page
const HEAD = 30; // points above a part
const WORTH = 1.15; // how much larger letters must get before a part lies otherwise than the document

/** A part of a picture, px, and where in it that is. */
export interface Part extends Rect {
  readonly name: string;
}

/** A picture too large for one page, in parts that cover it. */
export interface Tiling {
  readonly paper: Paper;
  readonly scale: number; // points a px
  readonly parts: readonly Part[];
}

interface Size {
  readonly width: number; // px
  readonly height: number;
}

/** The fewest parts at a size that can be read; the page is turned only where that saves a part or makes letters much larger. */
export function tilingOf(picture: Size, hosts: readonly Rect[], paper: Paper): Tiling {
  const [straight, other] = [tilingOn(picture, hosts, paper), tilingOn(picture, hosts, turned(paper))];
  const [few, many] = [straight.parts.length, other.parts.length];
  return many < few || (many === few && other.scale > straight.scale * WORTH) ? other : straight;
}

function tilingOn({ width, height }: Size, hosts: readonly Rect[], paper: Paper): Tiling {
  const room = roomOn(paper);
  const columns = spansOf(
    width,
    room.width,
    hosts.map((host) => [host.x, host.x + host.width]),
  );
  const rows = spansOf(
    height,
    room.height - HEAD,
    hosts.map((host) => [host.y, host.y + host.height]),
  );
  const parts = rows.flatMap((row, down) =>
    columns.map((column, across) => ({
      x: column[0],
      y: row[0],
      width: column[1] - column[0],
      height: row[1] - row[0],
      name: [nameOf(ROWS, 'row', down, rows.length), nameOf(COLUMNS, 'column', across, columns.length)]
        .filter(Boolean)
        .join(' '),
    })),
  );
  const scale = Math.min(LARGEST, room.width / longest(columns), (room.height - HEAD) / longest(rows));
  return { paper, scale, parts };
}

type Span = readonly [from: number, to: number]; // px

const longest = (spans: readonly Span[]): number => Math.max(...spans.map(([from, to]) => to - from));

/** The parts of a length: cut between hosts, though that may take some parts more, else evenly. */
function spansOf(length: number, room: number, hosts: readonly Span[]): Span[] {
  const count = countOf(length, room);
  for (let parts = count; parts < 2 * count; parts += 1) {
    const cuts = evenCuts(length, parts).map((cut) => (cut === 0 || cut === length ? cut : besideHosts(cut, hosts)));
    const spans = overlapping(cuts, length / parts);
    if (longest(spans) * SMALLEST <= room) return spans;
  }
  return overlapping(evenCuts(length, count), length / count);
}

const evenCuts = (length: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, index) => (index === count ? length : (length * index) / count));

/** Parts from cut to cut, and a little of their neighbours. */
function overlapping(cuts: readonly number[], part: number): Span[] {
  const more = (part * OVERLAP) / 2;
  const end = cuts.at(-1) ?? 0;
  return cuts.slice(1).map((cut, index) => [Math.max(0, (cuts[index] ?? 0) - more), Math.min(end, cut + more)]);
}

const GAP = 10; // px beside a host

/** The nearest place to cut that goes through no host: each host is whole in one part then. */
function besideHosts(cut: number, hosts: readonly Span[]): number {
  const isFree = (place: number): boolean => hosts.every(([from, to]) => place <= from || place >= to);
  const places = [cut, ...hosts.flatMap(([from, to]) => [from - GAP, to + GAP])].filter(isFree);
  return places.toSorted((a, b) => Math.abs(a - cut) - Math.abs(b - cut))[0] ?? cut;
}

/** How many parts a length takes at the smallest scale. */
function countOf(length: number, room: number): number {
  if (length * SMALLEST <= room) return 1;
  let count = 2;
  while (room * reach(count) < length * SMALLEST) count += 1;
  return count;
}

/** How far so many parts reach together, in parts. */
const reach = (count: number): number => count / (1 + OVERLAP);

const COLUMNS = [[''], ['left', 'right'], ['left', 'middle', 'right']];
const ROWS = [[''], ['upper', 'lower'], ['upper', 'middle', 'lower']];

const nameOf = (names: readonly (readonly string[])[], kind: string, index: number, count: number): string =>
  names[count - 1]?.[index] ?? `${kind} ${index + 1}`;
