import Papa from 'papaparse';
import { cellOf, headerOf } from '../../rules/views/ruleColumns.ts';
import { rowFactsOf, type RowFacts } from '../../rules/views/rowFacts.ts';
import { neutralise } from '../input/neutralise.ts';
import { PLAIN_CELLS, SEPARATORS } from '../input/options.ts';
import { printable } from '../input/printable.ts';
import { cellsOf, columnsOf, rowsOf, type ExportInput } from '../input/rows.ts';
import { cellWriter } from './cells.ts';
import { addressPairs, isEach, pairCell } from './eachAddress.ts';

const BOM = '\uFEFF'; // without it Excel reads UTF-8 as the local code page

/** The rule table as CSV: UTF-8 with BOM, CRLF, quoted where needed, nothing a spreadsheet would run. */
export function toCsv(input: ExportInput): string {
  const options = input.cells ?? PLAIN_CELLS;
  const written = cellWriter(options);
  const facts = rowFactsOf(input.derivation);
  const plain = isEach(input, facts) ? cellsOfEach(input, facts) : cellsOf(rowsOf(input), facts, columnsOf(input));
  const cells = plain.map((row) => row.map((cell) => written(neutralise(cell))));
  return textOfCells(cells, SEPARATORS[options.separator].character);
}

/** Any rows as CSV, written likewise. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  textOfCells(
    rows.map((row) => row.map((cell) => neutralise(printable(cell)))),
    SEPARATORS.comma.character,
  );

const textOfCells = (cells: string[][], delimiter: string): string =>
  `${BOM}${Papa.unparse(cells, { newline: '\r\n', delimiter })}\r\n`;

/** Returns the headers and cells with a row for each pair of addresses, as importers of rules need it. */
function cellsOfEach(input: ExportInput, facts: RowFacts): string[][] {
  const columns = columnsOf(input);
  return [
    columns.map(headerOf),
    ...rowsOf(input).flatMap((row) =>
      addressPairs(row, facts).map((pair) =>
        columns.map((id) => printable(pairCell(id, pair) ?? cellOf(id, row, facts))),
      ),
    ),
  ];
}
