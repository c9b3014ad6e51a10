import { describe, expect, test } from 'vitest';
import { readDesignFile } from '../design/io/file.ts';
import { aDesign, aHost } from '../rules/testing/builders.testing.ts';
import { derive } from '../rules/derive.ts';
import { NO_FILTERS } from '../rules/views/filters.ts';
import { fileNameOf } from './fileName.ts';
import { FORMAT_IDS, FORMATS, type Format } from './formats.ts';
import { ALL_ROWS } from './input/rows.ts';

test('names, labels and endings tell formats apart', () => {
  const formats: Format[] = FORMAT_IDS.map((id) => FORMATS[id]);
  for (const key of ['label', 'extension'] as const) {
    expect(new Set(formats.map((format) => format[key])).size).toBe(formats.length);
  }
  expect(formats.every(({ extension }) => extension.startsWith('.'))).toBe(true);
  expect(FORMATS.csv.label).toBe('CSV');
  expect(FORMATS.json.label).toBe('JSON');
});

test('JSON opens again as the same design', () => {
  const design = aDesign(aHost('masterStack'), aHost('clients'));
  const input = { design, derivation: derive(design), filters: NO_FILTERS, options: ALL_ROWS, madeOn: '2025-03-14' };
  expect(readDesignFile(FORMATS.json.make(input))).toEqual({ ok: true, value: design });
});

describe('file names', () => {
  test.each([
    ['Head office', 'Head office.csv'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.csv'],
    ['  ..\u0000..  ', 'design.csv'],
    ['', 'design.csv'],
    ['con', '_con.csv'],
    ['LPT1.old', '_LPT1.old.csv'],
    ['Zürich 東京', 'Zürich 東京.csv'],
    ['a\u202egnp', 'a gnp.csv'],
  ])('%j', (name, file) => {
    expect(fileNameOf(name, '.csv')).toBe(file);
  });
  test('a long one is cut between characters', () => {
    expect(Array.from(fileNameOf('😀'.repeat(200), ''))).toHaveLength(80);
  });
});
