import type { Page } from '@playwright/test';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

/** What has the focus, or a part of the screen that has; never the page itself. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at === null || at === document.body
      ? 'the page'
      : (at.getAttribute('aria-label') ?? at.textContent ?? at.tagName);
  });

test('the focus stays where one works, whatever takes its own button away', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await test.step('Blank: on the canvas', async () => {
    await page.getByRole('button', { name: 'Blank', exact: true }).press('Enter');
    await designer.ready();
    await expect(designer.canvas).toBeFocused();
  });
  await test.step('a template from the menu', async () => {
    await page.getByRole('button', { name: 'Menu', exact: true }).press('Enter');
    await page.getByRole('menuitem', { name: 'Templates' }).press('ArrowRight');
    await page.getByRole('menuitem', { name: 'DMZ' }).press('Enter');
    await expect(designer.host('DMZ01')).toBeVisible();
    await expect.poll(() => focused(page)).not.toBe('the page');
  });
  await test.step('an address removed', async () => {
    await designer.select('DMZ01');
    await designer.inspector.getByRole('button', { name: /^Remove 1/ }).press('Enter');
    await expect(designer.inspector.locator(':focus')).toHaveCount(1);
  });
  await test.step('a host deleted from the inspector', async () => {
    await designer.inspector.getByRole('button', { name: 'Delete host' }).press('Enter');
    await expect(designer.inspector).toBeFocused();
  });
  await test.step('a host deleted on the canvas', async () => {
    await designer.host('SQL01').press('Enter');
    await page.keyboard.press('Delete');
    await expect(designer.host('SQL01')).toHaveCount(0);
    await expect(designer.canvas).toBeFocused();
  });
  await test.step('a filter removed', async () => {
    await page.getByRole('searchbox', { name: 'Search connections' }).fill('no such thing');
    await page.getByRole('button', { name: 'Clear all filters' }).first().press('Enter');
    await expect(designer.rows.first()).toBeVisible();
    await expect.poll(() => focused(page)).not.toBe('the page');
  });
  await test.step('a design deleted from the list', async () => {
    await designer.saved();
    await designer.fromMenu('Start screen');
    await page
      .getByRole('button', { name: /^Delete/ })
      .first()
      .press('Enter');
    await expect(page.getByRole('status').or(page.locator('output')).filter({ hasText: 'deleted' })).toBeVisible();
    await expect.poll(() => focused(page)).not.toBe('the page');
  });
});
