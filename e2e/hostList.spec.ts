import type { Locator, Page } from '@playwright/test';
import { HOSTILE_TEXTS } from '../src/exports/hostileTexts.testing.ts';
import { addAxe, expectAccessible } from './axe.ts';
import { Designer, textOf } from './designer.ts';
import { tasksWhile } from './tasks.ts';
import { expectSound, watchSoundness } from './soundness.ts';
import { expect, test } from './test.ts';

const SHEET = [
  'Server\tDNS name\tIP address\tRole\tZone',
  'SQL07\tsql07.corp.example\t10.0.20.17/24\tSQL Server\t',
  '1E-SRV01\t1e-srv01.corp.example\t10.0.20.11\t\t',
  'RESP07\t\t10.0.20.300\tResponse Stack\t',
  'DMZ07\t\t192.0.2.7\tDMZ Switch\tPerimeter',
  'PRINT01\t\t10.0.20.99\t\t',
].join('\r\n');

/** Pastes a text on the canvas, as from the system's clipboard. */
async function paste(designer: Designer, text: string): Promise<Locator> {
  await designer.canvas.evaluate((canvas, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    canvas.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  return dialogOf(designer.page);
}

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Import host list' });
const rowOf = (dialog: Locator, name: string): Locator =>
  dialog.getByRole('row').filter({ has: dialog.page().getByRole('rowheader', { name, exact: true }) });
const namesOf = (designer: Designer): Promise<string[]> =>
  designer.hosts.evaluateAll((hosts) => hosts.map((host) => (host.ariaLabel ?? '').replace(/,.*/s, '')).toSorted());

test('rows of a spreadsheet are shown first, and the good ones applied in one step', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.listen();
  const before = await namesOf(designer);
  expect(before).toContain('1E-SRV01');
  const dialog = await paste(designer, SHEET);
  await expect(dialog.getByText('5 rows: 2 new hosts · 1 filled in · 2 left out.')).toBeVisible();
  await expect(rowOf(dialog, 'SQL07')).toContainText('New');
  await expect(rowOf(dialog, 'SQL07')).toContainText('10.0.20.17');
  await expect(rowOf(dialog, 'RESP07')).toContainText('Address: “10.0.20.300” is not an IP address or network');
  await expect(rowOf(dialog, 'PRINT01')).toContainText('No role recognised: choose one');
  await expect(dialog.getByLabel('Zone of row 5')).toHaveValue('new Perimeter');
  await dialog.getByLabel('Role of row 6').focus();
  await dialog.getByLabel('Role of row 6').selectOption('SMTP relay');
  await expect(dialog.getByText('5 rows: 3 new hosts · 1 filled in · 1 left out.')).toBeVisible();
  await dialog.getByLabel('Import row 5').uncheck();
  await expect(rowOf(dialog, 'DMZ07')).toContainText('Left out by you');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
  expect(await namesOf(designer)).toEqual([...before, 'SQL07', 'PRINT01'].toSorted());
  await expect(designer.host('1E-SRV01')).toContainText('10.0.20.11');
  expect((await designer.heard()).join('\n')).toContain('Host list imported: 2 hosts added, 1 filled in');
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Import host list');
  await designer.undoButton.click();
  expect(await namesOf(designer)).toEqual(before);
  await expect(designer.host('1E-SRV01')).not.toContainText('10.0.20.11');
});

test('a list without a header, its columns changed, all by keyboard', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Blank');
  await page.getByRole('button', { name: 'Menu', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Import host list…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog.getByLabel('Host list')).toBeVisible();
  await dialog.getByLabel('Host list').focus();
  await page.keyboard.type('A1,10.0.0.1,SQL Server,Vault');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A2,10.0.0.2,Master Stack,Vault');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Preview' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('2 rows: 2 new hosts · 0 filled in · 0 left out.')).toBeVisible();
  await expect(dialog.getByLabel('The first row is a header')).not.toBeChecked();
  await expect(dialog.getByLabel('Address', { exact: true })).toHaveValue('1');
  const zone = dialog.getByLabel('Zone', { exact: true });
  await zone.focus();
  await page.keyboard.type('Column 4');
  await expect(dialog.getByLabel('Zone of row 2')).toHaveValue('new Vault');
  await dialog.getByRole('button', { name: 'Apply' }).focus();
  await page.keyboard.press('Enter');
  await expect(designer.hosts).toHaveCount(2);
  await expect(designer.zone('Vault')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Menu', exact: true })).toBeFocused();
});

test('the way back: copied as a list, filled in, pasted; exported as CSV, opened', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const designer = new Designer(page);
  await designer.begin('Enterprise');
  await designer.fromMenu('Copy host list');
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/^Name\tFQDN\tAddress\tRole\tZone\tInstance/);
  const list = await copied();
  const count = await designer.hosts.count();
  expect(list.split('\r\n')).toHaveLength(count + 1);
  const dialog = await paste(designer, list);
  await expect(
    dialog.getByText(`${count} rows: 0 new hosts · 0 filled in · ${count} without change · 0 left out.`),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await page.keyboard.press('Escape');
  const csv = await textOf(await designer.export('Host list'));
  expect(
    csv
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n'),
  ).toHaveLength(count + 1);
  await designer.fromMenu('Import host list…');
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Open file…' }).click();
  const filled = csv.replace(/^(SQL01,[^,]*),[^,\r]*/m, '$1,10.9.9.9');
  await (await choosing).setFiles({ name: 'hosts.csv', mimeType: 'text/csv', buffer: Buffer.from(filled) });
  await expect(
    dialog.getByText(`${count} rows: 0 new hosts · 1 filled in · ${count - 1} without change · 0 left out.`),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(designer.host('SQL01')).toContainText('10.9.9.9');
  await designer.dropFile('more.csv', csv.replace(/^(SQL01,[^,]*),[^,\r]*/m, '$1,10.8.8.8'));
  await expect(rowOf(dialog, 'SQL01')).toContainText('10.9.9.9 → 10.8.8.8');
});

test('2,000 rows are shown in under a second and applied, and reading them halts nothing', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Blank');
  const dialog = await paste(designer, 'SQL1\t10.0.0.1'); // loads the dialog
  await expect(dialog.getByText('1 row: 1 new host')).toBeVisible();
  const rows = Array.from({ length: 2000 }, (_, i) => `SQL${i}\t10.1.${i >> 8}.${i & 255}\tsql${i}.corp.example`);
  const pasteOnce = async (): Promise<void> => {
    await paste(designer, rows.join('\r\n'));
    await expect(dialog.getByText('2000 rows: 2000 new hosts · 0 filled in · 0 left out.')).toBeVisible();
    await expect(dialog.getByLabel('Zone of row 2', { exact: true })).toBeVisible();
  };
  // What others do on the machine slows each step down too: the best of four.
  let best: readonly number[] = [Infinity];
  for (let turn = 0; turn < 4 && (best[0] ?? 0) > 50; turn += 1) {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    const tasks = await tasksWhile(page, pasteOnce);
    expect(tasks.length).toBeGreaterThan(10);
    if ((tasks[0] ?? 0) < (best[0] ?? 0)) best = tasks;
  }
  expect(best[0]).toBeLessThan(50);
  expect(best.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(1000);
  expect(await dialog.getByRole('row').count()).toBeLessThan(60); // the rest is not in the page
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Import host list');
  await designer.undoButton.click();
  await expect(designer.hosts).toHaveCount(0);
});

test('hostile texts in every column stay text', async ({ page }) => {
  test.slow();
  await watchSoundness(page);
  const designer = new Designer(page);
  await designer.begin('Blank');
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = HOSTILE_TEXTS.map((text) => [text, '', '', 'SQL', text, text].map(cell).join('\t'));
  const faulty = HOSTILE_TEXTS.map((text, i) => [`X${i}`, `${text}.x`, text, text, text, text].map(cell).join('\t'));
  const dialog = await paste(designer, ['Name\tFQDN\tIP\tRole\tZone\tInstance', ...lines, ...faulty].join('\n'));
  await expect(dialog.getByText(/^\d+ rows: /)).toBeVisible();
  await expectSound(page, 'preview');
  const scroller = dialog.getByRole('table').locator('..');
  for (let at = 0; at < 1; at += 0.04) {
    await scroller.evaluate((one, part) => (one.scrollTop = part * one.scrollHeight), at);
    await expectSound(page, `preview at ${at}`);
  }
  await dialog.getByLabel('Show').selectOption('Rows left out');
  await expectSound(page, 'left out');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
  await expectSound(page, 'applied');
});

test('the screens of a list are accessible', async ({ page, context }) => {
  await addAxe(context);
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.fromMenu('Import host list…');
  await expectAccessible(page, 'asking', 'dialog[open]');
  await page.keyboard.press('Escape');
  await paste(designer, SHEET);
  await expect(dialogOf(page).getByText(/^5 rows/)).toBeVisible();
  await expectAccessible(page, 'preview', 'dialog[open]');
});
