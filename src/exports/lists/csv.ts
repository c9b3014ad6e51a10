import Papa from 'papaparse';
import { neutralise } from '../input/neutralise.ts';
import { cellsOf, rowsOf, type ExportInput } from '../input/rows.ts';
import { rowFactsOf } from '../../rules/views/rowFacts.ts';
import { cellWriter } from './cells.ts';

const BOM = '\uFEFF'; // without it Excel reads UTF-8 as the local code page

/** The rule table as CSV: UTF-8 with BOM, CRLF, quoted where needed, nothing a spreadsheet would run. */
export function toCsv(input: ExportInput): string {
  const written = cellWriter(input.cells);
  const cells = cellsOf(rowsOf(input), rowFactsOf(input.derivation)).map((row) =>
    row.map((cell) => written(neutralise(cell))),
  );
  return `${BOM}${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}
