import type { Page } from '@playwright/test';
import { Designer, textOf } from './designer.ts';
import { addAxe, expectAccessible, OPEN } from './axe.ts';
import { expect, test } from './test.ts';

test.beforeEach(({ context }) => addAxe(context));

async function openRules(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Firewall rules…/ }).click();
}

test('the rules of a boundary, in the words of a firewall: chosen, named, read, copied and downloaded', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await openRules(page);
  const dialog = page.getByRole('dialog', { name: 'Firewall rules' });
  const text = dialog.getByLabel('Text for the firewall');
  await expect(text).toContainText('between the zones DMZ and Internet: all rules, 3 written');
  await dialog.getByLabel('Platform').selectOption({ label: 'Cisco ASA' });
  await expect(dialog.getByText('1 rule, 2 not written: the reasons stand at the top')).toBeVisible();
  await dialog.getByLabel('The firewall’s name for Internet').fill('outside');
  await expect(dialog.getByText('3 rules', { exact: true })).toBeVisible();
  await expect(text).toContainText(/access-list outside_access_in extended permit tcp any/);
  await expectAccessible(page, 'firewall rules', OPEN);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('DMZ (DMZ and Internet, Cisco ASA).txt');
  expect(await textOf(file)).toContain('3 written');
});

test('what a host lets in, by keyboard from the search', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('firewall rules');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Firewall rules' });
  await dialog.getByLabel('Rules of').selectOption({ label: 'Host firewall: SQL01' });
  await expect(dialog.getByLabel('Text for the firewall')).toContainText(/Portolan|New-NetFirewallRule/);
  await dialog.getByLabel('Platform').selectOption({ label: 'Windows Defender Firewall' });
  await expect(dialog.getByLabel('Text for the firewall')).toContainText("LocalPort = @('1433')");
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('what a firewall calls the zones of one design is not said of the zones of another', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await openRules(page);
  const dialog = page.getByRole('dialog', { name: 'Firewall rules' });
  await dialog.getByLabel('Rules of').selectOption({ label: 'Between zones: Corporate network and DMZ' });
  await dialog.getByLabel('The firewall’s name for Corporate network').fill('inside');
  await dialog.getByLabel('Platform').selectOption({ label: 'nftables, chain to jump to' });
  await page.keyboard.press('Escape');
  await designer.fromMenu('New design');
  for (const role of ['Master Stack', 'Response Stack', 'DMZ Switch']) await designer.place(role);
  await openRules(page);
  await expect(dialog.getByLabel('The firewall’s name for Internal')).toHaveValue('');
  await expect(dialog.getByLabel('Platform').locator('option:checked')).toHaveText('nftables, chain to jump to');
});
