import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import Papa from 'papaparse';
import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { hostLabel } from '../design/model/names.ts';
import { toCsv } from './lists/csv.ts';
import { columnsOf } from './input/rows.ts';
import { hostileDesign, HOSTILE_STARTS, inputOf } from './exported.testing.ts';
import { fontFromDisk } from './fonts/disk.testing.ts';
import { HEAVY_FORMATS, type Tools } from './heavyFormats.ts';
import { HOSTILE_TEXTS } from './hostileTexts.testing.ts';
import { toMarkdown } from './lists/markdown.ts';
import { escapeMermaid } from './picture/mermaid.ts';
import { printable } from './input/printable.ts';
import { toTsv } from './lists/tsv.ts';

const tools: Tools = {
  loadFont: fontFromDisk,
  rasterise: () => Promise.reject(new Error('No canvas in Node')),
  report: () => undefined,
};

const textOf = (made: unknown): string => {
  if (typeof made !== 'string') throw new Error('Not a text');
  return made;
};
const bytesOf = (made: unknown): Uint8Array => {
  if (!(made instanceof Uint8Array)) throw new Error('Not bytes');
  return made;
};
const parseXml = (xml: string) => new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
const elementsOf = (xml: string, name: string) => [...parseXml(xml).getElementsByTagName(name)];

test('there are at least 200 different texts', () => {
  expect(new Set(HOSTILE_TEXTS).size).toBeGreaterThanOrEqual(200);
});

describe.each(HOSTILE_STARTS)('hostile texts from %i on stay text', (from) => {
  const input = inputOf(hostileDesign(from));
  const columns = columnsOf(input);
  const names = input.design.hosts.map((host) => host.name);

  test('in SVG: nothing but shapes and text, no attribute of a name', async () => {
    const svg = textOf(await HEAVY_FORMATS.svg(input, tools));
    const kinds = new Set(elementsOf(svg, '*').map(({ tagName }) => tagName));
    expect([...kinds].toSorted()).toEqual(['g', 'path', 'rect', 'style', 'svg', 'text', 'title']);
    const attributes = elementsOf(svg, '*').flatMap((one) => [...one.attributes].map(({ name }) => name));
    expect(attributes.filter((name) => name.startsWith('on') || name.includes('href'))).toEqual([]);
    const titles = new Set(elementsOf(svg, 'title').map(({ textContent }) => textContent));
    const zones = input.design.zones.map((zone) => printable(zone.name).trim());
    for (const name of zones.filter(({ length }) => length > 0 && length < 20)) expect(titles).toContain(name);
  });

  test('in draw.io: a value of a cell, never markup', async () => {
    const file = textOf(await HEAVY_FORMATS.drawio(input, tools));
    const kinds = new Set(elementsOf(file, '*').map(({ tagName }) => tagName));
    expect([...kinds].toSorted()).toEqual(
      ['Array', 'diagram', 'mxCell', 'mxGeometry', 'mxGraphModel', 'mxPoint', 'mxfile', 'root'].toSorted(),
    );
    const cells = elementsOf(file, 'mxCell');
    expect(cells.filter((cell) => /html=1/.test(cell.getAttribute('style') ?? ''))).toEqual([]);
    const values = cells.map((cell) => cell.getAttribute('value'));
    for (const name of names.filter((name) => name !== '' && printable(name).length < 12)) {
      expect(values).toContain(printable(name));
    }
  });

  test('in CSV: no cell that a spreadsheet would run', () => {
    const { data } = Papa.parse<string[]>(toCsv(input).slice(1));
    expect(new Set(data.map(({ length }) => length).filter((length) => length > 1))).toEqual(new Set([columns.length]));
    const runs = data.flat().filter((cell) => /^[\s\p{Z}\p{C}"]*[=+\-@\u2212]/u.test(cell.normalize('NFKC')));
    expect(runs.filter((cell) => cell.trim() !== '-')).toEqual([]);
  });

  test('in TSV: rows stay rows and cells cells, none that a spreadsheet would run', () => {
    const lines = toTsv(input).slice(1).replace(/\r\n$/, '').split('\r\n');
    const { length } = input.derivation.connections.filter(({ scope }) => scope !== 'sameHost');
    expect(lines.length).toBe(length + 1);
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([columns.length]));
    expect(lines.filter((line) => /[\r\v\f\u0085\u2028\u2029]/u.test(line))).toEqual([]);
    const cells = lines.flatMap((line) => line.split('\t')).filter((cell) => cell.trim() !== '-');
    expect(cells.filter((cell) => /^[\s\p{Z}\p{C}"]*[=+\-@\u2212]/u.test(cell.normalize('NFKC')))).toEqual([]);
  });

  test('in Markdown (all columns but two, and the two ends of a line): rows stay rows, nothing is markup', () => {
    const lines = toMarkdown(input).split('\n');
    const widths = lines.filter((line) => line.startsWith('| ')).map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(widths)).toEqual(new Set([columns.length, 9]));
    expect(lines.filter((line) => /<|(?<!\\)`/.test(line))).toEqual([]);
  });

  test('in Mermaid: entities inside quotes', async () => {
    const lines = textOf(await HEAVY_FORMATS.mermaid(input, tools))
      .trimEnd()
      .split('\n');
    const forms =
      /^(flowchart LR| {2}subgraph zone\d+\["[^"<>`%{}[\]|]*"\]| {4}host\d+\["[^"]*"\]| {2}end| {2}host\d+ (--|-\.) "[^"<>]*" (-->|\.->) host\d+| {2}style zone\d+ [\w:#,]+)$/;
    expect(lines.filter((line) => !forms.test(line))).toEqual([]);
    expect(lines.filter((line) => line.replaceAll('<br/>', '').includes('<'))).toEqual([]);
  });

  test('in Excel: text cells with the very name, no formula', async () => {
    const bytes = bytesOf(await HEAVY_FORMATS.excel(input, tools));
    const sheets = await readExcel(Buffer.from(bytes));
    const rules = sheets.find(({ sheet }) => sheet === 'All rules');
    const sources = rules?.data.slice(1).map((row) => trimmed(row[columns.indexOf('source')]));
    const leaving = input.derivation.connections.filter(({ scope }) => scope !== 'sameHost');
    const shown = leaving.map(({ initiator }) => trimmed(printable(hostLabel(initiator))));
    // The reader doesn't know Excel's codes for letters.
    for (const name of shown.filter((name) => !/_x[\da-f]{4}_/i.test(name))) expect(sources).toContain(name);
    expect(new Set(sheets.map(({ sheet }) => sheet.toLowerCase())).size).toBe(sheets.length);
    for (const { sheet } of sheets) expect(sheet).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  });

  test('in PDF: readable again, no script, no foreign link', async () => {
    const { getDocumentProxy, extractText } = await import('unpdf');
    const bytes = bytesOf(await HEAVY_FORMATS.pdf(input, tools));
    const pdf = await getDocumentProxy(bytes.slice());
    const { text } = await extractText(pdf, { mergePages: true });
    expect(await pdf.getJSActions()).toBeNull();
    expect(text).not.toContain('\u202e');
    for (const name of names.filter((name) => /^[ -~]{3,18}$/.test(name) && name.trim() === name)) {
      expect(text.replaceAll(/\s+/g, '')).toContain(name.replaceAll(/\s+/g, ''));
    }
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
    const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
    const urls = new Set(links.flatMap(({ url }: { url?: string }) => (url === undefined ? [] : [new URL(url).host])));
    expect([...urls]).toEqual(['docs.1e.com']);
  });
});

/** An empty cell and one of blanks are both read as none. */
const trimmed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

test('Mermaid shows every letter that could be more than a letter by its number', () => {
  expect(escapeMermaid('"] --> <b>`%%{;#&')).toBe('#34;#93; --#62; #60;b#62;#96;#37;#37;#123;#59;#35;#38;');
});

test.each(['$$x^2$$', '$$$$$$', 'a$$'])('Mermaid takes %s for no formula', (name) => {
  const shown = escapeMermaid(name).replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  expect(shown).not.toContain('$$');
  expect(shown.replaceAll('\u2060', '')).toBe(name);
});
