import { create } from 'zustand';
import { local } from '../platform/permitted.ts';
import { PLAIN_COLUMNS, readChoice, writeChoice, type ColumnChoice } from '../rules/views/columnChoice.ts';
import type { ColumnId } from '../rules/views/ruleColumns.ts';
import { movedColumn, PLAIN_TABLE, toggledSort, type GroupingId, type SortKey } from '../rules/views/tableView.ts';

/** Under which the columns are saved in this browser. */
const COLUMNS = 'portolan-columns';

interface TableLooks extends ColumnChoice {
  readonly sort: readonly SortKey[];
  readonly grouping: GroupingId;
  readonly wrap: boolean; // long cells take several lines
  readonly expanded: readonly string[]; // ids of connections that show their why
}

/** How the rule table is laid out; like the view, never part of the design. */
export const useTableStore = create<TableLooks>(() => ({
  ...PLAIN_TABLE,
  ...readChoice(local.read(COLUMNS)),
  wrap: false,
  expanded: [],
}));

/** Chooses columns and saves that; where it is refused, the choice holds until the page is closed. */
function choose(next: (now: ColumnChoice) => Partial<ColumnChoice>): void {
  useTableStore.setState(next);
  local.write(COLUMNS, writeChoice(useTableStore.getState()));
}

/** Sorts by a column, alone or beside the others: ascending, descending, off. */
export const sortBy = (column: ColumnId, add: boolean): void =>
  useTableStore.setState(({ sort }) => ({ sort: toggledSort(sort, column, add) }));

/** Groups the rows. */
export const groupBy = (grouping: GroupingId): void => useTableStore.setState({ grouping });

/** Shows or hides a column of the table; the last one stays. */
export const showColumn = (column: ColumnId, shown: boolean): void =>
  choose(({ hidden, order }) => ({ hidden: without(hidden, column, shown, order) }));

/** Takes a column into exports or leaves it out; the last one stays. */
export const exportColumn = (column: ColumnId, taken: boolean): void =>
  choose(({ leftOut, order }) => ({ leftOut: without(leftOut, column, taken, order) }));

/** The columns that are not there, after one is wanted or not. */
function without(
  absent: readonly ColumnId[],
  column: ColumnId,
  wanted: boolean,
  all: readonly ColumnId[],
): readonly ColumnId[] {
  const others = absent.filter((id) => id !== column);
  if (wanted) return others;
  return others.length + 1 < all.length ? [...others, column] : absent;
}

/** Moves a column by some places. */
export const moveColumn = (column: ColumnId, by: number): void =>
  choose(({ order }) => ({ order: movedColumn(order, column, by) }));

/** The columns as they are at first. */
export const resetColumns = (): void => choose(() => PLAIN_COLUMNS);

/** The columns that exports hold, in their order. */
export function exportedColumns(): readonly ColumnId[] {
  const { order, leftOut } = useTableStore.getState();
  return order.filter((id) => !leftOut.includes(id));
}

/** Gives long cells several lines, or one. */
export const wrapCells = (wrap: boolean): void => useTableStore.setState({ wrap });

/** Opens or closes a connection's why. */
export const expandRow = (id: string, open: boolean): void =>
  useTableStore.setState(({ expanded }) => {
    const others = expanded.filter((one) => one !== id);
    return { expanded: open ? [...others, id] : others };
  });
