import type { Download, Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Opens the dialog of a format that asks for options, which its name in the menu tells, or has something to say. */
export async function ask(page: Page, format: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${format}…?$`) }).click();
  const dialog = page.getByRole('dialog', { name: `Export as ${format}` });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Has the file made, with the options chosen in the dialog. */
export async function make(page: Page, dialog: Locator): Promise<Download> {
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const download = await coming;
  await expect(dialog).toHaveCount(0);
  return download;
}
