import type { Page } from '@playwright/test';
import { COLUMN_IDS } from '../src/rules/columns.ts';
import { derive } from '../src/rules/derive.ts';
import { cellsOf } from '../src/exports/rows.ts';
import { launch, openDesign, type Places } from './browsing.ts';
import { systemsOf } from './designs.ts';
import { interleaved, median, timeOf, type Row } from './measuring.ts';
import { longestTask, watchTasks } from './tasks.ts';

const RULES = 1000;
const EACH = 3.3; // rules a host, about
const ROUNDS = 5;
const LIMIT = 3; // times the bare table
const TASK = 50; // ms

/** A whole document of 1,000 rules beside the bare table of the same rows, both in a browser. */
export async function measurePdf({ product, peers }: Places): Promise<Row[]> {
  const design = systemsOf(Math.round(RULES / EACH));
  const rules = derive(design).connections.filter(({ scope }) => scope !== 'sameHost');
  const cells = cellsOf(rules, COLUMN_IDS);
  const ours = await openDesign(product, design);
  const bare = await launch();
  await bare.page.goto(`${peers}table.html`);
  await bare.page.waitForFunction(() => window.makeTable !== undefined);
  const tasks: number[] = [];
  const times = await interleaved(ROUNDS, {
    ours: async () => {
      const { time, longest } = await exportPdf(ours.page);
      tasks.push(longest);
      return time;
    },
    bare: () => timeOf(() => bare.page.evaluate((given) => window.makeTable?.(given), cells)),
  });
  await ours.browser.close();
  await bare.browser.close();
  const what = `${rules.length} rules, ${design.hosts.length} hosts drawn`;
  const section = 'PDF';
  return [
    {
      section,
      what,
      ours: median(times('ours')),
      unit: 'ms',
      beside: 'bare jsPDF table',
      peer: median(times('bare')),
      limit: LIMIT,
    },
    {
      section,
      what: 'longest task of the page meanwhile',
      ours: median(tasks),
      unit: 'ms',
      beside: 'limit',
      peer: null,
      limit: TASK,
    },
  ];
}

async function exportPdf(page: Page): Promise<{ time: number; longest: number }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /^PDF/ }).click();
  const button = page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true });
  await button.waitFor();
  await page.waitForTimeout(500);
  await watchTasks(page);
  const coming = page.waitForEvent('download');
  const time = await timeOf(async () => {
    await button.click();
    await coming;
  });
  const longest = await longestTask(page);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  return { time, longest };
}
