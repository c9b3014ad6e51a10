import { neutralise } from '../input/neutralise.ts';
import type { Notice } from '../input/notice.ts';
import { COLUMNS, cellOf, type ColumnId } from '../../rules/views/ruleColumns.ts';
import { rowFactsOf } from '../../rules/views/rowFacts.ts';
import { printable } from '../input/printable.ts';
import { columnsOf, rowsOf, type ExportInput } from '../input/rows.ts';
import { isConverted } from './converted.ts';

/** How many are named. */
const NAMED = 3;

/** Says which texts of the list a spreadsheet would convert; null where there are none. */
export function convertedNotice(input: ExportInput): Notice | null {
  const found = convertedIn(input);
  if (found.length === 0) return null;
  const named = found.slice(0, NAMED).map((text) => `“${text}”`);
  const more = found.length - named.length;
  const names = more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
  return {
    text: `Spreadsheets convert ${names}: they take such text for a number, a date or a truth value when they open this file. An Excel workbook keeps it as it is.`,
    remedy: 'spreadsheet',
  };
}

/** A date that is taken for one is what it is. */
const isCompared = (id: ColumnId): boolean => COLUMNS[id].holds !== 'dates';

/** The texts of the list that a spreadsheet would convert, each once. */
function convertedIn(input: ExportInput): string[] {
  const seen = new Set<string>();
  const facts = rowFactsOf(input.derivation);
  const columns = columnsOf(input).filter(isCompared);
  for (const row of rowsOf(input)) for (const id of columns) seen.add(cellOf(id, row, facts));
  return [...seen].map(printable).filter((text) => isConverted(neutralise(text)));
}
