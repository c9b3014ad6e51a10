import type { PaperId } from '../../input/options.ts';
import { columnWidths, type ColumnPlan } from './columnWidths.ts';
import type { Cell, Sheet } from './sheet.ts';

/** A sheet with headers, its columns as wide as its cells need them on this paper. */
export function tableSheet(
  name: string,
  plans: readonly ColumnPlan[],
  rows: readonly (readonly Cell[])[],
  paper: PaperId,
  frozen: (columns: readonly number[]) => number,
): Sheet {
  const values = rows.map((row) => row.map(({ value }) => value));
  const columns = columnWidths(plans, values, paper);
  const header = plans.map(({ header: value }): Cell => ({ value, style: 'header' }));
  return { name, columns, rows: [header, ...rows], header: 0, frozen: frozen(columns) };
}
