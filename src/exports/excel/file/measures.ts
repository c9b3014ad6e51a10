import { textWidth, type Weight } from '../../../diagram/text/text.ts';
import { leastEm, wrapText } from '../../input/wrap.ts';

/** The size of a cell's letters where a style says no other, points. */
export const SIZE = 11;
/** The smallest letters on paper, points. */
export const SMALLEST_PRINTED = 8;
/** The most lines Excel shows in a row: 409 points. */
export const MAX_LINES = 27;

const CHARACTER = 5.25; // points, the unit of column widths: a digit of Calibri at 11 points is 7 px wide
const PADDING = 3.75; // points, what a cell keeps free of its width
// Words in Calibri are 0.77 to 0.912 as wide as in Noto Sans, whose widths we know; measured with Carlito over all texts of the rules.
const CALIBRI = 0.92;
const LINE = 15 / 11; // of a letter's size

/** The width of a column, in points. */
export const pointsOf = (characters: number): number => characters * CHARACTER;

/** The width a column needs for so many points, in characters. */
export const charactersOf = (points: number): number => Math.ceil((points / CHARACTER) * 4) / 4;

/** How wide a column must be to show the text on one line, in characters. */
export const wholeWidth = (text: string, weight: Weight): number =>
  charactersOf(textWidth(text, SIZE * CALIBRI, weight) + PADDING);

/** How wide a column must be to break no word of the text, in characters. */
export const wordWidth = (text: string, weight: Weight): number =>
  charactersOf(leastEm(text, weight) * SIZE * CALIBRI + PADDING);

/** How many lines the text takes in a column. A spreadsheet may break at more places than we do, never at fewer. */
export const linesIn = (text: string, characters: number, size: number, weight: Weight): number =>
  Math.max(1, wrapText(text, pointsOf(characters) - PADDING, size * CALIBRI, weight).length);

/** The height of a row with so many lines, in points. */
export const heightOf = (lines: number, size: number): number => Math.min(lines, MAX_LINES) * size * LINE;
