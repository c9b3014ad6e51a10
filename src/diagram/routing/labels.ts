import {
  around,
  holds,
  inflated,
  lineEnters,
  overlaps,
  spanOf,
  type Point,
  type Rect,
} from '../../geometry/rectangles.ts';
import { Bins } from './bins.ts';

const GAP = 4;
const ARROW = 14;
const STEP = 10;
const RING = 12;
const RINGS = 400;
const TOUCHING = 2;
const LINE = 1000;
const CORNER = 25;
const BESIDE = 2500;
const ON_ARROW = 100;
const FAR = 0.25;

type Size = { readonly width: number; readonly height: number };
interface Line {
  readonly edge: string;
  readonly a: Point;
  readonly b: Point;
  readonly area: Rect;
}
interface Place {
  readonly middle: Point;
  readonly price: number;
}

/** Where labels may lie: near the listener's end of their edges, on no host, title or label, and on few other edges. */
export class LabelPlaces {
  readonly #solid = new Bins<null>();
  readonly #labels = new Bins<string>();
  readonly #lines = new Bins<Line>();
  readonly #tracks = new Map<string, readonly Line[]>();
  readonly #zones: readonly Rect[];

  /** No label may lie on the borders of zones. */
  constructor(zones: readonly Rect[]) {
    this.#zones = zones;
  }

  /** Hosts or titles: no label may lie on them. */
  addSolid(area: Rect): void {
    this.#solid.add(area, null);
  }

  /** Puts down an edge's track, instead of the one it had. */
  setTrack(edge: string, points: readonly Point[]): void {
    for (const line of this.#tracks.get(edge) ?? []) this.#lines.remove(line.area, line);
    const track = linesOf(points).map(({ a, b }) => ({ edge, a, b, area: spanOf(a, b) }));
    this.#tracks.set(edge, track);
    for (const line of track) this.#lines.add(line.area, line);
  }

  addLabel(edge: string, area: Rect): void {
    this.#labels.add(area, edge);
  }

  removeLabel(edge: string, area: Rect): void {
    this.#labels.remove(area, edge);
  }

  /** The other edges that run under an area, or touch it. */
  linesUnder(area: Rect, edge: string): Set<string> {
    const found = new Set<string>();
    const wide = inflated(area, TOUCHING);
    this.#lines.some(
      wide,
      (line) => (line.edge !== edge && lineEnters(line.a, line.b, wide) && found.add(line.edge), false),
    );
    return found;
  }

  /** True if a label lies on its own track and on no other. */
  isClear(edge: string, points: readonly Point[], label: Rect): boolean {
    const heart = inflated(label, -label.height / 4);
    return linesOf(points).some(({ a, b }) => lineEnters(a, b, heart)) && this.linesUnder(label, edge).size === 0;
  }

  /** True if a track runs under a label of another edge. */
  isUnderLabel(edge: string, points: readonly Point[]): boolean {
    return linesOf(points).some(({ a, b }) =>
      this.#labels.some(
        inflated(spanOf(a, b), TOUCHING),
        (owner, area) => owner !== edge && lineEnters(a, b, inflated(area, TOUCHING)),
      ),
    );
  }

  /** The best free area for a label of this size (px) on an edge. */
  place(edge: string, points: readonly Point[], size: Size): Rect {
    let best: Rect | null = null;
    let least = Infinity;
    for (const { middle, price } of placesAlong(points, size)) {
      if (price - BESIDE - ON_ARROW >= least) break;
      if (price >= least) continue;
      const area = around(middle, size.width, size.height);
      if (!this.isFree(area)) continue;
      const whole = price + LINE * this.linesUnder(area, edge).size;
      if (whole < least) [best, least] = [area, whole];
    }
    return best ?? this.#placeAside(points, size);
  }

  /** True if neither a host nor a title nor a label nor a zone's border is within 4 px. */
  isFree(area: Rect): boolean {
    const wide = inflated(area, GAP);
    return (
      !this.#solid.some(wide, (_, solid) => overlaps(solid, wide)) &&
      !this.#labels.some(wide, (_, label) => overlaps(label, wide)) &&
      !this.#zones.some((zone) => overlaps(zone, wide) && !holds(zone, wide))
    );
  }

  // Nothing is free on or beside the edge: the nearest free place around it, however far.
  #placeAside(points: readonly Point[], size: Size): Rect {
    const onLine = [...placesAlong(points, size)].filter((_, i) => i % 3 === 0).map(({ middle }) => middle);
    const anchors = onLine.length > 0 ? onLine : points;
    for (let ring = 1; ring <= RINGS; ring++) {
      for (const anchor of anchors) {
        const area = ringAround(anchor, size, ring * RING).find((place) => this.isFree(place));
        if (area !== undefined) return area;
      }
    }
    return around(points.at(-1) ?? { x: 0, y: 0 }, size.width, size.height);
  }
}

function ringAround({ x, y }: Point, size: Size, by: number): Rect[] {
  const ways = [
    [0, -1],
    [0, 1],
    [-1, 0],
    [1, 0],
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const;
  return ways.map(([dx, dy]) => around({ x: x + dx * by, y: y + dy * by }, size.width, size.height));
}

/** Middles for a label from the listener's end backwards, with their prices: on the line, then beside it. */
function* placesAlong(points: readonly Point[], size: Size): Generator<Place> {
  let passed = 0;
  for (const { a, b } of linesOf(points).toReversed()) {
    const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    const half = (a.y === b.y ? size.width : size.height) / 2;
    const free = passed === 0 ? ARROW : GAP;
    for (let at = Math.min(half + free, length / 2); at <= length; at += STEP) {
      const middle = { x: b.x + ((a.x - b.x) * at) / length, y: b.y + ((a.y - b.y) * at) / length };
      const isInside = at >= half + free - 0.01 && at <= length - half - GAP;
      const price = (passed + at) * FAR + (isInside ? 0 : CORNER);
      yield { middle, price: passed === 0 && at - half < ARROW ? price + ON_ARROW : price };
      for (const aside of asideOf(middle, a.y === b.y, size)) yield { middle: aside, price: price + BESIDE };
    }
    passed += length;
  }
}

function asideOf({ x, y }: Point, isFlat: boolean, { width, height }: Size): Point[] {
  const by = (isFlat ? height : width) / 2 + GAP;
  return isFlat
    ? [
        { x, y: y - by },
        { x, y: y + by },
      ]
    : [
        { x: x - by, y },
        { x: x + by, y },
      ];
}

function linesOf(points: readonly Point[]): { a: Point; b: Point }[] {
  return points.slice(1).flatMap((b, i) => {
    const a = points[i];
    return a === undefined || (a.x === b.x && a.y === b.y) ? [] : [{ a, b }];
  });
}
