import { redirectChoices, withHosts, withoutStaleChoices } from './choices.ts';
import { EMPTY_ZONE, freePlace, freeZonePlace, onGrid, settle } from './placing.ts';
import { keysOf } from './keys.ts';
import { isWithinLimits, withinLimits } from './limits.ts';
import { RELATIONS, type RelationId } from './relations.ts';
import { ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from './roles.ts';
import {
  rolesOf,
  type Design,
  type Host,
  type Partners,
  type Roles,
  type SettingsChange,
  type Zone,
} from './schema.ts';
import { DATABASES, settings, type Database } from './settings.ts';

/** One edit: a design in, a design out; the same design where nothing changes. */
export type Command = (design: Design) => Design;

/** A design with nothing in it. */
export const emptyDesign = (name: string): Design => ({ name, author: '', nextId: 1, zones: [], hosts: [] });

/** The id that the next added host or zone gets. */
const nextHostId = (design: Design): string => `h${design.nextId}`;
export const nextZoneId = (design: Design): string => `z${design.nextId}`;

/**
 * Runs the command and tidies what follows from it: stale choices go, zones grow, texts and places stay within the limits.
 * A command that would leave more than a design may hold changes nothing. Stores run every command through this.
 */
export function apply(design: Design, command: Command): Design {
  const changed = command(design);
  if (changed === design) return design;
  const settled = settle(withoutStaleChoices(withinLimits(changed)));
  return isWithinLimits(settled) ? settled : design;
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

/** Removes zones with the hosts in them. */
export const removeZones =
  (ids: readonly string[]): Command =>
  (design) => {
    const gone = design.hosts.filter((host) => ids.includes(host.zone)).map((host) => host.id);
    const rest = removeHosts(gone)(design);
    return { ...rest, zones: rest.zones.filter((zone) => !ids.includes(zone.id)) };
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

function newHost(id: string, zone: string, name: string, roles: Roles, at: { x: number; y: number }): Host {
  return { id, zone, name, fqdn: '', addresses: [], web: { https: 443, http: 80 }, roles, partners: {}, ...at };
}

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

/** Changes a host's name, FQDN, addresses or web ports. */
export const editHost =
  (id: string, change: Partial<Pick<Host, 'name' | 'fqdn' | 'addresses' | 'web'>>): Command =>
  (design) =>
    withHosts(design, (host) => (host.id === id ? { ...host, ...change } : host));

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

/** Removes hosts; choices that named them are cleared. */
export const removeHosts =
  (ids: readonly string[]): Command =>
  (design) => {
    if (ids.length === 0) return design;
    const gone = new Set(ids);
    return withoutStaleChoices({ ...design, hosts: design.hosts.filter((host) => !gone.has(host.id)) });
  };

// --- roles

/** A role's settings as they are when it is placed. A SQL Server takes the databases that no other one hosts yet. */
export function initialRole(design: Design, role: RoleId): Roles {
  const entries = ROLES[role].settings.map((id): [string, unknown] => [id, copyOf(settings[id].initial)]);
  const initial: Roles = { [role]: Object.fromEntries<unknown>(entries) };
  if (initial.sqlServer) initial.sqlServer = { ...initial.sqlServer, databases: missingDatabases(design) };
  return initial;
}

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function missingDatabases(design: Design): Database[] {
  const hosted = new Set(design.hosts.flatMap((host) => host.roles.sqlServer?.databases ?? []));
  const missing = DATABASES.filter((name) => !hosted.has(name));
  return missing.length > 0 ? missing : ['TachyonResponses'];
}

/** Whether the role may join the host: both share hosts at all, and the host doesn't carry it yet. */
export function canJoin(host: Host, role: RoleId): boolean {
  return ROLES[role].joins && host.roles[role] === undefined && rolesOf(host).every((other) => ROLES[other].joins);
}

/** Adds a role to a host (co-location). */
export const joinRole =
  (id: string, role: RoleId): Command =>
  (design) =>
    withHosts(design, (host) =>
      host.id === id && canJoin(host, role)
        ? { ...host, roles: { ...host.roles, ...initialRole(design, role) } }
        : host,
    );

/** Whether all of one host's roles may join the other. */
export function canMerge(source: Host, target: Host): boolean {
  return source.id !== target.id && rolesOf(source).every((role) => canJoin(target, role));
}

/** Puts one host's roles on another (co-location) and removes the first; who chose it now chooses the other. */
export const mergeHosts =
  (sourceId: string, targetId: string): Command =>
  (design) => {
    const source = design.hosts.find((host) => host.id === sourceId);
    const target = design.hosts.find((host) => host.id === targetId);
    if (!source || !target || !canMerge(source, target)) return design;
    const merged: Host = {
      ...target,
      roles: { ...target.roles, ...source.roles },
      partners: { ...source.partners, ...target.partners },
    };
    const hosts = design.hosts.filter((host) => host !== source).map((host) => (host === target ? merged : host));
    return withoutStaleChoices(redirectChoices({ ...design, hosts }, sourceId, targetId));
  };

/** Moves a role to a host of its own beside the old one; choices that meant this role follow it. */
export const splitRole =
  (id: string, role: RoleId): Command =>
  (design) => {
    const host = design.hosts.find((one) => one.id === id);
    const zone = design.zones.find((one) => one.id === host?.zone);
    if (!host || !zone || host.roles[role] === undefined || rolesOf(host).length < 2) return design;
    const { [role]: moved, ...kept } = host.roles;
    const roles: Roles = { [role]: moved };
    const rest = withHosts(design, (one) => (one === host ? { ...host, roles: kept } : one));
    const at = freePlace(rest, zone, { roles });
    const split: Host = {
      ...newHost(nextHostId(design), zone.id, freeHostName(rest, role), roles, at),
      web: host.web,
      partners: partnersOf(host.partners, role),
    };
    const redirected = redirectChoices(rest, id, split.id, role);
    return withoutStaleChoices({ ...redirected, nextId: design.nextId + 1, hosts: [...redirected.hosts, split] });
  };

function partnersOf(partners: Partners, role: RoleId): Partners {
  const asked = keysOf(partners).filter((relation) => RELATIONS[relation].from.some((from) => from === role));
  return Object.fromEntries(asked.map((relation) => [relation, partners[relation]]));
}

/** Takes a role off a host; with its last role the host goes. */
export const removeRole =
  (id: string, role: RoleId): Command =>
  (design) => {
    const host = design.hosts.find((one) => one.id === id);
    if (host?.roles[role] === undefined) return design;
    const { [role]: _, ...kept } = host.roles;
    if (Object.keys(kept).length === 0) return removeHosts([id])(design);
    return withoutStaleChoices(withHosts(design, (one) => (one === host ? { ...host, roles: kept } : one)));
  };

/** Changes settings of a role on a host. */
export const editRole =
  (id: string, role: RoleId, change: SettingsChange): Command =>
  (design) =>
    withHosts(design, (host) => {
      const before = host.roles[role];
      if (host.id !== id || before === undefined) return host;
      return { ...host, roles: { ...host.roles, [role]: { ...before, ...change } } };
    });

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

// --- names

function freeHostName(design: Design, role: RoleId): string {
  const { hostName, server } = ROLES[role];
  return freeName(hostName, design.hosts, server ? '' : ' ', server);
}

function freeName(stem: string, others: readonly { name: string }[], gap: string, padded = false): string {
  const taken = new Set(others.map((other) => other.name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = padded ? `${stem}${String(number).padStart(2, '0')}` : number === 1 ? stem : `${stem}${gap}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
