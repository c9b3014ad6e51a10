import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { renameDesign, setAuthor } from '../src/design/edit/commands.ts';
import { readDesignFile, writeDesignFile } from '../src/design/io/file.ts';
import { encodeLink } from '../src/design/link/link.ts';
import { initialRole } from '../src/design/edit/newHosts.ts';
import type { Design } from '../src/design/model/schema.ts';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { FORMATS } from '../src/exports/formats.ts';
import { HOSTILE_TEXTS, LONG_TEXTS } from '../src/exports/hostileTexts.testing.ts';
import { Designer, textOf } from './designer.ts';
import { ask, make } from './exportDialog.ts';
import { expectSound, watchSoundness } from './soundness.ts';
import { expect, test } from './test.ts';

// `test` itself fails on anything the security policy refuses, and on whatever leaves the machine.
test.beforeEach(({ page }) => watchSoundness(page));

/** The Enterprise template with hostile texts in every field that takes text, from this one on. */
function designFrom(start: number): Design {
  const enterprise = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design;
  if (!enterprise) throw new Error('No Enterprise template');
  const textAt = (index: number): string => HOSTILE_TEXTS[(start + index) % HOSTILE_TEXTS.length]?.slice(0, 200) ?? '';
  const named = setAuthor(textAt(1))(renameDesign(textAt(0))(enterprise));
  return {
    ...named,
    name: textAt(0),
    zones: named.zones.map((zone, index) => ({ ...zone, name: textAt(2 + index) })),
    hosts: named.hosts.map((host, index) => ({
      ...host,
      name: textAt(index),
      fqdn: textAt(index + 7),
      roles: host.roles.sqlServer
        ? {
            ...host.roles,
            sqlServer: {
              ...host.roles.sqlServer,
              instance: { kind: 'named' as const, name: textAt(index).slice(0, 60), port: null },
            },
          }
        : host.roles,
    })),
  };
}

const THIRDS = [0, 1, 2] as const;

/** The same with every hostile text at once: one third are names of hosts and zones, the next FQDNs, the last SQL instances. */
function designOfAll(firstThird: number): Design {
  const some = designFrom(0);
  const host = some.hosts.find(({ roles }) => roles.sqlServer);
  const third = Math.ceil(HOSTILE_TEXTS.length / 3);
  const [zone] = some.zones;
  if (!host?.roles.sqlServer || !zone) throw new Error('No SQL Server');
  const { sqlServer } = host.roles;
  const textAt = (i: number): string => HOSTILE_TEXTS[(firstThird * third + i) % HOSTILE_TEXTS.length] ?? '';
  const places = Array.from({ length: third }, (_, i) => i);
  return {
    ...some,
    nextId: 10_000,
    zones: places.map((i) => ({
      ...zone,
      id: `z${5000 + i}`,
      name: textAt(i).slice(0, 200),
      x: (i % 14) * 400,
      y: Math.floor(i / 14) * 300,
      width: 320,
      height: 220,
    })),
    hosts: places.map((i) => ({
      ...host,
      id: `h${1000 + i}`,
      zone: `z${5000 + i}`,
      name: textAt(i).slice(0, 200),
      fqdn: textAt(i + third).slice(0, 200),
      partners: {},
      x: 40,
      y: 60,
      roles:
        i === 0
          ? { ...host.roles, ...initialRole(some, 'masterStack'), ...initialRole(some, 'responseStack') }
          : {
              ...initialRole(some, 'clients'),
              sqlServer: {
                ...sqlServer,
                instance: { kind: 'named' as const, name: textAt(i + 2 * third).slice(0, 60), port: null },
              },
            },
    })),
  };
}

const STARTS = Array.from({ length: Math.ceil(HOSTILE_TEXTS.length / 16) }, (_, index) => index * 16);

test('there are at least 200 hostile texts', () => {
  expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(200);
});

test('hostile texts from files: every view shows them, nothing runs, nothing leaves its place', async ({ page }) => {
  test.slow();
  const designer = new Designer(page);
  await designer.begin('Blank');
  for (const start of STARTS) {
    const design = designFrom(start);
    await designer.dropFile('hostile.portolan.json', writeDesignFile(design));
    await expect(designer.hosts, `from ${start}`).toHaveCount(design.hosts.length);
    await expect(designer.rows.first()).toBeVisible();
    await expectSound(page, `table from ${start}`);
    await designer.hosts.nth(start % 5).click({ position: { x: 30, y: 12 } });
    await expectSound(page, `inspector from ${start}`);
    for (const tab of ['By device', 'Findings', 'Connections'] as const) {
      await designer.openTab(tab);
      await expectSound(page, `${tab} from ${start}`);
    }
  }
});

/** How a file begins, by the ending of its name. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  '.xlsx': /^PK/,
  '.pdf': /^%PDF-/,
  '.png': /^\u0089PNG/,
  '.svg': /^<(\?xml|svg)/,
  '.drawio': /^<(\?xml|mxfile)/,
};

for (const third of THIRDS) {
  // Every text in every field goes through every format in hostile.test.ts; here a browser makes each format once.
  const formats = third === 0 ? Object.values(FORMATS) : [];
  test(`every hostile text from one link, names from third ${third + 1}, and out again in ${formats.length || 'two'} formats and in print`, async ({
    page,
    context,
  }) => {
    test.slow();
    const designer = new Designer(page);
    const design = designOfAll(third);
    await designer.open(await encodeLink(design));
    await designer.ready();
    await expect(
      page
        .getByRole('textbox', { name: 'Design name' })
        .or(page.getByRole('heading', { level: 1 }))
        .first(),
    ).toBeVisible();
    await expectSound(page, 'link');
    expect(readDesignFile(await textOf(await designer.export('JSON')))).toEqual({ ok: true, value: design });
    const { rows, headers } = await designer.exportCsv();
    expect(headers.length).toBeGreaterThan(10);
    expect(rows.length).toBeGreaterThan(HOSTILE_TEXTS.length / 3);
    for (const row of rows)
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s\0\u200b\ufeff]*[=+@]/);
    for (const { label, asks, extension } of formats) {
      const file = asks ? await make(page, await ask(page, label)) : await designer.export(label);
      expect(file.suggestedFilename().endsWith(extension), label).toBe(true);
      const bytes = await readFile(await file.path());
      expect(bytes.length, label).toBeGreaterThan(5000);
      expect(bytes.toString('latin1'), label).toMatch(BEGINNINGS[extension] ?? /^[^<]/);
      await expectSound(page, label);
      if (extension !== '.svg' && extension !== '.drawio') continue;
      new DOMParser({ onError: onErrorStopParsing }).parseFromString(bytes.toString('utf8'), 'text/xml');
      if (extension !== '.svg') continue;
      // The picture as a page of its own, where scripts could run.
      const viewer = await context.newPage();
      await file.saveAs(test.info().outputPath('hostile.svg'));
      await viewer.goto(pathToFileURL(test.info().outputPath('hostile.svg')).href);
      expect(
        await viewer.evaluate(() => [document.documentElement.localName, Reflect.has(globalThis, 'hacked')]),
      ).toEqual(['svg', false]);
      await viewer.close();
    }
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('article')).toBeAttached();
    await expectSound(page, 'printed');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expectSound(page, 'exports');
  });
}

test('hostile text on the clipboard is no design, and stays outside', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.canvas.evaluate(
    (canvas, texts) => {
      for (const pasted of texts) {
        const clipboardData = new DataTransfer();
        for (const type of ['text/plain', 'text/html']) clipboardData.setData(type, pasted);
        canvas.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }
    },
    [...LONG_TEXTS, ...HOSTILE_TEXTS],
  );
  await expect(designer.hosts).toHaveCount(8);
  await expectSound(page, 'pasted');
});
