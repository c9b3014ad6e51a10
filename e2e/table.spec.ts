import { realisticDesign } from '../src/design/testing/realisticDesign.testing.ts';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

const HEADERS =
  'Rule ID, #, Source, Source zone, Source address, Destination, Destination zone, Destination address, Transport, Port, Service, Scope, Usage, Configurable, Reference';
const EXPORTED =
  'Rule ID, #, Action, Source, Source FQDN, Source zone, Source address, Source port, Destination, Destination FQDN, Destination zone, Destination address, Transport, Port, Service, Scope, Usage, Certainty, Configurable, Reference, State, Ticket, Owner, Expires, Note';

test('rows are sorted by several columns, and keep their numbers', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const plain = await designer.column('number');
  expect(plain).toEqual(plain.map((_, i) => String(i + 1)));
  await designer.header('Destination').click();
  await expect(designer.table.getByRole('columnheader', { name: 'Destination', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await designer.header('Port').click({ modifiers: ['Shift'] });
  await designer.header(/^Port/).click({ modifiers: ['Shift'] });
  const [destinations, ports, numbers] = [
    await designer.column('destination'),
    await designer.column('port'),
    await designer.column('number'),
  ];
  const pairs = destinations.map((name, i) => ({ name, port: Number(ports[i]) }));
  const sorted = pairs.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || b.port - a.port);
  expect(pairs).toEqual(sorted);
  expect(numbers).not.toEqual(plain);
  expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(plain);
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('SMTP01');
  await expect(designer.rows).toHaveCount(1);
  const [kept] = await designer.column('number');
  expect(Number(kept)).toBeGreaterThan(1);
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('');
  await designer.header('Destination').click();
  await designer.header('Destination').click();
  await expect.poll(() => designer.column('number')).toEqual(plain);
});

test('no text leaves its cell, even with letters spaced out', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Enterprise');
  await page.evaluate(() => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync('td { letter-spacing: 0.12em; word-spacing: 0.16em }');
    document.adoptedStyleSheets.push(spaced);
  });
  await expect(designer.rows.first()).toBeVisible();
  const values = await designer.table.locator('td [data-fits]').evaluateAll((cells) =>
    cells.map((cell) => ({
      text: cell.textContent,
      isClipped: getComputedStyle(cell).overflowX !== 'visible',
      isLonger: cell.scrollWidth > cell.clientWidth,
    })),
  );
  const [clipped, free] = [values.filter(({ isClipped }) => isClipped), values.filter(({ isClipped }) => !isClipped)];
  expect(clipped.some(({ isLonger }) => isLonger)).toBe(true);
  expect(free.length).toBeGreaterThan(clipped.length);
  expect(free.filter(({ isLonger }) => isLonger)).toEqual([]);
});

test('rows are grouped by device, by source and by pair of zones', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const count = await designer.rows.count();
  const group = async (name: string): Promise<string[]> => {
    await page.getByRole('button', { name: /^Group by/ }).click();
    await page.getByRole('menuitemradio', { name, exact: true }).click();
    await expect(page.getByRole('button', { name: `Group by: ${name}` })).toBeVisible();
    return designer.table.getByRole('rowheader').allInnerTexts();
  };
  expect(await group('Zone pair')).toContainEqual(expect.stringMatching(/^Internet → DMZ\s+\d+$/));
  await expect(designer.rows).toHaveCount(count);
  const devices = await group('Device');
  expect(devices.length).toBeGreaterThan(8);
  await expect(designer.rows).toHaveCount(2 * count); // once where it leaves, once where it arrives
  await group('No groups');
  await expect(designer.table.getByRole('rowheader')).toHaveCount(0);
});

test('columns are hidden, moved and reset; the CSV keeps those hidden in the table', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  const headers = async (): Promise<string> =>
    (await designer.table.getByRole('columnheader').allInnerTexts()).map((text) => text.trim()).join(', ');
  expect(await headers()).toBe(HEADERS);
  await page.getByRole('button', { name: 'Columns' }).click();
  const chooser = page.getByRole('dialog', { name: 'Columns' });
  await chooser.getByRole('checkbox', { name: 'Usage', exact: true }).uncheck();
  await chooser.getByRole('button', { name: 'Move Port up' }).click();
  await page.keyboard.press('Escape');
  expect(await headers()).toBe(HEADERS.replace('Usage, ', '').replace('Transport, Port', 'Port, Transport'));
  expect((await designer.exportCsv()).headers.join(', ')).toBe(EXPORTED.replace('Transport, Port', 'Port, Transport'));
  await page.getByRole('button', { name: 'Columns' }).click();
  await chooser.getByRole('button', { name: 'Reset columns' }).click();
  await page.keyboard.press('Escape');
  expect(await headers()).toBe(HEADERS);
});

test('hundreds of rows: those in sight are in the page, the header stays, End and the selection reach the last', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.openDesign(realisticDesign(110));
  const total = Number(await designer.table.getAttribute('aria-rowcount')) - 1;
  expect(total).toBeGreaterThan(300);
  expect(await designer.rows.count()).toBeLessThan(100);
  const header = designer.table.getByRole('columnheader').first();
  const before = await header.boundingBox();
  await designer.rows.first().click();
  await page.keyboard.press('End');
  await expect(designer.rows.last()).toBeFocused();
  await expect(designer.rows.last()).toHaveAttribute('aria-rowindex', String(total + 1));
  expect((await designer.column('number')).at(-1)).toBe(String(total));
  expect(await header.boundingBox()).toEqual(before);
  expect(await designer.rows.count()).toBeLessThan(100);
  await page.keyboard.press('Home');
  await expect(designer.rows.first()).toHaveAttribute('aria-rowindex', '2');
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('SMTP');
  await expect(page.getByText(new RegExp(`of ${total} connections`))).toBeVisible();
});

test('rows are copied as tab-separated text, by button and by key', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const designer = new Designer(page);
  await designer.begin('Single server');
  const clipboard = async (): Promise<string[][]> =>
    (await page.evaluate(() => navigator.clipboard.readText()))
      .replaceAll('\r', '')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
  await page.getByRole('button', { name: /^Copy all 10 rows/ }).click();
  await expect.poll(async () => (await clipboard()).length).toBe(11);
  expect((await clipboard())[0]?.join(', ')).toBe(HEADERS);
  const rich = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await (await item?.getType('text/html'))?.text()) ?? '';
  });
  expect(rich.match(/<tr\b/g)).toHaveLength(11);
  expect(rich).toContain('SMTP01');
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('SMTP');
  await expect(page.getByRole('button', { name: /^Copy \d of 10 rows/ })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('');
  await designer.row('SMTP01').click();
  await designer.row('INV01').click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(async () => (await clipboard()).filter((cells) => cells.length === 15).length).toBe(3);
  expect((await clipboard()).flat()).toContain('SMTP01');
});

test('on paper there is every row, without tools', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Enterprise');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
  await expect(page.getByRole('searchbox', { name: 'Search connections' })).toBeHidden();
  const rows = page.getByRole('row').filter({ hasText: 'TCP', visible: true });
  expect(await rows.count()).toBeGreaterThanOrEqual(41);
  await page.setViewportSize({ width: 703, height: 1000 }); // A4 upright within its margins
  const cells = page.locator('article').locator('th, td[data-column="number"], td[data-column="port"]');
  const cut = await cells.evaluateAll((all) =>
    all.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
  );
  expect(await cells.count()).toBeGreaterThan(41);
  expect(cut).toEqual([]);
});
