import { pokePort } from '../design/ports.ts';
import { ROLES, type RoleId } from '../design/roles.ts';
import { rolesOf, type Host, type SettingsChange } from '../design/schema.ts';
import { settings, type SettingId } from '../design/settings.ts';
import { switchesOf } from './switches.ts';

/** A service that listens: on its host's own addresses, or on one of its own. */
export interface Listener {
  readonly host: Host;
  readonly address: string | null; // stated for it alone; null: all that its host has
  readonly place: string; // the address where that is none of its host's, else the host's id
  readonly port: number;
  readonly kind: string; // two of one kind share a port, unless both state the same address
  readonly label: string;
  readonly standard: number;
  readonly moveTo: ((port: number) => Move) | null; // how it would listen on another port
}
type Move =
  | { readonly kind: 'editHost'; readonly change: Pick<Host, 'web'> }
  | { readonly kind: 'editRole'; readonly role: RoleId; readonly change: SettingsChange };

/** Everything that listens on TCP on a host. */
export function listenersOf(host: Host): Listener[] {
  return [...webListeners(host), ...rolesOf(host).flatMap((role) => roleListeners(host, role))];
}

function webListeners(host: Host): Listener[] {
  if (!rolesOf(host).some((role) => ROLES[role].web)) return [];
  const site = (name: 'https' | 'http', label: string, standard: number): Listener => ({
    ...onHost(host),
    port: host.web[name],
    kind: name,
    label,
    standard,
    moveTo: (port) => ({ kind: 'editHost', change: { web: { ...host.web, [name]: port } } }),
  });
  return [site('https', 'the HTTPS web site', 443), site('http', 'the HTTP web site', 80)];
}

const onHost = (host: Host) => ({ host, address: null, place: host.id }) as const;

/** Settings that are SQL Server or a web site listen as such: the same service may stand behind both. */
const KINDS: Partial<Record<SettingId, string>> = { inventory: 'sql', crl: 'http' };

function roleListeners(host: Host, role: RoleId): Listener[] {
  const values: Readonly<Record<string, unknown>> = host.roles[role] ?? {};
  const ports = ROLES[role].settings.flatMap((id): Listener[] => {
    const { form, initial, label } = settings[id];
    const port = values[id];
    if (form !== 'port' || typeof port !== 'number') return [];
    const moveTo = (to: number): Move => ({ kind: 'editRole', role, change: { [id]: to } });
    return [{ ...onHost(host), port, kind: KINDS[id] ?? id, label: lower(label), standard: initial, moveTo }];
  });
  return [...ports, ...sqlListeners(host, role), ...switchListeners(host, role)];
}

const lower = (label: string): string => `the ${label.replace(/ port$/, '')} service`;

function sqlListeners(host: Host, role: RoleId): Listener[] {
  const instance = role === 'sqlServer' ? host.roles.sqlServer?.instance : undefined;
  if (!instance || instance.port === null) return [];
  const moveTo = (port: number): Move => ({ kind: 'editRole', role, change: { instance: { ...instance, port } } });
  const movable = instance.kind === 'named' ? moveTo : null;
  return [{ ...onHost(host), port: instance.port, kind: 'sql', label: 'SQL Server', standard: 1433, moveTo: movable }];
}

function switchListeners(host: Host, role: RoleId): Listener[] {
  const all = switchesOf(host, role);
  return all.flatMap((one, i): Listener[] => {
    const change = (fields: { clientPort?: number; pokePort?: number }): Move => ({
      kind: 'editRole',
      role,
      change: { switches: all.map((other, j) => (j === i ? { ...other, ...fields } : other)) },
    });
    const address = one.address?.toLowerCase() ?? null;
    const isOwn = address === null || host.addresses.some((known) => known.toLowerCase() === address);
    const base = { host, address, place: isOwn ? host.id : address };
    const poke = pokePort(one, i + 1);
    return [
      {
        ...base,
        port: one.clientPort,
        kind: 'switch',
        label: `Switch ${i + 1}`,
        standard: 4000,
        moveTo: (port) => change({ clientPort: port }),
      },
      {
        ...base,
        port: poke,
        kind: 'poke',
        label: `the poke port of Switch ${i + 1}`,
        standard: 4001 + i,
        moveTo: (port) => change({ pokePort: port }),
      },
    ];
  });
}
