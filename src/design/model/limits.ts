import { keysOf } from '../../lib/keysOf.ts';
import { hostSchema, LIMITS, type Design, type Host, type Zone } from './schema.ts';

/** Texts cut and places rounded to what a design may hold, so that it opens again; the same design where nothing exceeds. */
export function withinLimits(design: Design): Design {
  const name = cut(design.name, LIMITS.designName);
  const author = cut(design.author, LIMITS.name);
  const zones = mapped(design.zones, zoneWithin);
  const hosts = mapped(design.hosts, hostWithin);
  const isWithin = name === design.name && author === design.author && zones === design.zones && hosts === design.hosts;
  return isWithin ? design : { ...design, name, author, zones, hosts };
}

/** Checks the shape of a host, and remembers those that passed: of a large design, an edit changes few. */
export function parseHost(value: unknown): ReturnType<typeof hostSchema.safeParse> {
  const parsed = hostSchema.safeParse(value);
  if (parsed.success) sizes.set(parsed.data, entriesIn(parsed.data));
  return parsed;
}

/** The number of entries in hosts that have the right shape. */
const sizes = new WeakMap<Host, number>();

/** The same of any host; without end where it doesn't have the right shape. */
function sizeOf(host: Host): number {
  const known = sizes.get(host);
  if (known !== undefined) return known;
  const size = hostSchema.safeParse(host).success ? entriesIn(host) : Infinity;
  sizes.set(host, size);
  return size;
}

/** How many entries its lists and fields its records have, those inside of them included. */
function entriesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value);
  return inside.reduce<number>((sum, one) => sum + entriesIn(one), inside.length);
}

/**
 * What a design holds too much of to be opened again, as a sentence; null where it opens. Its references are taken to be whole, as
 * commands leave them. How many connections follow is counted elsewhere (rules/extent.ts).
 */
export function excessOf(design: Design): string | null {
  const { zones, hosts, nextId } = design;
  if (zones.length > LIMITS.zones) return `A design holds up to ${LIMITS.zones} zones.`;
  if (hosts.length > LIMITS.hosts) return `A design holds up to ${LIMITS.hosts} hosts.`;
  if (nextId > LIMITS.nextId) return 'This design has no number left for another host or zone.';
  const size = hosts.reduce((sum, host) => sum + 1 + sizeOf(host), FRAME + zones.length * ZONE);
  return size > LIMITS.values || zones.some((zone) => zoneWithin(zone) !== zone) ? BEYOND : null;
}

const FRAME = 5; // fields of a design
const ZONE = 8; // an entry and its fields
const BEYOND = 'That would be more, or reach farther, than a design holds.';

const cut = (text: string, most: number): string => (text.length > most ? text.slice(0, most) : text);

/** A whole number within reach; what is no number, and -0, are 0. */
const reached = (value: number): number => Math.round(Math.min(LIMITS.reach, Math.max(-LIMITS.reach, value))) || 0;

const extended = (value: number): number => Math.max(LIMITS.extent, reached(value));

function zoneWithin(zone: Zone): Zone {
  return sameOr(zone, {
    name: cut(zone.name, LIMITS.name),
    x: reached(zone.x),
    y: reached(zone.y),
    width: extended(zone.width),
    height: extended(zone.height),
  });
}

function hostWithin(host: Host): Host {
  return sameOr(host, {
    name: cut(host.name, LIMITS.name),
    fqdn: cut(host.fqdn, LIMITS.fqdn),
    x: reached(host.x),
    y: reached(host.y),
  });
}

function sameOr<T extends object>(value: T, change: Partial<T>): T {
  return keysOf(change).every((key) => Object.is(change[key], value[key])) ? value : { ...value, ...change };
}

function mapped<T>(items: T[], change: (item: T) => T): T[] {
  const next = items.map(change);
  return next.every((item, i) => item === items[i]) ? items : next;
}
