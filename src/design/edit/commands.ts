import { withHosts, withoutStaleChoices } from './choices.ts';
import { withoutDangling } from './dangling.ts';
import { excessOf, withinLimits } from '../model/limits.ts';
import { freeHostName, freeName, initialRole, newHost, nextHostId, nextZoneId } from './newHosts.ts';
import { EMPTY_ZONE, freePlace, freeZonePlace, settle } from './placing.ts';
import type { RelationId } from '../model/relations.ts';
import { failure, success, type Result } from '../../lib/result.ts';
import { ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from '../model/roles.ts';
import type { Design, Host, Zone } from '../model/schema.ts';
import { onGrid } from '../../geometry/grid.ts';

/** One edit: a design in, a design out; the same design where nothing changes. */
export type Command = (design: Design) => Design;

/** A design with nothing in it. */
export const emptyDesign = (name: string): Design => ({ name, author: '', nextId: 1, zones: [], hosts: [] });

/**
 * Runs the command and tidies what follows from it: what hung on what is gone goes, stale choices too, zones grow, texts and places stay within the limits.
 * What would not open again is refused with a message. Stores run every command through this.
 */
export function attempt(design: Design, command: Command): Result<Design> {
  const changed = command(design);
  if (changed === design) return success(design);
  const settled = settle(withinLimits(withoutStaleChoices(withoutDangling(changed))));
  const excess = excessOf(settled);
  return excess === null ? success(settled) : failure(excess);
}

/** The same; a command that is refused changes nothing. */
export function apply(design: Design, command: Command): Design {
  const result = attempt(design, command);
  return result.ok ? result.value : design;
}

// --- the design itself

/** Names the design. */
export const renameDesign =
  (name: string): Command =>
  (design) =>
    name === design.name ? design : { ...design, name };

/** States who made the design; printed on what is handed over. */
export const setAuthor =
  (author: string): Command =>
  (design) =>
    author === design.author ? design : { ...design, author };

// --- zones

/** Adds an empty zone, at a place on the canvas in px or right of everything. */
export const addZone =
  (kind: ZoneKind, at?: { x: number; y: number }, name?: string): Command =>
  (design) => {
    const place = at ?? freeZonePlace(design);
    const zone: Zone = {
      id: nextZoneId(design),
      kind,
      name: name ?? freeName(ZONE_KINDS[kind].label, design.zones, ' '),
      x: onGrid(place.x),
      y: onGrid(place.y),
      ...EMPTY_ZONE,
    };
    return { ...design, nextId: design.nextId + 1, zones: [...design.zones, zone] };
  };

/** Changes fields of a zone: name, kind, place or size in px. */
export const editZone =
  (id: string, change: Partial<Omit<Zone, 'id'>>): Command =>
  (design) => ({ ...design, zones: design.zones.map((zone) => (zone.id === id ? { ...zone, ...change } : zone)) });

/** Moves zones on the canvas, in px; their hosts go with them. */
export const moveZones =
  (places: ReadonlyMap<string, { x: number; y: number }>): Command =>
  (design) => ({ ...design, zones: design.zones.map((zone) => ({ ...zone, ...places.get(zone.id) })) });

/** Removes zones with the hosts in them, and all that hangs on them: cards, translations, zones of firewalls, routes. */
export const removeZones =
  (ids: readonly string[]): Command =>
  (design) => {
    const gone = design.hosts.filter((host) => ids.includes(host.zone)).map((host) => host.id);
    const rest = removeHosts(gone)(design);
    return withoutDangling({ ...rest, zones: rest.zones.filter((zone) => !ids.includes(zone.id)) });
  };

// --- hosts

/** Where a host is to stand: its zone and the place in it, in px. */
export interface Place {
  readonly zone: string;
  readonly x: number;
  readonly y: number;
}

/** Adds a host with the role, where told, else at a free place of the zone given, else of the first zone where the role belongs. */
export const addHost =
  (role: RoleId, where?: { readonly zone: string } | Place, name?: string): Command =>
  (before) => {
    const design = where ? before : withZoneFor(role, before);
    const zone = where ? design.zones.find((one) => one.id === where.zone) : homeZone(role, design);
    if (!zone) return before;
    const roles = initialRole(design, role);
    const at = where && 'x' in where ? { x: onGrid(where.x), y: onGrid(where.y) } : freePlace(design, zone, { roles });
    const host = newHost(nextHostId(design), zone.id, name ?? freeHostName(design, role), roles, at);
    return { ...design, nextId: design.nextId + 1, hosts: [...design.hosts, host] };
  };

function homeZone(role: RoleId, design: Design): Zone | undefined {
  for (const kind of ROLES[role].zones) {
    const zone = design.zones.find((one) => one.kind === kind);
    if (zone) return zone;
  }
  return undefined;
}

function withZoneFor(role: RoleId, design: Design): Design {
  return homeZone(role, design) ? design : addZone(ROLES[role].zones[0])(design);
}

/** What a host can be told about itself. Lists and texts that hold nothing, and a closing drop that is off, are left out. */
export type HostChange = Partial<
  Pick<Host, 'name' | 'fqdn' | 'addresses' | 'web' | 'cards' | 'published' | 'hiddenBehind' | 'note'>
> & { readonly closingDrop?: boolean };

/** Changes a host's name, FQDN, addresses, web ports, note and the like. */
export const editHost =
  (id: string, { closingDrop, ...change }: HostChange): Command =>
  (design) =>
    withHosts(design, (host) => {
      if (host.id !== id) return host;
      const { closingDrop: before, ...rest } = { ...host, ...change };
      return (closingDrop ?? before) === true ? { ...rest, closingDrop: true } : rest;
    });

/** Moves hosts to places, in px relative to their zones; the zone may be another one, if it exists. */
export const moveHosts =
  (places: ReadonlyMap<string, Place>): Command =>
  (design) => {
    const zones = new Set(design.zones.map((zone) => zone.id));
    return withHosts(design, (host) => {
      const place = places.get(host.id);
      return place && zones.has(place.zone)
        ? { ...host, zone: place.zone, x: onGrid(place.x), y: onGrid(place.y) }
        : host;
    });
  };

/** Moves a host to a free place of another zone. */
export const moveToZone =
  (id: string, zoneId: string): Command =>
  (design) => {
    const host = design.hosts.find((one) => one.id === id);
    const zone = design.zones.find((one) => one.id === zoneId);
    if (!host || !zone || host.zone === zoneId) return design;
    return moveHosts(new Map([[id, { zone: zoneId, ...freePlace(design, zone, host) }]]))(design);
  };

/** Moves a host to the first zone where its role belongs, adding one where there is none. */
export const moveHome =
  (id: string, role: RoleId): Command =>
  (before) => {
    const design = withZoneFor(role, before);
    const zone = homeZone(role, design);
    return zone ? moveToZone(id, zone.id)(design) : before;
  };

/** Removes hosts with their own connections; choices that named them are cleared. */
export const removeHosts =
  (ids: readonly string[]): Command =>
  (design) => {
    if (ids.length === 0) return design;
    const gone = new Set(ids);
    const hosts = design.hosts.filter((host) => !gone.has(host.id));
    return withoutStaleChoices(withoutDangling({ ...design, hosts }));
  };

// --- partners

/** Chooses the partners of a host in a relationship; none means automatic again. */
export const choosePartners =
  (id: string, relation: RelationId, partners: readonly string[]): Command =>
  (design) =>
    withHosts(design, (host) => {
      if (host.id !== id) return host;
      const { [relation]: _, ...rest } = host.partners;
      return { ...host, partners: partners.length > 0 ? { ...rest, [relation]: [...new Set(partners)] } : rest };
    });
