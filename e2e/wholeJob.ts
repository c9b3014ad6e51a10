import { statSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Chooses every format of the Export menu, whatever there is, and gives the names of the files that came. */
export async function exportAll(page: Page): Promise<string[]> {
  const files: string[] = [];
  const names = await formatNames(page);
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) files.push(await exportOne(page, name));
  return files;
}

async function exportOne(page: Page, name: string): Promise<string> {
  await openMenu(page);
  const coming = page.waitForEvent('download');
  await formats(page).filter({ hasText: name }).first().click();
  // "…" in a menu means that something is asked first: here for paper and rows, which are fine as they are.
  const dialog = page.getByRole('dialog');
  const make = dialog.getByRole('button', { name: /^(Export|Download)$/ });
  if (name.includes('…')) await make.click();
  const download = await coming;
  expect(statSync(await download.path()).size, name).toBeGreaterThan(100);
  // A text that was read before it was taken is read on; all other dialogs close.
  if (name.startsWith('Firewall rules')) await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  return download.suggestedFilename();
}

/** Lets the design be arranged, which a worker does, and takes it back. */
export async function arrange(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Arrange', exact: true }).click();
  const undo = page.getByRole('button', { name: /^Undo/ });
  await expect(undo).toBeEnabled();
  await undo.click();
  await expect(undo).toBeDisabled();
}

/** The items that make a file; the others explain, or ask what stands in files. */
const formats = (page: Page): Locator =>
  page
    .getByRole('menu')
    .getByRole('menuitem')
    .filter({ hasNotText: /Scope and limitations|Facts of the request/ });

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(formats(page).first()).toBeVisible();
}

async function formatNames(page: Page): Promise<string[]> {
  await openMenu(page);
  const names = await formats(page).allInnerTexts();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  return names.map((text) => text.split('\n')[0] ?? '');
}
