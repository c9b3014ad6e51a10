import { compareIds } from '../../design/model/roleIndex.ts';
import type { Host, Zone } from '../../design/model/schema.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import type { Connection } from '../connect/connection.ts';
import { pathFinder, type Hop, type Path } from '../network/paths.ts';
import type { Facts } from './findings.ts';

/** Two zones that connections cross between, either way, and how these get from the one to the other. */
export interface Crossing {
  readonly zones: readonly [Zone, Zone]; // the older first
  readonly path: Path;
  readonly connections: readonly Connection[];
}

/** Returns the pairs of zones that are crossed where the design has firewalls, by the ids of the zones. Worked out once for all checks. */
export const crossingsOf = memoByIdentity(({ design, connections }: Facts): readonly Crossing[] => {
  if (!design.firewalls?.length) return [];
  const pairs = new Map<string, { readonly zones: readonly [Zone, Zone]; readonly connections: Connection[] }>();
  for (const connection of connections) {
    if (connection.scope !== 'crossesZones') continue;
    const zones = inOrder(connection.initiatorZone, connection.listenerZone);
    const key = zones.map(({ id }) => id).join(' ');
    const held = pairs.get(key);
    if (held) held.connections.push(connection);
    else pairs.set(key, { zones, connections: [connection] });
  }
  const pathBetween = pathFinder(design);
  return [...pairs.values()]
    .map((pair) => ({ ...pair, path: pathBetween(pair.zones[0].id, pair.zones[1].id) }))
    .toSorted((a, b) => compareIds(a.zones[0].id, b.zones[0].id) || compareIds(a.zones[1].id, b.zones[1].id));
});

const inOrder = (one: Zone, other: Zone): readonly [Zone, Zone] =>
  compareIds(one.id, other.id) < 0 ? [one, other] : [other, one];

/** Returns the hosts at both ends, each once, the oldest first. */
export function endsOf(connections: readonly Connection[]): Host[] {
  const hosts = new Set(connections.flatMap(({ initiator, listener }) => [initiator, listener]));
  return [...hosts].toSorted((a, b) => compareIds(a.id, b.id));
}

/** A firewall on the way of connections, as its path goes; those that begin at the other end pass it the other way. */
export interface Passed extends Hop {
  readonly crossing: Crossing;
}

/** Returns the firewalls that each crossing passes. */
export const passedBy = (crossings: readonly Crossing[]): Passed[] =>
  crossings.flatMap((crossing) =>
    crossing.path.kind === 'filtered' ? crossing.path.hops.map((hop) => ({ ...hop, crossing })) : [],
  );
