import { nameOfZone } from '../../rules/views/columns.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import type { RowFacts } from '../../rules/views/rowFacts.ts';
import { groupBy } from '../../lib/groupBy.ts';

/** The connections from one zone to another, or inside one. */
export interface ZonePair {
  readonly key: string; // the zones' ids
  readonly from: string; // names of the zones
  readonly to: string;
  readonly inside: boolean;
  readonly heading: string;
  readonly rows: readonly Connection[];
}

/** Connections by zone pair, in the order of their first row; rows keep theirs. */
export function zonePairsOf(rows: readonly Connection[]): ZonePair[] {
  const pairs = groupBy(rows, ({ initiatorZone, listenerZone }) => `${initiatorZone.id} ${listenerZone.id}`);
  return [...pairs].flatMap(([key, members]) => {
    const [first] = members;
    return first ? [{ key, ...pairOf(first, members) }] : [];
  });
}

/** Returns which firewalls the connections of a pair pass, as a sentence: empty where there is none to name. */
export function viaOf({ rows: [row] }: ZonePair, facts: RowFacts): string {
  const names = row ? facts.firewallsOf(row) : [];
  return names.length === 0 ? '' : `Firewall: ${names.join(', then ')}`;
}

function pairOf({ initiatorZone, listenerZone }: Connection, rows: readonly Connection[]): Omit<ZonePair, 'key'> {
  const [from, to] = [nameOfZone(initiatorZone), nameOfZone(listenerZone)];
  const inside = initiatorZone.id === listenerZone.id;
  return { from, to, inside, heading: inside ? `Inside ${from}` : `${from} → ${to}`, rows };
}
