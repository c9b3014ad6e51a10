import { addressKey } from '../../design/model/addresses.ts';
import { spanOf } from '../../design/model/portNumbers.ts';
import { ROLES, type RoleId } from '../../design/model/roles.ts';
import { rolesOf, type Host } from '../../design/model/schema.ts';
import { settings, type PortRange, type SettingId } from '../../design/model/settings.ts';
import type { Connection } from '../connect/connection.ts';
import {
  instanceOf,
  isRangeSlot,
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
export function listenerLabel({ stated, kind }: Listener): string {
  switch (stated.in) {
    case 'web':
      return `the ${stated.site.toUpperCase()} web site`;
    case 'setting':
      if (isRangeSlot(stated)) return 'dynamic RPC ports of Windows';
      return `the ${settings[stated.setting].label.replace(/ port$/, '')} service`;
    case 'instance':
      return 'SQL Server';
    case 'switch':
      return `${stated.field === 'pokePort' ? 'the poke port of ' : ''}Switch ${stated.index + 1}`;
    case 'product':
      return OF_PRODUCT[kind] ?? 'Windows itself';
  }
}

/** What listens on ports that nothing of the design sets, by kind. */
const OF_PRODUCT: Readonly<Record<string, string>> = { sql: 'SQL Browser', directory: 'Active Directory', dns: 'DNS' };

/** Returns what puts the service on another port; null where the product allows none. */
export function moveTo({ host, stated }: Listener, port: number): PortChange | null {
  const isFixed = stated.in === 'instance' && instanceOf(host, stated.role)?.kind !== 'named';
  return isFixed ? null : writePort(host, stated, port);
}

/** The ports that the listeners have. */
export const takenBy = (listeners: readonly Listener[]): PortRange[] =>
  listeners.map(({ port, last }) => ({ from: port, to: last }));

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
  const windows = roles.flatMap((role) => ON_WINDOWS[role] ?? []);
  return windows.length > 0 ? [...windowsOf(host, windows, found), ...found] : found;
}

const SQL_BROWSER = 1434;

/** What a role has Windows listen on, which no other service can have: fixed ports of one kind, or the range of a setting. */
type OnWindows = { readonly kind: string; readonly ports: readonly number[] } | { readonly range: PortSlot };

const WINDOWS: OnWindows = { kind: 'windows', ports: [135, 139, 445] };
const DIRECTORY: OnWindows = { kind: 'directory', ports: [88, 389, 464, 636, 3268, 3269] };
const rangeOf = (role: RoleId, setting: 'rpcPorts' | 'rpcRange'): OnWindows => ({
  range: { in: 'setting', role, setting },
});

/** The roles that are reached on ports of Windows and its services; those of Windows itself they share. */
const ON_WINDOWS: Partial<Record<RoleId, readonly OnWindows[]>> = {
  configurationManager: [WINDOWS, rangeOf('configurationManager', 'rpcRange')],
  domainController: [WINDOWS, DIRECTORY, rangeOf('domainController', 'rpcPorts')],
  dnsServer: [{ kind: 'dns', ports: [53] }],
  certificationAuthority: [WINDOWS, rangeOf('certificationAuthority', 'rpcPorts')],
};

/** Windows listens on every address that the host has, those of its Switches included. */
function windowsOf(host: Host, services: readonly OnWindows[], others: readonly Listener[]): Listener[] {
  const found: Listener[] = [];
  for (const place of new Set([host.id, ...others.map((one) => one.place)])) {
    for (const service of new Set(services)) addOnWindows(found, host, place, service);
  }
  return found;
}

function addOnWindows(found: Listener[], host: Host, place: string, service: OnWindows): void {
  if ('range' in service) return addAt(found, host, place, 'windows', service.range);
  for (const port of service.ports) addFixed(found, host, place, port, service.kind);
}

function addFixed(found: Listener[], host: Host, place: string, port: number, kind: string): void {
  const stated = { in: 'product', port } as const;
  found.push({ host, address: null, place, port, last: port, kind, standard: port, stated });
}

/** A service on all addresses of its host; none where no port is stated. */
function addOnHost(found: Listener[], host: Host, kind: string, standard: number, stated: PortSlot): void {
  addAt(found, host, host.id, kind, stated, standard);
}

/** A service at one place, on a port or a range; `standard` absent: it is where it has to be. */
function addAt(
  found: Listener[],
  host: Host,
  place: string,
  kind: string,
  stated: PortSlot,
  standard: number | null = null,
): void {
  const port = readPort(host, stated);
  if (port === null || port === 'dynamic') return;
  const { from, to } = spanOf(port);
  found.push({ host, address: null, place, port: from, last: to, kind, standard: standard ?? from, stated });
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
