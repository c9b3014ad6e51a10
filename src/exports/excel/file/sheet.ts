import { printable } from '../../input/printable.ts';
import { element, escapeXml } from '../../input/xml.ts';
import type { SharedStrings } from './sharedStrings.ts';
import { styleNumber, type StyleId } from './styles.ts';

/** A cell: numbers are numbers, all else is text, whatever it begins with. */
export interface Cell {
  readonly value: string | number;
  readonly style: StyleId;
  readonly link?: string; // an address on the web, or `#` and the name of a sheet
}

/** A sheet. Rows above and with `header` stay in view; from there one can filter. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly number[]; // widths in characters
  readonly rows: readonly (readonly Cell[])[];
  readonly header: number | null; // index of the row with the headers
}

/** What the printed page says, and its size. */
export interface Page {
  readonly title: string;
  readonly note: string; // what part of the design the workbook holds; empty: all
  readonly paper: 'a4' | 'letter';
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part of one sheet. */
export function sheetXml(sheet: Sheet, strings: SharedStrings, { title, note, paper }: Page): string {
  const { columns, rows, header } = sheet;
  const last = `${columnName(columns.length - 1)}${Math.max(rows.length, 1)}`;
  const widths = columns.map((width, i) => element('col', { min: i + 1, max: i + 1, width, customWidth: 1 }));
  const orientation = header === null ? 'portrait' : 'landscape';
  return element(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    [
      element('sheetPr', {}, '<pageSetUpPr fitToPage="1"/>'),
      element('dimension', { ref: `A1:${last}` }),
      element('sheetViews', {}, viewXml(header)),
      '<sheetFormatPr defaultRowHeight="15"/>',
      element('cols', {}, widths.join('')),
      element('sheetData', {}, rows.map((row, index) => rowXml(row, index, strings)).join('')),
      header === null ? '' : element('autoFilter', { ref: `A${header + 1}:${last}` }),
      linksXml(sheet),
      element('pageMargins', { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
      element('pageSetup', { paperSize: paper === 'a4' ? 9 : 1, orientation, fitToWidth: 1, fitToHeight: 0 }),
      element('headerFooter', {}, element('oddFooter', {}, footerText(title, note))),
    ].join(''),
  );
}

/** In footers, `&` begins a code; Excel takes 255 characters. */
const footerText = (title: string, note: string): string => {
  const [name, part] = [title, note].map((text) =>
    Array.from(printable(text)).slice(0, 50).join('').replaceAll('&', '&&'),
  );
  return escapeXml(`&L${[name, '&A', part].filter(Boolean).join(' – ')}&RPage &P of &N`);
};

function viewXml(header: number | null): string {
  const view = { showGridLines: header === null ? 0 : null, workbookViewId: 0 };
  if (header === null) return element('sheetView', view);
  const topLeftCell = `A${header + 2}`;
  const pane = element('pane', { ySplit: header + 1, topLeftCell, activePane: 'bottomLeft', state: 'frozen' });
  return element(
    'sheetView',
    view,
    `${pane}<selection pane="bottomLeft" activeCell="${topLeftCell}" sqref="${topLeftCell}"/>`,
  );
}

function rowXml(row: readonly Cell[], index: number, strings: SharedStrings): string {
  const cells = row.map(({ value, style }, column) => {
    const place = { r: `${columnName(column)}${index + 1}`, s: styleNumber(style) };
    if (typeof value === 'number') return element('c', place, element('v', {}, String(value)));
    return value === ''
      ? element('c', place)
      : element('c', { ...place, t: 's' }, element('v', {}, String(strings.numberOf(value))));
  });
  return element('row', { r: index + 1 }, cells.join(''));
}

const linked = ({ rows }: Sheet): { ref: string; link: string }[] =>
  rows.flatMap((row, index) =>
    row.flatMap(({ link }, column) => (link === undefined ? [] : [{ ref: `${columnName(column)}${index + 1}`, link }])),
  );

function linksXml(sheet: Sheet): string {
  const links = linked(sheet).map(({ ref, link }, index) =>
    link.startsWith('#')
      ? element('hyperlink', { ref, location: `'${link.slice(1).replaceAll("'", "''")}'!A1` })
      : element('hyperlink', { ref, 'r:id': `rId${index + 1}` }),
  );
  return links.length > 0 ? element('hyperlinks', {}, links.join('')) : '';
}

/** The part that holds a sheet's links to the web, or null where it has none. */
export function sheetRelations(sheet: Sheet): string | null {
  const relations = linked(sheet).flatMap(({ link: Target }, index) =>
    Target.startsWith('#')
      ? []
      : [
          element('Relationship', {
            Id: `rId${index + 1}`,
            Type: `${RELATIONS}/hyperlink`,
            Target,
            TargetMode: 'External',
          }),
        ],
  );
  if (relations.length === 0) return null;
  return element(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    relations.join(''),
  );
}

/** A, B, … Z, AA … of a column counted from 0. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
