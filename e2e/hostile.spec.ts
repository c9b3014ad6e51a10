import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Page } from '@playwright/test';
import { renameDesign, setAuthor } from '../src/design/commands.ts';
import { readDesignFile, writeDesignFile } from '../src/design/file.ts';
import { encodeLink } from '../src/design/link.ts';
import type { Design } from '../src/design/schema.ts';
import { TEMPLATES } from '../src/design/templates.ts';
import { Designer, textOf } from './designer.ts';
import { HOSTILE_TEXTS, LONG_TEXTS } from './hostileTexts.ts';
import { expect, test } from './test.ts';

// `test` itself fails on anything the security policy refuses, and on whatever leaves the machine.
test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A script ran: ${dialog.message()}`);
  });
});

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

const TABS = ['By device', 'Findings'] as const;
const STARTS = Array.from({ length: Math.ceil(HOSTILE_TEXTS.length / 16) }, (_, index) => index * 16);

/** Nothing ran, nothing made the page larger than its window, no control left its place. */
async function expectSound(page: Page, what: string): Promise<void> {
  const state = await page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    const outside = [...document.querySelectorAll('header button, header input, [role="tab"], aside button')].filter(
      (control) => {
        const { left, right, top, bottom, width } = control.getBoundingClientRect();
        return width > 0 && (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1);
      },
    );
    const wide = [...document.querySelectorAll('[aria-label="Inspector"], dialog[open]')]
      .filter((region) => region.scrollWidth > region.clientWidth + 1)
      .flatMap((region) =>
        [...region.querySelectorAll('*')].filter(
          (part) => part.getBoundingClientRect().right > region.getBoundingClientRect().right + 1,
        ),
      );
    return {
      hacked: Reflect.has(globalThis, 'hacked'),
      overflow: scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
      outside: outside.map((control) => control.outerHTML.slice(0, 120)),
      wide: wide.map((region) => region.outerHTML.slice(0, 120)),
      foreign: document.querySelectorAll('iframe, object, embed, base, script:not([src]), [onerror], [onload]').length,
    };
  });
  expect(state, what).toEqual({ hacked: false, overflow: false, outside: [], wide: [], foreign: 0 });
}

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
    // The views take turns: every text comes to each field sooner or later, and every view sees every kind.
    await designer.openTab(TABS[(start / 16) % TABS.length] ?? 'Connections');
    await expectSound(page, `lower panel from ${start}`);
    await designer.openTab('Connections');
  }
});

test('hostile texts from links, and out again in files that read as they should', async ({ page }) => {
  test.slow();
  const designer = new Designer(page);
  for (const start of STARTS.filter((_, index) => index % 4 === 0)) {
    const design = designFrom(start);
    await page.goto('about:blank');
    await page.goto(`./#${await encodeLink(design)}`);
    await expect(designer.hosts).toHaveCount(design.hosts.length);
    await expectSound(page, `link from ${start}`);
    const read = readDesignFile(await textOf(await designer.export('JSON')));
    expect(read).toEqual({ ok: true, value: design });
    const { rows, headers } = await designer.exportCsv();
    expect(headers.length).toBeGreaterThan(10);
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows)
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s\0\u200b\ufeff]*[=+@]/);
    const drawing = await textOf(await designer.export('draw.io'));
    new DOMParser({ onError: onErrorStopParsing }).parseFromString(drawing, 'text/xml');
    await expectSound(page, `exports from ${start}`);
  }
});

test('hostile texts typed into fields stay text', async ({ page }) => {
  test.slow();
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.select('SMTP01');
  const fields = [
    page.getByRole('textbox', { name: 'Design name' }).first(),
    designer.inspector.getByRole('textbox', { name: 'Name', exact: true }),
    designer.inspector.getByRole('textbox', { name: 'FQDN' }),
    designer.inspector.getByRole('textbox', { name: /^(Another a|A)ddress$/ }),
    page.getByRole('searchbox', { name: 'Search connections' }),
  ];
  for (const [index, text] of [...LONG_TEXTS, ...HOSTILE_TEXTS].entries()) {
    // All fields in turn; a field takes a text by fill as by a paste.
    const field = fields[index % fields.length];
    await field?.fill(text);
    await field?.press('Enter');
    if (index % 12 === 0) await expectSound(page, `typed ${JSON.stringify(text.slice(0, 60))}`);
  }
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('');
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog').getByRole('combobox');
  for (const text of HOSTILE_TEXTS.filter((_, index) => index % 6 === 0)) {
    await search.fill(text);
    await expectSound(page, `searched ${JSON.stringify(text.slice(0, 60))}`);
  }
});

test('hostile text on the clipboard is no design, and stays outside', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const designer = new Designer(page);
  await designer.begin('Single server');
  for (const text of [...LONG_TEXTS, ...HOSTILE_TEXTS.filter((_, index) => index % 8 === 0)]) {
    await designer.canvas.evaluate((canvas, pasted) => {
      const clipboardData = new DataTransfer();
      for (const type of ['text/plain', 'text/html']) clipboardData.setData(type, pasted);
      canvas.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }
  await expect(designer.hosts).toHaveCount(8);
  await expectSound(page, 'pasted');
});
