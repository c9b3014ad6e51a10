import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

test('what is in force is marked, edits show as changes with their reasons, and accepting ends them', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await page.getByRole('tab', { name: 'Change' }).click();
  await page.getByRole('button', { name: 'Mark as in force' }).click();
  const change = page.getByRole('region', { name: 'Change', exact: true });
  await expect(change).toContainText('No rule changes');
  await designer.select('CRL point');
  await page.keyboard.press('Delete');
  await expect(change).toContainText('CRL point is removed (CRL distribution point)');
  const removed = change.getByRole('row', { name: /Remove/ }).first();
  await expect(removed).toContainText('TCP 80');
  await expect(removed).toContainText('CRL point is removed');
  await designer.fromBaselineMenu('Accept change');
  await expect(change).toContainText('No rule changes');
  await designer.undoButton.click();
  await expect(removed).toBeVisible();
});
