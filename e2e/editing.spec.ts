import { aDesign, aHost } from '../src/rules/testing/builders.testing.ts';
import { realisticDesign } from '../src/design/testing/realisticDesign.testing.ts';
import type { Page } from '@playwright/test';
import { Designer, middleOf, type Point } from './designer.ts';
import { expect, test } from './test.ts';

test('hosts are selected by box and Shift, moved together, and each gesture is one step back', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  const title = designer.inspector.getByRole('heading', { level: 2 });
  await test.step('a box around the clients', async () => {
    const first = await boxOf(designer, 'Browsers');
    const last = await boxOf(designer, 'Clients');
    await page.mouse.move(first.x - 12, first.y - 12);
    await page.mouse.down();
    await page.mouse.move(last.x + last.width + 12, last.y + last.height + 12, { steps: 6 });
    await page.mouse.up();
    await expect(title).toHaveText('2 hosts');
  });
  await test.step('Shift adds, and takes away', async () => {
    const at = { modifiers: ['Shift' as const], position: { x: 30, y: 12 } };
    await designer.host('SMTP01').click(at);
    await expect(title).toHaveText('3 hosts');
    await designer.host('SMTP01').click(at);
    await expect(title).toHaveText('2 hosts');
    await designer.host('SMTP01').click(at);
    await expect(title).toHaveText('3 hosts');
  });
  await test.step('they move together', async () => {
    const before = await placesOf(designer);
    await page.mouse.move(...(await pointOf(designer, 'SMTP01')));
    await page.mouse.down();
    const [x, y] = await pointOf(designer, 'SMTP01');
    await page.mouse.move(x + 20, y + 8, { steps: 2 });
    await page.mouse.move(x + 40, y + 24, { steps: 6 });
    await page.mouse.up();
    await expect(designer.undoButton).toHaveAccessibleName('Undo: Move 3 hosts');
    const after = await placesOf(designer);
    const shifts = Object.keys(before).map((name) => [name, JSON.stringify(minus(after[name], before[name]))] as const);
    const moved = shifts.filter(([, shift]) => shift !== '{"x":0,"y":0}');
    expect(moved.map(([name]) => name).toSorted()).toEqual(['Browsers', 'Clients', 'SMTP01']);
    expect(
      moved.every(([, shift]) => shift === moved[0]?.[1]),
      JSON.stringify(moved),
    ).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => placesOf(designer)).toEqual(before);
  });
  await test.step('all of them, and none', async () => {
    await page.keyboard.press('Control+a');
    await expect(title).toHaveText('8 hosts');
    await page.keyboard.press('Escape');
    await expect(title).toHaveText('Single server');
  });
});

test('the arrow keys nudge; a burst is one step', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.select('CM01');
  const before = await designer.placeOf(designer.host('CM01'));
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowDown', 'Shift+ArrowLeft']) await page.keyboard.press(key);
  await expect.poll(() => designer.placeOf(designer.host('CM01'))).toEqual({ x: before.x - 70, y: before.y + 10 });
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Move CM01');
  await page.keyboard.press('Control+z');
  await expect.poll(() => designer.placeOf(designer.host('CM01'))).toEqual(before);
  await expect(designer.undoButton).toHaveAccessibleName('Undo');
});

test('a host that is dragged snaps to what it lines up with, inside its zone, and guides show it', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  const anchor = await designer.placeOf(designer.host('Browsers'));
  const [x, y] = await pointOf(designer, 'Clients');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 20, { steps: 4 });
  await page.mouse.move(x + 4, y + 31, { steps: 6 });
  await expect(designer.canvas.locator('[class*="guide"]').first()).toBeVisible();
  await page.mouse.up();
  await expect(designer.canvas.locator('[class*="guide"]')).toHaveCount(0);
  await expect.poll(async () => (await designer.placeOf(designer.host('Clients'))).x).toBe(anchor.x);
  await test.step('Escape takes a drag back', async () => {
    const before = await designer.placeOf(designer.host('Clients'));
    await page.mouse.move(...(await pointOf(designer, 'Clients')));
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 60, { steps: 6 });
    await expect.poll(() => designer.placeOf(designer.host('Clients'))).not.toEqual(before);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => designer.placeOf(designer.host('Clients'))).toEqual(before);
  });
});

test('copy, cut, paste and duplicate, with names that count on, and into another tab', async ({ page, context }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.select('SQL01');
  await designer.host('INV01').click({ modifiers: ['Shift'], position: { x: 30, y: 12 } });
  const [sql, inv] = [await designer.placeOf(designer.host('SQL01')), await designer.placeOf(designer.host('INV01'))];
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(designer.hosts).toHaveCount(10);
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Paste 2 hosts');
  await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText('2 hosts');
  const copies = [await designer.placeOf(designer.host('SQL02')), await designer.placeOf(designer.host('INV02'))];
  expect(minus(copies[1], copies[0])).toEqual(minus(inv, sql));
  expect(copies[0]).not.toEqual(sql);
  await page.keyboard.press('Control+x');
  await expect(designer.hosts).toHaveCount(8);
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Cut 2 hosts');
  await designer.select('SMTP01');
  await page.keyboard.press('Control+d');
  await expect(designer.host('SMTP02')).toBeVisible();
  expect(await designer.placeOf(designer.host('SMTP02'))).not.toEqual(await designer.placeOf(designer.host('SMTP01')));
  await test.step('into another tab', async () => {
    await designer.select('SQL01');
    await designer.host('INV01').click({ modifiers: ['Shift'], position: { x: 30, y: 12 } });
    await page.keyboard.press('Control+c');
    const other = new Designer(await context.newPage());
    await other.page.goto('./');
    await other.ready();
    await other.fromMenu('New design');
    await expect(other.hosts).toHaveCount(0);
    await other.canvas.click();
    await other.page.keyboard.press('Control+v');
    await expect(other.hosts).toHaveCount(2);
    await expect(other.zones).toHaveCount(1);
    const there = [await other.placeOf(other.host('SQL01')), await other.placeOf(other.host('INV01'))];
    expect(minus(there[1], there[0])).toEqual(minus(inv, sql));
    await expect(other.host('SQL01')).toBeInViewport({ ratio: 0.99 });
    await other.page.keyboard.press('Control+z');
    await expect(other.hosts).toHaveCount(0);
    await expect(other.zones).toHaveCount(0);
  });
});

test('context menus act on what they were opened on', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  const menu = page.getByRole('menu');
  const choose = async (...items: string[]): Promise<void> => {
    for (const [i, item] of items.entries()) {
      const entry = menu.getByRole('menuitem', { name: item, exact: true });
      if (i < items.length - 1) await entry.press('ArrowRight');
      else await entry.press('Enter');
    }
    await expect(menu).toHaveCount(0);
  };
  await designer.host('1E-SRV01').click({ button: 'right', position: { x: 30, y: 12 } });
  await choose('Move to its own host', 'Response Stack');
  await expect(designer.hosts).toHaveCount(9);
  await expect(designer.row('3901')).toHaveCount(1);
  await designer.edge('1E-SRV01', 'SMTP01').click({ button: 'right' });
  await choose('Select SMTP01');
  await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText('SMTP01');
  await designer.host('SMTP01').click({ button: 'right', position: { x: 30, y: 12 } });
  await choose('Delete host');
  await expect(designer.host('SMTP01')).toHaveCount(0);
  await designer.zone('Internet').focus();
  await page.keyboard.press('Shift+F10');
  await choose('Select its hosts');
  await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText('1E Cloud');
  const { x, y, width } = await boxOf(designer, '1E Cloud');
  await page.mouse.click(x + width / 2, y - 140, { button: 'right' });
  await choose('Add zone', 'DMZ');
  await expect(designer.zones).toHaveCount(3);
});

test('hosts and zones are named where they stand', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.host('SQL01').dblclick({ position: { x: 40, y: 12 } });
  await expect(designer.canvas.getByRole('textbox', { name: 'Name of SQL01' })).toBeFocused();
  await page.keyboard.type('DB-MAIN');
  await page.keyboard.press('Enter');
  await expect(designer.host('DB-MAIN')).toBeVisible();
  await expect(designer.row('DB-MAIN')).not.toHaveCount(0);
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Rename SQL01');
  await designer.host('DB-MAIN').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('SOMETHING');
  await page.keyboard.press('Escape');
  await expect(designer.host('DB-MAIN')).toBeFocused();
  await designer.canvas.getByText('Corporate network', { exact: true }).dblclick();
  await page.keyboard.type('Head office');
  await page.keyboard.press('Enter');
  await expect(designer.zone('Head office')).toBeVisible();
  await expect(designer.row('Head office')).not.toHaveCount(0);
});

test('several hosts get names and addresses by counting', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Blank');
  for (let i = 0; i < 3; i += 1) await designer.place('SQL Server');
  await designer.canvas.focus();
  await page.keyboard.press('Control+a');
  await designer.inspector.getByRole('textbox', { name: 'First name' }).fill('LON-SQL07');
  await designer.inspector.getByRole('textbox', { name: 'First address' }).fill('10.0.4.11');
  await designer.inspector.getByRole('textbox', { name: /^DNS suffix/ }).fill('corp.example.com');
  await expect(designer.inspector.getByRole('row', { name: /SQL03/ })).toContainText('LON-SQL09');
  await designer.inspector.getByRole('button', { name: 'Apply to 3 hosts' }).click();
  await expect(designer.host('LON-SQL09')).toHaveAccessibleName(/10\.0\.4\.13/);
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Name 3 hosts');
  await designer.undoButton.click();
  await expect(designer.host('SQL03')).toBeVisible();
});

test('zoom to fit and to the selection; the map shows where one is, and goes there', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Enterprise');
  const map = designer.canvas.getByRole('img', { name: 'Map of the whole design' });
  const whole = await designer.zoom();
  await expect(map).toHaveCount(0);
  await designer.select('RESP02');
  await page.keyboard.press('Shift+F');
  await expect.poll(() => designer.zoom()).toBeGreaterThan(2 * whole);
  await expect(map).toBeVisible();
  await expect(designer.host('1E Cloud')).not.toBeInViewport();
  const box = await map.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.9, (box?.y ?? 0) + (box?.height ?? 0) * 0.25);
  await expect(designer.host('1E Cloud')).toBeInViewport();
  await page.keyboard.press('f');
  await expect.poll(() => designer.zoom()).toBe(whole);
  await expect(map).toHaveCount(0);
  await page.keyboard.press('0');
  await expect.poll(() => designer.zoom()).toBe(100);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(() => designer.zoom()).toBe(80);
});

test('the search finds hosts, roles, ports and commands; ? tells the keys', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const title = designer.inspector.getByRole('heading', { level: 2 });
  const search = async (text: string, result: RegExp): Promise<void> => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: /^Search hosts/ })).toBeFocused();
    await page.keyboard.type(text);
    await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toHaveAccessibleName(
      result,
    );
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: /^Search hosts/ })).toHaveCount(0);
  };
  await search('dmz01', /^Host DMZ01/);
  await expect(title).toHaveText('DMZ01');
  await search('clients', /Clients/);
  await search('tcp 4000', /^Port TCP 4000/);
  await expect(designer.table.getByRole('row', { selected: true })).toHaveCount(2);
  await search('by device', /^Command Show ports by device/);
  await expect(page.getByRole('region', { name: 'Connections by device' })).toBeVisible();
  await search('add catalog', /^Command Add Catalog/);
  await expect(title).toHaveText('CATALOG01');
  await designer.canvas.focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help.getByText('Redo')).toBeVisible();
  await expect(help.getByText('Duplicate')).toBeVisible();
});

test('a design of hundreds of hosts is there to the last of them', async ({ page }) => {
  const designer = new Designer(page);
  const names = Array.from({ length: 300 }, (_, i) => `CRL${i + 1}`);
  await designer.openDesign(aDesign(...names.map((name) => aHost('crlPoint', { name, zone: 'internet' }))));
  expect(new Set(await designer.hosts.evaluateAll((all) => all.map(({ dataset }) => dataset['id']))).size).toBe(300);
});

test('a large design is seen from afar without what could not be read', async ({ page }) => {
  const designer = new Designer(page);
  await designer.openDesign(realisticDesign(60));
  const labels = designer.canvas.locator('[data-edge]');
  const lines = designer.canvas.locator('[data-state] > path');
  const name = designer.hosts.first().getByText(/\S/u).first();
  await page.keyboard.press('0');
  await expect.poll(() => labels.count()).toBeGreaterThan(150);
  await expect.poll(() => lines.count()).toBeGreaterThan(0);
  await expect(name).toBeVisible();
  await page.keyboard.press('f');
  await expect.poll(() => designer.zoom()).toBeLessThan(30);
  await expect(labels).toHaveCount(0);
  await expect(name).toBeHidden();
  expect(await lines.count()).toBeGreaterThan(0);
  await page.keyboard.press('0');
  await expect.poll(() => labels.count()).toBeGreaterThan(150);
  await expect(name).toBeVisible();
});

test('an arrangement under way can be cancelled, and leaves everything as it was', async ({ page }) => {
  const designer = new Designer(page);
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/elk-api/u, async (route) => {
    await released;
    await route.continue();
  });
  await designer.begin('DMZ');
  const before = await designer.placeOf(designer.hosts.first());
  await page.getByRole('button', { name: 'Arrange', exact: true }).click();
  await page.getByText('Arranging…').waitFor();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  release();
  await expect(designer.said).toHaveText(/^Arranging cancelled\s?$/);
  await expect(page.getByText('Arranging…')).toHaveCount(0);
  expect(await designer.placeOf(designer.hosts.first())).toEqual(before);
  await expect(designer.undoButton).toBeDisabled();
});

test('automatic arrangement is one step, in landscape and portrait, and leaves a design without overlaps', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const before = await placesOf(designer);
  const sizeOf = async (): Promise<{ width: number; height: number }> => {
    const places = Object.values(await placesOf(designer));
    const span = (values: number[]): number => Math.max(...values) - Math.min(...values);
    return { width: span(places.map(({ x }) => x)), height: span(places.map(({ y }) => y)) };
  };
  const csv = (await designer.exportCsv()).text;
  const arrange = async (command: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Search hosts/ }).fill(command);
    await page.getByRole('option', { name: new RegExp(`^Command ${command}(?! in)`) }).click();
    await expect(designer.said).toHaveText(/^Arranged\s?$/);
    await expect(designer.undoButton).toHaveAccessibleName('Undo: Arrange');
  };
  await arrange('Arrange');
  await expectApart(designer);
  const landscape = await sizeOf();
  expect((await designer.exportCsv()).text).toBe(csv);
  await page.keyboard.press('Control+z');
  await expect.poll(() => placesOf(designer)).toEqual(before);
  await arrange('Arrange in portrait');
  await expectApart(designer);
  const portrait = await sizeOf();
  expect(portrait.width / portrait.height).toBeLessThan(landscape.width / landscape.height);
});

test('zones are added, named and resized, and everything is undone and redone by its name', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Blank');
  await designer.palette.getByRole('button', { name: 'DMZ zone' }).press('Enter');
  await designer.inspector.getByRole('textbox', { name: 'Name', exact: true }).fill('Perimeter');
  await page.keyboard.press('Enter');
  await expect(designer.zone('Perimeter')).toBeVisible();
  const width = designer.inspector.getByRole('textbox', { name: 'Width (px)' });
  await width.fill('400');
  await page.keyboard.press('Enter');
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Resize zone Perimeter');
  await test.step('by its corner', async () => {
    const handle = designer.canvas.locator('.react-flow__resize-control.handle.bottom.right');
    const corner = await middleOf(handle);
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(corner.x + 60, corner.y + 60, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => width.inputValue().then(Number)).toBeGreaterThan(400);
  });
  await designer.place('DMZ Switch');
  await expect(designer.host('DMZ01')).toHaveAccessibleName(/in Perimeter/);
  await page.getByRole('button', { name: 'History' }).click();
  const steps = await page.getByRole('menuitem').allInnerTexts();
  expect(steps.map((text) => text.trim())).toEqual([
    'Add DMZ Switch',
    'Resize zone Perimeter',
    'Resize zone Perimeter',
    'Rename zone DMZ',
    'Add DMZ zone',
  ]);
  await page.getByRole('menuitem').last().press('Enter');
  await expect(designer.zones).toHaveCount(0);
  await expect(designer.undoButton).toHaveAccessibleName('Undo');
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('Control+y');
  await expect(designer.host('DMZ01')).toHaveAccessibleName(/in Perimeter/);
});

test('what is placed from the palette stays in sight', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Blank');
  for (let i = 0; i < 14; i += 1) await designer.place(i % 2 === 0 ? 'Response Stack' : '1E Cloud');
  await expect(designer.hosts).toHaveCount(14);
  await expect(designer.hosts.last()).toBeInViewport({ ratio: 0.99 });
  for (const host of await designer.hosts.all()) await expect(host).toBeInViewport({ ratio: 0.99 });
  await expectApart(designer);
});

const minus = (a: Point | undefined, b: Point | undefined): Point => ({
  x: (a?.x ?? Number.NaN) - (b?.x ?? Number.NaN),
  y: (a?.y ?? Number.NaN) - (b?.y ?? Number.NaN),
});

async function boxOf(designer: Designer, name: string) {
  const box = await designer.host(name).boundingBox();
  if (!box) throw new TypeError(`${name} is not on the screen`);
  return box;
}

/** Where a host can be taken hold of. */
async function pointOf(designer: Designer, name: string): Promise<[number, number]> {
  const { x, y } = await boxOf(designer, name);
  return [x + 24, y + 8];
}

/** Where every host stands, px of the canvas. */
async function placesOf({ page }: { readonly page: Page }): Promise<Record<string, Point>> {
  const places = await page.locator('.react-flow__node-host').evaluateAll((hosts) =>
    hosts.map((host) => {
      const { left, top } = getComputedStyle(host);
      const place = { x: Number.parseFloat(left), y: Number.parseFloat(top) };
      return [host.ariaLabel?.split(', ')[0] ?? '', place] as const;
    }),
  );
  return Object.fromEntries(places);
}

/** No host lies on another one, and each is inside a zone. */
async function expectApart({ hosts, zones }: Designer): Promise<void> {
  const boxes = async (things: typeof hosts) =>
    things.evaluateAll((elements) =>
      elements
        .filter((element) => element instanceof HTMLElement)
        .map((element) => {
          const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight, ariaLabel } = element;
          return { name: ariaLabel ?? '', left, top, right: left + offsetWidth, bottom: top + offsetHeight };
        }),
    );
  const [all, areas] = [await boxes(hosts), await boxes(zones)];
  const clashes = all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.name} / ${b.name}`),
  );
  expect(clashes).toEqual([]);
  const outside = all.filter(
    (a) => !areas.some((z) => a.left >= z.left && a.right <= z.right && a.top >= z.top && a.bottom <= z.bottom),
  );
  expect(outside.map(({ name }) => name)).toEqual([]);
}
