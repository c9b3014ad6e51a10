import { addressesIn } from '../../design/model/ownAddresses.ts';
import { ZONE_KINDS } from '../../design/model/roles.ts';
import type { Host, Zone } from '../../design/model/schema.ts';
import type { Connection, Purpose, Scope } from '../connect/connection.ts';
import { hiddenBehind, publishedFor } from '../network/translated.ts';
import { CONFIGURABLE } from '../rulebook/configurable.ts';

/** What joins several values where a text stands for a cell. */
export const SEPARATOR = '; ';

/** The words for a scope, in tables, legends and filters. */
export const SCOPES = {
  sameZone: 'Same zone',
  crossesZones: 'Crosses zones',
  sameHost: 'Same host',
} as const satisfies Record<Scope, string>;

/** The name of a zone as shown; a zone without one is called after its kind. */
export const nameOfZone = (zone: Zone): string => zone.name.trim() || ZONE_KINDS[zone.kind].label;

/** The address of a host in a zone: its addresses there, else its FQDN, else `any` for Clients on the Internet, else empty. */
function addressOf(host: Host, zone: Zone): string {
  const given = addressesIn(host, zone.id).join(SEPARATOR) || host.fqdn.trim();
  if (given) return given;
  return host.roles.clients && zone.kind === 'internet' ? 'any' : '';
}

/** The addresses of a host: `any` for Clients on the Internet without one or an FQDN, none where none is given. */
function addressesOf(host: Host, zone: Zone): readonly string[] {
  const own = addressesIn(host, zone.id);
  if (own.length > 0 || host.fqdn.trim() !== '') return own;
  return addressOf(host, zone) === 'any' ? ['any'] : [];
}

/** The addresses a connection comes from: those it is hidden behind towards the listener's zone, then its own. */
export const sourceAddressesOf = ({ initiator, initiatorZone, listenerZone }: Connection): readonly string[] => {
  const own = addressesOf(initiator, initiatorZone);
  const seen = hiddenBehind(initiator, initiatorZone, listenerZone);
  return seen.length === 0 ? own : distinct([...seen, ...own]);
};

/** The addresses a connection goes to: a Switch's own, else those of its host, each behind what is published for it there. */
export const destinationAddressesOf = (connection: Connection): readonly string[] => {
  const { address, listener, listenerZone, initiatorZone } = connection;
  const own = address === null ? addressesOf(listener, listenerZone) : [address];
  if (!listener.published?.length) return own;
  return distinct(own.flatMap((one) => [...publishedFor(listener, one, initiatorZone), one]));
};

/** Where the listener is reached: a Switch's own address, else that of its host. */
export const listeningAddressOf = (connection: Connection): string =>
  destinationAddressesOf(connection).join(SEPARATOR) || addressOf(connection.listener, connection.listenerZone);

/** Where the connection comes from, likewise. */
export const openingAddressOf = (connection: Connection): string =>
  sourceAddressesOf(connection).join(SEPARATOR) || addressOf(connection.initiator, connection.initiatorZone);

/** Returns the place of a row in its source, where T1.9 stands before T1.10, and 1E's page (T, its texts N) before Microsoft's (M). */
export function placeOf(id: string): number {
  const [table = 0, row = 0] = id.slice(1).split('.').map(Number);
  return 'TNM'.indexOf(id.slice(0, 1)) * 10_000 + table * 100 + row;
}

/** The source rows a connection cites, each once, in the source's order. */
export const citationsOf = ({ purposes }: Connection): string[] =>
  distinct(purposes.flatMap(({ basis }) => basis.cites)).toSorted((a, b) => placeOf(a) - placeOf(b));

/** All that these connections cite. */
export const citedIn = (connections: readonly Connection[]): ReadonlySet<string> =>
  new Set(connections.flatMap(citationsOf));

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
