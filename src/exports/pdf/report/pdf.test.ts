import { portText } from '../../../design/model/portNumbers.ts';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../../design/templates/templates.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import type { Design } from '../../../design/model/schema.ts';
import { pictureOf } from '../../../diagram/model/diagramModel.ts';
import { byDevice } from '../../../rules/views/byDevice.ts';
import type { Connection } from '../../../rules/connect/connection.ts';
import { citationsOf, usagesOf, citedIn } from '../../../rules/views/columns.ts';
import { rowFactsOf } from '../../../rules/views/rowFacts.ts';
import { valuesOf } from '../../../rules/views/ruleColumns.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { documentsOf } from '../../../rules/rulebook/cited.ts';
import { notCoveredIn } from '../../../rules/rulebook/notCovered.ts';
import { SOURCE_URL } from '../../../rules/rulebook/source.ts';
import { inputOf } from '../../exported.testing.ts';
import { fontFromDisk } from '../../fonts/disk.testing.ts';
import { PAPERS, type PageOptions, type PaperId } from '../../input/options.ts';
import type { ExportInput } from '../../input/rows.ts';
import { zonePairsOf } from '../../input/zonePairs.ts';
import { toPdf } from './pdf.ts';

const A4: PageOptions = { paper: 'a4', orientation: 'landscape' };

function made(input: ExportInput, page = A4): Promise<Uint8Array> {
  const picture = pictureOf(input.design, input.derivation, { numbers: true });
  return toPdf(input, page, { picture, loadFont: fontFromDisk, report: () => undefined });
}

/** The document as another program reads it. */
async function readBack(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice());
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const items = contents.map((content) => content.items.flatMap((item) => ('str' in item ? [item] : [])));
  const texts = items.map((page) => page.map(({ str }) => str).join(''));
  return { pdf, pages, items, texts, all: bare(texts.join('')) };
}

/** The page an entry of the outline leads to, from 0. */
function pageOf(pdf: Awaited<ReturnType<typeof readBack>>['pdf'], { dest }: { dest: unknown }): Promise<number> {
  const target: unknown = Array.isArray(dest) ? dest[0] : null;
  if (!isRef(target)) throw new Error('An entry without a page');
  return pdf.getPageIndex(target);
}
const isRef = (value: unknown): value is { num: number; gen: number } =>
  typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;

/** Without blanks: where lines are broken doesn't matter. */
const bare = (text: string): string => text.replaceAll(/\s+/g, '');

const enterprise = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design;
const named = (name: string): Design => {
  if (!enterprise) throw new Error('No Enterprise template');
  return { ...enterprise, name };
};

describe.each(TEMPLATES)('$name as PDF', ({ name, design }) => {
  const input = inputOf({ ...design, author: 'A. Writer' });
  const leaving = input.derivation.connections.filter(({ scope }) => scope !== 'sameHost');

  test('holds every rule with its number, ends, port, usage and citations', async () => {
    const { all } = await readBack(await made(input));
    for (const row of leaving) {
      expect(all).toContain(`${row.transport}${portText(row.port)}`);
      for (const text of [hostLabel(row.initiator), hostLabel(row.listener), ...citationsOf(row)]) {
        expect(all).toContain(bare(text));
      }
    }
    expect(leaving.length).toBeGreaterThan(9);
  });

  const facts = rowFactsOf(input.derivation);
  /** What stands first below the name of an end. */
  const belowName = (end: 'source' | 'destination', row: Connection): string =>
    String([...valuesOf(`${end}Fqdn`, row, facts), ...valuesOf(`${end}Address`, row, facts)][0] ?? '');

  test('keeps the cells of a row together, in columns', async () => {
    const { items } = await readBack(await made(input));
    const lines = new Map<string, { x: number; text: string }[]>();
    items.forEach((page, number) => {
      for (const { str, transform } of page) {
        const key = `${number} ${Math.round(Number(transform[5]))}`;
        lines.set(key, [...(lines.get(key) ?? []), { x: Number(transform[4]), text: str }]);
      }
    });
    const texts = [...lines.values()].map((line) =>
      bare(
        line
          .toSorted((a, b) => a.x - b.x)
          .map(({ text }) => text)
          .join(''),
      ),
    );
    for (const row of leaving) {
      const start = bare(
        `${row.number}${hostLabel(row.initiator)}${hostLabel(row.listener)}${row.transport}${portText(row.port)}${row.protocols.join('; ')}`,
      );
      expect(texts.some((text) => text.startsWith(start))).toBe(true);
      const below = bare(`${facts.idOf(row)}${belowName('source', row)}${belowName('destination', row)}`);
      expect(texts.some((text) => text.startsWith(below))).toBe(true);
    }
  });

  test('has the by-device tables, the findings, what is not covered and the source', async () => {
    const { all } = await readBack(await made(input));
    for (const { heading, lines } of byDevice(leaving)) {
      expect(all).toContain(bare(heading));
      expect(lines.length).toBeGreaterThan(0);
    }
    for (const { message } of input.derivation.findings) expect(all).toContain(bare(message));
    for (const text of notCoveredIn(design)) expect(all).toContain(bare(text));
    for (const usage of leaving.flatMap(usagesOf)) expect(all).toContain(bare(usage));
    expect(all).toContain(bare(SOURCE_URL));
  });

  test('has an outline that leads to pages, and links to the source', async () => {
    const { pdf, pages } = await readBack(await made(input));
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([
      'Diagram',
      'Connections',
      'By device',
      'Findings',
      'Scope and limitations',
      'Source',
    ]);
    const inside = outline.find(({ title }) => title === 'Connections')?.items ?? [];
    expect(inside).toHaveLength(zonePairsOf(leaving).length);
    for (const entry of outline.concat(inside)) expect(await pageOf(pdf, entry)).toBeGreaterThanOrEqual(0);
    const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
    expect(links.flatMap(({ url }: { url?: string }) => url ?? [])).toEqual(
      documentsOf(citedIn(leaving)).map((one) => one.url),
    );
  });

  test('says what it is, on every page where one is, in letters of at least 6 points', async () => {
    const { pdf, items, texts } = await readBack(await made(input));
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: name, Author: 'A. Writer', CreationDate: 'D:20250314000000Z' });
    texts.forEach((text, index) => expect(text).toContain(`${index + 1} of ${texts.length}`));
    // An overview says that it is one, and the pages that follow show the same at a size to read.
    const overview = texts.findIndex((text) => text.includes('Diagram, overview'));
    expect(texts[overview + 1] ?? '').toContain(overview < 0 ? '' : 'Diagram, part 1 of 2: left');
    const sizes = items
      .filter((_, index) => index !== overview)
      .flat()
      .filter(({ str }) => str.trim() !== '')
      .map(({ transform }) => Math.abs(Number(transform[3])));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5.999);
  });

  test('shows the diagram with the numbers of the table, in words one can search', async () => {
    const { all } = await readBack(await made(input));
    for (const { label } of pictureOf(input.design, input.derivation, { numbers: true }).edges) {
      expect(all).toContain(bare(label.text));
    }
  });
});

test('every font is embedded', async () => {
  const raw = Buffer.from(await made(inputOf(named('Fonts')))).toString('latin1');
  const count = (pattern: RegExp): number => raw.match(pattern)?.length ?? 0;
  expect(count(/\/Subtype\/Type0/g)).toBe(2);
  expect(count(/\/FontFile2 \d+ 0 R/g)).toBe(2);
  expect(count(/\/ToUnicode \d+ 0 R/g)).toBe(2);
  expect(count(/\/Subtype\/Type1|\/BaseFont\/Helvetica/g)).toBe(0);
});

test('the same input gives the same bytes', async () => {
  const input = inputOf(named('Twice'));
  expect(await made(input)).toEqual(await made(input));
});

describe('letters', () => {
  test.each([
    'Łódź Ćevapčići',
    'Ελλάδα',
    'Москва',
    '東京データセンター',
    '서울 데이터센터',
    '中国网络',
    '𠮷野家',
    'a → b',
  ])('%s is printed and copied as itself', async (name) => {
    const { texts } = await readBack(await made(inputOf(named(name))));
    expect(bare(texts[0] ?? '')).toContain(bare(name));
  });

  test.each([
    ['😀', '[U+1F600]'],
    ['שלום', '[U+05E9][U+05DC][U+05D5][U+05DD]'],
    ['शिव', '[U+0936][U+093F][U+0935]'],
    ['कु', '[U+0915][U+0941]'], // a vowel sign is a mark, and no less part of the name
    ['กี', '[U+0E01][U+0E35]'],
    ['بَ', '[U+0628][U+064E]'],
  ])('%s, for which no font is there, is told by its code', async (name, shown) => {
    const { texts } = await readBack(await made(inputOf(named(name))));
    expect(bare(texts[0] ?? '')).toContain(shown);
  });
});

describe('a large diagram', () => {
  const spread = (count: number, step: number): Design => {
    const design = named('Spread');
    const [zone] = design.zones;
    if (!zone) throw new Error('No zone');
    const side = Math.ceil(Math.sqrt(count));
    const hosts = Array.from({ length: count }, (_, index) => ({
      id: `h${index}`,
      zone: zone.id,
      name: `APP${index}`,
      fqdn: '',
      addresses: [],
      web: { https: 443, http: 80 },
      x: (index % side) * step - LIMITS.reach,
      y: Math.floor(index / side) * step - LIMITS.reach,
      roles: { browsers: {} },
      partners: {},
    }));
    return { ...design, zones: [zone], hosts };
  };
  const partsIn = (texts: readonly string[]): string[] => texts.filter((text) => text.includes('Diagram, part'));

  test('of hosts 2,000,000 px apart has a page for each, and says what is left out', async () => {
    const { texts } = await readBack(await made(inputOf(spread(4, 2 * LIMITS.reach - 1000))));
    expect(partsIn(texts)).toHaveLength(4);
    partsIn(texts).forEach((text, index) => expect(text).toContain(`APP${index}`));
    expect(texts.join('')).toContain('parts without a host are left out');
  });

  test('of 120 hosts far from one another is an overview alone, and says so', async () => {
    const { texts } = await readBack(await made(inputOf(spread(120, 3000))));
    expect(partsIn(texts)).toEqual([]);
    expect(texts.join('')).toContain('takes more than 60 pages, so only this overview is here');
  });
});

describe('pages', () => {
  test('a diagram that fits only across lies across in an upright document', async () => {
    const single = TEMPLATES.find(({ name }) => name === 'Single server');
    if (!single) throw new Error('No Single server template');
    const { pages, texts } = await readBack(
      await made(inputOf(single.design), { paper: 'a4', orientation: 'portrait' }),
    );
    const across = pages.map(({ view: [, , right = 0, top = 0] }) => right > top);
    expect(across.filter(Boolean)).toHaveLength(1);
    expect(texts[across.indexOf(true)]).toContain('Table row: port');
  });

  const papers: PaperId[] = ['a4', 'letter'];
  test.each(papers)('%s, upright and across', async (paper) => {
    const { width, height } = PAPERS[paper];
    const input = inputOf(named('Pages'));
    for (const orientation of ['portrait', 'landscape'] as const) {
      const { pages } = await readBack(await made(input, { paper, orientation }));
      const [, , right, top] = pages[0]?.view ?? [];
      const [across, down] = orientation === 'portrait' ? [width, height] : [height, width];
      expect(right).toBeCloseTo(across, 2);
      expect(top).toBeCloseTo(down, 2);
    }
  });

  test('an empty design makes a document too', async () => {
    const empty = inputOf({ ...named('Empty'), hosts: [], zones: [] });
    const { texts } = await readBack(await made(empty));
    expect(texts.join('')).toContain('None.');
  });

  test('a host with 64 addresses fits', async () => {
    const design = named('Many');
    const addresses = Array.from(
      { length: 64 },
      (_, index) => `fd00:1234:5678:9abc:def0:1234:5678:${(4096 + index).toString(16)}`,
    );
    const hosts = design.hosts.map((host) => ({ ...host, addresses }));
    const { all } = await readBack(await made(inputOf({ ...design, hosts }), { paper: 'a4', orientation: 'portrait' }));
    for (const address of addresses) expect(all).toContain(address);
  });
});
