import { strFromU8, unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { NO_FILTERS, type Filters } from '../../rules/views/filters.ts';
import { inputOf } from '../exported.testing.ts';
import { fontFromDisk } from '../fonts/disk.testing.ts';
import { fileNameOf } from '../fileName.ts';
import { FORMAT_IDS, FORMATS, type HeavyId } from '../formats.ts';
import { HEAVY_FORMATS, type Tools } from '../heavyFormats.ts';
import { PLAIN_DRAWING } from './options.ts';
import { countsOf, countTexts, partOf, partOfName, partText } from './part.ts';
import { ALL_ROWS, rowsOf, type ExportInput } from './rows.ts';
import { textsOf, type Scene } from '../picture/scene.ts';

const enterprise = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design;
if (!enterprise) throw new Error('No Enterprise template');
const whole = inputOf(enterprise);
const filteredBy = (filters: Partial<Filters>, more: Partial<ExportInput> = {}): ExportInput => ({
  ...whole,
  filters: { ...NO_FILTERS, ...filters },
  options: { ...ALL_ROWS, rows: 'filtered' },
  ...more,
});
const crossing = filteredBy({ scopes: ['crossesZones'] });
const total = rowsOf(whole).length;
const shown = rowsOf(crossing).length;
const said = `${shown} of ${total} rows: crosses zones`;

let drawn: Scene | null = null;
const tools: Tools = {
  loadFont: fontFromDisk,
  // What a canvas would draw is what is looked at.
  rasterise: (scene) => {
    drawn = scene;
    return Promise.resolve(new Uint8Array());
  },
  report: () => undefined,
};

const bytesOf = (made: unknown): Uint8Array => {
  if (!(made instanceof Uint8Array)) throw new Error('Not bytes');
  return made;
};
const plain = (text: string): string => text.replaceAll(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

/** How the words in a file of each format are read; null where its first line is the header and the file name says it. */
const READERS: Record<HeavyId, ((made: unknown) => Promise<string> | string) | null> = {
  csv: null,
  tsv: null,
  excel: async (made) => JSON.stringify(await readExcel(Buffer.from(bytesOf(made)))),
  pdf: async (made) => (await extractText(await getDocumentProxy(bytesOf(made)), { mergePages: true })).text,
  markdown: String,
  svg: String,
  png: () => [...textsOf(drawn?.items ?? [])].map(({ text }) => text).join('\n'),
  drawio: String,
  mermaid: (made) => plain(String(made)),
  testKit: (made) => strFromU8(unzipSync(bytesOf(made))['README.txt'] ?? new Uint8Array()),
  hosts: null,
  requestPdf: null,
  requestExcel: null,
  requestMarkdown: null,
  requestCsv: null,
};
const read = async (id: HeavyId, input: ExportInput): Promise<string> => {
  const made = await HEAVY_FORMATS[id](input, tools);
  return (await READERS[id]?.(made)) ?? String(made);
};

test('without a filter no row is looked at: the export menu asks at each opening', () => {
  const unread = filteredBy({});
  Object.defineProperty(unread, 'derivation', {
    get: () => {
      throw new Error('The rows were looked at');
    },
  });
  expect(partOf(unread)).toBeNull();
});

describe('every format that has rows says what part of the whole it holds', () => {
  const ids = FORMAT_IDS.filter((id): id is HeavyId => FORMATS[id].choosesRows);
  test.each(ids)('%s in the file name', (id) => {
    const name = fileNameOf('Head office', FORMATS[id].extension, partOfName(partOf(crossing)));
    expect(name).toBe(`Head office (${shown} of ${total} rows, crosses zones)${FORMATS[id].extension}`);
  });
  test.each(ids.filter((id) => READERS[id]))('%s in its text, and nothing of a part where it is whole', async (id) => {
    expect(await read(id, crossing)).toContain(said);
    expect(await read(id, whole)).not.toMatch(/\d+ of \d+ rows/);
  });
  test.each(['svg', 'png'] as const)('%s also without name, date and legend', async (id) => {
    const drawing = { ...PLAIN_DRAWING, heading: false, legend: false };
    expect(await read(id, { ...crossing, drawing })).toContain(said);
  });
  test.each(['csv', 'tsv'] as const)('%s begins with the header all the same', async (id) => {
    expect((await read(id, crossing)).replace('\uFEFF', '')).toMatch(/^Rule ID[,\t]#[,\t]Action/);
  });
});

describe('the workbook', () => {
  const sheets = async (input: ExportInput) =>
    (await readExcel(Buffer.from(bytesOf(await HEAVY_FORMATS.excel(input, tools))))).map(({ sheet }) => sheet);
  test('calls a sheet All rules only where it holds all', async () => {
    expect(await sheets(whole)).toContain('All rules');
    expect(await sheets(crossing)).not.toContain('All rules');
    expect((await sheets(crossing))[1]).toBe('Filtered rules');
  });
  test('says it at the foot of every printed sheet', async () => {
    const parts = unzipSync(bytesOf(await HEAVY_FORMATS.excel(crossing, tools)));
    const pages = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(pages.length).toBeGreaterThan(4);
    for (const [name, part] of pages) expect([name, strFromU8(part)]).toEqual([name, expect.stringContaining(said)]);
  });
});

test('the title block of the PDF counts what the list holds, beside the whole', async () => {
  const text = (await read('pdf', crossing)).replace(/\s+/g, ' ');
  const count = countsOf(whole);
  expect(text).toContain(`${shown} of ${count.network} network (${count.crossing} crossing zones)`);
  expect((await read('pdf', whole)).replace(/\s+/g, ' ')).toContain(
    `${count.network} network (${count.crossing} crossing zones)`,
  );
});

describe('what the list is', () => {
  const text = (filters: Partial<Filters>) => partText(partOf(filteredBy(filters)));
  test('whole, whatever the filters, if all rows are asked for, or if none is left out', () => {
    expect(partOf({ ...crossing, options: ALL_ROWS })).toBeNull();
    expect(partOf(filteredBy({}))).toBeNull();
    expect(partOf(filteredBy({ scopes: ['crossesZones', 'sameZone'] }))).toBeNull();
  });
  test('named by each filter', () => {
    const [zone, other] = enterprise.zones;
    expect(text({ text: ' sql ' })).toMatch(/^\d+ of \d+ rows: text “sql”$/);
    expect(text({ ports: ['443', '1433'] })).toMatch(/: port 443 or 1433$/);
    expect(text({ zones: [zone?.id ?? '', other?.id ?? ''] })).toContain(`: zone ${zone?.name} or ${other?.name}`);
    expect(text({ zones: ['gone'] })).toBe(`0 of ${total} rows: zone deleted`);
    expect(text({ roles: ['masterStack'], protocols: ['HTTPS'] })).toMatch(/: role Master Stack, service HTTPS$/);
    expect(text({ certainties: ['own', 'inferred'] })).toMatch(/: certainty own or inferred$/);
  });
  test('counted in rows as they are listed: one a purpose, same-host ones', () => {
    const options = { rows: 'filtered', per: 'purpose', sameHost: true } as const;
    const input = filteredBy({ scopes: ['sameHost'] }, { options });
    expect(partOf(input)).toEqual({
      shown: rowsOf(input).length,
      total: rowsOf({ ...input, options: { ...options, rows: 'all' } }).length,
      by: 'same host',
    });
    expect(countTexts(input).network).toBe(`0 of ${total}`);
  });
  test('a long filter leaves the name of the design and the count in the file name', () => {
    const part = partOf(filteredBy({ text: 'x/y:'.repeat(50) }));
    const name = fileNameOf('Head office', '.csv', partOfName(part));
    expect(name).toMatch(new RegExp(`^Head office \\(0 of ${total} rows, text “x y x`));
    expect(name.length).toBeLessThan(80);
    expect(fileNameOf('N'.repeat(300), '.csv', partOfName(part))).toMatch(/^N{20,} \(0 of/);
  });
});
