import { pokePort } from '../../design/model/ports.ts';
import type { RoleId } from '../../design/model/roles.ts';
import { playersOf } from '../../design/model/roleIndex.ts';
import type { Host } from '../../design/model/schema.ts';
import type { PortRange, SqlInstance, Switch } from '../../design/model/settings.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Check, Facts } from './findings.ts';
import type { Fix } from './fixes.ts';
import { firstFree, freePorts, HIGHEST_PORT, type FreePorts } from './freePorts.ts';
import { listenerLabel, listenersOf, listenersWhere, moveTo, takenBy, type Listener } from './listeners.ts';
import { hostLabel } from '../../design/model/names.ts';
import { allSwitchesOf, SWITCH_ROLES, switchesOf } from '../../design/model/portSlots.ts';
import { groupBy } from '../../lib/groupBy.ts';

/** Two services that can't listen at once: any two on one explicit address, different kinds on the host's own. */
const clashes: Check = ({ roster }) => {
  const found: Finding[] = [];
  const elsewhere: Listener[] = [];
  const onHost = portsByHost();
  for (const host of roster.hosts) {
    const own: Listener[] = [];
    for (const listener of listenersOf(host)) (listener.place === host.id ? own : elsewhere).push(listener);
    if (own.length > 1) found.push(...clashesAt(own, onHost));
  }
  return [...found, ...[...groupBy(elsewhere, ({ place }) => place).values()].flatMap((all) => clashesAt(all, onHost))];
};

/** What is free at a place, and what each host has taken, wherever it listens. */
interface Free extends FreePorts {
  readonly onHost: (host: Host) => (port: number) => boolean;
}

/** Each host's ports are looked up once. */
function portsByHost(): Free['onHost'] {
  const known = new Map<Host, (port: number) => boolean>();
  return (host) => {
    const isTaken = known.get(host) ?? takenAt(takenBy(listenersOf(host)));
    known.set(host, isTaken);
    return isTaken;
  };
}

/** The clashes among all that listens at one place. */
export function clashesAt(listeners: readonly Listener[], onHost: Free['onHost'] = portsByHost()): Finding[] {
  const groups = thatMeet(listeners).filter(({ length }) => length > 1);
  if (groups.length === 0) return [];
  const free = { ...freePorts(takenBy(listeners)), onHost };
  return groups.flatMap((group) => describeClash(group, free) ?? []);
}

/** Listeners by their port, after the ranges that it lies in; then ranges that have a port in common. */
function thatMeet(listeners: readonly Listener[]): (readonly Listener[])[] {
  const ranges = listeners.filter(isRange);
  if (ranges.length === 0) return [...groupBy(listeners, ({ port }) => port).values()];
  const groups = groupBy(
    listeners.filter((one) => !isRange(one)),
    ({ port }) => port,
  );
  return [
    ...[...groups].map(([port, group]) => [...ranges.filter((one) => one.port <= port && port <= one.last), ...group]),
    ...ranges.map((one, i) => [...ranges.slice(0, i).filter((other) => meets(one, other)), one]),
  ];
}

const isRange = ({ port, last }: Listener): boolean => last > port;

const meets = (a: Listener, b: Listener): boolean => a.port <= b.last && b.port <= a.last;

function takenAt(taken: readonly PortRange[]): (port: number) => boolean {
  const next = firstFree(taken);
  return (port) => next(port) !== port;
}

/** The first of the group that can't listen beside one before it, and that one. */
function firstClash(group: readonly Listener[]): [Listener, Listener] | null {
  for (const [i, second] of group.entries()) {
    const first = group.slice(0, i).find((one) => {
      return one.kind !== second.kind || (one.address !== null && one.address === second.address);
    });
    if (first) return [first, second];
  }
  return null;
}

function describeClash(group: readonly Listener[], free: Free): Finding | null {
  const clash = group.length > 1 ? firstClash(group) : null;
  if (!clash) return null;
  const [first, second] = clash;
  const where = second.place === second.host.id ? hostLabel(second.host) : addressOf(second);
  const hosts = [...new Set([first.host, second.host])];
  const owner = (one: Listener): string => (hosts.length > 1 ? ` of ${hostLabel(one.host)}` : '');
  return finding('error', 'listener-clash', {
    subject: `${second.place}:${second.port}`,
    message: `${clash.some((one) => listenerLabel(one) === 'SQL Browser') ? 'Port' : 'TCP'} ${second.port} on ${where} is taken twice: by ${listenerLabel(first)}${owner(first)} and ${listenerLabel(second)}${owner(second)}.`,
    action: 'Use another port or address for one of them.',
    hosts,
    details: clash.map(listenerLabel),
    fixes: fixClash([second, first], free),
  });
}

/** The address of a Switch as the user wrote it. */
const addressOf = ({ host, stated, place }: Listener): string =>
  (stated.in === 'switch' ? switchesOf(host, stated.role)[stated.index]?.address : null) ?? place;

/** Moves one that is not on its standard port, else the later one, to its standard port or the next free one. */
function fixClash(pair: readonly Listener[], free: Free): Fix[] {
  const movable = pair.filter((one) => moveTo(one, one.port) !== null);
  const mover = movable.find((one) => one.port !== one.standard) ?? movable[0];
  if (!mover) return [];
  const port = freePort(mover, free);
  const move = port === null ? null : moveTo(mover, port);
  return move ? [{ label: `Use port ${port} for ${listenerLabel(mover)}`, host: mover.host.id, ...move }] : [];
}

/** The standard port, else the next one, that is free at the place and on all of the host; the port itself is taken. */
function freePort(mover: Listener, free: Free): number | null {
  const { host, port, standard, kind } = mover;
  const isFree = (one: number): boolean => one <= HIGHEST_PORT && free.single(one) === one && !free.onHost(host)(one);
  const isUsable = (one: number): boolean =>
    isFree(one) && (kind !== 'switch' || one < HIGHEST_PORT) && pokeAfter(mover, one).every(isFree);
  if (isUsable(standard)) return standard;
  const next = pokeAfter(mover, port).length > 0 ? free.pair : free.single;
  for (let one = next(port + 1); one <= HIGHEST_PORT; one = next(one + 1)) if (isUsable(one)) return one;
  return null;
}

/** The poke port that a Switch's client port takes along; none where it was entered. */
function pokeAfter({ host, stated }: Listener, clientPort: number): number[] {
  if (stated.in !== 'switch' || stated.field !== 'clientPort') return [];
  const one = switchesOf(host, stated.role)[stated.index];
  return one?.pokePort === null ? [pokePort({ ...one, clientPort }, stated.index + 1)] : [];
}

/** 1E's installer finds a default instance on 1433 only; a separate Catalog's own database has an installer of its own. */
const defaultInstances: Check = ({ roster }) =>
  playersOf(roster, 'sqlServer').flatMap((host) => {
    const { instance, databases } = host.roles.sqlServer ?? {};
    if (instance?.kind !== 'default' || instance.port === 1433 || !databases?.length) return [];
    const catalogApart = playersOf(roster, 'catalog').some((one) => one.roles.masterStack === undefined);
    if (catalogApart && databases.every((name) => name === '1ECatalog')) return [];
    return [
      finding('error', 'sql-default-port', {
        subject: host.id,
        message: `${hostLabel(host)} has a default instance on port ${instance.port}: 1E's installer expects 1433 and fails.`,
        action: 'Use port 1433 or a named instance, or ask 1E for the manual way.',
        hosts: [host],
        details: [instance.port],
        fixes: freeSqlPort(host) === 1433 ? [withInstance(host, 'Use port 1433', { kind: 'default', port: 1433 })] : [],
      }),
    ];
  });

/** The first port from 1433 on that nothing but SQL Server has. */
function freeSqlPort(host: Host): number {
  const others = listenersOf(host).filter(({ kind, stated }) => kind !== 'sql' || stated.in === 'product');
  return firstFree(takenBy(others))(1433);
}

function withInstance(host: Host, label: string, instance: SqlInstance): Fix {
  return { kind: 'editRole', label, host: host.id, role: 'sqlServer', change: { instance } };
}

/** Switches of one host that share a client or poke port need addresses of their own. */
const sharedSwitchPorts: Check = ({ roster }) =>
  roster.hosts
    .filter((host) => allSwitchesOf(host).length > 1)
    .flatMap((host) =>
      [...rolesSharingPorts(switchPortsOf(host))].map((role) =>
        finding('warning', 'switch-port-shared', {
          subject: `${host.id}:${role}`,
          message: `Switches on ${hostLabel(host)} share a port, and not each of them has an address of its own.`,
          action: 'Give every Switch its own IP address, or ports of its own.',
          hosts: [host],
          details: switchPortsOf(host).flatMap(({ address, client, poke }) => [address, client, poke]),
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
      ),
    );

interface SwitchPorts {
  readonly role: RoleId;
  readonly address: string | null;
  readonly client: number;
  readonly poke: number;
}

const switchPortsOf = (host: Host): SwitchPorts[] =>
  SWITCH_ROLES.flatMap((role) =>
    switchesOf(host, role).map((one, i) => ({
      role,
      address: one.address,
      client: one.clientPort,
      poke: pokePort(one, i + 1),
    })),
  );

function rolesSharingPorts(all: readonly SwitchPorts[]): Set<RoleId> {
  const groups = [groupBy(all, ({ client }) => client), groupBy(all, ({ poke }) => poke)].flatMap((all) => [
    ...all.values(),
  ]);
  const crowded = groups.filter((group) => group.length > 1 && group.some(({ address }) => address === null));
  return new Set(crowded.flat().map(({ role }) => role));
}

/** The role's Switches, each one without an address on ports that nothing else on the host has, moved only if need be. */
function spread(host: Host, role: RoleId): Switch[] {
  const others = switchPortsOf(host).filter((one) => one.role !== role || one.address !== null);
  const services = listenersOf(host).filter(({ kind }) => kind !== 'switch' && kind !== 'poke');
  const used = new Set(others.flatMap(({ client, poke }) => [client, poke]));
  const isTaken = takenAt(takenBy(services));
  return switchesOf(host, role).map((one, i) => {
    if (one.address !== null) return one;
    const placed = onFreePorts(one, i + 1, (port) => used.has(port) || isTaken(port));
    used.add(placed.clientPort).add(pokePort(placed, i + 1));
    return placed;
  });
}

function onFreePorts(one: Switch, number: number, isTaken: (port: number) => boolean): Switch {
  const isFree = (ports: Switch): boolean => !isTaken(ports.clientPort) && !isTaken(pokePort(ports, number));
  if (isFree(one)) return one;
  for (let clientPort = 4000; clientPort < HIGHEST_PORT; clientPort += 10) {
    const moved = { ...one, clientPort, pokePort: null };
    if (isFree(moved)) return moved;
  }
  return one;
}

const dynamicPorts: Check = ({ connections }: Facts) =>
  listenersWhere(connections, ({ port, scope }) => port === 'dynamic' && scope === 'crossesZones').map((host) => {
    const name = host.roles.sqlServer?.instance.kind === 'named' ? host.roles.sqlServer.instance.name : '';
    const port = freeSqlPort(host);
    return finding('warning', 'sql-dynamic-port', {
      subject: host.id,
      message: `${hostLabel(host)} is reached across zones on a dynamic SQL port, which no firewall can open.`,
      action: 'Give the named instance a fixed TCP port.',
      hosts: [host],
      fixes: [withInstance(host, `Fix the port at ${port}`, { kind: 'named', name, port })],
    });
  });

/** Ports that collide, don't work, or can't be opened. */
export const portChecks: readonly Check[] = [clashes, defaultInstances, sharedSwitchPorts, dynamicPorts];
