import { shortIdOf } from '../../lib/hash.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import type { Connection } from '../connect/connection.ts';
import type { Derivation } from '../derivation.ts';

type Rows = Pick<Derivation, 'connections'>;

/** The ids of rows, by the ids of their connections and the other ids these go by. */
export type RowIds = ReadonlyMap<string, string>;

/**
 * Returns an id for each row that stays while hosts are renamed, moved and added: made of the design's origin and the
 * connection's id, nothing else. Where two would be alike, that of the older hosts keeps it.
 */
export function rowIdsOf(derivation: Rows, origin: string): RowIds {
  const known = idsOf(derivation);
  const found = known.get(origin) ?? makeIds(derivation.connections, origin);
  known.set(origin, found);
  return found;
}

const idsOf = memoByIdentity<Rows, Map<string, RowIds>>(() => new Map());

function makeIds(connections: readonly Connection[], origin: string): RowIds {
  const inOrder = connections.map((one) => ({ one, age: ageOf(one) })).toSorted((a, b) => a.age - b.age);
  const names = [...inOrder.map(({ one }) => one.id), ...inOrder.flatMap(({ one }) => one.aliases)];
  const [ids, taken] = [new Map<string, string>(), new Set<string>()];
  let waiting = [...new Set(names)];
  for (let attempt = 0; waiting.length > 0; attempt += 1) {
    waiting = waiting.filter((name) => {
      const id = shortIdOf(`${origin} ${name}`, attempt);
      if (taken.has(id)) return true;
      taken.add(id);
      ids.set(name, id);
      return false;
    });
  }
  return ids;
}

/** The number of the younger of two hosts: ids count up. */
const ageOf = ({ initiator, listener }: Connection): number => Math.max(numberOf(initiator.id), numberOf(listener.id));

const numberOf = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 0);
