import { advances } from './advances.ts';

/** Font weights whose widths are known. */
export type Weight = 400 | 600;

const ELLIPSIS = '…';
const UNKNOWN = 600;
const WIDE = 1000;
const SOFT_HYPHEN = 0xad;

// One em: East Asian scripts, full-width forms, emoji. Fonts for them are fallbacks, all of them on the em square.
const wideRanges = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f000, 0x1faff],
  [0x20000, 0x3fffd],
] as const;

// Georgian and Armenian letters of Noto Sans are 0.60 to 0.70 em wide on average; capitals are the wider ones.
const caucasian = /^[\u0530-\u058F\u10A0-\u10FF\u1C90-\u1CBF]$/;
const CAUCASIAN = 700;

const combining = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
const NONE = -1;
// Filled run by run, as characters are met: most texts need the first one alone.
const tables = { 400: new Map<number, number>(), 600: new Map<number, number>() } as const;

/** A character's width in 1/1000 em; NONE where the face lacks it. */
function widthOf(code: number, weight: Weight): number {
  return tables[weight].get(code) ?? readRun(code, weight);
}

function readRun(code: number, weight: Weight): number {
  const table = tables[weight];
  const run = advances[weight].findLast(([first]) => first <= code);
  if (run && !table.has(run[0])) {
    const [start, widths] = run;
    for (const [i, width] of widths.split(' ').entries()) {
      const at = start + i;
      // The table of 600 says what it adds.
      const lighter = weight === 600 && width !== '' ? Math.max(0, widthOf(at, 400)) : 0;
      table.set(at, width === '' ? widthOf(bareOf(at), weight) : lighter + Number(width));
    }
  }
  const width = table.get(code) ?? NONE;
  table.set(code, width);
  return width;
}

/** A letter without its accents. */
const bareOf = (code: number): number => String.fromCodePoint(code).normalize('NFD').codePointAt(0) ?? code;

function advanceOf(character: string, weight: Weight): number {
  const code = character.codePointAt(0) ?? 0;
  const known = widthOf(code, weight);
  if (known !== NONE && code !== SOFT_HYPHEN) return known;
  if (combining.test(character)) return 0;
  if (caucasian.test(character)) return CAUCASIAN;
  return wideRanges.some(([from, to]) => code >= from && code <= to) ? WIDE : UNKNOWN;
}

/** Width in px of one line of Noto Sans at `fontSize` px, without kerning; the same in Node, browser and PDF. */
export function textWidth(text: string, fontSize: number, weight: Weight): number {
  let units = 0;
  for (const character of text) units += advanceOf(character, weight);
  return (units * fontSize) / 1000;
}

/** The text, or its longest beginning with an ellipsis that is at most `maxWidth` px wide (at the least the ellipsis). */
export function fitText(text: string, maxWidth: number, fontSize: number, weight: Weight): string {
  let units = 0;
  let kept = '';
  const most = (maxWidth * 1000) / fontSize;
  const room = most - advanceOf(ELLIPSIS, weight);
  for (const character of text) {
    units += advanceOf(character, weight);
    if (units <= room) kept += character;
    if (units > most) return kept.trimEnd() + ELLIPSIS;
  }
  return text;
}
