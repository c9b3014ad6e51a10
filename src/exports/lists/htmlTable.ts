import type { ColumnId } from '../../rules/views/ruleColumns.ts';
import type { RowFacts } from '../../rules/views/rowFacts.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { neutralise } from '../input/neutralise.ts';
import { cellsOf } from '../input/rows.ts';
import { element, escapeXml } from '../input/xml.ts';

/** Returns rows as an HTML table with headers, for pasting into mail, documents and spreadsheets. It has no styles. */
export function rowsToHtml(rows: readonly Connection[], facts: RowFacts, columns?: readonly ColumnId[]): string {
  const [headers = [], ...lines] = cellsOf(rows, facts, columns);
  const head = element('thead', {}, line(headers, headerCell));
  const body = element('tbody', {}, lines.map((cells) => line(cells, textCell)).join('') || ' ');
  return `<meta charset="utf-8">${element('table', { border: 1, cellspacing: 0 }, head + body)}`;
}

const line = (cells: readonly string[], cell: (text: string) => string): string =>
  element('tr', {}, cells.map(cell).join(''));

const headerCell = (text: string): string => element('th', { align: 'left' }, escapeXml(text));

// LibreOffice's own attribute for a cell of text. A style would say it to Excel, but pages that forbid inline styles can't copy one.
const textCell = (text: string): string =>
  isNumber(text) ? `<td>${text}</td>` : `<td sdnum="1033;0;@">${escapeXml(neutralise(text))}</td>`;

/** A row number or a port: digits that a spreadsheet keeps as they are. */
const isNumber = (text: string): boolean => /^(?:0|[1-9]\d{0,4})$/.test(text);
