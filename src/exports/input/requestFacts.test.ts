import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { TEMPLATES } from '../../design/templates/templates.ts';
import type { Design } from '../../design/model/schema.ts';
import { toExcel } from '../excel/report/excel.ts';
import { inputOf } from '../exported.testing.ts';
import { fontFromDisk } from '../fonts/disk.testing.ts';
import { HEAVY_FORMATS } from '../heavyFormats.ts';
import { toMarkdown } from '../lists/markdown.ts';
import { REQUEST_LABELS, requestFacts } from './requestFacts.ts';

const request = {
  title: 'DMZ for 1E',
  requester: 'A. Person',
  contact: 'a.person@corp.example',
  ticket: 'CHG0012345',
  reason: 'New service',
  revision: '2',
  wanted: '2026-12-01',
  expires: '',
};
const plain = TEMPLATES[0]?.design;
const designWith = (more: Partial<Design>): Design => {
  if (!plain) throw new Error('No template');
  return { ...plain, ...more };
};

test('what has been entered is told in its order, and nothing else', () => {
  expect(requestFacts(inputOf(designWith({ request }))).map(([label]) => label)).toEqual(
    Object.values(REQUEST_LABELS).filter((label) => label !== 'Expires'),
  );
  expect(requestFacts(inputOf(designWith({})))).toEqual([]);
});

test('the Markdown page tells it under a heading of its own, and has none without', () => {
  expect(toMarkdown(inputOf(designWith({ request })))).toContain(
    '## Change request\n\n- Title: DMZ for 1E\n- Ticket: CHG0012345\n- Revision: 2\n',
  );
  expect(toMarkdown(inputOf(designWith({})))).not.toContain('Change request');
});

test('the workbook tells it in its summary', async () => {
  const [summary] = await readExcel(Buffer.from(toExcel(inputOf(designWith({ request })))));
  const told = new Map(summary?.data.map(([label, value]) => [label, value]));
  for (const [label, value] of requestFacts(inputOf(designWith({ request })))) expect(told.get(label)).toBe(value);
});

test('the PDF tells it on its first page', async () => {
  const { getDocumentProxy, extractText } = await import('unpdf');
  const tools = {
    loadFont: fontFromDisk,
    rasterise: () => Promise.reject(new Error('No canvas')),
    report: () => undefined,
  };
  const bytes = await HEAVY_FORMATS.pdf(inputOf(designWith({ request })), tools);
  if (typeof bytes === 'string') throw new Error('Not bytes');
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
  const first = (text[0] ?? '').replaceAll(/\s+/g, '');
  for (const [label, value] of requestFacts(inputOf(designWith({ request })))) {
    expect(first).toContain(label.replaceAll(' ', ''));
    expect(first).toContain(value.replaceAll(' ', ''));
  }
});
