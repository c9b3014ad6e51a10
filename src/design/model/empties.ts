import { isRecord, type Fields } from '../../lib/plainData.ts';
import type { Design, Host, Zone } from './schema.ts';

/** The fields that are left out where nothing is in them, of a design, a zone and a host. */
const OPTIONAL = {
  design: ['ownConnections', 'firewalls', 'routes', 'canvasNotes', 'facts', 'accepted', 'results'],
  zone: ['networks', 'hiddenBehind', 'note'],
  host: ['cards', 'published', 'hiddenBehind', 'closingDrop', 'note'],
} as const satisfies {
  readonly design: readonly (keyof Design)[];
  readonly zone: readonly (keyof Zone)[];
  readonly host: readonly (keyof Host)[];
};

const isEmpty = (value: unknown): boolean =>
  value === '' || value === false || value === undefined || (Array.isArray(value) && value.length === 0);

/** Returns the record without its fields of those that hold nothing; the same record where there are none. */
function without<T extends Fields>(record: T, fields: readonly string[]): T {
  const empty = fields.filter((field) => Object.hasOwn(record, field) && isEmpty(record[field]));
  if (empty.length === 0) return record;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what goes is optional
  return Object.fromEntries(Object.entries(record).filter(([key]) => !empty.includes(key))) as T;
}

/** Returns a zone without fields that hold nothing. */
export const withoutEmptyOfZone = (zone: Zone): Zone => without(zone, OPTIONAL.zone);

/** Returns a host without fields that hold nothing. */
export const withoutEmptyOfHost = (host: Host): Host => without(host, OPTIONAL.host);

/** Returns a design without lists of its own that hold nothing. */
export const withoutEmptyOfDesign = (design: Design): Design => without(design, OPTIONAL.design);

/** The same of anything that may be a design, its zones, hosts and baseline included: who writes a file by hand may say that there is none. */
export function withoutEmpties(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { zones, hosts, baseline } = value;
  const before = isRecord(baseline) ? { ...baseline, design: withoutEmpties(baseline['design']) } : baseline;
  const whole = { ...value, zones: cleared(zones, OPTIONAL.zone), hosts: cleared(hosts, OPTIONAL.host) };
  return without(baseline === undefined ? whole : { ...whole, baseline: before }, OPTIONAL.design);
}

const cleared = (items: unknown, fields: readonly string[]): unknown =>
  Array.isArray(items) ? items.map((one: unknown) => (isRecord(one) ? without(one, fields) : one)) : items;
