import Papa from 'papaparse';
import type { Steps } from '../../lib/steps.ts';
import { LIMITS } from '../model/bounds.ts';

/** The most that is read of a list: as many rows as a design holds hosts, and a header. */
const MOST_ROWS = LIMITS.hosts + 1;
/** Characters of a pasted text or file: an inventory of 2,000 machines with 90 columns has some 3 million. */
const MOST_LETTERS = 4_000_000;
/** Columns of a row; RVTools writes about 90. */
const MOST_COLUMNS = 200;

/** A row of a list; its number is the one a spreadsheet shows, empty rows counted. */
export interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The rows of a text that have something in them. */
export interface Cells {
  readonly rows: readonly Row[];
  readonly isCut: boolean; // there is more than is read
}

const PIECE = 50; // rows a step
const MOST_LINES = 20 * MOST_ROWS; // empty ones included
const HEAD = 20_000; // characters that show what separates cells

/** Reads tab-separated text, as spreadsheets copy it, or CSV with commas or semicolons. */
export function* readCells(text: string): Steps<Cells> {
  const whole = text.replace(/^\uFEFF/, '').slice(0, MOST_LETTERS);
  const { delimiter, linebreak } = formOf(whole.slice(0, HEAD));
  const rows: Row[] = [];
  let [at, number] = [0, 0];
  while (at < whole.length && rows.length <= MOST_ROWS && number < MOST_LINES) {
    const config = { delimiter, newline: linebreak, preview: PIECE, fastMode: false } as const;
    const { data, meta } = Papa.parse<string[]>(whole.slice(at), config);
    for (const cells of data) {
      number += 1;
      const row = { number, cells: cells.slice(0, MOST_COLUMNS).map(plainCell) };
      if (row.cells.some((cell) => cell !== '')) rows.push(row);
    }
    at += Math.max(1, meta.cursor);
    yield;
  }
  const isCut = at < whole.length || rows.length > MOST_ROWS || text.length > MOST_LETTERS;
  return { rows: rows.slice(0, MOST_ROWS), isCut };
}

type LineBreak = '\r' | '\n' | '\r\n';

/** What separates cells and rows. Spreadsheets copy tabs, which other lists hardly hold; papaparse guesses between the others. */
function formOf(head: string): { readonly delimiter: string; readonly linebreak: LineBreak } {
  const { meta, errors } = Papa.parse<string[]>(head, { delimitersToGuess: [';', ','], preview: 50 });
  const lines = head.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const tabbed = lines.filter((line) => line.includes('\t')).length;
  const linebreak = (['\r\n', '\n', '\r'] as const).find((one) => one === meta.linebreak) ?? '\n';
  // A list of names alone has no separator: a comma in one of them, as in "SQL01,1433", separates nothing.
  const isOneColumn = errors.some(({ code }) => code === 'UndetectableDelimiter');
  return { delimiter: isOneColumn || (tabbed > 0 && tabbed * 2 >= lines.length) ? '\t' : meta.delimiter, linebreak };
}

/** What people write into a cell that holds nothing. */
const NOTHING = /^(?:[-–—?]+|n\/?a|tbd|tbc|none|null|unknown|dhcp|not set|not assigned)$/i;

/** Words with single blanks between them, as nearly all cells are: looking for rarer signs in each of 180,000 takes too long. */
const USUAL = /^[!-&(-~]+(?: [!-~]+)*$/;
const LONGEST_NOTHING = 12;

/** A cell as text, whatever a spreadsheet would make of it: signs that can't be seen are blanks, an apostrophe before a sign goes. */
function plainCell(cell: string): string {
  if (cell === '') return cell;
  const text = USUAL.test(cell) && cell.length <= LIMITS.note ? cell : cleaned(cell);
  return text.length <= LONGEST_NOTHING && NOTHING.test(text) ? '' : text;
}

const cleaned = (cell: string): string =>
  cell
    .slice(0, LIMITS.note)
    .replace(/[\s\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');
