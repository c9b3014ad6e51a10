import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { neutralise } from './neutralise.ts';
import { anyText } from '../../design/testing/anyText.testing.ts';

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠A1', '﹦1', '⁺1', '\u22121', '-'];
const blanks = [
  '',
  ' ',
  '   ',
  '\u00a0',
  '\ufeff',
  '\u200b',
  '\u2060',
  '\u3000',
  '\u0000',
  '\u001f',
  '\u202e',
  '"',
  ' \t ',
];

describe('formulas get an apostrophe, whatever invisible stands before them', () => {
  test.each(formulas)('%s', (formula) => {
    for (const blank of blanks) {
      const safe = neutralise(blank + formula);
      expect(safe.replaceAll("'", '')).toBe(blank + formula);
      expect([safe, runs(safe)]).toEqual([safe, false]);
    }
  });
  test('the apostrophe comes first of all', () => {
    expect(neutralise('=1+1')).toBe("'=1+1");
    expect(neutralise(' \u200b=1+1')).toBe("' \u200b=1+1");
    expect(neutralise('\t=1+1')).toBe("'\t'=1+1");
  });
  test('a leading tab or line end alone', () => {
    expect(neutralise('\tx')).toBe("'\tx");
    expect(neutralise('\rx')).toBe("'\rx");
  });
});

test('a sign that would lead if the cell were cut at a semicolon, tab or line end', () => {
  expect(neutralise('SQL; =cmd')).toBe("SQL;' =cmd");
  expect(neutralise('a\n=1')).toBe("a\n'=1");
  expect(neutralise('a";"=1')).toBe('a";\'"=1');
});

test.each([
  'SQL01',
  '10.0.0.1; 10.0.0.2',
  'RESP-1',
  'a@b.example',
  '443',
  '',
  'x = y',
  'fe80::1',
  'T1.6; T2.1',
  'Köln – Süd',
  "it's",
])('ordinary text stays as it is: %j', (text) => {
  expect(neutralise(text)).toBe(text);
});

test('law: no cell begins with what runs, however one cuts or trims it, and nothing but apostrophes is added', () => {
  const nasty = fc.string({
    unit: fc.constantFrom(...Array.from('=+-@＝＋－＠\u2212 \t\r\n;,"\'\u00a0\u200b\ufeffaA1')),
    maxLength: 12,
  });
  fc.assert(
    fc.property(nasty, (text) => {
      const safe = neutralise(text);
      expect(safe.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      for (const part of safe.split(/[;\t\r\n]/)) expect(runs(part)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('law: it survives writing and reading as CSV', () => {
  fc.assert(
    fc.property(fc.array(anyText({ maxLength: 8 }), { minLength: 2, maxLength: 4 }), (cells) => {
      const safe = cells.map(neutralise);
      const { data } = Papa.parse<string[]>(Papa.unparse([safe], { newline: '\r\n' }), {
        newline: '\r\n',
        delimiter: ',',
      });
      expect(data).toEqual([safe]);
    }),
  );
});

/** Independent of the code under test: what Excel, LibreOffice or Sheets would take for a formula after trimming. */
const runs = (cell: string): boolean =>
  // oxlint-disable-next-line no-control-regex -- control characters are what it is about
  /^[\s\u0000-\u0020\u00a0\u200b-\u200f\u202a-\u202e\u2060\u3000\ufeff"]*[=+\-@＝＋－＠﹦⁺\u2212]/.test(cell);
