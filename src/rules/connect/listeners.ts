import { pokePort } from '../../design/model/ports.ts';
import { ROLES, type RoleId } from '../../design/model/roles.ts';
import { rolesOf, type Host, type SettingsChange } from '../../design/model/schema.ts';
import { settings, type SettingId } from '../../design/model/settings.ts';
import type { Connection } from './derivation.ts';
import { switchesOf } from './switches.ts';

/** A service that listens: on its host's own addresses, or on one of its own. */
export interface Listener {
  readonly host: Host;
  readonly address: string | null; // stated for it alone; null: all that its host has
  readonly place: string; // the address where that is none of its host's, else the host's id
  readonly port: number;
  readonly kind: string; // two of one kind share a port, unless both state the same address
  readonly standard: number;
  readonly stated: Stated;
}

/** Where in the design its port stands. */
type Stated =
  | { readonly in: 'web'; readonly site: 'https' | 'http' }
  | { readonly in: 'setting'; readonly role: RoleId; readonly setting: SettingId }
  | { readonly in: 'instance'; readonly role: RoleId }
  | { readonly in: 'switch'; readonly role: RoleId; readonly index: number; readonly field: 'clientPort' | 'pokePort' };

type Move =
  | { readonly kind: 'editHost'; readonly change: Pick<Host, 'web'> }
  | { readonly kind: 'editRole'; readonly role: RoleId; readonly change: SettingsChange };

/** What the service is called in a sentence. */
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
  }
}

/** What puts the service on another port; null where the product allows none. */
export function moveTo({ host, stated }: Listener, port: number): Move | null {
  switch (stated.in) {
    case 'web':
      return { kind: 'editHost', change: { web: { ...host.web, [stated.site]: port } } };
    case 'setting':
      return { kind: 'editRole', role: stated.role, change: { [stated.setting]: port } };
    case 'instance': {
      const instance = host.roles.sqlServer?.instance;
      if (instance?.kind !== 'named') return null;
      return { kind: 'editRole', role: stated.role, change: { instance: { ...instance, port } } };
    }
    case 'switch': {
      const { role, index, field } = stated;
      const switches = switchesOf(host, role).map((one, i) => (i === index ? { ...one, [field]: port } : one));
      return { kind: 'editRole', role, change: { switches } };
    }
  }
}

/** The hosts that such connections reach, each once. */
export function listenersWhere(connections: readonly Connection[], fits: (one: Connection) => boolean): Host[] {
  const hosts = new Set<Host>();
  for (const connection of connections) if (fits(connection)) hosts.add(connection.listener);
  return [...hosts];
}

/** Everything that listens on TCP on a host. */
export function listenersOf(host: Host): Listener[] {
  const roles = rolesOf(host);
  const found: Listener[] = [];
  if (roles.some((role) => ROLES[role].web)) {
    found.push(onHost(host, host.web.https, 'https', 443, { in: 'web', site: 'https' }));
    found.push(onHost(host, host.web.http, 'http', 80, { in: 'web', site: 'http' }));
  }
  for (const role of roles) {
    for (const id of ROLES[role].settings) addSetting(found, host, role, id);
    addSwitches(found, host, role);
  }
  return found;
}

const onHost = (host: Host, port: number, kind: string, standard: number, stated: Stated): Listener => ({
  host,
  address: null,
  place: host.id,
  port,
  kind,
  standard,
  stated,
});

/** Settings that are SQL Server or a web site listen as such: the same service may stand behind both. */
const KINDS: Partial<Record<SettingId, string>> = { inventory: 'sql', crl: 'http' };

function addSetting(found: Listener[], host: Host, role: RoleId, id: SettingId): void {
  const setting = settings[id];
  if (setting.form === 'port') {
    const values: Readonly<Record<string, unknown>> = host.roles[role] ?? {};
    const port = values[id];
    if (typeof port !== 'number') return;
    found.push(onHost(host, port, KINDS[id] ?? id, setting.initial, { in: 'setting', role, setting: id }));
  } else if (setting.form === 'instance') {
    const port = host.roles.sqlServer?.instance.port ?? null;
    if (port !== null) found.push(onHost(host, port, 'sql', 1433, { in: 'instance', role }));
  }
}

function addSwitches(found: Listener[], host: Host, role: RoleId): void {
  switchesOf(host, role).forEach((one, index) => {
    const address = one.address?.toLowerCase() ?? null;
    const isOwn = address === null || host.addresses.some((known) => known.toLowerCase() === address);
    const place = isOwn ? host.id : address;
    const listen = (kind: string, port: number, standard: number, field: 'clientPort' | 'pokePort'): unknown =>
      found.push({ host, address, place, port, kind, standard, stated: { in: 'switch', role, index, field } });
    listen('switch', one.clientPort, 4000, 'clientPort');
    listen('poke', pokePort(one, index + 1), 4001 + index, 'pokePort');
  });
}
