import { hostLabel } from '../../design/model/names.ts';
import { portRank, portText, type Port } from '../../design/model/portNumbers.ts';
import type { RuleFacts } from '../../design/model/request.ts';
import type { Design } from '../../design/model/schema.ts';
import { keysOf } from '../../lib/keysOf.ts';
import type { Connection, Scope } from '../connect/connection.ts';
import { CERTAINTIES, certaintyOf } from './certainty.ts';
import {
  citationsOf,
  configurablesOf,
  destinationAddressesOf,
  nameOfZone,
  placeOf,
  referencesOf,
  SCOPES,
  SEPARATOR,
  sourceAddressesOf,
  usagesOf,
} from './columns.ts';
import type { RowFacts } from './rowFacts.ts';
import { ruleStateOf, stateText } from './ruleState.ts';

/** What the cells of a column hold: at which side that stands, and whether each value stays on one line. */
const CELL_KINDS = {
  numbers: { align: 'end', whole: true },
  codes: { align: 'start', whole: true }, // ids, transports
  dates: { align: 'start', whole: true },
  addresses: { align: 'start', whole: true },
  texts: { align: 'start', whole: false },
  sentences: { align: 'start', whole: false },
} as const;

/** One value of a cell. */
export type CellValue = string | number;

/** One column of the rule list. Every table and every export reads it here; how several values are joined is theirs. */
interface Column {
  readonly header: string;
  readonly holds: keyof typeof CELL_KINDS;
  readonly values: (connection: Connection, rows: RowFacts) => readonly CellValue[];
  readonly rank?: (connection: Connection) => number; // sorts before the values; absent: by those alone
  readonly optional?: true; // pages leave the column out where no row has anything in it
  readonly isIn?: (design: Design) => boolean; // whether a design can have anything in it; absent: any can
}

const END = Number.MAX_SAFE_INTEGER;
const scopeOrder: readonly Scope[] = keysOf(SCOPES);

const one = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : [text]);
const portOf = (port: Port): CellValue => (typeof port === 'number' ? port : portText(port));

/** A column of what people noted about the rule. */
const noted = (header: string, fact: 'ticket' | 'owner' | 'note', holds: Column['holds']) =>
  ({
    header,
    holds,
    optional: true,
    values: (connection: Connection, rows: RowFacts) => one(rows.factsOf(connection)?.[fact]),
  }) as const;

/** Every column once, in the order of the list. */
export const COLUMNS = {
  ruleId: { header: 'Rule ID', holds: 'codes', values: (connection, rows) => one(rows.idOf(connection)) },
  number: {
    header: '#',
    holds: 'numbers',
    values: ({ number }) => (number === null ? [] : [number]),
    rank: ({ number }) => number ?? END,
  },
  action: { header: 'Action', holds: 'codes', values: () => ['allow'] },
  source: { header: 'Source', holds: 'texts', values: ({ initiator }) => [hostLabel(initiator)] },
  sourceFqdn: {
    header: 'Source FQDN',
    holds: 'texts',
    optional: true,
    values: ({ initiator }) => one(initiator.fqdn.trim()),
  },
  sourceZone: { header: 'Source zone', holds: 'texts', values: ({ initiatorZone }) => [nameOfZone(initiatorZone)] },
  sourceAddress: { header: 'Source address', holds: 'addresses', values: sourceAddressesOf },
  sourcePort: { header: 'Source port', holds: 'codes', values: () => ['any'] },
  destination: { header: 'Destination', holds: 'texts', values: ({ listener }) => [hostLabel(listener)] },
  destinationFqdn: {
    header: 'Destination FQDN',
    holds: 'texts',
    optional: true,
    values: ({ listener }) => one(listener.fqdn.trim()),
  },
  destinationZone: {
    header: 'Destination zone',
    holds: 'texts',
    values: ({ listenerZone }) => [nameOfZone(listenerZone)],
  },
  destinationAddress: { header: 'Destination address', holds: 'addresses', values: destinationAddressesOf },
  transport: { header: 'Transport', holds: 'codes', values: ({ transport }) => [transport] },
  port: {
    header: 'Port',
    holds: 'numbers',
    values: ({ port }) => [portOf(port)],
    rank: ({ port }) => portRank(port),
  },
  service: { header: 'Service', holds: 'texts', values: ({ protocols }) => protocols },
  scope: {
    header: 'Scope',
    holds: 'texts',
    values: ({ scope }) => [SCOPES[scope]],
    rank: ({ scope }) => scopeOrder.indexOf(scope),
  },
  firewall: {
    header: 'Firewall',
    holds: 'texts',
    optional: true,
    isIn: ({ firewalls = [] }) => firewalls.length > 0,
    values: (connection, rows) => rows.firewallsOf(connection),
  },
  usage: { header: 'Usage', holds: 'sentences', values: usagesOf },
  certainty: { header: 'Certainty', holds: 'texts', values: (connection) => [CERTAINTIES[certaintyOf(connection)]] },
  configurable: { header: 'Configurable', holds: 'sentences', values: configurablesOf },
  reference: {
    header: 'Reference',
    holds: 'texts',
    values: referencesOf,
    rank: (connection) => {
      const [first] = citationsOf(connection);
      return first === undefined ? END : placeOf(first);
    },
  },
  state: {
    header: 'State',
    holds: 'texts',
    optional: true,
    values: (connection, rows) => [stateText(ruleStateOf(connection, rows.factsOf(connection)))],
  },
  testStatus: {
    header: 'Test status',
    holds: 'texts',
    optional: true,
    isIn: ({ results = [] }) => results.length > 0,
    values: (connection, rows) => rows.testsOf(connection),
  },
  ticket: noted('Ticket', 'ticket', 'texts'),
  owner: noted('Owner', 'owner', 'texts'),
  expires: {
    header: 'Expires',
    holds: 'dates',
    optional: true,
    values: (connection, rows) => one(rows.factsOf(connection)?.expires),
  },
  note: noted('Note', 'note', 'sentences'),
} as const satisfies Record<string, Column>;
export type ColumnId = keyof typeof COLUMNS;

const columns: Readonly<Record<ColumnId, Column>> = COLUMNS;

/** The column ids in the order of the list. */
export const COLUMN_IDS = keysOf(COLUMNS);

/** The header of a column. */
export const headerOf = (id: ColumnId): string => COLUMNS[id].header;

/** At which side a column's values stand. */
export const alignOf = (id: ColumnId): 'start' | 'end' => CELL_KINDS[COLUMNS[id].holds].align;

/** Whether no value of a column may be broken across lines. */
export const isWhole = (id: ColumnId): boolean => CELL_KINDS[COLUMNS[id].holds].whole;

/** What a connection's cell holds. */
export const valuesOf = (id: ColumnId, connection: Connection, rows: RowFacts): readonly CellValue[] =>
  columns[id].values(connection, rows);

/** A connection's cell as one text, for where there is room for no more. */
export const cellOf = (id: ColumnId, connection: Connection, rows: RowFacts): string =>
  valuesOf(id, connection, rows).join(SEPARATOR);

/** The columns without those that no row of the design can have anything in. */
export const columnsFor = <Id extends ColumnId>(ids: readonly Id[], design: Design): readonly Id[] => {
  const absent = ids.filter((id) => columns[id].isIn?.(design) === false);
  return absent.length === 0 ? ids : ids.filter((id) => !absent.includes(id));
};

/** What a column sorts by before its text. */
export const rankOf = (id: ColumnId, connection: Connection): number => columns[id].rank?.(connection) ?? 0;

/** The columns without the optional ones in which none of these rows has anything. */
export const columnsGiven = <Id extends ColumnId>(
  ids: readonly Id[],
  connections: readonly Connection[],
  rows: RowFacts,
): Id[] => ids.filter((id) => !columns[id].optional || connections.some((one) => isGiven(id, one, rows)));

const isGiven = (id: ColumnId, connection: Connection, rows: RowFacts): boolean =>
  id === 'state' ? isState(rows.factsOf(connection)) : valuesOf(id, connection, rows).length > 0;

/** Every rule is planned until something else is said. */
const isState = (facts: RuleFacts | undefined): boolean => facts !== undefined && facts.state !== 'planned';
