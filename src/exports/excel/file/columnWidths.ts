import type { PaperId } from '../../input/options.ts';
import { charactersOf, linesIn, MAX_LINES, SIZE, wholeWidth, wordWidth } from './measures.ts';
import { readableWidth } from './paper.ts';

/** What a column would like to be, in characters. */
export interface ColumnPlan {
  readonly header: string;
  readonly width: number; // it is narrower where its texts are
  readonly prose?: boolean; // sentences: gives way to the other columns
}

const LEAST_PROSE = 18;
const MAX_NAME = 60; // a longer word is broken
const WIDEST = 255; // that Excel takes

/**
 * The widths of columns in characters: none breaks an address, a number or a name, none needs more lines than a row can show, and
 * sentences share what the printed page leaves in letters that can be read.
 */
export function columnWidths(
  plans: readonly ColumnPlan[],
  rows: readonly (readonly (string | number)[])[],
  paper: PaperId,
): number[] {
  const texts = plans.map((_, index) => [...new Set(rows.map((row) => String(row[index] ?? '')))]);
  const needs = plans.map((plan, index) => needOf(plan, texts[index] ?? []));
  const room = charactersOf(readableWidth(paper)) - 1;
  const spare = room - needs.reduce((sum, { least }) => sum + least, 0);
  const wished = needs.reduce((sum, { least, most }) => sum + most - least, 0);
  // Without room for all on one page, columns go on to further pages and need not be narrow.
  const part = spare < 0 ? 0.5 : wished === 0 ? 0 : Math.min(1, spare / wished);
  return needs.map(({ least, most }, index) => {
    const width = Math.floor((least + (most - least) * part) * 4) / 4;
    return shownWhole(width, texts[index] ?? []);
  });
}

interface Need {
  readonly least: number;
  readonly most: number;
}

function needOf({ header, width, prose = false }: ColumnPlan, texts: readonly string[]): Need {
  const most = (measure: (text: string) => number): number =>
    texts.reduce((sum, one) => Math.max(sum, measure(one)), 0);
  const head = wordWidth(header, 600) + FILTER; // headers of two words take two lines
  const words = Math.min(
    MAX_NAME,
    most((text) => wordWidth(text, 400)),
  );
  const wish = Math.min(
    width,
    most((text) => wholeWidth(text, 400)),
  );
  const least = Math.max(head, words, prose ? Math.min(LEAST_PROSE, wish) : wish);
  return { least, most: prose ? Math.max(least, wish) : least };
}

const FILTER = 2.5; // the button beside a header

/** The width, or more where a text would take more lines than a row shows. */
function shownWhole(width: number, texts: readonly string[]): number {
  const longest = texts.filter((text) => wholeWidth(text, 400) > width * (MAX_LINES / 2));
  let wide = width;
  while (wide < WIDEST && longest.some((text) => linesIn(text, wide, SIZE, 400) > MAX_LINES))
    wide = Math.ceil(wide * 1.2);
  return Math.min(wide, WIDEST);
}
