import { isRecord, type Fields } from '../../lib/plainData.ts';
import { groupBy } from '../../lib/groupBy.ts';
import { GRID } from '../../geometry/grid.ts';
import { freePlace, freeZonePlace, settle } from '../edit/placing.ts';
import type { Baseline, Design, Host, Zone } from '../model/schema.ts';

/** Returns a design of a file, its baseline included, with free places for what `given`, its text's content, has none for. */
export function placed(design: Design, given: unknown): Design {
  const { baseline } = design;
  const before = isRecord(given) && isRecord(given['baseline']) ? given['baseline']['design'] : undefined;
  const [now, then] = [placedAs(design, given), baseline && placedAs(baseline.design, before)];
  return baseline && then !== baseline.design && then ? { ...now, baseline: { ...baseline, design: then } } : now;
}

function placedAs<T extends Design | Baseline['design']>(design: T, given: unknown): T {
  const items = itemsOf(given);
  if (items.every(isWhole)) return design;
  return withPlaces(design, new Set(items.filter((item) => !isPlaced(item)).map((item) => String(item['id']))));
}

/** What a design has on its canvas. */
function itemsOf(design: unknown): readonly Fields[] {
  if (!isRecord(design)) return [];
  const lists = [design['zones'], design['hosts'], design['firewalls'], design['canvasNotes']];
  return lists.flatMap((list: unknown): unknown[] => (Array.isArray(list) ? list : [])).filter(isRecord);
}

const isPlaced = (item: Fields): boolean => item['x'] !== undefined && item['y'] !== undefined;

/** Zones, which alone have a kind, have a size of their own too. */
const isWhole = (item: Fields): boolean =>
  isPlaced(item) && (item['kind'] === undefined || (item['width'] !== undefined && item['height'] !== undefined));

function withPlaces<T extends Design | Baseline['design']>(design: T, unplaced: ReadonlySet<string>): T {
  const byZone = groupBy(design.hosts, ({ zone }) => zone);
  const parts = design.zones.map((zone) => zonePlaced(zone, byZone.get(zone.id) ?? [], unplaced));
  const hosts = new Map(parts.flatMap((part) => part.hosts).map((host) => [host.id, host]));
  const settled = settle({
    ...NOTHING,
    zones: zonesPlaced(
      parts.map(({ zone }) => zone),
      unplaced,
    ),
    hosts: design.hosts.map((host) => hosts.get(host.id) ?? host),
  });
  return aboveZones({ ...design, zones: settled.zones, hosts: settled.hosts }, unplaced);
}

/** A zone that has grown around its hosts, those placed that stood nowhere. */
function zonePlaced(zone: Zone, hosts: readonly Host[], unplaced: ReadonlySet<string>): { zone: Zone; hosts: Host[] } {
  const standing = hosts.filter(({ id }) => !unplaced.has(id));
  for (const host of hosts.filter(({ id }) => unplaced.has(id)))
    standing.push({ ...host, ...freePlace({ ...NOTHING, hosts: standing }, zone, host) });
  const grown = settle({ ...NOTHING, zones: [zone], hosts: standing });
  return { zone: grown.zones[0] ?? zone, hosts: grown.hosts };
}

const NOTHING: Design = { name: '', author: '', nextId: 1, zones: [], hosts: [] };

function zonesPlaced(zones: readonly Zone[], unplaced: ReadonlySet<string>): Zone[] {
  const standing = zones.filter(({ id }) => !unplaced.has(id));
  for (const zone of zones.filter(({ id }) => unplaced.has(id)))
    standing.push({ ...zone, ...freeZonePlace({ ...NOTHING, zones: standing }) });
  const byId = new Map(standing.map((zone) => [zone.id, zone]));
  return zones.map((zone) => byId.get(zone.id) ?? zone);
}

const ROW = { above: 16 * GRID, pitch: 26 * GRID } as const; // px

/** Firewalls and notes in a row above the zones. */
function aboveZones<T extends Design | Baseline['design']>(design: T, unplaced: ReadonlySet<string>): T {
  const { zones, firewalls = [], canvasNotes = [] } = design;
  const [left, top] = [Math.min(0, ...zones.map(({ x }) => x)), Math.min(0, ...zones.map(({ y }) => y))];
  const inRow = [...firewalls, ...canvasNotes].map(({ id }) => id).filter((id) => unplaced.has(id));
  const placeOf = (id: string): { x: number; y: number } | null =>
    inRow.includes(id) ? { x: left + inRow.indexOf(id) * ROW.pitch, y: top - ROW.above } : null;
  return {
    ...design,
    ...(firewalls.length > 0 && { firewalls: firewalls.map((one) => ({ ...one, ...placeOf(one.id) })) }),
    ...(canvasNotes.length > 0 && { canvasNotes: canvasNotes.map((one) => ({ ...one, ...placeOf(one.id) })) }),
  };
}
