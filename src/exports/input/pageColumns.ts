import type { Connection } from '../../rules/connect/connection.ts';
import { RULE_STATES } from '../../design/model/request.ts';
import type { Host } from '../../design/model/schema.ts';
import { translationsOf } from '../../rules/network/translated.ts';
import { CERTAINTIES } from '../../rules/views/certainty.ts';
import {
  alignOf,
  COLUMNS,
  columnsGiven,
  headerOf,
  isWhole,
  valuesOf,
  type ColumnId,
} from '../../rules/views/ruleColumns.ts';
import type { RowFacts } from '../../rules/views/rowFacts.ts';
import { printable } from './printable.ts';

/** A column of a page: headed as its first column of the list is, with what stands below each other in its cells. */
export type PageColumn = readonly [ColumnId, ...ColumnId[]];

const FACTS: PageColumn = ['state', 'ticket', 'owner', 'expires', 'note'];

/** What a page has room for, of a document and of the browser's own print; the zones stand above the table, and with them the scope. */
const PAGE_COLUMNS: readonly PageColumn[] = [
  ['number', 'ruleId'],
  ['source', 'sourceFqdn', 'sourceAddress'],
  ['destination', 'destinationFqdn', 'destinationAddress'],
  ['port'],
  ['service'],
  ['usage'],
  ['configurable'],
  ['reference', 'certainty'],
  FACTS,
];

/** The header and side of a page's column. */
export const pageHeaderOf = ([id]: PageColumn): string => headerOf(id);
export const pageAlignOf = ([id]: PageColumn): 'start' | 'end' => alignOf(id);

/** The columns of a page without those in which none of the rows has anything to show. */
export const pageColumnsFor = (rows: readonly Connection[], facts: RowFacts): PageColumn[] =>
  PAGE_COLUMNS.filter((column) => columnsGiven(column, rows, facts).length > 0);

/** One line of a page's cell, before it is wrapped. */
export interface PageLine {
  readonly id: ColumnId;
  readonly text: string;
  readonly whole: boolean; // never broken across lines
}

/** Returns what stands in a cell of a page, line by line. */
export const pageCellOf = (column: PageColumn, row: Connection, facts: RowFacts): PageLine[] =>
  column.flatMap((id) =>
    textsOf(id, row, facts)
      .filter((text) => text !== '' && !UNSAID[id]?.has(text))
      .map((text) => ({
        id,
        text: printable(LABELLED.has(id) ? `${headerOf(id)}: ${text}` : text),
        whole: isWhole(id),
      })),
  );

/** What goes without saying where room is scarce. */
const UNSAID: Partial<Record<ColumnId, ReadonlySet<string>>> = {
  certainty: new Set([CERTAINTIES.documented, CERTAINTIES.own]), // the reference above says "Own" already
  state: new Set([RULE_STATES.planned.label]),
};

/** What doesn't say by itself what it is. */
const LABELLED: ReadonlySet<ColumnId> = new Set(['ticket', 'owner', 'expires']);

function textsOf(id: ColumnId, row: Connection, facts: RowFacts): string[] {
  const values = valuesOf(id, row, facts).map(String);
  if (id === 'port') return [`${row.transport} ${values.join(' ')}`];
  if (id === 'sourceAddress') return markedOwn(values, row, row.initiator);
  if (id === 'destinationAddress') return markedOwn(values, row, row.listener);
  const { holds } = COLUMNS[id];
  return holds === 'sentences' ? values : [values.join(', ')];
}

/** Where peers see a host by another address, its own ones beside that say so: nobody is to open both for one. */
function markedOwn(addresses: readonly string[], row: Connection, host: Host): string[] {
  const seen = new Set(translationsOf(row).flatMap((one) => (one.host === host ? [one.seen] : [])));
  return addresses.map((address) => (seen.size === 0 || seen.has(address) ? address : `${address} (own)`));
}
