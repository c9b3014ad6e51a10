import { strToU8, zipSync } from 'fflate';
import { element, escapeXml } from '../../input/xml.ts';
import { columnName, sheetRelations, sheetXml, type Sheet } from './sheet.ts';
import { SharedStrings } from './sharedStrings.ts';
import { stylesXml } from './styles.ts';

/** Sheets and what the file says about itself. */
export interface Workbook {
  readonly title: string;
  readonly note: string; // what part of the design it holds; empty: all
  readonly author: string;
  readonly madeOn: string; // "2025-03-14"
  readonly paper: 'a4' | 'letter';
  readonly sheets: readonly Sheet[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The workbook as an .xlsx file. The same workbook gives the same bytes. */
export function writeWorkbook(book: Workbook): Uint8Array<ArrayBuffer> {
  const strings = new SharedStrings();
  const parts: Record<string, string> = {};
  book.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, strings, book);
    const relations = sheetRelations(sheet);
    if (relations) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations;
  });
  Object.assign(parts, {
    '[Content_Types].xml': contentTypes(book.sheets.length),
    '_rels/.rels': relationsXml([
      ['rId1', `${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreXml(book),
    'xl/workbook.xml': workbookXml(book.sheets),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...book.sheets.map(
        (_, i) => [`rId${i + 1}`, `${OFFICE}/relationships/worksheet`, `worksheets/sheet${i + 1}.xml`] as const,
      ),
      ['rIdStyles', `${OFFICE}/relationships/styles`, 'styles.xml'],
      ['rIdStrings', `${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
    'xl/sharedStrings.xml': strings.xml(),
  });
  const files: Record<string, Uint8Array> = {};
  for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(XML + xml);
  // Zip knows local time only, and a fixed one keeps the bytes equal.
  return new Uint8Array(zipSync(files, { mtime: new Date(2000, 0, 1) }));
}

/** The part that tells which files belong to another. */
const relationsXml = (relations: readonly (readonly [id: string, type: string, target: string])[]): string =>
  element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    relations.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target })).join(''),
  );

const override = (PartName: string, ContentType: string): string => element('Override', { PartName, ContentType });

const contentTypes = (sheets: number): string => {
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`),
      ...Array.from({ length: sheets }, (_, i) =>
        override(`/xl/worksheets/sheet${i + 1}.xml`, `${TYPE}.worksheet+xml`),
      ),
      override('/xl/styles.xml', `${TYPE}.styles+xml`),
      override('/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ].join(''),
  );
};

function coreXml({ title, note, author, madeOn }: Workbook): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(madeOn) ? `${madeOn}T00:00:00Z` : null;
  const created = date ? element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, date) : '';
  const about = note === '' ? '' : element('dc:description', {}, escapeXml(note));
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    `${element('dc:title', {}, escapeXml(title))}${element('dc:creator', {}, escapeXml(author || 'Portolan'))}${created}${about}`,
  );
}

function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets.map(({ name }, i) => element('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` }));
  const names = sheets.flatMap(({ name, header, rows, columns, frozen }, localSheetId) => {
    if (header === null) return [];
    const sheet = `'${name.replaceAll("'", "''")}'`;
    const area = `$A$${header + 1}:$${columnName(columns.length - 1)}$${Math.max(rows.length, header + 1)}`;
    const defined = (name: string, hidden: number | null, ref: string): string =>
      element('definedName', { name, localSheetId, hidden }, escapeXml(ref));
    const columnTitles = frozen > 0 ? `${sheet}!$A:$${columnName(frozen - 1)},` : '';
    const titles = defined('_xlnm.Print_Titles', null, `${columnTitles}${sheet}!$${header + 1}:$${header + 1}`);
    return [defined('_xlnm._FilterDatabase', 1, `${sheet}!${area}`), titles];
  });
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': `${OFFICE}/relationships` },
    [
      element('bookViews', {}, '<workbookView activeTab="0"/>'),
      element('sheets', {}, entries.join('')),
      names.length > 0 ? element('definedNames', {}, names.join('')) : '',
    ].join(''),
  );
}
