import { addZone, attempt, type Command } from '../edit/commands.ts';
import { initialRole, newHost } from '../edit/newHosts.ts';
import { freePlace, settle } from '../edit/placing.ts';
import type { Result } from '../../lib/result.ts';
import { finished, type Steps } from '../../lib/steps.ts';
import { DATABASES, type SqlInstance } from '../model/settings.ts';
import { ROLES, type RoleId } from '../model/roles.ts';
import { hostSchema, type Design, type Host, type Roles, type Zone } from '../model/schema.ts';
import { sizeOf } from '../model/sizes.ts';
import { nameKey } from './names.ts';
import type { HostDraft, HostListPlan, PlannedRow } from './plan.ts';
import { placesInRows } from './rowsOfHosts.ts';
import { kindOfZoneName } from './zones.ts';

/** Puts what a list brings into the design: hosts that are there are filled in, new ones added. One edit. */
export const applyHostList =
  (plan: HostListPlan): Command =>
  (design) =>
    finished(withHostList(design, plan));

/**
 * Tries what a list brings, step by step: the design as it would be, or what it would hold too much of. Shapes of hosts are looked
 * at here, a few at a time, and known when the edit is made: 2,000 at once would take longer than a page may stand still.
 */
export function* tryHostList(design: Design, plan: HostListPlan): Steps<Result<Design>> {
  const tried = yield* withHostList(design, plan);
  for (const [i, host] of tried.hosts.entries()) {
    sizeOf(hostSchema, host);
    if (i % PIECE === 0) yield;
  }
  return attempt(design, () => tried);
}

const PIECE = 20; // hosts a step

function* withHostList(design: Design, { rows }: HostListPlan): Steps<Design> {
  const drafts = rows.flatMap((row) => (row.kind === 'new' ? [row.host] : []));
  const filled = filledIn(design, rows);
  if (drafts.length === 0) return filled;
  // Where roles belong is decided by the zones that were there, before those that the list names come to them.
  const byHome = drafts.toSorted((a, b) => Number(a.zone !== null) - Number(b.zone !== null));
  const grown = byHome.reduce(withZone, filled);
  const placed = drafts.length <= FEW ? drafts.reduce(withOne, grown) : yield* inRows(grown, drafts);
  yield;
  const settled = settle(placed);
  yield;
  return settled;
}

/** So few new hosts stand where each would alone; looking for the place of each of 2,000 would take seconds. */
const FEW = 40;

function filledIn(design: Design, rows: readonly PlannedRow[]): Design {
  const fillings = new Map(rows.flatMap((row) => ('id' in row ? [[row.id, row.filling] as const] : [])));
  if (fillings.size === 0) return design;
  const hosts = design.hosts.map((host) => {
    const filling = fillings.get(host.id);
    return filling ? { ...host, ...filling } : host;
  });
  return { ...design, hosts };
}

function withOne(design: Design, draft: HostDraft): Design {
  const zone = zoneOf(design, draft);
  if (!zone) return design;
  const roles = rolesOfDraft(design, draft);
  const host = hostOf(design.nextId, zone, draft, roles, freePlace(design, zone, { roles }));
  return { ...design, nextId: design.nextId + 1, hosts: [...design.hosts, host] };
}

function* inRows(design: Design, drafts: readonly HostDraft[]): Steps<Design> {
  const zoned = drafts.flatMap((draft) => {
    const zone = zoneOf(design, draft);
    return zone ? [{ draft, zone }] : [];
  });
  const placeIn = placesInRows(design, zoned);
  const servers = design.hosts.filter(({ roles }) => roles.sqlServer !== undefined);
  const hosts = [...design.hosts];
  for (const [i, { draft, zone }] of zoned.entries()) {
    const roles = rolesOfDraft({ ...design, hosts: servers }, draft);
    const host = hostOf(design.nextId + i, zone, draft, roles, placeIn(zone));
    // The first of them has all databases that no other has: later ones need not look at more.
    if (roles.sqlServer && hostedBy(servers) < DATABASES.length) servers.push(host);
    hosts.push(host);
    if (i % PIECE === 0) yield;
  }
  return { ...design, nextId: design.nextId + zoned.length, hosts };
}

const hostedBy = (servers: readonly Host[]): number =>
  new Set(servers.flatMap(({ roles }) => roles.sqlServer?.databases ?? [])).size;

function hostOf(id: number, zone: Zone, draft: HostDraft, roles: Roles, at: { x: number; y: number }): Host {
  const host = newHost(`h${id}`, zone.id, draft.name, roles, at);
  return { ...host, fqdn: draft.fqdn, addresses: [...draft.addresses] };
}

function withZone(design: Design, draft: HostDraft): Design {
  if (zoneOf(design, draft)) return design;
  const [role = 'otherSystem'] = draft.roles;
  const [usual] = ROLES[role].zones;
  const name = draft.zone && 'name' in draft.zone ? draft.zone.name : undefined;
  return addZone((name === undefined ? null : kindOfZoneName(name)) ?? usual, undefined, name)(design);
}

/** The zone a host comes to, if it is there. */
function zoneOf({ zones }: Design, { zone, roles: [role] }: HostDraft): Zone | undefined {
  if (zone && 'id' in zone) return zones.find(({ id }) => id === zone.id);
  if (zone) return zones.find(({ name }) => nameKey(name) === nameKey(zone.name));
  return homeZone(zones, role);
}

const homeZone = (zones: readonly Zone[], role: RoleId | undefined): Zone | undefined =>
  (role ? ROLES[role].zones : [])
    .map((kind) => zones.find((one) => one.kind === kind))
    .find((zone) => zone !== undefined);

function rolesOfDraft(design: Design, { roles, instance }: HostDraft): Roles {
  const held: Roles = {};
  for (const role of roles) Object.assign(held, initialRole(design, role));
  if (instance && held.sqlServer) held.sqlServer = { ...held.sqlServer, instance: sqlInstance(instance) };
  return held;
}

const sqlInstance = ({ name, port }: NonNullable<HostDraft['instance']>): SqlInstance =>
  name === null ? { kind: 'default', port: port ?? 1433 } : { kind: 'named', name, port };
