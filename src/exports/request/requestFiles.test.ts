import readExcel from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { Design } from '../../design/model/schema.ts';
import { realisticDesign } from '../../design/testing/realisticDesign.testing.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { inputOf } from '../exported.testing.ts';
import { fontFromDisk } from '../fonts/disk.testing.ts';
import type { ExportInput } from '../input/rows.ts';
import { requestContent } from './content.ts';
import { toRequestPdf } from './requestPdf.ts';
import { toRequestWorkbook } from './requestWorkbook.ts';

const needs = { loadFont: fontFromDisk, report: () => undefined };
const enterprise = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design ?? TEMPLATES[0]?.design;

async function pagesOf(design: Design, more: Partial<ExportInput> = {}): Promise<string[]> {
  const bytes = await toRequestPdf(inputOf(design, more), needs);
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
  return text;
}

const whole = (): Design => {
  if (!enterprise) throw new Error('No Enterprise template');
  return enterprise;
};

/** Enterprise as it is in force, with DMZ01 elsewhere now. */
const changed = (): Design => ({
  ...whole(),
  hosts: whole().hosts.map((host) => (host.name === 'DMZ01' ? { ...host, addresses: ['192.0.2.99'] } : host)),
  baseline: { design: whole(), label: 'March', pairs: [] },
});

describe('the change request as PDF', () => {
  test('of Enterprise has at most six pages, in the order in which it is read', async () => {
    const pages = await pagesOf(whole());
    expect(pages.length).toBeLessThanOrEqual(6);
    const text = pages.join('\n');
    const headings = [
      'Firewalls',
      'Will it bounce?',
      'Diagram',
      'Rules',
      'Order of work and rollback',
      'Tests',
      'Source',
    ];
    const places = headings.map((heading) => text.indexOf(`\n${heading}`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('Approvals');
    expect(text).not.toContain('By device');
  });

  test('breaks no address, port or id, and names every rule in the diagram', async () => {
    const pages = await pagesOf(whole());
    const lines = new Set(
      pages
        .join('\n')
        .split('\n')
        .map((line) => line.trim()),
    );
    const text = pages.join('\n');
    const { firewalls } = requestContent(inputOf(whole()));
    const diagram = pages.find((page) => page.includes('each line with the ids of its rules')) ?? '';
    const rows = firewalls.flatMap((part) => part.rows);
    for (const row of rows) {
      for (const address of [...row.sources, ...row.destinations]) expect(lines).toContain(address);
      for (const port of row.ports) expect(text).toContain(`${row.transport} ${port}`);
      expect(text).toContain(row.id);
    }
    expect(rows.filter(({ id }) => diagram.includes(id)).length).toBeGreaterThan(rows.length / 2);
  });

  test('of a change holds that alone, and why', async () => {
    const text = (await pagesOf(changed())).join('\n').replaceAll(/\s+/g, ' ');
    expect(text).toContain('changes to March');
    expect(text).toContain('DMZ01 is now 192.0.2.99, was 192.0.2.10');
    expect(text).toContain('DMZ01 is now 192.0.2.10, was 192.0.2.99'); // the way back
    expect(text).not.toContain('Core uses TachyonMaster');
  });

  test('has an annex by device where that is wanted', async () => {
    const text = (await pagesOf(whole(), { request: { part: 'change', byDevice: true } })).join('\n');
    expect(text).toContain('By device');
  });

  test('of a large design has one diagram a firewall, no tiles, and no page without text', async () => {
    const design = realisticDesign(40);
    const pages = await pagesOf(design);
    const drawn = pages.filter((page) => page.includes('Rule ID: port'));
    expect(drawn.length).toBe(requestContent(inputOf(design)).firewalls.filter(({ rows }) => rows.length > 0).length);
    expect(drawn.length).toBeGreaterThan(1);
    expect(pages.some((page) => /part \d+ of/.test(page))).toBe(false);
    for (const page of pages) expect(page.length).toBeGreaterThan(100);
  });

  test('of a design that no page can show says so, and of which firewalls', async () => {
    const text = (await pagesOf(realisticDesign(100))).join('\n');
    expect(text).toMatch(/No diagram of [^:]+: more lines cross there than a page can show\./);
    expect((await pagesOf(realisticDesign(40))).join('\n')).not.toContain('No diagram of');
  });

  test('gives the same bytes for the same input', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => toRequestPdf(inputOf(changed()), needs)));
    expect(one && other && Buffer.from(one).equals(other)).toBe(true);
  });
});

describe('the change request as a workbook', () => {
  const bookOf = async (design: Design, more: Partial<ExportInput> = {}) =>
    readExcel(Buffer.from(toRequestWorkbook(inputOf(design, more))));
  const namesOf = (sheets: Awaited<ReturnType<typeof bookOf>>): string[] => sheets.map(({ sheet }) => sheet);

  test('has a sheet for each firewall between Request and the others', async () => {
    const firewalls = requestContent(inputOf(whole())).firewalls.map(({ name }) => name);
    const others = ['Objects', 'Rollback', 'Tests', 'One row each', 'Host firewalls', 'Not covered'];
    expect(namesOf(await bookOf(whole()))).toEqual(['Request', ...firewalls, ...others]);
    expect(namesOf(await bookOf(whole(), { request: { part: 'whole', byDevice: true } }))).toContain('By device');
  });

  test('has numbers as numbers, and one source, destination and port a row where that is said', async () => {
    const sheets = await bookOf(whole());
    const [headers = [], ...rows] = sheets.find(({ sheet }) => sheet === 'One row each')?.data ?? [];
    const at = (header: string): number => headers.indexOf(header);
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      expect(typeof row[at('Port')]).toBe('number');
      expect(String(row[at('Source address')])).not.toContain(';');
      expect(String(row[at('Destination address')])).not.toContain(';');
    }
    expect(typeof sheets.find(({ sheet }) => sheet === 'Tests')?.data[1]?.[0]).toBe('number');
  });

  test('says on its first sheet what is asked for and every open point', async () => {
    const text = JSON.stringify((await bookOf(changed()))[0]?.data);
    for (const words of ['changes to March', 'Will it bounce?', 'Approvals', 'Order of work', 'Inferred'])
      expect(text).toContain(words);
  });
});
