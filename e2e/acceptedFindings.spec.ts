import { addAxe, expectAccessible, PANEL } from './axe.ts';
import { Designer, textOf } from './designer.ts';
import { expect, test } from './test.ts';

test('a finding is accepted with a reason by keyboard, stands apart, is exported, comes back and is taken back', async ({
  page,
  context,
}) => {
  await addAxe(context);
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.select('SMTP01');
  await page.keyboard.press('Delete');
  await designer.openTab('Findings');
  const panel = page.getByRole('tabpanel');
  const warnings = panel.getByRole('region', { name: '1 warning' });
  await warnings.getByRole('button', { name: 'Accept…' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Enter a reason' })).toBeVisible();
  await page.keyboard.type('A lab without mail');
  await page.keyboard.press('Enter');
  await expect(designer.said).toHaveText('Finding accepted: A lab without mail');
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Accept finding');
  await expect(warnings).toHaveCount(0);
  await expect(page.getByRole('tab', { name: /^Findings/ })).toHaveAccessibleName(/2.*worst: info/);
  const apart = panel.locator('details').filter({ hasText: 'Accepted (1)' });
  await apart.locator('summary').first().press('Enter');
  await expect(apart).toContainText('Accepted: A lab without mail');
  await expectAccessible(page, 'accepted findings', PANEL);

  await test.step('at the host and in documents', async () => {
    await designer.select('1E-SRV01');
    await designer.inspector.getByText('Accepted (1)').click();
    await expect(designer.inspector).toContainText('Accepted: A lab without mail');
    expect(await textOf(await designer.export('Markdown'))).toContain('Accepted: A lab without mail');
  });

  await test.step('it comes back when another host needs it too, with the reason at hand', async () => {
    await designer.place('Master Stack');
    await expect(panel).toContainText('Was accepted (A lab without mail), but what it is about has changed since.');
    const card = panel.getByRole('listitem').filter({ hasText: 'Was accepted' });
    await card.scrollIntoViewIfNeeded(); // what can be done is worked out when it is looked at
    await card.getByRole('button', { name: 'Accept…' }).click();
    await expect(panel.getByRole('textbox', { name: 'Reason' })).toHaveValue('A lab without mail');
    await page.keyboard.press('Escape');
    await designer.undoButton.click();
    await expect(apart).toContainText('Accepted (1)');
  });

  await test.step('in a link, and taken back', async () => {
    const link = await designer.share();
    await apart.getByRole('button', { name: 'Reopen finding' }).click();
    await expect(designer.said).toHaveText('Finding reopened');
    await expect(warnings).toBeVisible();
    await page.goto('about:blank');
    await page.goto(link);
    await designer.openTab('Findings');
    await expect(panel).toContainText('Accepted (1)');
  });
});
