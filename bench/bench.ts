import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { chooseBrowser, type Browsing, type Places } from './browsing.ts';
import { measureCanvas } from './canvas.ts';
import { measureDeriving } from './deriving.ts';
import { measureExports } from './exporting.ts';
import { measureLinks } from './links.ts';
import type { Row } from './measuring.ts';
import { measureMemory } from './memory.ts';
import { measurePdf } from './pdfs.ts';
import { measureRouting } from './routing.ts';
import { measureStart } from './starting.ts';
import { tableOf } from './table.ts';

/** What is measured, by name; `npm run bench -- canvas links` measures only some. */
const SECTIONS: Readonly<Record<string, (places: Places) => Promise<Row[]>>> = {
  derive: measureDeriving,
  links: measureLinks,
  start: measureStart,
  routing: measureRouting,
  canvas: measureCanvas,
  pdf: measurePdf,
  exports: measureExports,
  memory: measureMemory,
};

interface Setting {
  readonly places: Places;
  readonly browser: Browsing;
  readonly reports: string; // the folder to write to
}

/** Measures everything, prints the table and writes it as JSON. */
export async function bench({ places, browser, reports }: Setting, chosen: readonly string[]): Promise<void> {
  chooseBrowser(browser);
  const loads = [loadavg()[0] ?? 0];
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(SECTIONS)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    process.stdout.write(`Measuring ${name} …\n`);
    const some = await measure(places);
    process.stdout.write(`${tableOf(some)}\n`);
    rows.push(...some);
    loads.push(loadavg()[0] ?? 0);
  }
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, load ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}`;
  process.stdout.write(`\n${tableOf(rows)}\n${machine}\n`);
  mkdirSync(reports, { recursive: true });
  const report = { date: new Date().toISOString().slice(0, 10), machine, loads, rows };
  writeFileSync(join(reports, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
}
