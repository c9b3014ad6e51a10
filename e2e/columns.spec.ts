import Papa from 'papaparse';
import type { Page } from '@playwright/test';
import { addAxe, expectAccessible, OPEN } from './axe.ts';
import { Designer, textOf } from './designer.ts';
import { ask, make } from './exportDialog.ts';
import { expect, test } from './test.ts';

const chooser = (page: Page) => page.getByRole('dialog', { name: 'Columns' });
const openChooser = (page: Page) => page.getByRole('button', { name: 'Columns' }).click();
const headersOf = async (designer: Designer): Promise<string[]> =>
  (await designer.table.getByRole('columnheader').allInnerTexts()).map((text) => text.trim());

test('columns are shown, exported and moved by keyboard alone; the choice is there after a reload', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await page.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Enter');
  await chooser(page).getByRole('checkbox', { name: 'Source FQDN', exact: true }).focus();
  await page.keyboard.press('Space');
  await chooser(page).getByRole('checkbox', { name: 'Export Configurable' }).focus();
  await page.keyboard.press('Space');
  const down = chooser(page).getByRole('button', { name: 'Move Rule ID down' });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(down).toBeFocused();
  await expect(designer.said).toContainText('Rule ID: column 2 of 27');
  await page.keyboard.press('Escape');
  const shown = ['#', 'Rule ID', 'Source', 'Source FQDN', 'Source zone'];
  expect((await headersOf(designer)).slice(0, 5)).toEqual(shown);
  const before = await designer.exportCsv();
  expect(before.headers.slice(0, 3)).toEqual(['#', 'Rule ID', 'Action']);
  expect(before.headers).not.toContain('Configurable');
  await designer.saved();
  await page.reload();
  await expect(designer.rows.first()).toBeVisible();
  expect((await headersOf(designer)).slice(0, 5)).toEqual(shown);
  expect((await designer.exportCsv()).headers).toEqual(before.headers);
});

test('a CSV file takes a separator, and a row for each pair of addresses', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.select('1E-SRV01');
  const field = designer.inspector.getByRole('group', { name: 'Addresses' }).getByRole('textbox').last();
  await field.fill('10.0.10.12');
  await field.press('Enter');
  const plain = (await designer.exportCsv()).rows;
  const dialog = await ask(page, 'CSV');
  await dialog.getByLabel('Separator').selectOption('Semicolon');
  await dialog.getByLabel('One address per row').check();
  const text = (await textOf(await make(page, dialog))).replace(/^\uFEFF/, '');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ';', skipEmptyLines: true });
  const addresses = data.flatMap((row) => [row['Source address'] ?? '', row['Destination address'] ?? '']);
  expect(addresses.filter((address) => address.includes(';'))).toEqual([]);
  expect(data.length).toBe(2 * plain.length); // that server is an end of every row
  expect(new Set(data.map((row) => row['Rule ID']))).toEqual(new Set(plain.map((row) => row['Rule ID'])));
});

test('what a file holds is chosen in front of it, and Reset brings all columns back', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  const dialog = await ask(page, 'Excel');
  await dialog.getByText('Columns (25 of 25)').click();
  await dialog.getByRole('checkbox', { name: 'Note', exact: true }).uncheck();
  await expect(dialog.getByText('Columns (24 of 25)')).toBeVisible();
  await dialog.getByRole('button', { name: 'Reset columns' }).click();
  await expect(dialog.getByText('Columns (25 of 25)')).toBeVisible();
});

test('what is saved and is no choice does no harm', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('portolan-columns', '{"order":["port",7,"gone"],"hidden":'));
  const designer = new Designer(page);
  await designer.begin('Single server');
  expect((await headersOf(designer)).slice(0, 3)).toEqual(['Rule ID', '#', 'Source']);
});

test('axe finds nothing on the columns and on what a CSV file is asked for', async ({ page, context }) => {
  await addAxe(context);
  const designer = new Designer(page);
  await designer.begin('Single server');
  await openChooser(page);
  await expect(chooser(page).getByRole('checkbox').first()).toBeVisible();
  await expectAccessible(page, 'columns', OPEN);
  await page.keyboard.press('Escape');
  const dialog = await ask(page, 'CSV');
  await dialog.getByText(/^Columns/).click();
  await expectAccessible(page, 'CSV', OPEN);
});
