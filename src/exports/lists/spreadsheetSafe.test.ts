import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { aDesign, aHost } from '../../rules/testing/builders.testing.ts';
import { COLUMN_IDS } from '../../rules/views/ruleColumns.ts';
import { inputOf } from '../exported.testing.ts';
import { FORMAT_IDS, FORMATS, type Format } from '../formats.ts';
import { PLAIN_CELLS } from '../input/options.ts';
import { ALL_ROWS } from '../input/rows.ts';
import { toCsv } from './csv.ts';
import { convertedNotice } from './convertedNotice.ts';
import { toTsv } from './tsv.ts';

const safe = { cells: { ...PLAIN_CELLS, spreadsheetSafe: true } };
const names = ['1E01', '007', '3/4', 'SEP-02', '1,5', ' 7', '192.168.100.200'];
const design = aDesign(
  aHost('dmzServer', { name: 'TRUE' }),
  ...names.map((name) => aHost('clients', { zone: 'internet', name })),
);

const [SOURCE, DESTINATION] = [COLUMN_IDS.indexOf('source'), COLUMN_IDS.indexOf('destination')];
const read = (text: string, delimiter = ','): string[][] =>
  Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter }).data.slice(1);
const sources = (rows: readonly string[][]): Set<string | undefined> => new Set(rows.map((row) => row[SOURCE]));

describe.each([
  ['CSV', toCsv, ','],
  ['TSV', toTsv, '\t'],
] as const)('%s', (_, write, delimiter) => {
  test('as usual: every text as it is, for any reader', () => {
    expect(sources(read(write(inputOf(design)), delimiter))).toEqual(new Set(names));
  });
  test('spreadsheet-safe: a formula for what would be converted, and for nothing else', () => {
    const rows = read(write(inputOf(design, safe)), delimiter);
    expect(sources(rows)).toEqual(new Set(names.map((name) => `="${name}"`)));
    expect(new Set(rows.map((row) => row[DESTINATION]))).toEqual(new Set(['="TRUE"']));
    const others = rows.flatMap((row) => row.filter((_cell, at) => at !== SOURCE && at !== DESTINATION));
    expect(others.filter((cell) => cell.startsWith('='))).toEqual([]);
  });
  test('what a spreadsheet would run stays text in both', () => {
    const hostile = ['=1+1', '-5', '+1E01', '@SUM(1)', '"=1', '1"&cmd|x!A1', '＝1', '7;=1'];
    const evil = aDesign(
      aHost('dmzServer', { name: 'DMZ' }),
      ...hostile.map((name) => aHost('clients', { zone: 'internet', name })),
    );
    for (const more of [{}, safe]) {
      const cells = [...sources(read(write(inputOf(evil, more)), delimiter))];
      expect(cells.filter((cell) => cell !== undefined && /^[=+\-@]/.test(cell.normalize('NFKC')))).toEqual([]);
    }
  });
});

test('the notice names the first three and counts the rest', () => {
  expect(
    convertedNotice(inputOf(aDesign(aHost('dmzServer', { name: '007' }), aHost('clients', { zone: 'internet' }))))
      ?.text,
  ).toMatch(/^Spreadsheets convert “007”: /);
  const many = convertedNotice(inputOf(design))?.text ?? '';
  expect(many).toMatch(/^Spreadsheets convert “[^”]+”, “[^”]+”, “[^”]+” and 5 more: /);
});

test('only what the list holds is spoken of', () => {
  const alone = aDesign(
    aHost('dmzServer', { name: 'DMZ' }),
    aHost('clients', { zone: 'internet' }),
    aHost('sqlServer', { name: '007' }),
  );
  expect(convertedNotice(inputOf(alone))).toBeNull();
});

test.each(TEMPLATES)('nothing is said of the template $name, in any shape of its list', ({ design: template }) => {
  for (const per of ['connection', 'purpose'] as const) {
    const input = inputOf(template, { options: { ...ALL_ROWS, sameHost: true, per } });
    for (const id of FORMAT_IDS) {
      const { notice }: Format = FORMATS[id];
      expect(notice?.(input) ?? null).toBeNull();
    }
  }
});
