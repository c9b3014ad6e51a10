import type { Connection } from '../../rules/connect/connection.ts';
import type { RowFacts } from '../../rules/views/rowFacts.ts';
import { valuesOf, type ColumnId } from '../../rules/views/ruleColumns.ts';

/** One source and one destination address of a row; empty where it has none. */
interface Pair {
  readonly sourceAddress: string;
  readonly destinationAddress: string;
}

/**
 * Returns the pairs of addresses a row stands for, each within one family: no packet goes from IPv4 to IPv6. Where the ends share none,
 * every pair is told, so that nothing is lost; a missing address stays one row with an empty cell.
 */
export function addressPairs(row: Connection, facts: RowFacts): Pair[] {
  const addressesOf = (id: 'sourceAddress' | 'destinationAddress'): string[] => {
    const values = valuesOf(id, row, facts).map(String);
    return values.length === 0 ? [''] : values;
  };
  const destinations = addressesOf('destinationAddress');
  const all = addressesOf('sourceAddress').flatMap((sourceAddress) =>
    destinations.map((destinationAddress): Pair => ({ sourceAddress, destinationAddress })),
  );
  const alike = all.filter((pair) => areAlike(familyOf(pair.sourceAddress), familyOf(pair.destinationAddress)));
  return alike.length > 0 ? alike : all;
}

type Family = 4 | 6 | 'any';

const familyOf = (address: string): Family => {
  if (address === '' || address === 'any') return 'any';
  return address.includes(':') ? 6 : 4;
};

const areAlike = (a: Family, b: Family): boolean => a === b || a === 'any' || b === 'any';

/** Returns what a pair says of a cell, else null. */
export const pairCell = (id: ColumnId, pair: Pair): string | null =>
  id === 'sourceAddress' || id === 'destinationAddress' ? pair[id] : null;
