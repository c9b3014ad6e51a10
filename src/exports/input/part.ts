import { filterWords } from '../../rules/views/filterWords.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { pathFinder } from '../../rules/network/paths.ts';
import { rowsOf, type ExportInput } from './rows.ts';
import { counted } from '../../lib/words.ts';

/** What a filtered list holds of the whole. */
export interface Part {
  readonly shown: number; // rows in the list
  readonly total: number; // rows without the filters
  readonly by: string; // what the filters ask for: "crosses zones, port 443"
}

/** Returns what the list holds if filters leave rows out of it, or null if it is whole. Every export says what this returns. */
export function partOf(input: ExportInput): Part | null {
  if (input.options.rows === 'all') return null;
  const by = filterWords(input.filters, input.design).join(', ');
  if (by === '') return null; // no filter: no need to look at the rows
  const shown = rowsOf(input).length;
  const total = rowsOf({ ...input, options: { ...input.options, rows: 'all' } }).length;
  return shown === total ? null : { shown, total, by };
}

/** Returns the same for pictures, whose rows are connections and never those inside a host. */
export const partOfPicture = (input: ExportInput): Part | null =>
  partOf({ ...input, options: { ...input.options, per: 'connection', sameHost: false } });

/** Returns "23 of 41 rows": how much of the whole the list holds. */
const partCount = ({ shown, total }: Part): string => `${shown} of ${counted(total, 'row')}`;

/** Returns "23 of 41 rows: crosses zones", or an empty text for a whole list. */
export const partText = (part: Part | null): string => (part ? `${partCount(part)}: ${part.by}` : '');

/** Returns the same for a file name, where a colon can't stand: "23 of 41 rows, crosses zones". */
export const partOfName = (part: Part | null): string => (part ? `${partCount(part)}, ${part.by}` : '');

/** How many connections a list holds; same-host ones are counted apart. */
export interface Counts {
  readonly network: number;
  readonly crossing: number; // of the network connections
  readonly withoutPath: number; // of those: on no firewall until somebody says which way they take
  readonly sameHost: number;
}

/** Returns the connections of the list, each counted once whatever its rows. */
export function countsOf(input: ExportInput): Counts {
  const connections = rowsOf({ ...input, options: { ...input.options, per: 'connection' } });
  const count = (scope: string): number => connections.filter((one) => one.scope === scope).length;
  const sameHost = count('sameHost');
  const withoutPath = withoutPathIn(connections, input).length;
  return { network: connections.length - sameHost, crossing: count('crossesZones'), withoutPath, sameHost };
}

/** Returns the counts of the list, and of the whole where they differ: "23 of 41". */
export function countTexts(input: ExportInput): Record<keyof Counts, string> {
  const whole = countsOf({ ...input, options: { ...input.options, rows: 'all' } });
  const listed = countsOf(input);
  const text = (key: keyof Counts): string =>
    listed[key] === whole[key] ? String(whole[key]) : `${listed[key]} of ${whole[key]}`;
  return {
    network: text('network'),
    crossing: text('crossing'),
    withoutPath: text('withoutPath'),
    sameHost: text('sameHost'),
  };
}

function withoutPathIn(connections: readonly Connection[], { design }: ExportInput): Connection[] {
  const pathBetween = pathFinder(design);
  return connections.filter(({ initiatorZone, listenerZone }) => {
    const { kind } = pathBetween(initiatorZone.id, listenerZone.id);
    return kind === 'none' || kind === 'ambiguous';
  });
}
