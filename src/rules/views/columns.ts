import { portRank, portText } from '../../design/model/portNumbers.ts';
import { ZONE_KINDS } from '../../design/model/roles.ts';
import type { Host, Zone } from '../../design/model/schema.ts';
import type { Connection, Purpose, Scope } from '../connect/connection.ts';
import { hostLabel } from '../../design/model/names.ts';
import { CONFIGURABLE } from '../rulebook/requirements.ts';

/** What joins several values in one cell. */
export const SEPARATOR = '; ';

/** The words for a scope, in tables, legends and filters. */
export const SCOPES = {
  sameZone: 'Same zone',
  crossesZones: 'Crosses zones',
  sameHost: 'Same host',
} as const satisfies Record<Scope, string>;

/** One column of the rule table. Every table and every export reads it here. */
interface Column {
  readonly header: string;
  readonly align: 'start' | 'end';
  readonly text: (connection: Connection) => string;
  readonly rank?: (connection: Connection) => number; // sorts before the text; absent: by text alone
}

/** The name of a zone as shown; a zone without one is called after its kind. */
export const nameOfZone = (zone: Zone): string => zone.name.trim() || ZONE_KINDS[zone.kind].label;

/** The address of a host: its addresses, else its FQDN, else `any` for Clients on the Internet, else empty. */
export function addressOf(host: Host, zone: Zone): string {
  const given = host.addresses.join(SEPARATOR) || host.fqdn.trim();
  if (given) return given;
  return host.roles.clients && zone.kind === 'internet' ? 'any' : '';
}

/** Where the listener is reached: a Switch's own address, else that of its host. */
export const listeningAddressOf = ({ address, listener, listenerZone }: Connection): string =>
  address ?? addressOf(listener, listenerZone);

/** Rows are numbered in the source's order: T1.9 stands before T1.10. */
function placeOf(id: string): number {
  const [table = 0, row = 0] = id.slice(1).split('.').map(Number);
  return table * 100 + row;
}

/** The source rows a connection cites, each once, in the source's order. */
export const citationsOf = ({ purposes }: Connection): string[] =>
  distinct(purposes.flatMap(({ basis }) => basis.cites)).toSorted((a, b) => placeOf(a) - placeOf(b));

/** Where the connection comes from: the source rows it cites, then the reasons of own connections. */
export const referencesOf = (connection: Connection): string[] => [
  ...citationsOf(connection),
  ...distinct(connection.own.map(({ reason }) => (reason.trim() === '' ? 'Own' : `Own: ${reason.trim()}`))),
];

/** What the connection is for, each usage once. */
export const usagesOf = ({ purposes, own }: Connection): string[] =>
  distinct([...purposes.map(usageOf), ...own.map(({ reason }) => reason.trim() || 'Own connection')]);

/** What a purpose is for, and that it is inferred where the source states it for another placement only. */
export const usageOf = ({ requirement, basis }: Purpose): string =>
  basis.inferred ? `${requirement.usage} (inferred)` : requirement.usage;

/** How its port can be changed, each way once. */
export const configurablesOf = ({ purposes }: Connection): string[] =>
  purposes.length === 0 ? [AS_ENTERED] : distinct(purposes.map(({ configurable }) => CONFIGURABLE[configurable].text));

/** What can be said of a port that no source states. */
export const AS_ENTERED = 'Own connection: as entered';

/** The values, each once, in the order they first come. */
export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

const END = Number.MAX_SAFE_INTEGER;
const scopeOrder = Object.keys(SCOPES);

/** Every column once, in the order of the table. */
export const COLUMNS = {
  number: {
    header: '#',
    align: 'end',
    text: ({ number }) => (number === null ? '' : String(number)),
    rank: ({ number }) => number ?? END,
  },
  source: { header: 'Source', align: 'start', text: ({ initiator }) => hostLabel(initiator) },
  sourceZone: { header: 'Source zone', align: 'start', text: ({ initiatorZone }) => nameOfZone(initiatorZone) },
  sourceAddress: {
    header: 'Source address',
    align: 'start',
    text: ({ initiator, initiatorZone }) => addressOf(initiator, initiatorZone),
  },
  destination: { header: 'Destination', align: 'start', text: ({ listener }) => hostLabel(listener) },
  destinationZone: { header: 'Destination zone', align: 'start', text: ({ listenerZone }) => nameOfZone(listenerZone) },
  destinationAddress: { header: 'Destination address', align: 'start', text: listeningAddressOf },
  transport: { header: 'Transport', align: 'start', text: ({ transport }) => transport },
  port: {
    header: 'Port',
    align: 'end',
    text: ({ port }) => portText(port),
    rank: ({ port }) => portRank(port),
  },
  protocol: { header: 'Protocol', align: 'start', text: ({ protocols }) => protocols.join(SEPARATOR) },
  scope: {
    header: 'Scope',
    align: 'start',
    text: ({ scope }) => SCOPES[scope],
    rank: ({ scope }) => scopeOrder.indexOf(scope),
  },
  usage: { header: 'Usage', align: 'start', text: (connection) => usagesOf(connection).join(SEPARATOR) },
  configurable: {
    header: 'Configurable',
    align: 'start',
    text: (connection) => configurablesOf(connection).join(SEPARATOR),
  },
  reference: {
    header: 'Reference',
    align: 'start',
    text: (connection) => referencesOf(connection).join(SEPARATOR),
    rank: (connection) => {
      const [first] = citationsOf(connection);
      return first === undefined ? END : placeOf(first);
    },
  },
} as const satisfies Record<string, Column>;
export type ColumnId = keyof typeof COLUMNS;

/** The column ids in the order of the table. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets what the table knows
export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[];

/** The header of a column. */
export const headerOf = (id: ColumnId): string => COLUMNS[id].header;

/** The text of a connection's cell in a column. */
export const cellOf = (id: ColumnId, connection: Connection): string => COLUMNS[id].text(connection);

const columns: Readonly<Record<ColumnId, Column>> = COLUMNS;

/** What a column sorts by before its text. */
export const rankOf = (id: ColumnId, connection: Connection): number => columns[id].rank?.(connection) ?? 0;

/** A connection as one row for each of its purposes: usage, configurable, protocol and reference are that purpose's. */
export const byPurpose = (connection: Connection): Connection[] => [
  ...connection.purposes.map((purpose) => ({
    ...connection,
    protocols: [purpose.requirement.protocol],
    purposes: [purpose],
    own: [],
  })),
  ...connection.own.map((one) => ({
    ...connection,
    protocols: one.protocol.trim() === '' ? [] : [one.protocol.trim()],
    purposes: [],
    own: [one],
  })),
];
