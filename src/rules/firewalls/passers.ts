import { addTo } from '../../lib/groupBy.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import type { Derivation } from '../derivation.ts';
import { passageOf } from './flows.ts';

/** Which connections pass which of the firewalls that are placed. */
export interface Passers {
  readonly byFirewall: ReadonlyMap<string, readonly string[]>; // ids of connections, in the order of the list
  readonly byConnection: ReadonlyMap<string, readonly string[]>; // ids of firewalls, from the initiator to the listener
}

/** Returns what passes the firewalls of a design, worked out once for each derivation; nothing where none is placed. */
export const passersOf = memoByIdentity(({ design, connections }: Derivation): Passers => {
  const byFirewall = new Map<string, string[]>();
  const byConnection = new Map<string, string[]>();
  if (!design.firewalls) return { byFirewall, byConnection };
  for (const { filter, connection } of passageOf(design, connections).flows) {
    addTo(byFirewall, filter, connection.id);
    addTo(byConnection, connection.id, filter);
  }
  return { byFirewall, byConnection };
});
