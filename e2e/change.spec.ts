import { encodeLink } from '../src/design/link/link.ts';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { addAxe, expectAccessible, PANEL } from './axe.ts';
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
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(designer.canvas.getByText('− Removed')).toBeVisible();
  await expect(designer.canvas.getByText('− 80')).toBeVisible();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(designer.canvas.getByText('− Removed')).toHaveCount(0);
  await designer.fromBaselineMenu('Accept change');
  await expect(change).toContainText('No rule changes');
  await designer.undoButton.click();
  await expect(removed).toBeVisible();
});

test('by keyboard: marked, changed, written for a firewall, and sent as a link that opens as a comparison', async ({
  page,
  context,
}) => {
  await addAxe(context);
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const command = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(words);
    await page.keyboard.press('Enter');
  };
  await command('Mark as in force');
  const change = page.getByRole('region', { name: 'Change', exact: true });
  await expect(change).toContainText('No rule changes');
  await designer.host('CRL point').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await expect(change).toContainText('1 to remove');
  await expectAccessible(page, 'the change', PANEL);

  await command('Firewall rules');
  await page.getByRole('combobox', { name: 'What to write' }).selectOption('Change');
  await expect(page.getByLabel('Text for the firewall')).toContainText(
    'the change only, 0 to add, 0 to change, 1 to remove',
  );
  await page.getByRole('combobox', { name: 'What to write' }).selectOption('Rollback');
  await expect(page.getByLabel('Text for the firewall')).toContainText('the rollback, 1 to add');
  await page.keyboard.press('Escape');

  await change.getByRole('button', { name: 'Send the change…' }).press('Enter');
  const link = page.getByRole('dialog').getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/#p\dr\./);
  const recipient = await context.newPage();
  await recipient.goto(await link.inputValue());
  const theirs = recipient.getByRole('region', { name: 'Change', exact: true });
  await expect(theirs).toContainText('CRL point is removed');
  await expect(recipient.getByText('− Removed')).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Accept change' })).toHaveCount(0);
});

test('a link to another design is what is in force: hosts are matched, a match is corrected, all of it is undone', async ({
  page,
}) => {
  const designer = new Designer(page);
  const single = TEMPLATES.find(({ name }) => name === 'Single server');
  if (!single) throw new Error('There is no such template');
  await designer.begin('DMZ');
  await designer.fromBaselineMenu('Choose baseline…');
  await page
    .getByRole('textbox', { name: 'From a link' })
    .fill(`https://portolan.example/#${await encodeLink(single.design)}`);
  await page.getByRole('button', { name: 'Use link' }).click();
  const change = page.getByRole('region', { name: 'Change', exact: true });
  await expect(change).toContainText('DMZ01 is new (DMZ Switch)');
  const matched = change.getByRole('region', { name: 'Matched hosts' });
  await matched.getByText('8 of 8 hosts of the baseline matched').click();
  await matched.getByRole('combobox', { name: 'SQL01' }).selectOption('No longer there');
  await expect(change).toContainText('SQL01 is removed (SQL Server)');
  await designer.undoButton.click();
  await expect(change).not.toContainText('SQL01 is removed');
  await designer.undoButton.click();
  await expect(page.getByText('No baseline')).toBeVisible();
});
