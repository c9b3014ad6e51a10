import { isRecord } from '../../lib/plainData.ts';
import { COLUMN_IDS, type ColumnId } from './ruleColumns.ts';
import { PLAIN_TABLE } from './tableView.ts';

/** Which columns stand where: every column in its order, those the table hides, and those that exports leave out. */
export interface ColumnChoice {
  readonly order: readonly ColumnId[];
  readonly hidden: readonly ColumnId[];
  readonly leftOut: readonly ColumnId[];
}

/** The columns as they are at first. */
export const PLAIN_COLUMNS: ColumnChoice = { order: PLAIN_TABLE.order, hidden: PLAIN_TABLE.hidden, leftOut: [] };

/** Returns a choice as text, to be saved. */
export const writeChoice = ({ order, hidden, leftOut }: ColumnChoice): string =>
  JSON.stringify({ order, hidden, leftOut });

/** Returns the choice that was saved as text: what is no column is left out, and a column it doesn't know stands where it usually does. */
export function readChoice(text: string | null): ColumnChoice {
  const saved = parsed(text);
  if (!isRecord(saved)) return PLAIN_COLUMNS;
  const known = columnsIn(saved['order']);
  const fresh = COLUMN_IDS.filter((id) => !known.includes(id));
  const order = fresh.reduce(placed, known);
  const hidden = [...columnsIn(saved['hidden']), ...fresh.filter((id) => isHidden(id))];
  const leftOut = columnsIn(saved['leftOut']);
  return {
    order,
    hidden: hidden.length < order.length ? hidden : PLAIN_COLUMNS.hidden,
    leftOut: leftOut.length < order.length ? leftOut : [],
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

const columnsIn = (list: unknown): ColumnId[] =>
  Array.isArray(list) ? [...new Set(COLUMN_IDS.filter((id) => list.includes(id)))].toSorted(by(list)) : [];

const by =
  (list: readonly unknown[]) =>
  (a: ColumnId, b: ColumnId): number =>
    list.indexOf(a) - list.indexOf(b);

const isHidden = (id: ColumnId): boolean => PLAIN_COLUMNS.hidden.includes(id);

/** Puts a column behind the one it usually follows. */
function placed(order: ColumnId[], id: ColumnId): ColumnId[] {
  const before = COLUMN_IDS[COLUMN_IDS.indexOf(id) - 1];
  const at = before === undefined ? 0 : order.indexOf(before) + 1;
  return [...order.slice(0, at), id, ...order.slice(at)];
}
