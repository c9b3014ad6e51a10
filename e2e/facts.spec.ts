import type { Page } from '@playwright/test';
import { decodeLink } from '../src/design/link/link.ts';
import { addAxe, expectAccessible, OPEN, PANEL } from './axe.ts';
import { Designer, textOf } from './designer.ts';
import { expect, test } from './test.ts';

const facts = (page: Page) => page.getByRole('dialog', { name: 'Facts' });
const request = (page: Page) => page.getByRole('dialog', { name: 'Change request' });

async function openRequest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Facts of the request…' }).click();
  await expect(request(page)).toBeVisible();
}

test('facts of several rows are entered at once by keyboard alone, said, exported and undone one by one', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.rows.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Facts', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(facts(page).getByRole('heading')).toHaveText('Facts of 2 rules');
  await facts(page).getByLabel('Ticket').focus();
  await page.keyboard.type('=CHG1');
  await page.keyboard.press('Enter');
  await expect(designer.said).toHaveText('Ticket of 2 rules changed');
  await facts(page).getByLabel('State').selectOption('Approved');
  await expect(designer.said).toHaveText('2 rules: Approved');
  await facts(page).getByLabel('Expires').focus();
  await page.keyboard.type('12122027'); // the same day, whichever comes first in this browser's language
  await page.keyboard.press('Enter');
  await expect(designer.said).toHaveText('Expires of 2 rules changed');
  await page.keyboard.press('Escape');
  const noted = async () =>
    (await designer.exportCsv()).rows.map((row) =>
      [row['#'], row['State'], row['Ticket'], row['Expires']].join(' ').trimEnd(),
    );
  expect((await noted()).slice(0, 3)).toEqual([
    "1 Approved '=CHG1 2027-12-12",
    "2 Approved '=CHG1 2027-12-12",
    '3 Planned',
  ]);
  await designer.undoButton.click();
  expect((await noted()).slice(0, 3)).toEqual(["1 Approved '=CHG1", "2 Approved '=CHG1", '3 Planned']);
  await designer.undoButton.click();
  expect((await noted())[0]).toBe("1 Planned '=CHG1");
});

test('values that differ are told as several; what is entered then holds for all, and stays after a reload', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.rows.first().click();
  const inspected = designer.inspector.getByRole('region', { name: 'Facts' });
  await inspected.getByLabel('Owner').fill('NetOps');
  await designer.rows.nth(1).click({ modifiers: ['ControlOrMeta'] });
  await expect(inspected.getByLabel('Owner')).toHaveAttribute('placeholder', 'Several');
  await inspected.getByRole('button', { name: 'Clear owner of all 2' }).click();
  await expect(designer.said).toHaveText('Owner of 2 rules changed');
  expect((await designer.exportCsv()).rows[0]?.['Owner']).toBe('');
  await inspected.getByLabel('Owner').fill('SecOps');
  await inspected.getByLabel('Owner').press('Enter');
  await designer.saved();
  await page.reload();
  await expect(designer.rows.first()).toBeVisible();
  const { rows } = await designer.exportCsv();
  expect(rows.slice(0, 3).map((row) => row['Owner'])).toEqual(['SecOps', 'SecOps', '']);
});

test('an approval ends when an address changes: what had been approved is shown, until it is left planned', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const row = designer.rows.first();
  await row.click();
  const inspected = designer.inspector.getByRole('region', { name: 'Facts' });
  await inspected.getByLabel('State').selectOption('Approved');
  await designer.select('1E-SRV01');
  const field = designer.inspector.getByRole('group', { name: 'Addresses' }).getByRole('textbox').first();
  await field.fill('10.0.10.99');
  await field.press('Enter');
  await row.click();
  await expect(inspected.getByLabel('State')).toHaveValue('planned');
  await expect(inspected).toContainText('Approved before, for 10.0.40.0/24 to 10.0.10.11, TCP 443');
  await inspected.getByRole('button', { name: 'Leave it planned' }).click();
  await expect(inspected).not.toContainText('before');
});

test('facts of the request are in documents and in the file, and in a link only when asked for', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await openRequest(page);
  await request(page).getByLabel('Title').fill('DMZ for 1E');
  await request(page).getByLabel('Title').press('Enter');
  await expect(designer.said).toHaveText('Title of the request changed');
  await request(page).getByLabel('Wanted by').fill('2026-12-01');
  await request(page).getByRole('button', { name: 'Done' }).click();
  expect(await textOf(await designer.export('Markdown'))).toContain('- Title: DMZ for 1E\n- Wanted by: 2026-12-01');
  expect(await textOf(await designer.export('JSON'))).toContain('DMZ for 1E');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const sharing = page.getByRole('dialog', { name: 'Share' });
  const field = sharing.getByRole('textbox', { name: 'Link' });
  const held = async (): Promise<string | undefined> => {
    await expect(field).toHaveValue(/#p2\./);
    const read = await decodeLink((await field.inputValue()).replace(/^.*#/s, ''));
    return read.ok ? read.value.request?.title : 'no design';
  };
  expect(await held()).toBeUndefined();
  await sharing.getByLabel('With facts of the request and of rules').check();
  await expect.poll(held).toBe('DMZ for 1E');
  await sharing.getByLabel('Without names and addresses').check();
  await expect(sharing.getByLabel('With facts of the request and of rules')).toBeDisabled();
  await expect.poll(held).toBeUndefined();
});

test('axe finds nothing on the facts of rules and of the request', async ({ page, context }) => {
  await addAxe(context);
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.rows.first().click();
  await designer.rows.nth(1).click({ modifiers: ['ControlOrMeta'] });
  await expectAccessible(page, 'facts in the inspector', PANEL);
  await page.getByRole('button', { name: 'Facts', exact: true }).click();
  await expectAccessible(page, 'facts of rows', OPEN);
  await page.keyboard.press('Escape');
  await openRequest(page);
  await expectAccessible(page, 'facts of the request', OPEN);
});
