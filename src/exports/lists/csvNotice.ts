import { rowFactsOf } from '../../rules/views/rowFacts.ts';
import type { Notice } from '../input/notice.ts';
import { rowsOf, type ExportInput } from '../input/rows.ts';
import { convertedNotice } from './convertedNotice.ts';
import { isTranslated, MOST_EACH, pairCount } from './eachAddress.ts';

/** From so many rows on their number is told before: spreadsheets and importers take their time. */
const MANY = 50_000;

/** Says what to know before a CSV file is made: texts that spreadsheets convert, and what one address per row comes to. */
export function csvNotice(input: ExportInput): Notice | null {
  const converted = convertedNotice(input);
  const each = input.cells?.each ? eachWords(input) : [];
  if (each.length === 0) return converted;
  return { text: [...each, ...(converted ? [converted.text] : [])].join(' '), remedy: converted?.remedy ?? null };
}

function eachWords(input: ExportInput): string[] {
  const count = pairCount(input, rowFactsOf(input.derivation));
  const rows = rowsOf(input).length;
  if (count > MOST_EACH)
    return [
      `One address per row would come to ${format(count)} rows, and up to ${format(MOST_EACH)} are written: this file has one row per rule instead. Filter the list, or state networks in place of single addresses.`,
    ];
  return [
    ...(count > MANY ? [`One address per row comes to ${format(count)} rows from ${format(rows)}.`] : []),
    ...(isTranslated(input)
      ? [
          'Where peers see a host by another address than its own, only that one is listed; the own ones are in the list with one row per rule.',
        ]
      : []),
  ];
}

const format = (count: number): string => count.toLocaleString('en');
