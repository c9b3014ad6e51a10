import { keysOf } from './keys.ts';
import { LIMITS, type Design, type Host, type Zone } from './schema.ts';

/** Texts cut and places rounded to what a design may hold, so that it opens again; the same design where nothing exceeds. */
export function withinLimits(design: Design): Design {
  const name = cut(design.name, LIMITS.designName);
  const author = cut(design.author, LIMITS.name);
  const zones = mapped(design.zones, zoneWithin);
  const hosts = mapped(design.hosts, hostWithin);
  const isWithin = name === design.name && author === design.author && zones === design.zones && hosts === design.hosts;
  return isWithin ? design : { ...design, name, author, zones, hosts };
}

/** Whether the design has no more zones and hosts, and reaches no farther, than one may. */
export function isWithinLimits({ zones, hosts }: Design): boolean {
  return (
    zones.length <= LIMITS.zones &&
    hosts.length <= LIMITS.hosts &&
    zones.every((zone) => zoneWithin(zone) === zone) &&
    hosts.every((host) => hostWithin(host) === host && host.addresses.length <= LIMITS.addresses)
  );
}

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
