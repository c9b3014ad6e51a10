import { boxInZone, hostHeight, MEASURES } from '../model/measures.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { ROLES, type ROLE_GROUPS } from '../model/roles.ts';
import type { Design, Host, Zone } from '../model/schema.ts';
import { addTo, groupBy } from '../../lib/groupBy.ts';
import { GRID } from '../../geometry/grid.ts';
import { firstOutside, type Span } from '../../geometry/freeSpans.ts';
import { tooClose, type Point, type Rect } from '../../geometry/rectangles.ts';

const { zoneTitle, zonePadding, zoneGap, hostGap, hostWidth } = MEASURES;

/** The size of a zone with nothing in it, in px. */
export const EMPTY_ZONE = { width: 2 * zonePadding + hostWidth, height: zoneTitle + 2 * zonePadding + 90 } as const;

/** Where hosts of a group stand in an internal zone: who uses servers on the left, what servers use on the right. */
const COLUMN_OF = {
  users: 0,
  servers: 1,
  databases: 2,
  external: 2,
  microsoft: 2,
  others: 2,
} as const satisfies Record<keyof typeof ROLE_GROUPS, number>;
const COLUMN_PITCH = hostWidth + 2 * hostGap; // room for labels between columns
const ROW_STEP = 2 * GRID;
const FULL_COLUMN = 900; // px; a column that reaches this low gives way to its neighbours

/** A free place for a host in a zone, relative to it, in px: in the column of its kind, else in reading order. */
export function freePlace(design: Design, zone: Zone, host: Pick<Host, 'roles'>): Point {
  const fitting = Math.floor((zone.width - 2 * zonePadding + COLUMN_PITCH - hostWidth) / COLUMN_PITCH);
  const columns = Math.max(fitting, zone.kind === 'internal' ? 3 : 1);
  const taken = design.hosts.filter((other) => other.zone === zone.id).map(boxInZone);
  const spans = takenSpans(taken, columns, hostHeight(host));
  const placeIn = (column: number): Point => ({
    x: xOf(column),
    y: firstOutside(spans.get(column) ?? [], zoneTitle + zonePadding / 2, ROW_STEP),
  });
  const usual = placeIn(Math.min(usualColumn(host), columns - 1));
  if (usual.y < FULL_COLUMN) return usual;
  // The first of the highest, as the columns come from left to right.
  return Array.from({ length: columns }, (_, column) => placeIn(column)).reduce((a, b) => (b.y < a.y ? b : a));
}

const xOf = (column: number): number => zonePadding + column * COLUMN_PITCH;

/** Where in each column (px from the zone's top) a host of that height would come too close to others. */
function takenSpans(taken: readonly Rect[], columns: number, height: number): Map<number, Span[]> {
  const spans = new Map<number, Span[]>();
  for (const { x, y, width, height: depth } of taken) {
    const first = Math.max(0, Math.floor((x - hostWidth - hostGap - zonePadding) / COLUMN_PITCH) + 1);
    const last = Math.min(columns, Math.ceil((x + width + hostGap - zonePadding) / COLUMN_PITCH)) - 1;
    const span = { from: y - height - hostGap, to: y + depth + hostGap };
    for (let column = first; column <= last; column += 1) addTo(spans, column, span);
  }
  return spans;
}

function usualColumn({ roles }: Pick<Host, 'roles'>): number {
  const role = keysOf(ROLES).find((id) => roles[id] !== undefined);
  return role ? COLUMN_OF[ROLES[role].group] : 0;
}

const WIDEST = 2400; // px; a row of zones that reaches this far right is followed by another
const LOWEST = 100_000; // px; beyond that a design has no rows

const bottomOf = ({ y, height }: Rect): number => y + height;

/** A free place for a new zone on the canvas, in px: right of the last row of zones, or below all where that row is long. */
export function freeZonePlace({ zones }: Design): Point {
  if (zones.length === 0) return { x: 0, y: 0 };
  const bottom = Math.max(...zones.map(bottomOf)) + zoneGap;
  const lowest = Math.max(...zones.map(({ y }) => y));
  const row = zones.filter((zone) => bottomOf(zone) > lowest || bottom > LOWEST);
  const y = Math.min(...row.map((zone) => zone.y));
  // Right of all that reaches as low: whatever comes here can grow to the right and downwards.
  const x = Math.max(...zones.filter((zone) => bottomOf(zone) > y).map((zone) => zone.x + zone.width)) + zoneGap;
  const left = Math.min(...zones.map((zone) => zone.x));
  return x + EMPTY_ZONE.width <= left + WIDEST || bottom > LOWEST ? { x, y } : { x: left, y: bottom };
}

/** Grows zones around their hosts, then moves zones that would overlap apart; a settled design comes back as it is. */
export function settle(design: Design): Design {
  const grown = growZones(design);
  const zones = separate(grown.zones);
  return zones === grown.zones ? grown : { ...grown, zones };
}

function growZones(design: Design): Design {
  const byZone = groupBy(design.hosts, ({ zone }) => zone);
  const shifts = new Map<string, Point>();
  const zones = design.zones.map((zone) => {
    const boxes = (byZone.get(zone.id) ?? []).map(boxInZone);
    const shift = overhang(boxes);
    if (shift.x > 0 || shift.y > 0) shifts.set(zone.id, shift);
    return grownAround(zone, boxes, shift);
  });
  if (zones.every((zone, i) => zone === design.zones[i])) return design;
  return { ...design, zones, hosts: design.hosts.map((host) => movedBy(host, shifts.get(host.zone))) };
}

/** How far hosts stick out over the zone's upper left inner corner, in px. */
function overhang(boxes: readonly Rect[]): Point {
  return {
    x: Math.max(0, ...boxes.map((box) => zonePadding / 2 - box.x)),
    y: Math.max(0, ...boxes.map((box) => zoneTitle + zonePadding / 4 - box.y)),
  };
}

function grownAround(zone: Zone, boxes: readonly Rect[], shift: Point): Zone {
  const right = Math.max(zone.width, ...boxes.map((box) => box.x + box.width + zonePadding / 2));
  const bottom = Math.max(zone.height, ...boxes.map((box) => box.y + box.height + zonePadding / 2));
  if (right === zone.width && bottom === zone.height && shift.x === 0 && shift.y === 0) return zone;
  return { ...zone, x: zone.x - shift.x, y: zone.y - shift.y, width: right + shift.x, height: bottom + shift.y };
}

function movedBy(host: Host, shift: Point | undefined): Host {
  return shift ? { ...host, x: host.x + shift.x, y: host.y + shift.y } : host;
}

/** Pushes zones right or down, whichever is shorter, until none overlaps one before it in reading order. */
function separate(zones: readonly Zone[]): Zone[] {
  const placed: Zone[] = [];
  for (const zone of zones.toSorted((a, b) => a.x + a.y - b.x - b.y)) placed.push(clearOf(placed, zone));
  const byId = new Map(placed.map((zone) => [zone.id, zone]));
  const result = zones.map((zone) => byId.get(zone.id) ?? zone);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same array says that nothing moved
  return result.every((zone, i) => zone === zones[i]) ? (zones as Zone[]) : result;
}

/** Each of them pushes the zone once at most, as it only ever goes right and down. */
function clearOf(placed: readonly Zone[], zone: Zone): Zone {
  let moved = zone;
  for (let pushes = 0; pushes < placed.length; pushes += 1) {
    const blocker = placed.find((other) => tooClose(moved, other, 0));
    if (!blocker) break;
    const right = blocker.x + blocker.width + zoneGap - moved.x;
    const down = blocker.y + blocker.height + zoneGap - moved.y;
    moved = right <= down ? { ...moved, x: moved.x + right } : { ...moved, y: moved.y + down };
  }
  return moved;
}
