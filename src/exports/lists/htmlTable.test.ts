import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { aDesign, aHost } from '../../rules/testing/builders.testing.ts';
import { COLUMN_IDS, headerOf } from '../../rules/views/ruleColumns.ts';
import { derive } from '../../rules/derive.ts';
import { rowFactsOf } from '../../rules/views/rowFacts.ts';
import { rowsToHtml } from './htmlTable.ts';

const design = aDesign(
  aHost('clients', { zone: 'internet', name: '<b>1E01\u202E' }),
  aHost('dmzServer', { name: '=1+1' }),
);
const derivation = derive(design);
const table = (): string[][] => {
  const html = rowsToHtml(derivation.connections, rowFactsOf(derivation)).replace('<meta charset="utf-8">', '');
  const rows = Array.from(new DOMParser().parseFromString(html, 'text/xml').getElementsByTagName('tr'));
  return rows.map((row) => Array.from(row.childNodes).map((cell) => cell.textContent ?? ''));
};

test('copied rows as a table: headers, every cell, no markup of names, nothing a spreadsheet would run', () => {
  const [headers, first, ...rest] = table();
  expect(headers).toEqual(COLUMN_IDS.map(headerOf));
  expect(first?.slice(1, 9)).toEqual(['1', 'allow', '<b>1E01', '', 'Internet', 'any', 'any', "'=1+1"]);
  expect(rest.every((row) => row.length === COLUMN_IDS.length)).toBe(true);
});

test('cells of text are marked as text for LibreOffice, so that names like dates and numbers stay; ports are numbers', () => {
  const html = rowsToHtml(derivation.connections, rowFactsOf(derivation));
  expect(html).toContain(`sdnum="1033;0;@">&lt;b&gt;1E01</td>`);
  expect(html).toContain('<td>443</td>');
});
