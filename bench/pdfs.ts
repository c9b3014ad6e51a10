import { rowFactsOf } from '../src/rules/views/rowFacts.ts';
import { derive } from '../src/rules/derive.ts';
import { pageColumnsFor } from '../src/exports/input/pageColumns.ts';
import { cellsOf } from '../src/exports/input/rows.ts';
import { launch, openDesign, type Places } from './browsing.ts';
import { systemsOf } from './designs.ts';
import { exportOnce } from './exporting.ts';
import { interleaved, median, timeOf, type Row } from './measuring.ts';

const RULES = 1000;
const EACH = 2.5; // rules a host, about: 16 whole systems
const ROUNDS = 5;
const LIMIT = 3; // times the bare table
const TASK = 50; // ms

/** A whole document of 1,000 rules beside the bare table of the same rows, both in a browser. */
export async function measurePdf({ product, peers }: Places): Promise<Row[]> {
  const design = systemsOf(Math.round(RULES / EACH));
  const derivation = derive(design);
  const rules = derivation.connections.filter(({ scope }) => scope !== 'sameHost');
  const facts = rowFactsOf(derivation);
  const cells = cellsOf(rules, facts, pageColumnsFor(rules, facts).flat());
  const ours = await openDesign(product, design);
  const bare = await launch();
  await bare.page.goto(`${peers}table.html`);
  await bare.page.waitForFunction(() => window.makeTable !== undefined);
  const tasks: number[] = [];
  const times = await interleaved(ROUNDS, {
    ours: async () => {
      const { time, longest } = await exportOnce(ours.page, 'pdf');
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
