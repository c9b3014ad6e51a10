import type { Locator, Page } from '@playwright/test';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

const TEMPLATES = ['Single server', 'Enterprise'];

for (const [width, height] of [
  [1440, 900],
  [1024, 700],
] as const) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the design is seen whole, with nothing over it, and the bar and the table stay in use', async ({ page }) => {
      const designer = new Designer(page);
      await designer.open();
      await expectNoSideways(page);
      for (const template of TEMPLATES) {
        await designer.begin(template);
        await settled(page);
        const canvas = await boxOf(designer.canvas);
        expect(canvas.height).toBeGreaterThanOrEqual(0.4 * height);
        await expectNoSideways(page);
        const floating = await boxesOf(
          designer.canvas.locator('[aria-label="View"], [aria-label="Legend"], [aria-label="Map of the whole design"]'),
        );
        expect(floating).toHaveLength(2); // no map while all is seen
        expect(floating.filter((one) => floating.some((other) => other !== one && meet(one, other)))).toEqual([]);
        const hosts = await boxesOf(designer.hosts);
        expect(hosts.filter((host) => !within(host, canvas))).toEqual([]);
        expect(hosts.filter((host) => floating.some((one) => meet(host, one)))).toEqual([]);
        await goToStart(designer);
      }
      await designer.begin('DMZ');
      for (const name of ['Share', 'Export', 'Menu', 'Palette', 'Inspector']) {
        await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
      }
      for (const name of ['Connections', 'By device', 'Findings']) {
        await expect(page.getByRole('tab', { name: new RegExp(`^${name}`) })).toBeInViewport({ ratio: 1 });
      }
      await expect(designer.rows.nth(1)).toBeInViewport();
      await page.getByRole('button', { name: 'Maximise panel' }).click();
      await expect(designer.rows.nth(14)).toBeInViewport();
      await page.getByRole('button', { name: 'Restore panel' }).click();
      const separator = page.getByRole('separator', { name: 'Height of the panel' });
      const before = (await boxOf(designer.canvas)).height;
      await separator.press('ArrowUp');
      await expect.poll(async () => (await boxOf(designer.canvas)).height).toBeLessThan(before);
    });
  });
}

test.describe('a phone', () => {
  test.use({ hasTouch: true });

  test('reads a shared design: picture, tables and what a host needs', async ({ page, context }) => {
    const sender = new Designer(page);
    await sender.begin('DMZ');
    const link = await sender.share();
    const reader = new Designer(await context.newPage());
    await reader.page.setViewportSize({ width: 390, height: 844 });
    await reader.page.goto(link);
    await expect(reader.hosts).toHaveCount(11);
    await expect(reader.rows.first()).toBeVisible();
    await settled(reader.page);
    await expectNoSideways(reader.page);
    const canvas = await boxOf(reader.canvas);
    expect(canvas.height).toBeGreaterThanOrEqual(0.3 * 844);
    expect(canvas.width).toBe(390);
    for (const host of await reader.hosts.all()) await expect(host).toBeInViewport({ ratio: 0.99 });
    await expect(reader.page.getByRole('button', { name: 'Save a copy' })).toBeInViewport({ ratio: 1 });
    await reader.host('DMZ01').tap();
    await expect(reader.rows.and(reader.page.locator('[data-tone="related"]')).first()).toBeInViewport();
    await reader.openTab('By device');
    await expect(reader.page.getByRole('region', { name: 'Connections by device' })).toBeInViewport();
    await reader.openTab('Findings');
    await expectNoSideways(reader.page);
    await reader.page.close();
  });
});

test.describe('reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing glides: the view is there at once', async ({ page }) => {
    const designer = new Designer(page);
    await designer.begin('Enterprise');
    await designer.select('RESP02');
    const moving = await page.evaluate(async () => {
      const viewport = document.querySelector('.react-flow__viewport');
      const transform = (): string => (viewport ? getComputedStyle(viewport).transform : '');
      const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
      const before = transform();
      document.querySelector<HTMLElement>('[aria-label="Zoom to selection"]')?.click();
      for (let i = 0; i < 3; i += 1) await frame();
      const first = transform();
      for (let i = 0; i < 8; i += 1) await frame();
      return { jumped: first !== before, went: transform() !== first, animations: document.getAnimations().length };
    });
    expect(moving).toEqual({ jumped: true, went: false, animations: 0 });
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(thing: Locator): Promise<Box> {
  const box = await thing.boundingBox();
  if (!box) throw new TypeError('It is not on the screen');
  return box;
}

const boxesOf = (things: Locator): Promise<Box[]> =>
  things.evaluateAll((elements) =>
    elements
      .map((element) => element.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => ({ x, y, width, height })),
  );

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

async function expectNoSideways(page: Page): Promise<void> {
  const { wide, seen } = await page.evaluate(() => ({
    wide: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
    seen: document.documentElement.clientWidth,
  }));
  expect(wide).toBeLessThanOrEqual(seen);
}

/** Waits until the view has come to rest. */
async function settled(page: Page): Promise<void> {
  const transform = (): Promise<string> =>
    page.locator('.react-flow__viewport').evaluate(async (viewport) => {
      const before = getComputedStyle(viewport).transform;
      for (let i = 0; i < 4; i += 1) await new Promise(requestAnimationFrame);
      return before === getComputedStyle(viewport).transform ? 'rests' : 'moves';
    });
  await expect.poll(transform).toBe('rests');
}

async function goToStart(designer: Designer): Promise<void> {
  await designer.saved();
  await designer.fromMenu('Start screen');
  await expect(designer.page.getByRole('heading', { name: 'Start a new design' })).toBeVisible();
}
