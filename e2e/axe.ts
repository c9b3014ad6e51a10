import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from './test.ts';

const SHARED = { resultTypes: ['violations'], elementRef: false, iframes: false } satisfies RunOptions;
const ALL: RunOptions = {
  ...SHARED,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What may differ between light and dark: the elements are the same. */
const COLOURS: RunOptions = { ...SHARED, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Puts axe into every page of the context, before the page's own policy can refuse it. */
export async function addAxe(context: BrowserContext): Promise<void> {
  const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await context.addInitScript({ content: await readFile(source, 'utf8') });
}

declare global {
  // What axe's script leaves in the page.
  var axe: { run(include: string, options: RunOptions): Promise<AxeResults> };
}

/** What is open over the page: the page below it has been looked at before. */
export const OPEN = 'dialog[open], [popover]:popover-open, [data-radix-popper-content-wrapper]';

/** The parts of the screen that change while the rest stays as it was looked at before. */
export const PANEL = 'section[aria-label="Connections and findings"], section[aria-label="Inspector"]';
export const DIAGRAM = '[data-canvas], section[aria-label="Inspector"]';

/** Expects axe to find nothing on what the page, or a part of it, shows now, in light and in dark. */
export async function expectAccessible(page: Page, what: string, part = 'html'): Promise<void> {
  await expect(page.locator(part).first(), what).toBeVisible();
  await expectClean(page, `${what}, light`, part, ALL);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectClean(page, `${what}, dark`, part, COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectClean(page: Page, what: string, part: string, rules: RunOptions): Promise<void> {
  // Half-faded text has half the contrast: wait until nothing moves.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const found = await page.evaluate(
    async ([include, options]) => {
      const { violations } = await axe.run(include, options);
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`,
      );
    },
    [part, rules] as const,
  );
  expect.soft(found, what).toEqual([]);
}
