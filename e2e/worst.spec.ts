import type { CDPSession } from '@playwright/test';
import { writeDesignFile } from '../src/design/io/file.ts';
import { LIMIT_CASES } from '../scripts/fuzz/designCases.ts';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

// Seconds of the page's own computing, whatever else the machine does. Files of 10 MB took 1.9 to 4.4 s on a slow processor, all others 1.2 at most.
const SOON = 3;
const SOON_IF_HUGE = 9;
const HUGE = 5_000_000; // characters
const WORST = 20;
const WAIT = { timeout: 60_000 }; // ms: 128,000 addresses are looked through once more beside the first picture

/** The designs at the limits that are largest as files; small ones tell nothing about time. */
const worst = LIMIT_CASES.filter(({ isValid }) => isValid)
  .map(({ what, make }) => ({ what, text: writeDesignFile(make()) }))
  .toSorted((a, b) => b.text.length - a.text.length)
  .slice(0, WORST);

/** Seconds that the page's process has computed since it began. */
async function computed(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ProcessTime')?.value ?? Number.NaN;
}

for (const { what, text } of worst)
  test(`${what}: opens soon, and at the next start`, async ({ page, context }) => {
    const designer = new Designer(page);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const shown = designer.canvas.or(page.getByRole('region', { name: 'Hosts' })).first();
    await designer.open();
    const before = await computed(session);
    test.setTimeout(120_000);
    await designer.dropFile('worst.portolan.json', text);
    await expect(shown).toBeVisible();
    const opened = (await computed(session)) - before;
    await expect.poll(() => page.evaluate(() => localStorage.getItem('portolan.opening')), WAIT).toBeNull();
    await page.reload();
    const started = await computed(session);
    await expect(shown).toBeVisible();
    const again = (await computed(session)) - started;
    process.stdout.write(`    ${what}: ${opened.toFixed(2)} s, at the next start ${again.toFixed(2)} s\n`);
    expect(Math.max(opened, again)).toBeLessThan(text.length > HUGE ? SOON_IF_HUGE : SOON);
  });
