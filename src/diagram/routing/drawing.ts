import { inflated, middleOf, overlaps, type Point, type Rect } from '../../geometry/rectangles.ts';
import { doorsOf } from './doors.ts';
import { makeGrid, type Grid } from './grid.ts';
import { LabelPlaces } from './labels.ts';
import { PathFinder, type Way } from './pathFinder.ts';
import { isCrowded, markLabel, markTrack } from './tracks.ts';
import type { EdgeRequest, Route, RouteScene } from './routes.ts';

/** How closely to look for ways: lines of so many × 10 px, in turn, until no track is shared. */
export type Care = readonly number[];

/** Fast: tracks lie 40 px apart, and they may still share. */
export const ROUGH: Care = [4];
/** Tracks lie 30 px apart where there is room, 10 px where there is none. */
export const FINE: Care = [3, 1];
const FINEST: Care = [1];
// How many other tracks an edge tries whose label finds no place.
const ATTEMPTS = 3;

// So that a search takes no longer however far it has to go: at most so many lines each way, in the first attempt and in others.
const MOST_LINES = [35, 300] as const;
const PITCH = 10;

// Straight pieces at the two ends, px: for the corner, and for the arrowhead and a label.
const LEAVING = 20;
const ARRIVING = 40;

/** How far from its edge a label may come to lie, px. */
export const ASIDE = 600;

/** A drawing in the making: tracks and labels are put down one by one, each with regard to all that lie already. */
export class Drawing {
  readonly #hosts: ReadonlyMap<string, Rect>;
  readonly #grid: Grid;
  readonly #finder: PathFinder;
  readonly #tracks = new Map<string, readonly Point[]>();
  readonly #labels = new Map<string, Rect>();
  readonly #places: LabelPlaces;
  #isLabelling = false;
  readonly #solids: readonly Rect[];

  /** Only what lies within `within` is regarded, if given. */
  constructor(scene: RouteScene, within: Rect | null) {
    const isNear = (area: Rect): boolean => within === null || overlaps(area, within);
    const near = (areas: readonly Rect[]): Rect[] => areas.filter(isNear);
    const hosts = scene.hosts.map(({ rect }) => rect);
    this.#hosts = new Map(scene.hosts.map(({ id, rect }) => [id, rect]));
    this.#grid = makeGrid({ hosts: near(hosts), zones: near(scene.zones), titles: near(scene.titles) }, within);
    this.#places = new LabelPlaces(scene.zones);
    this.#finder = new PathFinder(this.#grid);
    this.#solids = [...hosts, ...scene.titles].filter(
      (area) => within === null || overlaps(area, inflated(within, ASIDE)),
    );
  }

  /** Puts down a track as it is. */
  keepTrack(id: string, points: readonly Point[]): void {
    this.#tracks.set(id, points);
    markTrack(this.#grid, points, 1);
    if (this.#isLabelling) this.#places.setTrack(id, points);
  }

  /** Finds the track of an edge, anew if it has one. */
  drawTrack({ id, from, to }: EdgeRequest, care: Care): void {
    this.#dropTrack(id);
    const own = this.#labels.get(id);
    if (own !== undefined) markLabel(this.#grid, own, -1);
    const [start, end] = [this.#hosts.get(from), this.#hosts.get(to)];
    if (start === undefined || end === undefined) return;
    this.keepTrack(id, this.#findWay(start, end, care)?.points ?? plainTrack(start, end));
    if (own !== undefined) markLabel(this.#grid, own, 1);
  }

  // On few lines first; on more of them if that would share a track.
  #findWay(start: Rect, end: Rect, care: Care): Way | null {
    const distance = Math.abs(start.x - end.x) + Math.abs(start.y - end.y);
    let best: Way | null = null;
    for (const [attempt, wanted] of care.entries()) {
      const stride = Math.max(wanted, Math.ceil(distance / PITCH / MOST_LINES[attempt === 0 ? 0 : 1]));
      const limit: number = best?.price ?? Infinity;
      const from = doorsOf(this.#grid, start, end, { stride: Math.min(wanted, 2), stub: LEAVING });
      const to = doorsOf(this.#grid, end, start, { stride: Math.min(wanted, 2), stub: ARRIVING });
      best = this.#finder.find(from, to, stride, limit) ?? best;
      if (best !== null && !isCrowded(this.#grid, best.points)) break;
    }
    return best;
  }

  /** To be called between the last track and the first label. */
  beginLabels(): void {
    this.#isLabelling = true;
    for (const area of this.#solids) this.#places.addSolid(area);
    for (const [id, points] of this.#tracks) this.#places.setTrack(id, points);
  }

  /** Puts down a label as it is. */
  keepLabel(id: string, area: Rect): void {
    this.#labels.set(id, area);
    this.#places.addLabel(id, area);
    markLabel(this.#grid, area, 1);
  }

  /** Finds the place of an edge's label, anew if it has one. */
  drawLabel({ id, label }: EdgeRequest): void {
    const points = this.#tracks.get(id);
    if (label === null || points === undefined) return;
    this.#dropLabel(id);
    this.keepLabel(id, this.#places.place(id, points, label));
  }

  #dropLabel(id: string): void {
    const old = this.#labels.get(id);
    if (old === undefined) return;
    this.#places.removeLabel(id, old);
    this.#labels.delete(id);
    markLabel(this.#grid, old, -1);
  }

  /** Looks for another track and place for an edge and a label that lie on others, or for a label that lies off its edge. */
  amend(edge: EdgeRequest): void {
    if (this.#isClear(edge.id)) return;
    // Others may have made room meanwhile.
    this.drawLabel(edge);
    if (this.#isClear(edge.id)) return;
    this.drawTrack(edge, FINE);
    this.drawLabel(edge);
    if (!this.#isClear(edge.id)) this.#drawElsewhere(edge);
  }

  /** Whether neither this edge nor its label lies on others, and its label on it. */
  #isClear(id: string): boolean {
    const [track, label] = [this.#tracks.get(id) ?? [], this.#labels.get(id)];
    if (this.#places.isUnderLabel(id, track)) return false;
    return label === undefined || this.#places.isClear(id, track, label);
  }

  // Off the tracks tried so far, as if they were others'; back to the first where that helps nothing.
  #drawElsewhere(edge: EdgeRequest): void {
    const [track, label] = [this.#tracks.get(edge.id), this.#labels.get(edge.id)];
    if (track === undefined || label === undefined) return;
    const tried: (readonly Point[])[] = [];
    while (tried.length < ATTEMPTS && !this.#isClear(edge.id)) {
      const last = this.#tracks.get(edge.id) ?? track;
      markTrack(this.#grid, last, 1);
      tried.push(last);
      this.drawTrack(edge, FINEST);
      this.drawLabel(edge);
    }
    for (const points of tried) markTrack(this.#grid, points, -1);
    if (this.#isClear(edge.id)) return;
    this.#dropTrack(edge.id);
    this.keepTrack(edge.id, track);
    this.#dropLabel(edge.id);
    this.keepLabel(edge.id, label);
  }

  #dropTrack(id: string): void {
    const old = this.#tracks.get(id);
    if (old !== undefined) markTrack(this.#grid, old, -1);
  }

  route(id: string): Route | null {
    const points = this.#tracks.get(id);
    return points === undefined ? null : { id, points, label: this.#labels.get(id) ?? null };
  }
}

/** The last resort, for hosts that lie on each other or are walled in: straight through whatever is there. */
function plainTrack(start: Rect, end: Rect): Point[] {
  const [a, b] = [middleOf(start), middleOf(end)];
  const corner = { x: b.x, y: a.y };
  const points = [leaving(start, a, corner), corner, leaving(end, b, corner)];
  const track = points.filter((point, i) => i === 0 || point.x !== points[i - 1]?.x || point.y !== points[i - 1]?.y);
  return track.length > 1 ? track : [a, { x: a.x, y: start.y - 1 }];
}

function leaving(rect: Rect, middle: Point, towards: Point): Point {
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y];
  if (Math.abs(dx) <= rect.width / 2 && Math.abs(dy) <= rect.height / 2) return middle;
  return { x: middle.x + (Math.sign(dx) * rect.width) / 2, y: middle.y + (Math.sign(dy) * rect.height) / 2 };
}
