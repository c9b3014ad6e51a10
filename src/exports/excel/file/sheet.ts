import { printable } from '../../input/printable.ts';
import { element, escapeXml } from '../../input/xml.ts';
import { heightOf, linesIn, SIZE } from './measures.ts';
import { scaleFor, SIDE_MARGIN } from './paper.ts';
import type { SharedStrings } from './sharedStrings.ts';
import { styleNumber, STYLES, type StyleId } from './styles.ts';

/** A cell: numbers are numbers, all else is text, whatever it begins with. */
export interface Cell {
  readonly value: string | number;
  readonly style: StyleId;
  readonly link?: string; // an address on the web, or `#` and the name of a sheet
  readonly span?: number; // columns that the cell takes; 1 if absent
}

/** A sheet. Rows above and with `header` stay in view, and so do the first `frozen` columns; from the header one can filter. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly number[]; // widths in characters
  readonly rows: readonly (readonly Cell[])[];
  readonly header: number | null; // index of the row with the headers
  readonly frozen: number; // columns that say what a row is about
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
  const merged = mergedRefs(rows).map((ref) => element('mergeCell', { ref }));
  const pages = pagesOf(sheet, paper);
  return element(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    [
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: pages.scale === null ? 1 : 0 })),
      element('dimension', { ref: `A1:${last}` }),
      element('sheetViews', {}, viewXml(sheet)),
      '<sheetFormatPr defaultRowHeight="15"/>',
      element('cols', {}, widths.join('')),
      element('sheetData', {}, rows.map((row, index) => rowXml(row, index, columns, strings)).join('')),
      header === null ? '' : element('autoFilter', { ref: `A${header + 1}:${last}` }),
      merged.length > 0 ? element('mergeCells', { count: merged.length }, merged.join('')) : '',
      linksXml(sheet),
      element('pageMargins', {
        left: SIDE_MARGIN,
        right: SIDE_MARGIN,
        top: 0.6,
        bottom: 0.6,
        header: 0.3,
        footer: 0.3,
      }),
      element('pageSetup', pages),
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

/** One page wide, so that it is read without glue; wider only where letters would get too small. */
function pagesOf(
  { columns, header }: Sheet,
  paper: Page['paper'],
): Record<string, string | number | null> & { scale: number | null } {
  const orientation = header === null ? 'portrait' : 'landscape';
  const scale = scaleFor(columns, paper, orientation);
  const fitted = scale === null ? { fitToWidth: 1, fitToHeight: 0 } : {};
  return { paperSize: paper === 'a4' ? 9 : 1, scale, ...fitted, orientation };
}

function viewXml({ header, frozen }: Sheet): string {
  const view = { showGridLines: header === null ? 0 : null, workbookViewId: 0 };
  if (header === null) return element('sheetView', view);
  const topLeftCell = `${columnName(frozen)}${header + 2}`;
  const split = { xSplit: frozen, ySplit: header + 1, topLeftCell, activePane: 'bottomRight', state: 'frozen' };
  const at = { activeCell: topLeftCell, sqref: topLeftCell };
  const panes = ['topRight', 'bottomLeft', 'bottomRight'].map((pane) => element('selection', { pane, ...at }));
  return element('sheetView', view, [element('pane', split), ...panes].join(''));
}

function rowXml(row: readonly Cell[], index: number, columns: readonly number[], strings: SharedStrings): string {
  const cells = row.map(({ value, style }, column) => {
    const place = { r: `${columnName(column)}${index + 1}`, s: styleNumber(style) };
    if (typeof value === 'number') return element('c', place, element('v', {}, String(value)));
    return value === ''
      ? element('c', place)
      : element('c', { ...place, t: 's' }, element('v', {}, String(strings.numberOf(value))));
  });
  // Excel measures rows that say no height when it opens them; other programs cut what is wrapped.
  return element('row', { r: index + 1, ht: rowHeight(row, columns), customHeight: 1 }, cells.join(''));
}

/** As high as the cell with the most lines, in points. */
const rowHeight = (row: readonly Cell[], columns: readonly number[]): number =>
  row.reduce(
    (most, { value, style, span = 1 }, column) => {
      const { size, weight, wrap } = STYLES[style];
      const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      return Math.max(most, heightOf(wrap ? linesIn(printable(String(value)), width, size, weight) : 1, size));
    },
    heightOf(1, SIZE),
  );

/** Cells that take several columns: "A1:C1". */
const mergedRefs = (rows: readonly (readonly Cell[])[]): string[] =>
  rows.flatMap((row, index) =>
    row.flatMap(({ span = 1 }, column) =>
      span > 1 ? [`${columnName(column)}${index + 1}:${columnName(column + span - 1)}${index + 1}`] : [],
    ),
  );

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
