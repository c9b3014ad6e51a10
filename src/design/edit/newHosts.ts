import { ROLES, type RoleId } from '../model/roles.ts';
import type { Design, Host, Roles } from '../model/schema.ts';
import { DATABASES, settings, type Database } from '../model/settings.ts';
import { firstFreeName } from '../../lib/freeName.ts';

/** The id that the next added host gets. */
export const nextHostId = (design: Design): string => `h${design.nextId}`;

/** The id that the next added zone gets. */
export const nextZoneId = (design: Design): string => `z${design.nextId}`;

/** A host as it is when it is placed. */
export function newHost(id: string, zone: string, name: string, roles: Roles, at: { x: number; y: number }): Host {
  return { id, zone, name, fqdn: '', addresses: [], web: { https: 443, http: 80 }, roles, partners: {}, ...at };
}

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

/** The first name of the role's kind that no host has: MASTER01, Clients 2. */
export function freeHostName(design: Design, role: RoleId): string {
  const { hostName, server } = ROLES[role];
  return freeName(hostName, design.hosts, server ? '' : ' ', server);
}

/** The stem with the first number that makes it a name of its own, in capitals or not; 1 is left out unless padded. */
export function freeName(stem: string, others: readonly { name: string }[], gap: string, padded = false): string {
  const taken = new Set(others.map((other) => other.name.toLowerCase()));
  const nameAt = (number: number): string => {
    if (padded) return `${stem}${String(number).padStart(2, '0')}`;
    return number === 1 ? stem : `${stem}${gap}${number}`;
  };
  return firstFreeName(1, nameAt, (name) => !taken.has(name.toLowerCase()));
}
