import type { Firewall } from '../../design/model/network.ts';
import { addressesIn } from '../../design/model/ownAddresses.ts';
import type { Design, Host, Zone } from '../../design/model/schema.ts';
import type { Connection } from '../connect/connection.ts';
import { pathFinder, type Hop } from '../network/paths.ts';
import { hiddenAt, publishedAt } from '../network/translators.ts';
import type { Endpoint, Flow } from './rule.ts';

/** What passes firewalls, and what doesn't although it crosses zones. */
export interface Passage {
  readonly flows: readonly Flow[]; // one for each firewall on the way
  readonly withoutPath: readonly Connection[]; // several shortest paths, or none: in no set until one is chosen
  readonly notFiltered: readonly Connection[]; // somebody said so
}

/** Returns how the connections that cross zones pass the firewalls of the design. Without firewalls each pair of zones is one boundary. */
export function passageOf(design: Design, connections: readonly Connection[]): Passage {
  const pathBetween = pathFinder(design);
  const flows: Flow[] = [];
  const withoutPath: Connection[] = [];
  const notFiltered: Connection[] = [];
  for (const connection of connections) {
    if (connection.scope !== 'crossesZones') continue;
    const { initiatorZone, listenerZone } = connection;
    const path = pathBetween(initiatorZone.id, listenerZone.id);
    if (path.kind === 'filtered') {
      path.hops.forEach((_, at) => flows.push(flowAt(connection, path.hops, at, design.firewalls ?? [])));
    } else if (path.kind === 'unnamed') {
      const filter = boundaryId(initiatorZone.id, listenerZone.id);
      flows.push(flowOf(connection, filter, initiatorZone.id, listenerZone.id));
    } else if (path.kind === 'notFiltered') notFiltered.push(connection);
    else withoutPath.push(connection);
  }
  return { flows, withoutPath, notFiltered };
}

/** Returns what the boundary of two zones is called where no firewall is placed: the same either way. */
const boundaryId = (one: string, other: string): string => [one, other].toSorted().join('|');

/** A connection as one firewall of its path sees it: with the addresses that hold there, before or beyond a translation. */
function flowAt(connection: Connection, hops: readonly Hop[], at: number, firewalls: readonly Firewall[]): Flow {
  const { firewall = '', ingress = '', egress = '' } = hops[at] ?? {};
  const flow = flowOf(connection, firewall, ingress, egress);
  const { initiator, listener } = connection;
  const hidden = initiator.hiddenBehind || connection.initiatorZone.hiddenBehind ? hiddenAt(connection, hops, at) : [];
  return {
    ...flow,
    sources: hidden.length > 0 ? hidden.map((address) => addressEnd(initiator.id, address)) : flow.sources,
    destinations: listener.published
      ? flow.destinations.flatMap((end) => {
          const seen = end.kind === 'address' ? publishedAt(connection, end.text, hops, at, firewalls) : [];
          return seen.length > 0 ? seen.map((address) => addressEnd(listener.id, address)) : [end];
        })
      : flow.destinations,
  };
}

/** Returns a connection as a filter between two zones sees it. */
export function flowOf(connection: Connection, filter: string, ingress: string, egress: string): Flow {
  const { initiator, initiatorZone, listener, listenerZone, address } = connection;
  return {
    connection,
    filter,
    ingress,
    egress,
    sources: endpointsOf(initiator, initiatorZone),
    destinations: address === null ? endpointsOf(listener, listenerZone) : [addressEnd(listener.id, address)],
  };
}

/** Returns a host as an end of a rule: its addresses in the zone, else its FQDN, else any for Clients on the Internet, else a missing address. */
export function endpointsOf(host: Host, zone: Zone): Endpoint[] {
  const { id, fqdn, roles } = host;
  const addresses = addressesIn(host, zone.id);
  if (addresses.length > 0) return addresses.map((address) => addressEnd(id, address));
  if (fqdn.trim() !== '') return [{ host: id, kind: 'fqdn', text: fqdn.trim(), family: null }];
  const isAny = roles.clients !== undefined && zone.kind === 'internet';
  return [{ host: id, kind: isAny ? 'any' : 'missing', text: '', family: null }];
}

const addressEnd = (host: string, text: string): Endpoint => ({
  host,
  kind: 'address',
  text,
  family: text.includes(':') ? 6 : 4,
});
