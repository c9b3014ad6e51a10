import { ZONE_KINDS } from '../../design/model/roles.ts';
import type { Host, Zone } from '../../design/model/schema.ts';
import type { Connection, Purpose, Scope } from '../connect/connection.ts';
import { CONFIGURABLE } from '../rulebook/requirements.ts';

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

/** The address of a host: its addresses, else its FQDN, else `any` for Clients on the Internet, else empty. */
export function addressOf(host: Host, zone: Zone): string {
  const given = host.addresses.join(SEPARATOR) || host.fqdn.trim();
  if (given) return given;
  return host.roles.clients && zone.kind === 'internet' ? 'any' : '';
}

/** The addresses of a host: `any` for Clients on the Internet without one or an FQDN, none where none is given. */
function addressesOf(host: Host, zone: Zone): readonly string[] {
  if (host.addresses.length > 0 || host.fqdn.trim() !== '') return host.addresses;
  return addressOf(host, zone) === 'any' ? ['any'] : [];
}

/** The addresses a connection comes from. */
export const sourceAddressesOf = ({ initiator, initiatorZone }: Connection): readonly string[] =>
  addressesOf(initiator, initiatorZone);

/** The addresses a connection goes to: a Switch's own, else those of its host. */
export const destinationAddressesOf = ({ address, listener, listenerZone }: Connection): readonly string[] =>
  address === null ? addressesOf(listener, listenerZone) : [address];

/** Where the listener is reached: a Switch's own address, else that of its host. */
export const listeningAddressOf = ({ address, listener, listenerZone }: Connection): string =>
  address ?? addressOf(listener, listenerZone);

/** Returns the place of a row in the source, where T1.9 stands before T1.10. */
export function placeOf(id: string): number {
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
