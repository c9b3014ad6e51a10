import type { Page } from '@playwright/test';
import { LIMITS } from '../src/design/model/bounds.ts';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { withTightZones, withZonesAt } from '../src/design/testing/placedDesigns.testing.ts';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

const CONTROLS = 56; // px at the bottom of the canvas
const EDGES = 'g[data-scope] > path';
const DRAWN = `.react-flow__node, ${EDGES}, [data-edge]`;

function template(name: string) {
  const found = TEMPLATES.find((one) => one.name === name);
  if (!found) throw new Error(`no template ${name}`);
  return found.design;
}

/** How far what is drawn sticks out of the canvas, or below its controls, px; not above 0 where nothing is cut. */
const cut = (page: Page): Promise<number> =>
  page.locator(DRAWN).evaluateAll((parts, controls) => {
    const view = document.querySelector('[data-canvas]')?.getBoundingClientRect() ?? new DOMRect();
    return Math.max(
      ...parts.map((part) => {
        const { left, top, right, bottom } = part.getBoundingClientRect();
        return Math.max(view.left - left, view.top - top, right - view.right, bottom - (view.bottom - controls));
      }),
    );
  }, CONTROLS);

const fit = (page: Page) => page.getByRole('button', { name: 'Fit to screen' }).click();
const paths = (page: Page) => page.locator(EDGES);

const viewNow = (page: Page) => page.locator('.react-flow__viewport').getAttribute('style');

/** Waits until the view rests. */
async function resting(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const before = await viewNow(page);
      await page.waitForTimeout(300);
      return (await viewNow(page)) === before;
    })
    .toBe(true);
}

test.describe('edges outside zones', () => {
  for (const name of ['DMZ', 'Enterprise']) {
    test(`of ${name} are in sight as it opens, after Fit, and after Fit in a small window`, async ({ page }) => {
      const designer = new Designer(page);
      await designer.openDesign(withTightZones(template(name)));
      await expect(paths(page).first()).toBeAttached();
      await expect.poll(() => cut(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1024, height: 700 });
      await fit(page);
      await expect.poll(() => cut(page)).toBeLessThanOrEqual(0);
    });
  }

  test('are not fitted once the view was moved', async ({ page }) => {
    const designer = new Designer(page);
    await designer.openDesign(withTightZones(template('Enterprise')));
    await resting(page);
    await designer.canvas.hover();
    await page.mouse.wheel(0, 250);
    await resting(page);
    const moved = await viewNow(page);
    expect(await cut(page)).toBeGreaterThan(0);
    // Routed anew, and found.
    await page.getByRole('button', { name: 'Row numbers' }).click();
    await page.waitForTimeout(1000);
    expect(await viewNow(page)).toBe(moved);
  });

  test('are in sight when an edge is zoomed to', async ({ page }) => {
    const designer = new Designer(page);
    await designer.openDesign(withTightZones(template('Enterprise')));
    await resting(page);
    const labels = page.locator('[data-edge]');
    for (const place of [0, 3, 6]) {
      const label = labels.nth(place);
      await label.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Zoom to selection' }).click();
      await resting(page);
      await expect(label).toBeInViewport({ ratio: 1 });
      const heads = page.locator('[data-state="selected"][data-scope] > path');
      const outside = await heads.evaluateAll((all) => {
        const view = document.querySelector('[data-canvas]')?.getBoundingClientRect() ?? new DOMRect();
        return all.filter((one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect();
          return left < view.left || top < view.top || right > view.right || bottom > view.bottom;
        }).length;
      });
      expect(outside).toBe(0);
    }
  });
});

const farApart = withZonesAt(template('DMZ'), (place) => ({ x: place * 100_000, y: 0 }));
const atLimits = withZonesAt(template('DMZ'), (place) => ({
  x: [-LIMITS.reach, LIMITS.reach, 0][place] ?? 0,
  y: [-LIMITS.reach, LIMITS.reach, 0][place] ?? 0,
}));
const designs = { '100,000 px apart': farApart, 'at the limits of positions': atLimits };

for (const [where, design] of Object.entries(designs)) {
  test(`hosts ${where} are in sight as the design opens, and the zoom says how far off`, async ({ page }) => {
    const designer = new Designer(page);
    await designer.openDesign(design);
    await expect(paths(page).first()).toBeAttached();
    await resting(page);
    expect(await cut(page)).toBeLessThanOrEqual(0);
    await expect(page.locator('[data-specks] path').last()).toBeVisible();
    const zoom = await designer.zoom();
    expect(zoom).toBeGreaterThan(0);
    expect(zoom).toBeLessThan(1);
  });

  test(`with hosts ${where}, wheel, buttons and keys zoom in and out again within the same bounds`, async ({
    page,
  }) => {
    const designer = new Designer(page);
    await designer.openDesign(design);
    await resting(page);
    const whole = await designer.zoom();
    await designer.canvas.hover();
    await page.keyboard.down('Control');
    for (let i = 0; i < 6; i += 1) await page.mouse.wheel(0, 1000);
    await page.keyboard.up('Control');
    await resting(page);
    const least = await designer.zoom();
    expect(least).toBeLessThan(whole);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await resting(page);
    expect(await designer.zoom()).toBeCloseTo(least, 5);
    await page.getByRole('button', { name: /^Zoom [\d.]+ %/ }).click();
    await expect.poll(() => designer.zoom()).toBe(100);
    await page.keyboard.press('f');
    await expect.poll(() => designer.zoom()).toBe(whole);
    expect(await cut(page)).toBeLessThanOrEqual(0);
  });
}
