import { keysOf } from '../../lib/keysOf.ts';
import { RELATION_IDS, RELATIONS, type RelationId, type Target } from './relations.ts';
import { ROLE_IDS, ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from './roles.ts';
import { rolesOf, type Design, type Host } from './schema.ts';
import type { Database } from './settings.ts';

/** A design looked up: its hosts in the order of their ids, and who plays which role (stand-ins included). */
export interface Roster {
  readonly hosts: readonly Host[];
  readonly byId: ReadonlyMap<string, Host>;
  readonly zoneKinds: ReadonlyMap<string, ZoneKind>;
  readonly players: ReadonlyMap<RoleId, readonly Host[]>;
  readonly stoodIn: ReadonlyMap<RoleId, RoleId>; // an unplaced role → the role that plays it meanwhile
}

/** Orders ids as they were given: h2 before h10. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Looks the design up once; linear but for one sort of the hosts. */
export function rosterOf(design: Design): Roster {
  const hosts = design.hosts.toSorted((a, b) => compareIds(a.id, b.id));
  const players = new Map<RoleId, Host[]>(ROLE_IDS.map((role) => [role, []]));
  for (const host of hosts) for (const role of rolesOf(host)) players.get(role)?.push(host);
  const stoodIn = standIns(players);
  for (const [role, standIn] of stoodIn) players.set(role, players.get(standIn) ?? []);
  return {
    hosts,
    byId: new Map(hosts.map((host) => [host.id, host])),
    zoneKinds: new Map(design.zones.map((zone) => [zone.id, zone.kind])),
    players,
    stoodIn,
  };
}

function standIns(carriers: ReadonlyMap<RoleId, readonly Host[]>): Map<RoleId, RoleId> {
  const stoodIn = new Map<RoleId, RoleId>();
  for (const role of ROLE_IDS) {
    const entry = ROLES[role];
    if ('standsIn' in entry && !carriers.get(entry.standsIn)?.length) stoodIn.set(entry.standsIn, role);
  }
  return stoodIn;
}

/** The hosts that play the role, in the order of their ids. */
export function playersOf({ players }: Roster, role: RoleId): readonly Host[] {
  return players.get(role) ?? [];
}

/** Whether the host plays the role, itself or as a stand-in. */
export function plays(roster: Roster, host: Host, role: RoleId): boolean {
  if (host.roles[role] !== undefined) return true;
  const standIn = roster.stoodIn.get(role);
  return standIn !== undefined && host.roles[standIn] !== undefined;
}

/** Whether one of the host's roles has this relationship. */
function asksFor(roster: Roster, host: Host, relation: RelationId): boolean {
  return RELATIONS[relation].from.some((role) => plays(roster, host, role) && asksAs(relation, host, role));
}

/** The relationships of what is joined to a domain. */
const IN_DOMAIN: ReadonlySet<RelationId> = new Set(RELATION_IDS.filter((id) => 'inDomain' in RELATIONS[id]));

/** Whether a host that plays the role has this relationship by it: in a workgroup it has none of a domain's. */
export function asksAs(relation: RelationId, { roles }: Host, role: RoleId): boolean {
  const held = roles[role];
  return !IN_DOMAIN.has(relation) || !held || !('membership' in held) || held.membership === 'domain';
}

/** What a partner must be: its role and, on a SQL Server, its database. */
export interface Want {
  readonly role: RoleId;
  readonly database: Database | undefined;
  readonly onlyChosen: boolean; // eligible, but never taken without being chosen
}

type Standing = ZoneKind | undefined; // the kind of zone a host stands in; undefined: of none that exists

/** By relation and kind of zone: tables only, so found out once. */
const WANTS: ReadonlyMap<RelationId, ReadonlyMap<Standing, readonly Want[]>> = new Map(
  RELATION_IDS.map((relation) => [
    relation,
    new Map([...keysOf(ZONE_KINDS), undefined].map((kind) => [kind, wantsFrom(RELATIONS[relation].to, kind)])),
  ]),
);

function wantsFrom(targets: readonly Target[], kind: Standing): Want[] {
  return targets.flatMap(({ role, database, fromZones, onlyChosenFrom }) => {
    const zones = fromZones ?? onlyChosenFrom;
    if (zones && !zones.some((one) => one === kind)) return [];
    return { role, database, onlyChosen: onlyChosenFrom !== undefined };
  });
}

/** What hosts in a zone of the kind may have as partner in the relationship. */
export function wantsOf(relation: RelationId, kind: Standing): readonly Want[] {
  return WANTS.get(relation)?.get(kind) ?? [];
}

/** Whether the host looks for partners of the role in the relationship: Clients want other servers in each kind of zone. */
export function wantsRole(roster: Roster, relation: RelationId, host: Host, role: RoleId): boolean {
  if (RELATIONS[relation].to.length === 1) return true;
  return wantsOf(relation, roster.zoneKinds.get(host.zone)).some((want) => want.role === role);
}

/** Whether the host is such a partner. */
export function satisfies(roster: Roster, host: Host, want: Want): boolean {
  if (!plays(roster, host, want.role)) return false;
  return want.database === undefined || (host.roles.sqlServer?.databases.includes(want.database) ?? false);
}

/** Whether `partner` may be chosen by `host` in the relationship. */
export function isEligible(roster: Roster, relation: RelationId, host: Host, partner: Host): boolean {
  return (
    asksFor(roster, host, relation) &&
    wantsOf(relation, roster.zoneKinds.get(host.zone)).some((want) => satisfies(roster, partner, want))
  );
}
