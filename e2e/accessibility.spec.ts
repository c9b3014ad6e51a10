import type { Page } from '@playwright/test';
import { addAxe, DIAGRAM, expectAccessible, OPEN, PANEL } from './axe.ts';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

test.slow();

test.beforeEach(({ context }) => addAxe(context));

test.describe('axe finds nothing on', () => {
  test('start screen, empty design, and the list of designs', async ({ page }) => {
    const designer = new Designer(page);
    await designer.open();
    await expectAccessible(page, 'start screen of a first visit');
    await designer.begin('Blank');
    await expectAccessible(page, 'blank design');
    await designer.openTab('By device');
    await expectAccessible(page, 'by device, empty', PANEL);
    await designer.openTab('Findings');
    await expectAccessible(page, 'findings, empty', PANEL);
    await designer.saved();
    await designer.fromMenu('Start screen');
    await expect(page.getByRole('heading', { name: 'Your designs' })).toBeVisible();
    await expectAccessible(page, 'start screen with a design');
    await page.getByRole('button', { name: /^Rename/ }).click();
    await expectAccessible(page, 'renaming in the list');
  });

  test('tabs, rows, filters and menus of the panel', async ({ page }) => {
    const designer = new Designer(page);
    await designer.begin('DMZ');
    await expectAccessible(page, 'connections');
    await designer.rows.first().getByRole('button', { name: /^Why/ }).click();
    await designer.rows.nth(1).click();
    await page.getByRole('button', { name: 'Why not?' }).click();
    await expectAccessible(page, 'why, why not, and an inspected connection', PANEL);
    await page.getByRole('searchbox', { name: 'Search connections' }).fill('SQL');
    await page.getByRole('button', { name: 'Filter by Scope' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Crosses zones' }).click();
    await expectAccessible(page, 'filter menu and chips');
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Search connections' }).fill('nothing of the kind');
    await expectAccessible(page, 'no row left', PANEL);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.getByRole('button', { name: /^Group by/ }).click();
    await page.getByRole('menuitemradio', { name: /device/i }).click();
    await page.getByRole('button', { name: 'Columns' }).click();
    await expectAccessible(page, 'groups and the choice of columns', PANEL);
    await page.keyboard.press('Escape');
    await page.getByText('Scope and limitations').click();
    await expectAccessible(page, 'what is not covered', PANEL);
    await designer.openTab('By device');
    await expectAccessible(page, 'by device', PANEL);
    await designer.openTab('Findings');
    await page.getByRole('tabpanel').getByRole('button', { pressed: false }).first().click();
    await expectAccessible(page, 'findings, one selected', PANEL);
  });

  test('selections, context menus and renaming on the canvas', async ({ page }) => {
    const designer = new Designer(page);
    await designer.begin('DMZ');
    await designer.select('1E-SRV01');
    await expectAccessible(page, 'a host in focus');
    await page.getByRole('button', { name: 'Add role' }).click();
    await expectAccessible(page, 'menu of roles', OPEN);
    await page.keyboard.press('Escape');
    await designer.select('DMZ01');
    await expectAccessible(page, 'a DMZ Server and its Switches', DIAGRAM);
    await designer.host('DMZ01').click({ button: 'right', position: { x: 20, y: 12 } });
    await page.getByRole('menuitem', { name: 'Move to zone' }).press('ArrowRight');
    await expectAccessible(page, 'menu of a host', OPEN);
    await closeMenus(page);
    await designer.edge('DMZ01', '1E-SRV01').click();
    await expectAccessible(page, 'an edge in focus', DIAGRAM);
    await designer.edge('DMZ01', '1E-SRV01').click({ button: 'right' });
    await expectAccessible(page, 'menu of an edge', OPEN);
    await closeMenus(page);
    await designer.zone('DMZ').press('Enter');
    await expectAccessible(page, 'a zone and its handles', DIAGRAM);
    await page.keyboard.press('Shift+F10');
    await expectAccessible(page, 'menu of a zone', OPEN);
    await closeMenus(page);
    await designer.host('DMZ01').press('F2');
    await expectAccessible(page, 'renaming a host', DIAGRAM);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await expect(designer.inspector).toContainText('11 hosts');
    await designer.inspector.getByRole('textbox', { name: 'First name' }).fill('SRV01');
    await expectAccessible(page, 'all hosts, counting', DIAGRAM);
    await page.keyboard.press('h');
    await page.keyboard.press('Escape');
    await expectAccessible(page, 'same-host connections', DIAGRAM);
  });

  test('menus and dialogs of the whole', async ({ page }) => {
    const designer = new Designer(page);
    await designer.begin('Single server');
    await designer.select('SQL01');
    await page.keyboard.press('Control+d');
    await designer.saved();
    for (const name of ['Menu', 'History', 'Export']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('menuitem').first()).toBeVisible();
      await expectAccessible(page, name, OPEN);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Link' })).toHaveValue(/#/);
    await expectAccessible(page, 'Share', OPEN);
    await page.keyboard.press('Escape');
    for (const [item, title] of [
      ['Designs…', 'Designs'],
      ['Keyboard shortcuts', 'Keyboard shortcuts'],
      ['Scope and limitations', /Scope/],
      ['About Portolan', /About/],
    ] as const) {
      await designer.fromMenu(item);
      await expect(page.getByRole('dialog', { name: title })).toBeVisible();
      await expectAccessible(page, item, OPEN);
      await page.keyboard.press('Escape');
    }
    for (const format of ['PDF', 'PNG']) {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, `options of ${format}`, OPEN);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sql');
    await expectAccessible(page, 'search', OPEN);
    await page.keyboard.press('Escape');
  });

  test('a shared design, and what is wrong with a link or file', async ({ page }) => {
    const designer = new Designer(page);
    await designer.begin('Remote Response Stack');
    const link = await designer.share();
    await page.goto(link.slice(0, -4));
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'a bad link', OPEN);
    await page.keyboard.press('Escape');
    await designer.dropFile('picture.png', 'no design');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'a bad file', OPEN);
    await page.keyboard.press('Escape');
    await page.goto(link);
    await expect(page.getByText('Shared design: save a copy to edit')).toBeVisible();
    await expectAccessible(page, 'read-only view');
    await designer.select('MASTER01');
    await expectAccessible(page, 'read-only inspector', DIAGRAM);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page, 'read-only on a phone');
  });
});

/** One Escape closes a menu with what is open inside it. */
async function closeMenus(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
}
