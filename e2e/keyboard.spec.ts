import type { Locator, Page } from '@playwright/test';
import { Designer, textOf } from './designer.ts';
import { expect, test } from './test.ts';

declare global {
  // Counted in the page: a journey by keyboard has none.
  var pointers: number;
}

test.beforeEach(({ context }) =>
  context.addInitScript(() => {
    globalThis.pointers = 0;
    addEventListener('pointerdown', () => (globalThis.pointers += 1), { capture: true });
  }),
);

test('five hosts placed, named, co-located, connected by choice, read and exported without a pointer', async ({
  page,
}) => {
  const designer = new Designer(page);
  const { keyboard } = page;
  await designer.open();
  await test.step('begin with an empty design', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Blank', exact: true }));
    await keyboard.press('Enter');
    await expect(designer.canvas).toBeVisible();
  });
  await test.step('place five hosts from the palette', async () => {
    const search = designer.palette.getByRole('textbox', { name: 'Search the palette' });
    await tabTo(page, search);
    const roles = ['Master Stack', 'SQL Server', 'Response Stack', 'Response Stack', 'DMZ Switch'];
    const added = async (): Promise<string[]> =>
      (await designer.heard()).flatMap((text) => /^(.+) added as /.exec(text)?.slice(1) ?? []);
    await designer.listen();
    for (const [i, role] of roles.entries()) {
      await search.press('Control+a');
      await keyboard.type(role);
      await keyboard.press('Enter');
      await expect.poll(added).toEqual(roles.slice(0, i + 1));
    }
    await keyboard.press('Escape');
    await expect(designer.hosts).toHaveCount(5);
    await expect(designer.said).toContainText(/\d+ connections added/);
  });
  await test.step('name two of them where they stand', async () => {
    for (const [name, typed] of [
      ['RESP01', 'RS-EAST'],
      ['RESP02', 'RS-WEST'],
    ] as const) {
      await tabTo(page, designer.host(name));
      await keyboard.press('F2');
      await keyboard.type(typed);
      await keyboard.press('Enter');
      await expect(designer.host(typed)).toBeFocused();
    }
  });
  await test.step('let the Catalog share the host of the Master Stack', async () => {
    await tabTo(page, designer.host('MASTER01'), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText('MASTER01');
    await tabTo(page, designer.palette.getByRole('button', { name: 'Master Stack', exact: true }), 'Shift+Tab');
    await arrowTo(page, designer.palette.getByRole('button', { name: 'Catalog', exact: true }));
    await keyboard.press('Shift+Enter');
    await expect(designer.host('MASTER01')).toHaveAccessibleName(/Master Stack and Catalog/);
  });
  await test.step('choose the Response Stack of the DMZ Server, which nobody guesses', async () => {
    await expect(designer.row(/DMZ01.*RS-/)).toHaveCount(0);
    await tabTo(page, designer.host('DMZ01'));
    await keyboard.press('Enter');
    const partner = designer.inspector.getByRole('combobox', { name: 'Response Stack' });
    await tabTo(page, partner);
    const before = (await designer.heard()).length;
    await keyboard.type('RS-WEST');
    await expect(designer.row(/DMZ01.*RS-WEST/)).not.toHaveCount(0);
    // Typed slowly, the first letters choose RS-EAST on the way, and that is announced too. What now crosses zones wants addresses.
    await expect
      .poll(async () => (await designer.heard()).slice(before))
      .toContainEqual(
        expect.stringMatching(/^\d+ connections added, (?:\d+ new findings?, )?\d+ findings? resolved\s?$/),
      );
  });
  await test.step('read the table, and why a connection exists', async () => {
    await keyboard.press('F6');
    await expect(page.getByRole('tab', { name: 'Connections' })).toBeFocused();
    // What is selected on the diagram is where one comes into the table.
    const entry = designer.rows.and(page.locator('[tabindex="0"]'));
    await expect(entry).toContainText('DMZ01');
    await tabTo(page, entry);
    const from = await entry.getAttribute('aria-rowindex');
    await keyboard.press('ArrowDown');
    await expect(entry).toBeFocused();
    await expect(entry).toHaveAttribute('aria-selected', 'true');
    await expect(entry).toHaveAttribute('aria-rowindex', String(Number(from) + 1));
    await keyboard.press('ArrowRight');
    await expect(designer.said).toContainText('Why is shown below');
    await expect(designer.table.getByText('Because').first()).toBeVisible();
    await keyboard.press('End');
    await expect(designer.rows.last()).toBeFocused();
  });
  await test.step('export', async () => {
    await keyboard.press('F6');
    await tabTo(page, page.getByRole('button', { name: 'Export', exact: true }));
    await keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: /^CSV/ })).toBeVisible();
    await arrowTo(page, page.getByRole('menuitem', { name: /^CSV/ }));
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Export as CSV' });
    await tabTo(page, dialog.getByRole('button', { name: 'Export', exact: true }));
    const coming = page.waitForEvent('download');
    await keyboard.press('Enter');
    const csv = await textOf(await coming);
    expect(csv.split('\r\n').filter((line) => line.includes('RS-WEST')).length).toBeGreaterThan(3);
  });
  expect(await page.evaluate(() => globalThis.pointers)).toBe(0);
});

test('Tab goes from the bar over palette, diagram and inspector to the table, with one stop for lists', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  // The focus stands in the diagram when a design opens.
  await page.getByRole('banner').getByRole('button', { name: 'Menu' }).focus();
  const stops: string[] = [];
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const place = document.activeElement?.closest('header, main, section[aria-label]');
      if (!place) return 'nowhere';
      const { tagName, ariaLabel } = place;
      return tagName === 'HEADER'
        ? 'Bar'
        : (place.closest<HTMLElement>('[data-canvas]')?.ariaLabel ?? ariaLabel ?? tagName);
    });
    if (stop === 'nowhere') break;
    stops.push(stop);
  }
  const places = stops.filter((stop, i) => stop !== stops[i - 1]);
  expect(places.slice(0, 3)).toEqual(['Bar', 'Palette', 'Canvas']);
  expect(places.indexOf('Inspector')).toBeGreaterThan(2);
  expect(places.at(-1)).toBe('Connections and findings');
  expect(stops.filter((stop) => stop === 'Palette').length).toBeLessThan(4);
  // Two zones, eight hosts, one stop for all edges, and the buttons of the view.
  expect(stops.filter((stop) => stop === 'Canvas').length).toBeLessThan(22);
});

test('one stop leads to the edges, the arrow keys from one to the next, Shift and Tab out of them', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  const edges = designer.canvas.getByRole('group', { name: 'Connections on the diagram' }).getByRole('button');
  await tabTo(page, edges.first());
  await page.keyboard.press('ArrowRight');
  await expect(edges.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(edges.last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(edges.last()).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Shift+Tab');
  await expect(designer.hosts.last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(edges.last()).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Show its connections' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Show its connections' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(edges.last()).toBeFocused();
});

test('dialogs and menus take the focus and give it back', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  for (const name of ['Share', 'Search']) {
    const button = page.getByRole('button', { name, exact: true }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
  }
  await designer.host('SQL01').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(designer.host('SQL01')).toBeFocused();
});

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 70): Promise<void> {
  await pressUntil(page, target, key, most);
}

/** Presses the arrow key until something has the focus. */
async function arrowTo(page: Page, target: Locator): Promise<void> {
  await pressUntil(page, target, 'ArrowDown', 25);
}

async function pressUntil(page: Page, target: Locator, key: string, most: number): Promise<void> {
  await expect(target).toBeAttached();
  for (let i = 0; i < most; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, `after ${most} times ${key}`).toBeFocused();
}
