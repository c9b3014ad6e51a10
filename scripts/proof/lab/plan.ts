import { addressKey } from '../../../src/design/model/addresses.ts';
import type { Design, Host, Zone } from '../../../src/design/model/schema.ts';
import type { Connection } from '../../../src/rules/connect/connection.ts';
import { pathFinder, type Hop, type Path, type PathFinder } from '../../../src/rules/network/paths.ts';
import type { Place } from './inside.ts';

/** A source and a port of a destination, each in its zone: what a packet is. */
export interface Pair {
  readonly from: number; // zones, by their place in the design
  readonly source: string;
  readonly to: number;
  readonly at: Place;
  readonly through: readonly string[]; // firewalls on its way
}

/** What a design asks of the network, read from its connections alone: rule sets have no part in it. */
export interface Plan {
  readonly open: readonly Pair[];
  readonly others: readonly Pair[]; // the same addresses and ports where nothing is asked for
  readonly addresses: readonly (readonly string[])[]; // of each zone
}

/** Stands for all that has no address of its own: Clients on the Internet. */
const SOMEBODY = ['198.51.100.77', '2001:db8:ffff::77'];

/** A connection between zones, as packets see it. */
interface Crossing {
  readonly from: number;
  readonly to: number;
  readonly sources: readonly string[];
  readonly places: readonly Place[];
  readonly path: Path;
  readonly isAnybody: boolean;
}

/** Returns what is to be open between zones, and every other pair of the same addresses and ports. */
export function planOf(design: Design, connections: readonly Connection[]): Plan {
  const pathBetween = pathFinder(design);
  const crossings = connections
    .filter(({ scope }) => scope === 'crossesZones')
    .map((connection) => crossingOf(design, connection, pathBetween));
  const open = new Map(crossings.flatMap(openOf).map((pair) => [keyOf(pair.source, pair.at), pair]));
  const addresses = design.zones.map((_, zone) => [
    ...new Set(
      crossings.flatMap(({ from, to, sources, places }) => [
        ...(from === zone ? sources : []),
        ...(to === zone ? places.map(({ address }) => address) : []),
      ]),
    ),
  ]);
  const wide = new Set(crossings.filter(({ isAnybody }) => isAnybody).flatMap(waysOf));
  const others = allPairs(design, addresses, portsIn(crossings), pathBetween).filter(
    ({ source, at, path }) =>
      !open.has(keyOf(source, at)) && path.kind !== 'notFiltered' && !isWide(wide, hopsOf(path), at),
  );
  return { open: [...open.values()], others, addresses };
}

function crossingOf(design: Design, connection: Connection, pathBetween: PathFinder): Crossing {
  const { initiatorZone, listenerZone, transport } = connection;
  const zoneAt = (zone: Zone): number => design.zones.findIndex(({ id }) => id === zone.id);
  return {
    from: zoneAt(initiatorZone),
    to: zoneAt(listenerZone),
    sources: sourcesOf(connection),
    places: targetsOf(connection).flatMap((address) =>
      portsOf(connection).map((port) => ({ address, port, transport })),
    ),
    path: pathBetween(initiatorZone.id, listenerZone.id),
    isAnybody: isAnybody(connection),
  };
}

/** Ambiguous ways and none are in no rule set: nothing is open there. */
function openOf({ from, to, sources, places, path }: Crossing): Pair[] {
  if (path.kind !== 'filtered') return [];
  const through = path.hops.map(({ firewall }) => firewall);
  return places.flatMap((at) =>
    sources
      .filter((source) => isSix(source) === isSix(at.address))
      .map((source) => ({ from, source, to, at, through })),
  );
}

type Port = Pick<Place, 'port' | 'transport'>;

const portsIn = (crossings: readonly Crossing[]): Port[] => {
  const all = crossings.flatMap(({ places }) => places);
  return [...new Map(all.map(({ port, transport }) => [`${transport} ${port}`, { port, transport }])).values()];
};

/** Every address with every port of every address in another zone. */
function allPairs(
  { zones }: Design,
  addresses: Plan['addresses'],
  ports: readonly Port[],
  pathBetween: PathFinder,
): (Pair & { readonly path: Path })[] {
  const ways = zones.flatMap((one, from) =>
    zones.flatMap((other, to) => (from === to ? [] : [{ from, to, path: pathBetween(one.id, other.id) }])),
  );
  return ways.flatMap(({ from, to, path }) => {
    const through = hopsOf(path).map(({ firewall }) => firewall);
    const pairs = (addresses[from] ?? []).flatMap((source) =>
      (addresses[to] ?? []).filter((one) => isSix(one) === isSix(source)).map((address) => ({ source, address })),
    );
    return pairs.flatMap(({ source, address }) =>
      ports.map((port) => ({ from, source, to, at: { address, ...port }, through, path })),
    );
  });
}

const hopsOf = (path: Path): readonly Hop[] => (path.kind === 'filtered' ? path.hops : []);

/** Where anybody may come from, a rule names the interface alone: whoever stands behind it passes. */
const waysOf = ({ path, places }: Crossing): string[] =>
  hopsOf(path).flatMap((hop) => places.map((at) => `${wayOf(hop)} ${keyOf('', at)}`));

const isWide = (wide: ReadonlySet<string>, hops: readonly Hop[], at: Place): boolean =>
  hops.length > 0 && hops.every((hop) => wide.has(`${wayOf(hop)} ${keyOf('', at)}`));

const wayOf = ({ firewall, ingress, egress }: Hop): string => `${firewall} ${ingress} ${egress}`;
const isSix = (address: string): boolean => address.includes(':');
const keyOf = (source: string, { address, port, transport }: Place): string =>
  `${source} ${transport} ${addressKey(address)} ${port}`;

/** One address of a network stands for all: its fifth, which no other host has. */
const within = (address: string): string => {
  const [first = ''] = address.split('/');
  if (!address.includes('/') || /\/(32|128)$/.test(address)) return first;
  return isSix(first) ? first.replace(/:[0-9a-f]*$/i, ':5') : first.replace(/\.\d+$/, '.5');
};

const ownIn = ({ zone, addresses, cards = [] }: Host, { id }: Zone): string[] =>
  [...(zone === id ? addresses : []), ...cards.flatMap((card) => (card.zone === id ? card.addresses : []))].map(within);

const isAnybody = ({ initiator, initiatorZone }: Connection): boolean =>
  initiator.roles.clients !== undefined &&
  initiatorZone.kind === 'internet' &&
  initiator.fqdn.trim() === '' &&
  ownIn(initiator, initiatorZone).length === 0;

const sourcesOf = (connection: Connection): string[] =>
  isAnybody(connection) ? SOMEBODY : ownIn(connection.initiator, connection.initiatorZone);

const targetsOf = ({ listener, listenerZone, address }: Connection): string[] =>
  address === null ? ownIn(listener, listenerZone) : [address];

/** A port; of a range the first, the last and one between. */
function portsOf({ port }: Connection): number[] {
  if (port === 'dynamic') return [];
  return typeof port === 'number' ? [port] : [...new Set([port.from, (port.from + port.to) >> 1, port.to])];
}
