import type { Locator } from '@playwright/test';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

const LONG = '2001:db8:1234:5678:9abc:def0:1234:5678';
const NETWORK = '10.10.128.0/17';

/** The addresses in these cells that lie on more than one line; and how many addresses there are. */
const brokenIn = (cells: Locator): Promise<{ broken: string[]; seen: number }> =>
  cells.evaluateAll((elements) => {
    const isBroken = (node: Node, start: number, length: number): boolean => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    };
    const texts = elements.flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return nodes;
    });
    const found = texts.flatMap((node) =>
      [...(node.textContent ?? '').matchAll(/[\da-f]+(?:[.:][\da-f]*)+(?:\/\d+)?/g)].map(({ index, 0: address }) => ({
        address,
        broken: isBroken(node, index, address.length),
      })),
    );
    return { broken: found.filter(({ broken }) => broken).map(({ address }) => address), seen: found.length };
  });

async function expectWhole(cells: Locator): Promise<void> {
  await expect(cells.filter({ hasText: LONG }).first()).toBeVisible();
  const { broken, seen } = await brokenIn(cells);
  expect(broken).toEqual([]);
  expect(seen).toBeGreaterThan(8);
}

test('no address is broken in two: by device and on upright paper', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.select('Clients');
  const field = designer.inspector.getByRole('group', { name: 'Addresses' }).getByRole('textbox').last();
  for (const address of [NETWORK, LONG]) {
    await field.fill(address);
    await field.press('Enter');
  }
  await expect(designer.row('Clients').first()).toContainText(LONG);
  await designer.openTab('By device');
  const devices = page.getByRole('region', { name: 'Connections by device' }).locator('td');
  await expectWhole(devices);
  // As upright A4 with margins of 10 mm.
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1047 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = page.locator('article td');
  await expectWhole(printed);
  const outside = await printed.evaluateAll((cells) =>
    cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent),
  );
  expect(outside).toEqual([]);
});
