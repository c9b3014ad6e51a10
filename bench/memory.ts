import type { CDPSession } from '@playwright/test';
import { encodeLink } from '../src/design/link/link.ts';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { launch, openDesign, type Places } from './browsing.ts';
import { systemsOf } from './designs.ts';
import type { Row } from './measuring.ts';

const MB = 1e6;
const LARGEST = 100; // MB of heap with 1,000 hosts
const CYCLES = 100;
const WARMING = 20; // cycles until everything is loaded and compiled
const GROWTH = 1.05;
// The engine compiles what it has run often, for hundreds of cycles: its machine code counts as heap, and hides what is kept.
const INTERPRETED = '--no-opt --no-maglev --no-sparkplug';

/** Heap with 1,000 hosts open, and whether opening and closing leaves anything. */
export async function measureMemory({ product }: Places): Promise<Row[]> {
  const { browser, session } = await openDesign(product, systemsOf(1000));
  const heap = await heapOf(session);
  await browser.close();
  const { before, after } = await openAndClose(product);
  const section = 'Memory';
  return [
    { section, what: '1,000 hosts open, heap', ours: heap, unit: 'MB', beside: 'limit', peer: null, limit: LARGEST },
    {
      section,
      what: `after ${CYCLES} times open and close, but for machine code`,
      ours: after,
      unit: 'MB',
      beside: 'before',
      peer: before,
      limit: GROWTH,
    },
  ];
}

async function openAndClose(address: string): Promise<{ before: number; after: number }> {
  const design = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design;
  if (!design) throw new Error('There is no Enterprise template');
  const link = await encodeLink(design);
  const { browser, page, session } = await launch(INTERPRETED);
  await page.goto(address);
  await page.getByRole('button', { name: 'Blank', exact: true }).waitFor();
  const cycle = async (): Promise<void> => {
    await page.evaluate((hash) => (location.hash = hash), link);
    await page.locator('[data-edge]').first().waitFor();
    await page.getByRole('heading', { name: 'In numbers' }).waitFor(); // the last to be drawn
    await page.evaluate(() => (location.hash = ''));
    await page.getByRole('button', { name: 'Blank', exact: true }).waitFor();
  };
  for (let i = 0; i < WARMING; i += 1) await cycle();
  const before = await heapOf(session);
  for (let i = 0; i < CYCLES; i += 1) await cycle();
  const after = await heapOf(session);
  await browser.close();
  return { before, after };
}

/** What is still used after everything unused was collected, MB. */
async function heapOf(session: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / MB;
}
