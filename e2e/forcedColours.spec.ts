import type { Locator } from '@playwright/test';
import { addAxe, expectAccessible } from './axe.ts';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { forcedColors: 'active' } });

/** What one sees of a thing: a fill, a frame, a line. */
const lookOf = (thing: Locator): Promise<string> =>
  thing.evaluate((element) => {
    const { backgroundColor, outlineStyle, outlineWidth, borderColor, color } = getComputedStyle(element);
    const under = getComputedStyle(element, '::after');
    return [
      backgroundColor,
      outlineStyle === 'none' ? '' : outlineWidth,
      borderColor,
      color,
      under.borderBottomWidth,
    ].join(' ');
  });

test('with forced colours what is selected, pressed or focused looks unlike what is not', async ({ page, context }) => {
  await addAxe(context);
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const hostBox = (name: string): Locator => designer.host(name).locator('[data-selected]');
  await designer.select('DMZ01');
  expect(await lookOf(hostBox('DMZ01'))).not.toBe(await lookOf(hostBox('SQL01')));
  await designer.rows.nth(1).click();
  const cell = (row: number): Locator => designer.rows.nth(row).locator('td').nth(1);
  expect(await lookOf(cell(1))).not.toBe(await lookOf(cell(2)));
  const edge = designer.edge('DMZ01', '1E-SRV01');
  const before = await lookOf(edge);
  await edge.click();
  expect(await lookOf(edge)).not.toBe(before);
  const palette = page.getByRole('button', { name: 'Palette', exact: true });
  const pressed = await lookOf(palette);
  await palette.click();
  await page.mouse.move(500, 500);
  expect(await lookOf(palette)).not.toBe(pressed);
  const tab = (name: RegExp): Locator => page.getByRole('tab', { name });
  expect(await lookOf(tab(/^Connections/))).not.toBe(await lookOf(tab(/^By device/)));
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.keyboard.press('ArrowDown');
  const items = page.getByRole('menuitem');
  expect(await lookOf(items.nth(0))).not.toBe(await lookOf(items.nth(1)));
  await page.keyboard.press('Escape');
  await designer.openTab('Findings');
  const finding = page.getByRole('tabpanel').getByRole('listitem').first();
  const unchosen = await lookOf(finding);
  await finding.getByRole('button').first().click();
  expect(await lookOf(finding)).not.toBe(unchosen);
  await expectAccessible(page, 'forced colours');
});
