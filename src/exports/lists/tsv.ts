import type { ColumnId } from '../../rules/views/columns.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { neutralise } from '../input/neutralise.ts';
import { cellsOf, rowsOf, type ExportInput } from '../input/rows.ts';

/** Rows as tab-separated text with headers, for pasting into a spreadsheet; one line a row whatever the cells hold. */
export const rowsToTsv = (rows: readonly Connection[], columns?: readonly ColumnId[]): string =>
  cellsOf(rows, columns)
    .map((row) => row.map(cellToTsv).join('\t'))
    .join('\n');

// A cell that begins with a quote would be read as a quoted one, up to the next quote anywhere.
const cellToTsv = (cell: string): string =>
  neutralise(cell.replaceAll(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ').replace(/^"/, '\'"'));

/** The rule table as tab-separated text. */
export const toTsv = (input: ExportInput): string => `${rowsToTsv(rowsOf(input))}\n`;
