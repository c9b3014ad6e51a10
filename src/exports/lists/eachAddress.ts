import type { Connection } from '../../rules/connect/connection.ts';
import { translationsOf } from '../../rules/network/translated.ts';
import type { RowFacts } from '../../rules/views/rowFacts.ts';
import { valuesOf, type ColumnId } from '../../rules/views/ruleColumns.ts';
import { rowsOf, type ExportInput } from '../input/rows.ts';

/** One source and one destination address of a row; empty where it has none. */
interface Pair {
  readonly sourceAddress: string;
  readonly destinationAddress: string;
}

/** The most rows written in this form: some 100 MB of text. Two hosts of 64 addresses each make 4,096 of one rule. */
export const MOST_EACH = 250_000;

/**
 * Returns the pairs of addresses a row stands for, each within one family: no packet goes from IPv4 to IPv6. Where the ends share none,
 * every pair is told, so that nothing is lost; a missing address stays one row with an empty cell.
 */
export function addressPairs(row: Connection, facts: RowFacts): Pair[] {
  const { sources, destinations, alike } = endsOf(row, facts);
  return sources.flatMap((sourceAddress) =>
    destinations
      .filter((address) => !alike || areAlike(familyOf(sourceAddress), familyOf(address)))
      .map((destinationAddress): Pair => ({ sourceAddress, destinationAddress })),
  );
}

/** Returns how many rows the list has in this form, without making them. */
export function pairCount(input: ExportInput, facts: RowFacts): number {
  let count = 0;
  for (const row of rowsOf(input)) {
    const { sources, destinations, alike } = endsOf(row, facts);
    if (!alike) count += sources.length * destinations.length;
    else
      for (const one of sources)
        count += destinations.filter((other) => areAlike(familyOf(one), familyOf(other))).length;
  }
  return count;
}

/** Whether a list gets a row for each pair of addresses: so it is wanted, and not too much. */
export const isEach = (input: ExportInput, facts: RowFacts): boolean =>
  input.cells?.each === true && pairCount(input, facts) <= MOST_EACH;

/** Whether any address of a list stands for another one to peers. */
export const isTranslated = (input: ExportInput): boolean =>
  rowsOf(input).some((row) => translationsOf(row).length > 0);

interface Ends {
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly alike: boolean; // whether any source and destination share a family
}

function endsOf(row: Connection, facts: RowFacts): Ends {
  const sources = addressesOf('sourceAddress', row, facts);
  const destinations = addressesOf('destinationAddress', row, facts);
  const families = [...new Set(destinations.map(familyOf))];
  const alike = [...new Set(sources.map(familyOf))].some((one) => families.some((other) => areAlike(one, other)));
  return { sources, destinations, alike };
}

/** The addresses that the peer has to do with: where another one stands for an own one, not that too. */
function addressesOf(id: 'sourceAddress' | 'destinationAddress', row: Connection, facts: RowFacts): readonly string[] {
  const host = id === 'sourceAddress' ? row.initiator : row.listener;
  const translated = translationsOf(row).filter((one) => one.host === host);
  const seen = new Set(translated.map((one) => one.seen));
  const own = new Set(translated.map((one) => one.own));
  const values = valuesOf(id, row, facts).map(String);
  const used = values.filter((one) => seen.has(one) || !(own.has(one) || own.has(null)));
  return used.length === 0 ? [''] : used;
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
