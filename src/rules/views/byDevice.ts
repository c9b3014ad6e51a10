import { ROLES } from '../../design/model/roles.ts';
import { portRank, portText } from '../../design/model/portNumbers.ts';
import { rolesOf, type Host, type Zone } from '../../design/model/schema.ts';
import {
  openingAddressOf,
  configurablesOf,
  distinct,
  listeningAddressOf,
  nameOfZone,
  SEPARATOR,
  usagesOf,
} from './columns.ts';
import type { Connection } from '../connect/connection.ts';
import { hostLabel } from '../../design/model/names.ts';

/** One device's view of a connection: it opens it, or listens. */
export type Direction = 'Incoming' | 'Outgoing';

/** The other end of a line's connections. */
export interface Peer {
  readonly host: Host;
  readonly name: string;
  readonly addresses: readonly string[];
}

/** What one device opens or listens on: the connections that share port, protocol, direction and how the port can be changed. */
export interface DeviceLine {
  readonly port: string; // "TCP 443", "UDP 1434", "TCP dynamic"
  readonly protocol: string;
  readonly direction: Direction;
  readonly usages: readonly string[];
  readonly configurables: readonly string[];
  readonly peers: readonly Peer[];
  readonly listensOn: readonly string[]; // addresses that Switches of this device have of their own
  readonly connections: readonly Connection[];
}

/** A device in the source document's sense, with its lines: incoming before outgoing, by port. */
export interface Device {
  readonly host: Host;
  readonly zone: Zone;
  readonly heading: string;
  readonly lines: readonly DeviceLine[];
}

/** Devices under one heading; the first section, of what firewalls see, has none. */
export interface DeviceSection {
  readonly heading: string | null;
  readonly devices: readonly Device[];
}

/** Where what never leaves a host stands apart: nobody is to take it for an open port. */
export const SAME_HOST_HEADING = 'Same-host connections (no firewall sees these)';

/** Returns the devices of what leaves a host, then those of what stays inside one; sections without a device are left out. */
export function deviceSections(connections: readonly Connection[]): DeviceSection[] {
  const [inside, leaving] = [true, false].map((isInside) =>
    byDevice(connections.filter(({ scope }) => (scope === 'sameHost') === isInside)),
  );
  const sections = [
    { heading: null, devices: leaving ?? [] },
    { heading: SAME_HOST_HEADING, devices: inside ?? [] },
  ];
  return sections.filter(({ devices }) => devices.length > 0);
}

/** The headers of the view by device, in the source document's order. */
export const DEVICE_HEADERS = ['Device', 'Port', 'Protocol', 'Direction', 'Usage', 'Configurable', 'Peers'] as const;

/** The connections as the source document lists them: each once outgoing at its initiator, once incoming at its listener. */
export function byDevice(connections: readonly Connection[]): Device[] {
  const devices = new Map<string, { host: Host; zone: Zone; lines: Map<string, Draft> }>();
  const enter = (host: Host, zone: Zone, direction: Direction, connection: Connection): void => {
    const device = devices.get(host.id) ?? { host, zone, lines: new Map<string, Draft>() };
    devices.set(host.id, device);
    const { transport, port, protocols, scope } = connection;
    const configurables = configurablesOf(connection).toSorted();
    const key = JSON.stringify([direction, scope === 'sameHost', transport, port, protocols, configurables]);
    const line = device.lines.get(key);
    if (line) line.members.push(connection);
    else device.lines.set(key, { direction, members: [connection] });
  };
  for (const connection of connections) {
    enter(connection.initiator, connection.initiatorZone, 'Outgoing', connection);
    enter(connection.listener, connection.listenerZone, 'Incoming', connection);
  }
  return [...devices.values()].map(({ host, zone, lines }) => ({
    host,
    zone,
    heading: headingOf(host, zone),
    lines: [...lines.values()].map(lineOf).toSorted(compareLines),
  }));
}

interface Draft {
  readonly direction: Direction;
  readonly members: Connection[];
}

function lineOf({ direction, members: connections }: Draft): DeviceLine {
  const [first] = connections;
  return {
    port: first ? portOf(first) : '',
    protocol: first?.protocols.join(SEPARATOR) ?? '',
    direction,
    usages: distinct(connections.flatMap(usagesOf)),
    configurables: distinct(connections.flatMap(configurablesOf)),
    peers: peersOf(connections, direction),
    listensOn: direction === 'Incoming' ? distinct(connections.flatMap(({ address }) => address ?? [])) : [],
    connections,
  };
}

/** Transport and port as the source writes them: "TCP 443". */
const portOf = ({ transport, port }: Connection): string => `${transport} ${portText(port)}`;

function peersOf(connections: readonly Connection[], direction: Direction): Peer[] {
  const peers = new Map<string, { host: Host; name: string; addresses: string[] }>();
  for (const connection of connections) {
    const incoming = direction === 'Incoming';
    const host = incoming ? connection.initiator : connection.listener;
    const address = incoming ? openingAddressOf(connection) : listeningAddressOf(connection);
    const peer = peers.get(host.id) ?? { host, name: hostLabel(host), addresses: [] };
    peers.set(host.id, peer);
    if (address && !peer.addresses.includes(address)) peer.addresses.push(address);
  }
  return [...peers.values()];
}

function compareLines(a: DeviceLine, b: DeviceLine): number {
  if (a.direction !== b.direction) return a.direction === 'Incoming' ? -1 : 1;
  return portNumber(a) - portNumber(b) || a.port.localeCompare(b.port, 'en');
}

const portNumber = ({ connections: [first] }: DeviceLine): number =>
  first === undefined ? Number.MAX_SAFE_INTEGER : portRank(first.port);

/** A peer with its addresses: "SQL01 (10.0.20.11)". */
export const peerText = ({ name, addresses }: Peer): string =>
  addresses.length > 0 ? `${name} (${addresses.join(SEPARATOR)})` : name;

/** A device's heading: the host's name and what the source calls such a device. */
export function headingOf(host: Host, zone: Zone): string {
  const name = hostLabel(host);
  const kinds = deviceNamesOf(host, zone);
  return kinds.length === 1 && kinds[0] === name ? name : `${name} — ${kinds.join(', ')}`;
}

/** The source document's names for what the host is, one a role. */
function deviceNamesOf(host: Host, zone: Zone): string[] {
  return rolesOf(host).map((role) => {
    if (role === 'clients' && zone.kind === 'internet') return 'Internet-facing clients';
    return role === 'sqlServer' ? sqlServerName(host) : ROLES[role].device;
  });
}

function sqlServerName(host: Host): string {
  const databases = host.roles.sqlServer?.databases ?? [];
  if (databases.length === 0) return ROLES.sqlServer.device;
  return `${ROLES.sqlServer.device} (${databases.join(', ')} ${databases.length === 1 ? 'database' : 'databases'})`;
}

/** The cells of a line, in the order of the headers. */
export const deviceCells = (device: Device, line: DeviceLine): string[] => [
  device.heading,
  line.listensOn.length > 0 ? `${line.port} on ${line.listensOn.join(SEPARATOR)}` : line.port,
  line.protocol,
  line.direction,
  line.usages.join(SEPARATOR),
  line.configurables.join(SEPARATOR),
  line.peers.map(peerText).join(SEPARATOR),
];

/** The zone a device stands in, as a short line under its heading. */
export const deviceZone = ({ zone }: Device): string => nameOfZone(zone);
