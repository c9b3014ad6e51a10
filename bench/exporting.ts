import type { Page } from '@playwright/test';
import type { Design } from '../src/design/model/schema.ts';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { FORMATS, type Format, type FormatId } from '../src/exports/formats.ts';
import { openDesign, type Places } from './browsing.ts';
import { systemsOf } from './designs.ts';
import { median, timeOf, type Row } from './measuring.ts';
import { longestTask, watchTasks } from './tasks.ts';

const IDS = ['pdf', 'excel', 'svg', 'png', 'drawio', 'csv'] as const satisfies readonly FormatId[];
const ROUNDS = 5;
const TASK = 50; // ms

/** What one export took: from the click that starts it to the download, and the page's longest task from the menu to the end. */
export interface Exported {
  readonly time: number; // ms
  readonly longest: number; // ms; 0 where none took over 50
}

/** Every large format in the browser, made as a user makes it, with the usual options. */
export async function measureExports({ product }: Places): Promise<Row[]> {
  const enterprise = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design;
  if (!enterprise) throw new Error('There is no Enterprise template');
  const rows: Row[] = [];
  for (const design of [enterprise, systemsOf(120)]) rows.push(...(await measureDesign(product, design)));
  return rows;
}

async function measureDesign(product: string, design: Design): Promise<Row[]> {
  const { browser, page } = await openDesign(product, design);
  const rows: Row[] = [];
  for (const id of IDS) {
    const made: Exported[] = [];
    for (let round = 0; round < ROUNDS; round += 1) made.push(await exportOnce(page, id));
    const of = (key: keyof Exported): number[] => made.map((one) => one[key]);
    const what = `${FORMATS[id].label} of ${design.hosts.length} hosts`;
    const common = { section: 'Exports', what, unit: 'ms', peer: null };
    const [first = 0] = of('time');
    const most = Math.max(...of('longest'));
    rows.push({
      ...common,
      ours: median(of('time')),
      beside: `median of ${ROUNDS}, first ${first.toFixed(0)}`,
      limit: null,
    });
    const beside = `limit; 0: none over 50; once ${most.toFixed(0)}`;
    rows.push({ ...common, what: `${what}, longest task`, ours: median(of('longest')), beside, limit: TASK });
  }
  await browser.close();
  return rows;
}

/** Chooses a format in the menu, takes its dialog as it is, and waits for the file. */
export async function exportOnce(page: Page, id: FormatId): Promise<Exported> {
  const { label, asks }: Format = FORMATS[id];
  await watchTasks(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const item = page.getByRole('menuitem', { name: new RegExp(`^${label.replace('.', '\\.')}`) });
  await item.waitFor();
  const button = page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true });
  if (asks) await item.click().then(() => button.waitFor());
  await page.waitForTimeout(300);
  const coming = page.waitForEvent('download');
  const time = await timeOf(async () => {
    await (asks ? button : item).click();
    await coming;
  });
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.waitForTimeout(300);
  return { time, longest: await longestTask(page) };
}
