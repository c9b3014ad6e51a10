import { create } from 'zustand';
import type { ColumnId } from '../rules/views/ruleColumns.ts';
import { movedColumn, PLAIN_TABLE, toggledSort, type GroupingId, type SortKey } from '../rules/views/tableView.ts';

interface TableLooks {
  readonly sort: readonly SortKey[];
  readonly grouping: GroupingId;
  readonly order: readonly ColumnId[];
  readonly hidden: readonly ColumnId[];
  readonly wrap: boolean; // long cells take several lines
  readonly expanded: readonly string[]; // ids of connections that show their why
}

/** How the rule table is laid out; like the view, never part of the design. */
export const useTableStore = create<TableLooks>(() => ({ ...PLAIN_TABLE, wrap: false, expanded: [] }));

/** Sorts by a column, alone or beside the others: ascending, descending, off. */
export const sortBy = (column: ColumnId, add: boolean): void =>
  useTableStore.setState(({ sort }) => ({ sort: toggledSort(sort, column, add) }));

/** Groups the rows. */
export const groupBy = (grouping: GroupingId): void => useTableStore.setState({ grouping });

/** Shows or hides a column; the last one stays. */
export const showColumn = (column: ColumnId, shown: boolean): void =>
  useTableStore.setState(({ hidden, order }) => {
    const others = hidden.filter((id) => id !== column);
    if (shown) return { hidden: others };
    return others.length + 1 < order.length ? { hidden: [...others, column] } : {};
  });

/** Moves a column by some places. */
export const moveColumn = (column: ColumnId, by: number): void =>
  useTableStore.setState(({ order }) => ({ order: movedColumn(order, column, by) }));

/** All columns in their first order. */
export const resetColumns = (): void =>
  useTableStore.setState({ order: PLAIN_TABLE.order, hidden: PLAIN_TABLE.hidden });

/** Gives long cells several lines, or one. */
export const wrapCells = (wrap: boolean): void => useTableStore.setState({ wrap });

/** Opens or closes a connection's why. */
export const expandRow = (id: string, open: boolean): void =>
  useTableStore.setState(({ expanded }) => {
    const others = expanded.filter((one) => one !== id);
    return { expanded: open ? [...others, id] : others };
  });
