import { describe, expect, test } from 'vitest';
import { inputOf } from '../../exports/exported.testing.ts';
import { FORMAT_IDS, type FormatId } from '../../exports/formats.ts';
import type { ExportInput } from '../../exports/input/rows.ts';
import { NO_FILTERS } from '../../rules/views/filters.ts';
import { aDesign, aHost } from '../../rules/testing/builders.testing.ts';
import { asksFirst, hasChoices } from './asking.ts';

const input = inputOf(aDesign(aHost('masterStack', { name: 'M' }), aHost('sqlServer', { name: 'S' })));
const asking = (given: ExportInput): string[] => FORMAT_IDS.filter((id) => asksFirst(id, given));

describe('a dialog comes before the file', () => {
  test('where the format has options', () => {
    const withOptions = FORMAT_IDS.filter((id) => hasChoices(id, false));
    expect(withOptions).toEqual(['csv', 'excel', 'pdf', 'requestPdf', 'requestExcel', 'svg', 'png']);
    expect(asking(input)).toEqual(withOptions);
  });

  test('where filters leave rows out, except for the design itself, its hosts and texts of a request', () => {
    const filters = { ...NO_FILTERS, text: 'no such text' };
    const filtered = { ...input, filters, options: { ...input.options, rows: 'filtered' } } as const;
    const whole = new Set<FormatId>(['json', 'hosts', 'requestMarkdown', 'requestCsv']);
    expect(asking(filtered)).toEqual(FORMAT_IDS.filter((id) => !whole.has(id)));
  });

  test('where something is to be said, which is known only when the format is chosen', () => {
    const numbered = inputOf(aDesign(aHost('masterStack', { name: '1E01' }), aHost('sqlServer', { name: 'S' })));
    expect(hasChoices('tsv', false)).toBe(false);
    expect(asksFirst('tsv', numbered)).toBe(true);
  });
});
