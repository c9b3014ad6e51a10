import { nameOfZone } from './columns.ts';
import type { Connection } from '../connect/connection.ts';
import type { Derivation } from '../derivation.ts';
import { foldText, passesFilters, type Filters } from './filters.ts';
import { cellOf, COLUMN_IDS, columnsFor, rankOf, type ColumnId } from './ruleColumns.ts';
import { rowFactsOf, type RowFacts } from './rowFacts.ts';
import { hostLabel } from '../../design/model/names.ts';
import { memoByIdentity } from '../../lib/memo.ts';

/** One key of a sort by several columns. */
export interface SortKey {
  readonly column: ColumnId;
  readonly descending: boolean;
}

interface Grouping {
  readonly label: string;
  readonly groupsOf: (connection: Connection) => readonly (readonly [key: string, heading: string])[];
}

const hostGroup = (host: Connection['initiator']) => [host.id, hostLabel(host)] as const;

/** What rows can be grouped by. By device, a row stands under its initiator and under its listener. */
export const GROUPINGS = {
  none: { label: 'No groups', groupsOf: () => [['all', '']] },
  source: { label: 'Source', groupsOf: ({ initiator }) => [hostGroup(initiator)] },
  destination: { label: 'Destination', groupsOf: ({ listener }) => [hostGroup(listener)] },
  zonePair: {
    label: 'Zone pair',
    groupsOf: ({ initiatorZone: from, listenerZone: to }) => [
      [
        `${from.id} ${to.id}`,
        from.id === to.id ? `Inside ${nameOfZone(from)}` : `${nameOfZone(from)} → ${nameOfZone(to)}`,
      ],
    ],
  },
  device: {
    label: 'Device',
    groupsOf: ({ initiator, listener, scope }) =>
      scope === 'sameHost' ? [hostGroup(initiator)] : [hostGroup(initiator), hostGroup(listener)],
  },
} as const satisfies Record<string, Grouping>;
export type GroupingId = keyof typeof GROUPINGS;

/** The groupings in the order of the menu. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets what the table knows
export const GROUPING_IDS = Object.keys(GROUPINGS) as GroupingId[];

/** How the table is looked at. Nothing here changes a connection or its number. */
export interface TableState {
  readonly filters: Filters;
  readonly showSameHost: boolean;
  readonly sort: readonly SortKey[]; // none: rulebook order
  readonly grouping: GroupingId;
  readonly order: readonly ColumnId[]; // every column, in the order shown
  readonly hidden: readonly ColumnId[];
}

/** What the table leaves to whoever asks for it: the same in every row, or empty until somebody fills it in. */
const HIDDEN = [
  'action',
  'sourceFqdn',
  'sourcePort',
  'destinationFqdn',
  'certainty',
  'state',
  'ticket',
  'owner',
  'expires',
  'note',
] as const satisfies readonly ColumnId[];

/** The table as it is at first: rulebook order, no groups. */
export const PLAIN_TABLE = {
  sort: [],
  grouping: 'none',
  order: COLUMN_IDS,
  hidden: HIDDEN,
} as const satisfies Partial<TableState>;

/** Rows under one heading; without grouping there is one group, without a heading. */
export interface RowGroup {
  readonly key: string;
  readonly heading: string;
  readonly rows: readonly Connection[];
}

/** What the table shows. */
export interface TableView {
  readonly columns: readonly ColumnId[];
  readonly groups: readonly RowGroup[];
  readonly shown: number; // connections, each counted once
  readonly total: number; // what there would be without filters
}

/** The rows, groups and columns to show. */
export function tableView(derivation: Derivation, state: TableState): TableView {
  const visible = visibleConnections(derivation, state.filters, state.showSameHost);
  return {
    columns: columnsFor(state.order, derivation.design).filter((id) => !state.hidden.includes(id)),
    groups: grouped(sorted(visible, state.sort, rowFactsOf(derivation)), state.grouping),
    shown: visible.length,
    total: derivation.connections.filter(({ scope }) => state.showSameHost || scope !== 'sameHost').length,
  };
}

/** The connections that pass all filters, in rulebook order; the table and the canvas show the same ones. */
export function visibleConnections(derivation: Derivation, filters: Filters, showSameHost: boolean): Connection[] {
  const rows = rowFactsOf(derivation);
  const words = foldText(filters.text).split(/\s+/).filter(Boolean);
  return derivation.connections.filter(
    (connection) =>
      (showSameHost || connection.scope !== 'sameHost') &&
      passesFilters(connection, filters, rows) &&
      (words.length === 0 || holdsAll(searchTextOf(connection, rows), words)),
  );
}

const holdsAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

// Typing searches every cell again and again, and cells never change with their connection and its facts.
const searchTextsOf = memoByIdentity((rows: RowFacts) =>
  memoByIdentity((connection: Connection): string =>
    foldText(SEARCHED.map((id) => cellOf(id, connection, rows)).join('\n')),
  ),
);

const searchTextOf = (connection: Connection, rows: RowFacts): string => searchTextsOf(rows)(connection);

/** What is the same in every row finds none. */
const SEARCHED = COLUMN_IDS.filter((id) => id !== 'action' && id !== 'sourcePort');

/** The connections by the sort keys, the first key first; equal ones stay in rulebook order. */
function sorted(connections: readonly Connection[], sort: readonly SortKey[], rows: RowFacts): readonly Connection[] {
  if (sort.length === 0) return connections;
  // Made only where there is something to sort: the browser takes some 6 ms for its first one.
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const keyed = connections.map((connection) => ({
    connection,
    keys: sort.map(({ column }) => ({ rank: rankOf(column, connection), text: cellOf(column, connection, rows) })),
  }));
  keyed.sort((a, b) => {
    for (const [index, { descending }] of sort.entries()) {
      const order = compareKeys(a.keys[index], b.keys[index], compare);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return keyed.map(({ connection }) => connection);
}

interface Key {
  readonly rank: number;
  readonly text: string;
}

type Compare = (a: string, b: string) => number;

const compareKeys = (a: Key | undefined, b: Key | undefined, compare: Compare): number =>
  a && b ? a.rank - b.rank || compare(a.text, b.text) : 0;

/** Groups in the order of their first row; rows keep theirs. */
function grouped(rows: readonly Connection[], grouping: GroupingId): RowGroup[] {
  const groups = new Map<string, { key: string; heading: string; rows: Connection[] }>();
  for (const row of rows) {
    for (const [key, heading] of GROUPINGS[grouping].groupsOf(row)) {
      const group = groups.get(key);
      if (group) group.rows.push(row);
      else groups.set(key, { key, heading, rows: [row] });
    }
  }
  return [...groups.values()];
}

/** The sort after a click on a header: ascending, descending, off; with `add` beside the other keys, else alone. */
export function toggledSort(sort: readonly SortKey[], column: ColumnId, add: boolean): SortKey[] {
  const before = sort.find((key) => key.column === column);
  const others = add ? sort.filter((key) => key.column !== column) : [];
  if (!before) return [...others, { column, descending: false }];
  if (before.descending) return others;
  const flipped = { column, descending: true };
  return add ? sort.map((key) => (key.column === column ? flipped : key)) : [flipped];
}

/** The columns with one of them moved by some places. */
export function movedColumn(order: readonly ColumnId[], column: ColumnId, by: number): ColumnId[] {
  const at = order.indexOf(column);
  const to = Math.min(order.length - 1, Math.max(0, at + by));
  const rest = order.filter((id) => id !== column);
  return [...rest.slice(0, to), column, ...rest.slice(to)];
}
