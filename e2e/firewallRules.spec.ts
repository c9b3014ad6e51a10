import type { Page } from '@playwright/test';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { withFirewalls } from '../src/rules/testing/builders.testing.ts';
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

test('the rules of a firewall: found from the list, merged or not, as objects, by keyboard, copied, and filtered by', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const designer = new Designer(page);
  await designer.openDesign(enterpriseWithFirewalls());
  await expect(designer.table.getByRole('columnheader', { name: 'Firewall', exact: true })).toBeVisible();
  await designer.openTab('Rule sets');
  const sets = page.getByRole('region', { name: 'Rule sets' });
  await expect(sets.locator('[data-set]')).toContainText([
    'FW-EDGE4 rules · 10 connections',
    'FW-DMZ9 rules · 12 connections',
    'FW-WAN6 rules · 7 connections',
  ]);
  await expectAccessible(page, 'rule sets');
  await sets.getByRole('button', { name: 'Objects of FW-EDGE' }).click();
  await expect(sets.getByRole('heading', { name: '3 address groups' })).toBeVisible();
  const rules = sets.locator('[data-rule]');
  await rules.first().press('Enter');
  await expect(rules.first()).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(rules.nth(1)).toBeFocused();
  await sets.getByRole('button', { name: 'Copy the rules of FW-EDGE' }).click();
  await expect(page.getByText('4 rules copied')).toBeVisible();
  expect((await page.evaluate(() => navigator.clipboard.readText())).split('\n')).toHaveLength(5);
  await page.getByRole('checkbox', { name: /^Merged/ }).click();
  await expect(sets.locator('[data-set]').first()).toContainText('10 rules · 10 connections');
  await page.getByLabel('Rules of', { exact: true }).selectOption({ label: 'Host firewalls' });
  await expect(sets.locator('[data-set]').first()).toContainText('MASTER01');

  await designer.openTab('Connections');
  await page.getByRole('button', { name: 'Filter by Firewall' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'FW-EDGE' }).click();
  await page.keyboard.press('Escape');
  await expect(designer.rows).toHaveCount(10);
  await page.getByRole('button', { name: /^Filter by Zone/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Internet → DMZ' }).click();
  await page.keyboard.press('Escape');
  await expect(designer.rows).toHaveCount(6);
});

/** The Enterprise template with the firewalls that such a system has. */
function enterpriseWithFirewalls() {
  const design = TEMPLATES.find(({ id }) => id === 'enterprise')?.design;
  if (!design) throw new TypeError('no Enterprise template');
  return withFirewalls(
    { ...design, firewalls: [] },
    { 'FW-EDGE': ['DMZ', 'Internet'], 'FW-DMZ': ['London', 'DMZ'], 'FW-WAN': ['London', 'New York'] },
  );
}
