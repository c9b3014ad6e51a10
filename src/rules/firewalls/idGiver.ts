import { shortIdOf } from '../../lib/hash.ts';
import type { IdGiver } from './ruleIds.ts';

/** Returns a giver of ids of seven letters: a hash of origin and text, and where that is taken the next one. */
export function idGiver(origin: string, taken: readonly string[] = []): IdGiver {
  const given = new Set(taken);
  return (text) => {
    for (let seed = 0; ; seed += 1) {
      const id = shortIdOf(`${origin} ${text}`, seed);
      if (given.has(id)) continue;
      given.add(id);
      return id;
    }
  };
}
