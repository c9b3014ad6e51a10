import type { ColumnId } from '../../rules/views/ruleColumns.ts';
import { rowFactsOf, type RowFacts } from '../../rules/views/rowFacts.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import type { CellOptions } from '../input/options.ts';
import { neutralise } from '../input/neutralise.ts';
import { cellsOf, columnsOf, rowsOf, type ExportInput } from '../input/rows.ts';
import { cellWriter } from './cells.ts';

/** Rows as tab-separated text with headers, for pasting into a spreadsheet; one line a row whatever the cells hold. */
export function rowsToTsv(
  rows: readonly Connection[],
  facts: RowFacts,
  columns?: readonly ColumnId[],
  options?: CellOptions,
): string {
  const written = cellWriter(options);
  return cellsOf(rows, facts, columns)
    .map((row) => row.map((cell) => written(cellToTsv(cell))).join('\t'))
    .join('\n');
}

// A cell that begins with a quote would be read as a quoted one, up to the next quote anywhere.
const cellToTsv = (cell: string): string => neutralise(cell.replace(/^"/, '\'"'));

const BOM = '\uFEFF'; // without it Excel reads UTF-8 as the local code page

/** The rule table as tab-separated text: UTF-8 with BOM, CRLF, as the CSV file is. */
export const toTsv = (input: ExportInput): string =>
  `${BOM}${rowsToTsv(rowsOf(input), rowFactsOf(input.derivation), columnsOf(input), input.cells).replaceAll('\n', '\r\n')}\r\n`;
