import { pokePort } from '../design/ports.ts';
import type { RoleId } from '../design/roles.ts';
import { rolesOf, type Host } from '../design/schema.ts';
import type { SqlInstance, Switch } from '../design/settings.ts';
import type { Finding } from './derivation.ts';
import { finding } from './finding.ts';
import type { Check, Facts } from './findings.ts';
import type { Fix } from './fixes.ts';
import { listenersOf, type Listener } from './listeners.ts';
import { hostLabel } from './names.ts';
import { switchesOf } from './switches.ts';

const HIGHEST_PORT = 65_535;

/** Two services that can't listen at once: any two on one explicit address, different kinds on the host's own. */
const clashes: Check = ({ roster }) => {
  const places = new Map<string, Listener[]>();
  for (const listener of roster.hosts.flatMap(listenersOf)) {
    const place = `${listener.address ?? listener.host.id} ${listener.port}`;
    places.set(place, [...(places.get(place) ?? []), listener]);
  }
  return [...places.values()].flatMap((group) => describeClash(group, places) ?? []);
};

function describeClash(group: readonly Listener[], places: ReadonlyMap<string, unknown>): Finding | null {
  const [first] = group;
  const second = group.find((one) => first && one !== first && (one.address !== null || one.kind !== first.kind));
  if (!first || !second) return null;
  const where = second.address ?? hostLabel(second.host);
  const hosts = [...new Set([first.host, second.host])];
  const owner = (one: Listener): string => (hosts.length > 1 ? ` of ${hostLabel(one.host)}` : '');
  return finding('error', 'listener-clash', {
    subject: `${second.address ?? second.host.id}:${second.port}`,
    message: `TCP ${second.port} on ${where} is taken twice: by ${first.label}${owner(first)} and ${second.label}${owner(second)}.`,
    action: 'Use another port or address for one of them.',
    hosts,
    fixes: fixClash([second, first], places),
  });
}

/** Moves one that is not on its standard port, else the later one, to its standard port or the next free one. */
function fixClash(pair: readonly Listener[], places: ReadonlyMap<string, unknown>): Fix[] {
  const movable = pair.filter((one) => one.moveTo !== null);
  const mover = movable.find((one) => one.port !== one.standard) ?? movable[0];
  if (!mover?.moveTo) return [];
  const port = freePort(mover, places);
  if (port === null) return [];
  const label = `Use port ${port} for ${mover.label}`;
  return [{ label, host: mover.host.id, ...mover.moveTo(port) }];
}

function freePort(
  { address, host, port, standard, kind }: Listener,
  places: ReadonlyMap<string, unknown>,
): number | null {
  const isFree = (one: number): boolean => !places.has(`${address ?? host.id} ${one}`);
  const isUsable = (one: number): boolean =>
    isFree(one) && (kind !== 'switch' || (isFree(one + 1) && one < HIGHEST_PORT));
  if (port !== standard && isUsable(standard)) return standard;
  for (let one = port + 1; one <= HIGHEST_PORT; one += 1) if (isUsable(one)) return one;
  return null;
}

/** 1E's installer finds a default instance on 1433 only; a separate Catalog's own database has an installer of its own. */
const defaultInstances: Check = ({ roster }) =>
  (roster.players.get('sqlServer') ?? []).flatMap((host) => {
    const { instance, databases } = host.roles.sqlServer ?? {};
    if (instance?.kind !== 'default' || instance.port === 1433 || !databases?.length) return [];
    const catalogApart = (roster.players.get('catalog') ?? []).some((one) => one.roles.masterStack === undefined);
    if (catalogApart && databases.every((name) => name === '1ECatalog')) return [];
    return [
      finding('error', 'sql-default-port', {
        subject: host.id,
        message: `${hostLabel(host)} has a default instance on port ${instance.port}: 1E's installer expects 1433 and fails.`,
        action: 'Use port 1433 or a named instance, or ask 1E for the manual way.',
        hosts: [host],
        fixes: [withInstance(host, 'Use port 1433', { kind: 'default', port: 1433 })],
      }),
    ];
  });

function withInstance(host: Host, label: string, instance: SqlInstance): Fix {
  return { kind: 'editRole', label, host: host.id, role: 'sqlServer', change: { instance } };
}

/** Switches that share a port need addresses of their own. */
const sharedSwitchPorts: Check = ({ roster }) =>
  roster.hosts.flatMap((host) =>
    rolesOf(host).flatMap((role) => {
      const switches = switchesOf(host, role);
      const withoutAddress = (indexes: readonly number[]): boolean =>
        indexes.some((i) => switches[i]?.address === null);
      const clients = sharing(switches.map((one) => one.clientPort));
      const pokes = sharing(switches.map((one, i) => pokePort(one, i + 1)));
      if (![...clients, ...pokes].some(withoutAddress)) return [];
      return [
        finding('warning', 'switch-port-shared', {
          subject: `${host.id}:${role}`,
          message: `Switches on ${hostLabel(host)} share a port, and not each of them has an address of its own.`,
          action: 'Give every Switch its own IP address, or ports of its own.',
          hosts: [host],
          fixes: [
            {
              kind: 'editRole',
              label: 'Use other ports',
              host: host.id,
              role,
              change: { switches: spread(host, role) },
            },
          ],
        }),
      ];
    }),
  );

/** Groups of indexes with the same value, of two or more. */
function sharing(values: readonly number[]): number[][] {
  const groups = new Map<number, number[]>();
  values.forEach((value, i) => groups.set(value, [...(groups.get(value) ?? []), i]));
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The Switches, each one without an address on the first free pair of client and poke port from 4000 upward. */
function spread(host: Host, role: RoleId): Switch[] {
  const used = new Set(
    listenersOf(host).flatMap((one) => (one.kind === 'switch' || one.kind === 'poke' ? [] : one.port)),
  );
  return switchesOf(host, role).map((one, i) => {
    if (one.address !== null) return one;
    const pair: Switch = { ...one, clientPort: i === 0 ? one.clientPort : 4000, pokePort: null };
    while (used.has(pair.clientPort) || used.has(pokePort(pair, i + 1))) pair.clientPort += 10;
    used.add(pair.clientPort).add(pokePort(pair, i + 1));
    return pair;
  });
}

const dynamicPorts: Check = ({ connections }: Facts) => {
  const listeners = new Set(
    connections.flatMap(({ port, scope, listener }) =>
      port === 'dynamic' && scope === 'crossesZones' ? listener : [],
    ),
  );
  return [...listeners].map((host) => {
    const name = host.roles.sqlServer?.instance.kind === 'named' ? host.roles.sqlServer.instance.name : '';
    return finding('warning', 'sql-dynamic-port', {
      subject: host.id,
      message: `${hostLabel(host)} is reached across zones on a dynamic SQL port, which no firewall can open.`,
      action: 'Give the named instance a fixed TCP port.',
      hosts: [host],
      fixes: [withInstance(host, 'Fix the port at 1433', { kind: 'named', name, port: 1433 })],
    });
  });
};

/** Ports that collide, don't work, or can't be opened. */
export const portChecks: readonly Check[] = [clashes, defaultInstances, sharedSwitchPorts, dynamicPorts];
