import { FIREWALL_SIZE, objectsOf } from '../model/canvasObjects.ts';
import { hostBoxes, MEASURES } from '../model/measures.ts';
import type { Design, Zone } from '../model/schema.ts';
import { freeAround } from '../../geometry/freeAround.ts';
import { around, middleOf, type Point, type Rect } from '../../geometry/rectangles.ts';
import type { Command } from './commands.ts';
import { addFirewall, nameZone } from './networkCommands.ts';
import { freeZonePlace } from './placing.ts';

/** A zone that is this near to a firewall dropped in another one is meant too, px. */
const BESIDE = 160;
/** Zones farther than this from a firewall that is dropped outside of all are not meant, px. */
const REACH = 600;

/** Where a firewall is wanted, px of the canvas, which zones it is to join, and what it calls them. */
export interface FirewallWish {
  readonly at?: Point | undefined;
  readonly zones?: readonly string[] | undefined;
  readonly names?: ReadonlyMap<string, string> | undefined;
}

/**
 * Adds a firewall. Where a place is told (px of the canvas, its middle), it joins what is plain there: the zone it is dropped in with
 * one close by, or the two nearest. Else it stands between two zones that no firewall joins yet: the one told and its nearest
 * neighbour, or the two nearest to each other.
 */
export const placeFirewall =
  ({ at, zones, names }: FirewallWish): Command =>
  (design) => {
    const joined = at ? zonesAt(design, at) : betweenOf(design, zones ?? []);
    const middle = at ?? betweenBorders(joined) ?? middleOf({ ...freeZonePlace(design), ...FIREWALL_SIZE });
    const taken = at ? things(design) : [...things(design), ...design.zones.map(titleOf)];
    const place = freeAround(around(middle, FIREWALL_SIZE.width, FIREWALL_SIZE.height), taken);
    const ids = joined.map(({ id }) => id);
    const added = addFirewall(place, ids)(design);
    const id = added.firewalls?.at(-1)?.id ?? '';
    return ids.reduce((before, zone) => nameZone(id, zone, names?.get(zone) ?? '')(before), added);
  };

const things = (design: Design): Rect[] => [...hostBoxes(design).values(), ...objectsOf(design).map(({ box }) => box)];

const titleOf = ({ x, y, width }: Zone): Rect => ({ x, y, width, height: MEASURES.zoneTitle });

/** The zones that a firewall dropped at a point joins. */
function zonesAt({ zones }: Design, at: Point): Zone[] {
  const near = zones
    .map((zone) => ({ zone, far: gapBetween(zone, { ...at, width: 0, height: 0 }) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 2);
  const reach = near[0]?.far === 0 ? BESIDE : REACH;
  return near.filter(({ far }) => far <= reach).map(({ zone }) => zone);
}

/** How far two areas are from each other, px; 0 where they touch. */
function gapBetween(a: Rect, b: Rect): number {
  const dx = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width);
  const dy = Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height);
  return Math.hypot(dx, dy);
}

interface Pair {
  readonly zones: readonly [Zone, Zone];
  readonly isJoined: boolean; // by a firewall already
  readonly far: number;
}

/** The two zones that a firewall is to join; one or none where there are no more. */
function betweenOf(design: Design, wanted: readonly string[]): readonly Zone[] {
  const told = wanted.flatMap((id) => design.zones.find((zone) => zone.id === id) ?? []);
  if (told.length > 1) return told;
  const pairs = pairsOf(design).filter(({ zones }) => told.every((zone) => zones.includes(zone)));
  const best = pairs.toSorted((a, b) => Number(a.isJoined) - Number(b.isJoined) || a.far - b.far)[0];
  return best?.zones ?? design.zones.slice(0, 1);
}

function pairsOf({ zones, firewalls = [] }: Design): Pair[] {
  const joins = new Set(
    firewalls.flatMap(({ zones: legs }) => legs.flatMap((a) => legs.map((b) => `${a.zone} ${b.zone}`))),
  );
  return zones.flatMap((a, i) =>
    zones.slice(i + 1).map((b): Pair => ({
      zones: [a, b],
      isJoined: joins.has(`${a.id} ${b.id}`),
      far: gapBetween(a, b),
    })),
  );
}

/**
 * Halfway between the borders of zones, at the end of what they face each other along: edges run in the middle. Null where there are
 * no two.
 */
export function betweenBorders(zones: readonly Rect[]): Point | null {
  if (zones.length < 2) return null;
  const x = facing(zones.map((zone) => [zone.x, zone.x + zone.width]));
  const y = facing(zones.map((zone) => [zone.y, zone.y + zone.height]));
  const { width, height } = FIREWALL_SIZE;
  return {
    x: x.isGap ? middleOfSpan(x) : Math.max(x.to - width / 2, middleOfSpan(x)),
    y: y.isGap ? middleOfSpan(y) : Math.max(y.to - height / 2, middleOfSpan(y)),
  };
}

interface Facing {
  readonly from: number;
  readonly to: number;
  readonly isGap: boolean; // else what both have in common
}

/** What stretches have in common, or what lies between the outermost of them. */
function facing(spans: readonly (readonly [number, number])[]): Facing {
  const from = Math.max(...spans.map(([start]) => start));
  const to = Math.min(...spans.map(([, end]) => end));
  return from > to ? { from: to, to: from, isGap: true } : { from, to, isGap: false };
}

const middleOfSpan = ({ from, to }: Facing): number => (from + to) / 2;
