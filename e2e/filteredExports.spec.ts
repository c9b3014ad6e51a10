import { Designer } from './designer.ts';
import { ask, make } from './exportDialog.ts';
import { expect, test } from './test.ts';

test('an export of filtered rows always shows that first, and says it in the name of the file', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const whole = (await designer.exportCsv()).rows.length; // no question: nothing is left out
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('sql');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const choice = page.getByRole('menuitemcheckbox', { name: /^Filtered rows only/ });
  const shown = await designer.rows.count();
  await expect(choice).toHaveText(`Filtered rows only (${shown} of ${whole})`);
  await choice.click();
  await page.keyboard.press('Escape');
  for (const format of ['CSV', 'Tab-separated text', 'Markdown', 'draw.io', 'Mermaid', 'Excel', 'PDF', 'SVG', 'PNG']) {
    const dialog = await ask(page, format);
    const box = dialog.getByRole('checkbox', { name: /^Filtered rows only/ });
    await expect(box).toBeChecked();
    await expect(dialog).toContainText(`${shown} of ${whole} rows: text “sql”`);
    const name = (await make(page, dialog)).suggestedFilename();
    expect(name).toContain(` (${shown} of ${whole} rows, text “sql”).`);
  }
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('');
  expect((await designer.exportCsv()).rows).toHaveLength(whole);
});

test('print with a filter says so, and the browser proposes a file name that does', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const whole = await designer.rows.count();
  const title = await page.title();
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('article')).toBeAttached({ timeout: 500 });
  }).toPass();
  expect(await page.locator('article').textContent()).not.toMatch(/\d+ of \d+ rows/);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.title()).toBe(title);
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('sql');
  await expect(page.getByText(new RegExp(`of ${whole} connections`))).toBeVisible();
  const shown = await designer.rows.count();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('article')).toContainText(`${shown} of ${whole} rows: text “sql”`);
  expect(await page.title()).toContain(`(${shown} of ${whole} rows, text “sql”)`);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.title()).toBe(title);
});
