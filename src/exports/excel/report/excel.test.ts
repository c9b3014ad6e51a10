import { strFromU8, unzipSync } from 'fflate';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../../design/templates/templates.ts';
import { byDevice } from '../../../rules/views/byDevice.ts';
import { cellOf, headerOf } from '../../../rules/views/ruleColumns.ts';
import { rowFactsOf } from '../../../rules/views/rowFacts.ts';
import { inputOf } from '../../exported.testing.ts';
import { columnsOf, rowsOf } from '../../input/rows.ts';
import { zonePairsOf } from '../../input/zonePairs.ts';
import { toExcel } from './excel.ts';
import { pairName, sheetName } from '../file/sheetNames.ts';

describe.each(TEMPLATES)('$name as a workbook, read by another library', ({ design }) => {
  const input = inputOf(design);
  const rows = rowsOf(input);

  test('has the sheets, and in them the cells of the table', async () => {
    const sheets = await readExcel(Buffer.from(toExcel(input)));
    const pairs = zonePairsOf(rows);
    const names = sheets.map(({ sheet }) => sheet);
    expect(names.slice(0, 2)).toEqual(['Summary', 'All rules']);
    expect(names.slice(2, -2)).toHaveLength(pairs.length);
    expect(names.slice(-2)).toEqual(['By device', 'Findings']);
    const cells = (index: number) => sheets[index]?.data.map((row) => row.map((cell) => String(cell ?? '')));
    const table = (members: typeof rows) => [
      columnsOf(input).map(headerOf),
      ...members.map((row) => columnsOf(input).map((id) => cellOf(id, row, rowFactsOf(input.derivation)))),
    ];
    expect(cells(1)).toEqual(table(rows));
    pairs.forEach((pair, index) => expect(cells(index + 2)).toEqual(table([...pair.rows])));
    const lines = byDevice(rows).flatMap((device) => device.lines);
    expect(sheets.at(-2)?.data).toHaveLength(lines.length + 1);
    expect(sheets.at(-1)?.data).toHaveLength(input.derivation.findings.length + 1);
    expect(sheets[1]?.data[1]?.[1]).toBe(1); // numbers are numbers
  });
});

test('parts are XML; headers stay in view, can be filtered and are printed on each page', () => {
  const [template] = TEMPLATES;
  if (!template) throw new Error('No template');
  const parts = unzipSync(toExcel(inputOf(template.design)));
  for (const part of Object.values(parts)) {
    new DOMParser({ onError: onErrorStopParsing }).parseFromString(strFromU8(part), 'text/xml');
  }
  const rules = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  expect(rules).toContain('state="frozen"');
  expect(rules).toContain('xSplit="4" ySplit="1" topLeftCell="E2"'); // id, number, action, source
  expect(rules).toMatch(/<autoFilter ref="A1:Y11"\/>/);
  expect(rules).toContain('orientation="landscape"');
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  expect(book).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">&#39;All rules&#39;!$A:$D,&#39;All rules&#39;!$1:$1</definedName>',
  );
  expect(strFromU8(parts['xl/worksheets/_rels/sheet1.xml.rels'] ?? new Uint8Array())).toContain('https://docs.1e.com/');
});

test('the columns chosen, in their order, with the first few in view', async () => {
  const [template] = TEMPLATES;
  if (!template) throw new Error('No template');
  for (const columns of [['port', 'source', 'usage'], ['usage'], ['note', 'destination']] as const) {
    const bytes = toExcel(inputOf(template.design, { columns }));
    const sheets = await readExcel(Buffer.from(bytes));
    expect(sheets[1]?.data[0]).toEqual(columns.map(headerOf));
  }
});

test('the same input gives the same bytes', () => {
  for (const { design } of TEMPLATES) expect(toExcel(inputOf(design))).toEqual(toExcel(inputOf(design)));
});

describe('sheet names', () => {
  test.each([
    ['a/b\\c[d]e:f*g?h', 'a b c d e f g h'],
    ["'quoted'", 'quoted'],
    ['', 'Sheet'],
    ['History', 'History zone'],
    ['x'.repeat(40), `${'x'.repeat(30)}…`],
  ])('%j', (wanted, name) => {
    expect(sheetName(wanted, new Set())).toBe(name);
  });
  test('differ, whatever their case', () => {
    const taken = new Set<string>();
    expect(['DMZ', 'dmz', 'DMZ'].map((name) => sheetName(name, taken))).toEqual(['DMZ', 'dmz (2)', 'DMZ (3)']);
  });
  test('of a pair keep something of both', () => {
    expect(pairName('London', 'DMZ')).toBe('London → DMZ');
    const name = pairName('A very long name of a data centre', 'Another very long one');
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).toMatch(/^A very long.*… → Another.*…$/);
    expect(pairName('A very long name of a data centre', 'DMZ')).toMatch(/… → DMZ$/);
  });
});
