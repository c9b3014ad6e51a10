import { Designer } from './designer.ts';
import { expect, test } from './test.ts';
import { writeDesignFile } from '../src/design/io/file.ts';
import { emptyDesign } from '../src/design/edit/commands.ts';

test('a host dropped on another is said to lose its name and address, and comes back by one click', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('Enterprise');
  await designer.dragHost('RESP01', designer.host('MASTER01'));
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText(/RESP01 was removed with its name RESP01.* and address 10\./);
  await expect(designer.host('RESP01')).toHaveCount(0);
  await messages.getByRole('button', { name: 'Undo' }).click();
  await expect(designer.host('RESP01')).toBeVisible();
  await expect(messages).toHaveText('');
});

test('of several dropped files those that are not opened are named', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  const files = ['One', 'Two', 'Three'].map((name) => [`${name}.json`, writeDesignFile(emptyDesign(name))] as const);
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const [name, text] of given) data.items.add(new File([text], name));
    return data;
  }, files);
  for (const type of ['dragover', 'drop']) await page.locator('body').dispatchEvent(type, { dataTransfer: transfer });
  await expect(page.getByRole('textbox', { name: 'Design name' }).first()).toHaveValue('One');
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
    '“Two.json” and “Three.json” were not opened',
  );
});

test('the start screen leads to every design, also the sixth', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  for (let i = 1; i <= 6; i += 1) {
    await designer.dropFile('design.json', writeDesignFile(emptyDesign(`Site ${i}`)));
    await expect(page.getByRole('textbox', { name: 'Design name' }).first()).toHaveValue(`Site ${i}`);
    await designer.saved();
  }
  await designer.fromMenu('Start screen');
  await page.getByRole('button', { name: 'All designs (6)…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Site 1 / })
    .click();
  await expect(page.getByRole('textbox', { name: 'Design name' }).first()).toHaveValue('Site 1');
});

test('a message that comes while a dialog is open lies over it and can be answered', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.saved();
  await designer.fromMenu('Designs…');
  const dialog = page.getByRole('dialog', { name: 'Designs' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Tab');
  await designer.dropFile('a.json', 'not a design');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await designer.dragHost('SMTP01', designer.host('1E-SRV01'));
  const messages = page.getByRole('region', { name: 'Messages' });
  await designer.fromMenu('Keyboard shortcuts');
  const undo = page.getByRole('dialog').getByRole('region', { name: 'Messages' }).or(messages).getByRole('button');
  await expect(undo.first()).toBeVisible();
  await undo.first().click();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('the table may be maximised and worked with: the diagram behind it stays where it was', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Enterprise');
  const view = page.locator('.react-flow__viewport');
  await page.keyboard.press('0');
  await page.waitForTimeout(500);
  const before = await view.evaluate((element) => getComputedStyle(element).transform);
  await page.getByRole('button', { name: 'Maximise panel' }).click();
  for (const at of [0, 6, 20]) await designer.rows.nth(at).click();
  await page.keyboard.press('f');
  await page.waitForTimeout(500);
  expect(await view.evaluate((element) => getComputedStyle(element).transform)).toBe(before);
  await page.getByRole('button', { name: 'Restore panel' }).click();
  await designer.rows.nth(2).click();
  await expect.poll(() => view.evaluate((element) => getComputedStyle(element).transform)).not.toBe(before);
});

test('Ctrl and the wheel never zoom the page beside the diagram', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await page.evaluate(() => {
    window.addEventListener('wheel', (event) => (document.title = `prevented: ${event.defaultPrevented}`));
  });
  await page.keyboard.down('Control');
  for (const place of [
    designer.palette,
    designer.inspector,
    page.getByRole('tabpanel'),
    page.locator('header').first(),
  ]) {
    await place.hover();
    await page.evaluate(() => (document.title = ''));
    await page.mouse.wheel(0, 100);
    await expect(page).toHaveTitle('prevented: true');
  }
  await page.keyboard.up('Control');
});

test('nothing in the bar moves while what was done is being saved', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.saved();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const before = (await undo.boundingBox())?.x;
  await page.evaluate(() => {
    const field = document.querySelector('input[aria-label="Design name"] ~ span');
    if (field) field.textContent = 'Saving…';
  });
  expect((await undo.boundingBox())?.x).toBe(before);
});
