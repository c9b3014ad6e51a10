import type { Connection } from '../../rules/connect/connection.ts';
import type { RowGroup } from '../../rules/views/tableView.ts';

/** One line of the table body. A connection may stand in two groups, so keys are the group's and the connection's. */
export type Item =
  | { readonly kind: 'group'; readonly key: string; readonly group: RowGroup }
  | { readonly kind: 'row' | 'why'; readonly key: string; readonly connection: Connection };

/** The lines of the table in order: headings, rows, and the answers of the rows that are open. */
export function itemsOf(groups: readonly RowGroup[], expanded: ReadonlySet<string>): Item[] {
  const items: Item[] = [];
  for (const group of groups) {
    if (group.heading !== '') items.push({ kind: 'group', key: `group ${group.key}`, group });
    for (const connection of group.rows) {
      const key = `${group.key} ${connection.id}`;
      items.push({ kind: 'row', key, connection });
      if (expanded.has(connection.id)) items.push({ kind: 'why', key: whyKey(key), connection });
    }
  }
  return items;
}

/** The key of the answer below a row. */
export const whyKey = (rowKey: string): string => `why ${rowKey}`;

/** A row that can be selected and focused. */
export type RowItem = Extract<Item, { kind: 'row' | 'why' }>;

/** Only the rows, in order. */
export const rowsIn = (items: readonly Item[]): RowItem[] =>
  items.flatMap((item) => (item.kind === 'row' ? [item] : []));
