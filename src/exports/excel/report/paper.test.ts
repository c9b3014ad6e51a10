import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from '@xmldom/xmldom';
import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Design } from '../../../design/model/schema.ts';
import { TEMPLATES } from '../../../design/templates/templates.ts';
import { textWidth } from '../../../diagram/text/text.ts';
import { COLUMN_IDS } from '../../../rules/views/ruleColumns.ts';
import { inputOf } from '../../exported.testing.ts';
import { columnsOf } from '../../input/rows.ts';
import { PAPERS, type PaperId } from '../../input/options.ts';
import { countsOf } from '../../input/part.ts';
import { toExcel } from './excel.ts';

const enterprise = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design;
if (!enterprise) throw new Error('No Enterprise template');

const changed = (name: string, change: (host: Design['hosts'][number], index: number) => object): Design => ({
  ...enterprise,
  name,
  hosts: enterprise.hosts.map((host, index) => ({ ...host, ...change(host, index) })),
});
const v6 = (index: number): string => `fd0b:dbd4:5678:9abc:def0:bdbd:dbdb:${(0xd0b0 + index).toString(16)}/128`;
const DESIGNS: readonly Design[] = [
  ...TEMPLATES.map(({ design }) => design),
  changed('IPv6', (_, index) => ({ addresses: [v6(index)] })),
  changed('Names', (_, index) => ({ name: `sql-${index}.eu-central.branch.example-company.com` })),
  changed('Many', (_, index) => ({ addresses: Array.from({ length: 64 }, (__, n) => `10.${index}.1${n}.0/24`) })),
  changed('Long', () => ({ name: 'a name of many words '.repeat(9).trim() })),
];

/** A sheet as its XML says it is. */
interface Sheet {
  readonly widths: readonly number[]; // of columns, characters
  readonly heights: readonly number[]; // of rows, points
  readonly fits: boolean;
  readonly page: Readonly<Record<string, string>>;
  readonly sides: number; // points of both margins
}

function sheetsOf(bytes: Uint8Array): Sheet[] {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  const inOrder = names.toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
  return inOrder.map((name) => {
    const xml = new DOMParser().parseFromString(strFromU8(parts[name] ?? new Uint8Array()), 'text/xml');
    const all = (tag: string): Record<string, string>[] =>
      [...xml.getElementsByTagName(tag)].map((one) =>
        Object.fromEntries([...one.attributes].map(({ name: key, value }) => [key, value])),
      );
    const margins = all('pageMargins')[0];
    return {
      widths: all('col').map(({ width }) => Number(width)),
      heights: all('row').map(({ ht }) => Number(ht)),
      fits: all('pageSetUpPr')[0]?.['fitToPage'] === '1',
      page: all('pageSetup')[0] ?? {},
      sides: 72 * (Number(margins?.['left']) + Number(margins?.['right'])),
    };
  });
}

const POINTS = 5.25; // a character of a column's width: 7 px at 96 to the inch

/** How large letters of 11 points are on paper. */
function printedSize({ widths, fits, page, sides }: Sheet, paper: PaperId): number {
  if (!fits) return (11 * Number(page['scale'])) / 100;
  expect(page['fitToWidth']).toBe('1');
  const { width, height } = PAPERS[paper];
  const room = (page['orientation'] === 'landscape' ? height : width) - sides;
  return 11 * Math.min(1, room / (POINTS * widths.reduce((sum, one) => sum + one, 0)));
}

const cases = DESIGNS.flatMap((design) =>
  (['a4', 'letter'] as const).map((paper) => ({ name: design.name, design, paper })),
);

describe.each(cases)('The workbook of $name on $paper', ({ design, paper }) => {
  const bytes = toExcel(inputOf(design), paper);
  const sheets = sheetsOf(bytes);

  test('is printed in letters of at least 8 points', () => {
    for (const sheet of sheets) expect(printedSize(sheet, paper)).toBeGreaterThanOrEqual(8);
    expect(sheets.every(({ page }) => page['paperSize'] === (paper === 'a4' ? '9' : '1'))).toBe(true);
  });

  test('has rows as high as their wrapped texts', async () => {
    const read = await readExcel(Buffer.from(bytes));
    const cut = read.slice(1).flatMap(({ sheet, data }, index) =>
      data.flatMap((row, number) => {
        const { widths = [], heights = [] } = sheets[index + 1] ?? {};
        // However lines are broken, they are no fewer than this: Calibri is at least 0.83 as wide as Noto Sans.
        const lines = row.map((cell, at) =>
          Math.ceil((textWidth(String(cell ?? ''), 11, 400) * 0.83) / (POINTS * (widths[at] ?? 0) - 3.75)),
        );
        const needed = Math.max(1, ...lines) * 14.4;
        return (heights[number] ?? 0) < needed ? [`${sheet}: ${row.join(' | ')}`] : [];
      }),
    );
    expect(cut).toEqual([]);
    expect(Math.max(...sheets.flatMap(({ heights }) => heights))).toBeLessThanOrEqual(409);
  });

  test('breaks no address: its columns are as wide as the longest', () => {
    const [first] = sheets.slice(1);
    const longest = Math.max(
      ...design.hosts.flatMap(({ addresses }) => addresses.map((one) => textWidth(one, 11, 400) * 0.91)),
    );
    for (const id of ['sourceAddress', 'destinationAddress'] as const) {
      const width = first?.widths[COLUMN_IDS.indexOf(id)] ?? 0;
      expect(width * POINTS).toBeGreaterThan(Math.min(longest, 400));
    }
  });
});

test('All but the lists of rules is printed one page wide; those say on each page which rule a row is', () => {
  for (const { design } of TEMPLATES) {
    const bytes = toExcel(inputOf(design));
    const book = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    const repeated = new Set([...book.matchAll(/!\$A:\$([A-Z]),/g)].map(([, last]) => last));
    expect(repeated).toEqual(new Set(['D', 'B'])); // rule id to source; device and port, severity and code
    for (const { fits, widths } of sheetsOf(bytes))
      expect(fits).toBe(widths.length < columnsOf(inputOf(design)).length);
  }
});

test('Counts are numbers, and those of the whole stand beside the filtered ones', async () => {
  const whole = inputOf(enterprise);
  const filters = { ...whole.filters, scopes: ['crossesZones'] as const };
  for (const input of [whole, { ...whole, filters, options: { ...whole.options, rows: 'filtered' as const } }]) {
    const [summary] = await readExcel(Buffer.from(toExcel(input)));
    const told = new Map(summary?.data.map(([label, value, more]) => [label, [value, more ?? '']]));
    const { network, crossing } = countsOf(input);
    const all = countsOf(whole);
    expect(told.get('Hosts')).toEqual([enterprise.hosts.length, '']);
    expect(told.get('Zones')).toEqual([enterprise.zones.length, '']);
    expect(told.get('Network connections')).toEqual([network, network === all.network ? '' : `of ${all.network}`]);
    expect(told.get('Crossing zones')).toEqual([crossing, '']);
    expect(told.get('Findings')).toEqual([input.derivation.findings.length, 'findings']);
    expect(told.get(input === whole ? 'All rules' : 'Filtered rules')?.[0]).toBe(network);
  }
});

test('Headers and the columns that say what a row is about stay in view on every sheet', () => {
  const parts = unzipSync(toExcel(inputOf(enterprise)));
  const views = Object.entries(parts)
    .filter(([name]) => /sheet(?!1\.)\d+\.xml$/.test(name))
    .map(([, bytes]) => /<pane xSplit="(\d)" ySplit="1"[^>]*state="frozen"/.exec(strFromU8(bytes))?.[1]);
  expect(new Set(views)).toEqual(new Set(['4', '2']));
});
