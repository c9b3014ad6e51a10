import { expect, test } from 'vitest';
import { emptyDesign } from '../edit/commands.ts';
import type { Steps } from '../../lib/steps.ts';
import { tryHostList } from './apply.ts';
import { readCells } from './cells.ts';
import { planHostList } from './plan.ts';

const ROWS = 2000;

/** An inventory of 2,000 machines as RVTools writes it: some ninety columns, most of which tell nothing. */
function inventory(): string {
  const header = ['VM', 'Template', 'DNS Name', 'Primary IP Address', ...Array.from({ length: 86 }, (_, i) => `C${i}`)];
  const rows = Array.from({ length: ROWS }, (_, i) => [
    `LDN-SQL${i}`,
    'False',
    `ldn-sql${i}.corp.example`,
    `10.1.${i >> 8}.${i & 255}`,
    ...Array.from({ length: 86 }, (_, column) => `value ${column}`),
  ]);
  return [header, ...rows].map((row) => row.join('\t')).join('\r\n');
}

/** What the steps come to, and how long the longest kept the processor, ms: the clock would count what others do on the machine. */
function timed<Result>(steps: Steps<Result>): { result: Result; longest: number } {
  const took: number[] = [];
  for (;;) {
    const start = process.cpuUsage();
    const step = steps.next();
    took.push(process.cpuUsage(start).user / 1000);
    if (step.done === true) return { result: step.value, longest: Math.max(...took) };
  }
}

test.each([
  ['an inventory of 90 columns', inventory()],
  ['names and addresses', Array.from({ length: ROWS }, (_, i) => `SQL${i}\t10.1.${i >> 8}.${i & 255}`).join('\n')],
])(`2,000 rows of %s are read, planned and tried in under a second, in short steps`, (_what, text) => {
  const design = emptyDesign('None');
  const start = process.cpuUsage();
  const read = timed(readCells(text));
  const planned = timed(planHostList(design, read.result));
  const tried = timed(tryHostList(design, planned.result));
  const { user } = process.cpuUsage(start);
  expect(planned.result.rows).toHaveLength(ROWS);
  expect(tried.result.ok && tried.result.value.hosts).toHaveLength(ROWS);
  expect(user / 1000).toBeLessThan(1000);
  expect([read, planned, tried].map(({ longest }) => longest).filter((ms) => ms > 50)).toEqual([]);
});
