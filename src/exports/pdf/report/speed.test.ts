import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';
import { expect, test } from 'vitest';
import { TEMPLATES } from '../../../design/templates/templates.ts';
import { pictureOf } from '../../../diagram/model/diagramModel.ts';
import { rowFactsOf } from '../../../rules/views/rowFacts.ts';
import type { Connection } from '../../../rules/connect/connection.ts';
import { inputOf } from '../../exported.testing.ts';
import { fontFromDisk } from '../../fonts/disk.testing.ts';
import { pageColumnsFor } from '../../input/pageColumns.ts';
import { cellsOf } from '../../input/rows.ts';
import { toPdf } from './pdf.ts';

const RULES = 1000;
const enterprise = TEMPLATES.find(({ name }) => name === 'Enterprise');
if (!enterprise) throw new Error('No Enterprise template');
const usual = inputOf(enterprise.design);
const leaving = usual.derivation.connections.filter(({ scope }) => scope !== 'sameHost');
const connections = Array.from({ length: RULES }, (_, index): Connection[] => {
  const row = leaving[index % leaving.length];
  return row ? [{ ...row, id: `${row.id} ${index}`, number: index + 1 }] : [];
}).flat();

/** The least a table of these rows can be with what a page shows of them, by the usual library: one font that every reader has, nothing else. */
function bareTable(): number {
  const facts = rowFactsOf(usual.derivation);
  const columns = pageColumnsFor(connections, facts).flat();
  const doc = new jsPDF({ orientation: 'landscape', format: 'a4', compress: true });
  const [head = [], ...body] = cellsOf(connections, facts, columns);
  autoTable(doc, { head: [head], body, styles: { fontSize: 7 } });
  return doc.output('arraybuffer').byteLength;
}

async function whole(): Promise<number> {
  const input = { ...usual, derivation: { ...usual.derivation, connections } };
  const picture = pictureOf(usual.design, usual.derivation, { numbers: true });
  const needs = { picture, loadFont: fontFromDisk, report: () => undefined };
  return (await toPdf(input, { paper: 'a4', orientation: 'landscape' }, needs)).length;
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

test('a whole document of 1,000 rules takes less than three times the bare table', async () => {
  const times: { ours: number; bare: number }[] = [];
  for (let run = 0; run < 3; run++) times.push({ ours: await timeOf(whole), bare: await timeOf(bareTable) });
  const least = (key: 'ours' | 'bare'): number => Math.min(...times.map((time) => time[key]));
  const ratio = least('ours') / least('bare');
  process.stdout.write(
    `PDF of ${RULES} rules: ${Math.round(least('ours'))} ms, ${ratio.toFixed(2)} of the bare table\n`,
  );
  expect(connections).toHaveLength(RULES);
  expect(ratio).toBeLessThan(3);
}, 60_000);
