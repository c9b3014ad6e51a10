import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from '@playwright/test';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { Designer } from './designer.ts';
import { ask, make } from './exportDialog.ts';
import { COLUMN_IDS } from '../src/rules/views/ruleColumns.ts';
import { expect, test } from './test.ts';

const SOURCE = COLUMN_IDS.indexOf('source');

/** The DMZ template with a host whose name spreadsheets take for a number. */
async function openNumbered(page: Page): Promise<void> {
  const template = TEMPLATES.find(({ name }) => name === 'DMZ')?.design;
  if (!template) throw new Error('No DMZ template');
  const hosts = template.hosts.map((host, at) => (at === 0 ? { ...host, name: '1E01' } : host));
  await new Designer(page).openDesign({ ...template, hosts });
}

for (const [format, delimiter] of [
  ['CSV', ','],
  ['Tab-separated text', '\t'],
] as const) {
  test(`${format} says which values spreadsheets convert, and writes them so that they don’t`, async ({ page }) => {
    await openNumbered(page);
    const names = async (safe: boolean): Promise<Set<string | undefined>> => {
      const dialog = await ask(page, format);
      await expect(dialog).toContainText('Spreadsheets convert “1E01”');
      await dialog.getByLabel('Spreadsheet-safe values').setChecked(safe);
      const text = await readFile(await (await make(page, dialog)).path(), 'utf8');
      return new Set(Papa.parse<string[]>(text, { delimiter }).data.map((row) => row[SOURCE]));
    };
    const plain = await names(false);
    expect(plain.has('1E01')).toBe(true);
    const safe = await names(true);
    expect(safe.has('="1E01"')).toBe(true);
    expect(safe.has('1E01')).toBe(false);
  });
}

test('the workbook is one step away', async ({ page }) => {
  await openNumbered(page);
  const dialog = await ask(page, 'CSV');
  await dialog.getByRole('button', { name: 'Export an Excel workbook instead' }).click();
  const workbook = page.getByRole('dialog', { name: 'Export as Excel' });
  await expect(workbook).toBeVisible();
  expect((await make(page, workbook)).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('without such values tab-separated text is made at once', async ({ page }) => {
  await new Designer(page).begin('DMZ');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Tab-separated text', exact: true }).click();
  expect((await coming).suggestedFilename()).toMatch(/\.tsv$/);
});
