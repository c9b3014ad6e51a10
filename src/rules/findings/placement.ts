import { ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from '../../design/model/roles.ts';
import { playersOf } from '../../design/model/roleIndex.ts';
import { rolesOf, type Host } from '../../design/model/schema.ts';
import { DATABASES, type Database } from '../../design/model/settings.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Check, Facts } from './findings.ts';
import { unresolvedOf } from './partners.ts';
import { keepOne, type Fix } from './fixes.ts';
import { hostLabel, listed } from '../../design/model/names.ts';

const sharedDmzServer: Check = ({ roster }) =>
  playersOf(roster, 'dmzServer')
    .filter((host) => rolesOf(host).length > 1)
    .map((host) =>
      finding('error', 'dmz-server-shared', {
        subject: host.id,
        message: `${hostLabel(host)} is a DMZ Server and must host nothing but Switches and a Background Channel.`,
        action: 'Move the DMZ Switch role to a host of its own.',
        hosts: [host],
        fixes: [{ kind: 'splitRole', label: 'Move it to its own host', host: host.id, role: 'dmzServer' }],
      }),
    );

const ONCE: readonly Database[] = DATABASES.filter((name) => name !== 'TachyonResponses');

const severalDatabases: Check = ({ roster }) =>
  ONCE.flatMap((name) => {
    const hosts = playersOf(roster, 'sqlServer').filter((host) => hostsDatabase(host, name));
    if (hosts.length < 2) return [];
    return [
      finding('error', 'database-several', {
        subject: name,
        message: `${name} exists once in a system, and ${listed(hosts.map(hostLabel))} all host it.`.replace(
          'all host',
          hosts.length === 2 ? 'both host' : 'all host',
        ),
        action: `Keep ${name} on one SQL Server.`,
        hosts,
        fixes: keepOne(hosts, name, (host, label) => withoutDatabase(host, name, label)),
      }),
    ];
  });

const hostsDatabase = (host: Host, name: Database): boolean => host.roles.sqlServer?.databases.includes(name) ?? false;

function withoutDatabase(host: Host, name: Database, label: string): Fix {
  const databases = host.roles.sqlServer?.databases.filter((one) => one !== name) ?? [];
  return { kind: 'editRole', label, host: host.id, role: 'sqlServer', change: { databases } };
}

const strayRoles: Check = (facts) =>
  facts.roster.hosts.flatMap((host) => rolesOf(host).flatMap((role) => strayRole(facts, host, role) ?? []));

function strayRole(facts: Facts, host: Host, role: RoleId): Finding | null {
  const { roster, resolutions } = facts;
  const kind = roster.zoneKinds.get(host.zone);
  const { zones, label } = ROLES[role];
  if (kind === undefined || zones.some((one) => one === kind)) return null;
  const servers = role === 'clients' ? resolutions.get('servers')?.get(host.id) : undefined;
  const waiting = servers?.how === 'missing' ? servers : undefined;
  const choices = (waiting?.candidates ?? []).slice(0, 4).map((candidate): Fix => ({
    kind: 'choose',
    label: `Choose ${hostLabel(candidate)}`,
    host: host.id,
    relation: 'servers',
    partner: candidate.id,
  }));
  return finding('warning', 'role-zone', {
    subject: `${host.id}:${role}`,
    message: `${hostLabel(host)} has the role ${label}, which doesn't belong in ${ZONE_KINDS[kind].place}.`,
    action: `Move it to ${listed(
      zones.map((zone) => ZONE_KINDS[zone].place),
      3,
      'or',
    )}${waiting ? ', or choose its servers' : ''}.`,
    hosts: [host],
    details: [kind],
    fixes: [moveTo(host, role, kind), ...choices],
    unresolved: waiting ? unresolvedOf(facts, 'servers', host) : [],
  });
}

/** Moves the host where all its roles stand wrongly and belong there; else the role alone. */
function moveTo(host: Host, role: RoleId, from: ZoneKind): Fix {
  const [home] = ROLES[role].zones;
  const goesAlong = rolesOf(host).every((other) => {
    const zones: readonly ZoneKind[] = ROLES[other].zones;
    return zones.includes(home) && !zones.includes(from);
  });
  return goesAlong
    ? { kind: 'moveHome', label: `Move to ${ZONE_KINDS[home].place}`, host: host.id, role }
    : {
        kind: 'splitHome',
        label: `Move ${ROLES[role].label} to its own host in ${ZONE_KINDS[home].place}`,
        host: host.id,
        role,
      };
}

/** Roles that stand where they must not. */
export const placementChecks: readonly Check[] = [sharedDmzServer, severalDatabases, strayRoles];
