import { addressKey } from '../../design/model/addresses.ts';
import { spanOf } from '../../design/model/portNumbers.ts';
import { ROLES, type RoleId } from '../../design/model/roles.ts';
import { rolesOf, type Host } from '../../design/model/schema.ts';
import { settings, type SettingId } from '../../design/model/settings.ts';
import type { Connection } from '../connect/connection.ts';
import {
  instanceOf,
  readPort,
  switchesOf,
  writePort,
  type PortChange,
  type PortSlot,
} from '../../design/model/portSlots.ts';

/** A service that listens: on its host's own addresses, or on one of its own. */
export interface Listener {
  readonly host: Host;
  readonly address: string | null; // stated for it alone, in one spelling; null: all that its host has
  readonly place: string; // the address where that is none of its host's, else the host's id
  readonly port: number; // the first, of a range
  readonly last: number; // the last; the first where it is one port
  readonly kind: string; // two of one kind share a port, unless both state the same address
  readonly standard: number;
  readonly stated: PortSlot;
}

/** Returns what the service is called in a sentence. */
export function listenerLabel({ stated }: Listener): string {
  switch (stated.in) {
    case 'web':
      return `the ${stated.site.toUpperCase()} web site`;
    case 'setting':
      return `the ${settings[stated.setting].label.replace(/ port$/, '')} service`;
    case 'instance':
      return 'SQL Server';
    case 'switch':
      return `${stated.field === 'pokePort' ? 'the poke port of ' : ''}Switch ${stated.index + 1}`;
    case 'product':
      return stated.port === SQL_BROWSER ? 'SQL Browser' : 'Windows itself';
  }
}

/** Returns what puts the service on another port; null where the product allows none. */
export function moveTo({ host, stated, port: first, last }: Listener, port: number): PortChange | null {
  if (last > first) return null;
  const isFixed = stated.in === 'instance' && instanceOf(host, stated.role)?.kind !== 'named';
  return isFixed ? null : writePort(host, stated, port);
}

/** The hosts that such connections reach, each once. */
export function listenersWhere(connections: readonly Connection[], fits: (one: Connection) => boolean): Host[] {
  const hosts = new Set<Host>();
  for (const connection of connections) if (fits(connection)) hosts.add(connection.listener);
  return [...hosts];
}

/** Everything that listens on a host: on TCP, and SQL Browser on UDP, whose port nothing else may have either. */
export function listenersOf(host: Host): Listener[] {
  const roles = rolesOf(host);
  const found: Listener[] = [];
  if (roles.some((role) => instanceOf(host, role)?.kind === 'named'))
    addFixed(found, host, host.id, SQL_BROWSER, 'sql');
  if (roles.some((role) => ROLES[role].web)) {
    addOnHost(found, host, 'https', 443, { in: 'web', site: 'https' });
    addOnHost(found, host, 'http', 80, { in: 'web', site: 'http' });
  }
  for (const role of roles) {
    for (const id of ROLES[role].settings) addSetting(found, host, role, id);
    addSwitches(found, host, role);
  }
  return roles.some((role) => OF_WINDOWS.has(role)) ? [...windowsOf(host, found), ...found] : found;
}

const SQL_BROWSER = 1434;
const WINDOWS_PORTS = [135, 139, 445];

/** The roles that are reached on ports of Windows itself, which no other service can have. */
const OF_WINDOWS: ReadonlySet<RoleId> = new Set<RoleId>(['configurationManager']);

/** Windows listens on every address that the host has, those of its Switches included. */
function windowsOf(host: Host, others: readonly Listener[]): Listener[] {
  const found: Listener[] = [];
  for (const place of new Set([host.id, ...others.map((one) => one.place)])) {
    for (const port of WINDOWS_PORTS) addFixed(found, host, place, port, 'windows');
  }
  return found;
}

function addFixed(found: Listener[], host: Host, place: string, port: number, kind: string): void {
  const stated = { in: 'product', port } as const;
  found.push({ host, address: null, place, port, last: port, kind, standard: port, stated });
}

/** A service on all addresses of its host, on a port or a range; none where no port is stated. */
function addOnHost(found: Listener[], host: Host, kind: string, standard: number, stated: PortSlot): void {
  const port = readPort(host, stated);
  if (port === null || port === 'dynamic') return;
  const { from, to } = spanOf(port);
  found.push({ host, address: null, place: host.id, port: from, last: to, kind, standard, stated });
}

/** Settings that are SQL Server or a web site listen as such: the same service may stand behind both. */
const KINDS: Partial<Record<SettingId, string>> = { inventory: 'sql', crl: 'http' };

function addSetting(found: Listener[], host: Host, role: RoleId, id: SettingId): void {
  const setting = settings[id];
  if (setting.form === 'port') {
    addOnHost(found, host, KINDS[id] ?? id, setting.initial, { in: 'setting', role, setting: id });
  } else if (setting.form === 'instance') addOnHost(found, host, 'sql', 1433, { in: 'instance', role });
}

function addSwitches(found: Listener[], host: Host, role: RoleId): void {
  const switches = switchesOf(host, role);
  const own = switches.some((one) => one.address !== null) ? new Set(host.addresses.map(addressKey)) : null;
  switches.forEach((one, index) => {
    const address = one.address === null ? null : addressKey(one.address);
    const place = address === null || own?.has(address) ? host.id : address;
    const listen = (kind: string, standard: number, field: 'clientPort' | 'pokePort'): void => {
      const stated = { in: 'switch', role, index, field } as const;
      const port = readPort(host, stated);
      if (typeof port === 'number') found.push({ host, address, place, port, last: port, kind, standard, stated });
    };
    listen('switch', 4000, 'clientPort');
    listen('poke', 4001 + index, 'pokePort');
  });
}
