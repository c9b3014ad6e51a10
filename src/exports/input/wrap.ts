import { textWidth, type Weight } from '../../diagram/text/text.ts';

/** The text in lines at most `width` wide: broken at blanks, within too long names after dots and hyphens, elsewhere only where not even that helps. */
export function wrapText(text: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (textWidth((line + word).trimEnd(), size, weight) <= width) {
      line += word;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const pieces = brokenWord(word.trimStart(), width, size, weight);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Words with the blanks behind them; East Asian letters are words of their own, a transport and its port are one. */
const wordsOf = (text: string): string[] =>
  text.match(
    /(?:TCP|UDP) (?:\d|dynamic)\S*\s*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]\s*|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+\s*|\s+/gu,
  ) ?? [];

/** The word in pieces that fit: as few as there can be. */
function brokenWord(word: string, width: number, size: number, weight: Weight): string[] {
  const fits = (text: string): boolean => textWidth(text.trimEnd(), size, weight) <= width;
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const part of partsOf(word)) {
    for (const run of fits(part) ? [part] : Array.from(part)) {
      if (piece !== '' && !fits(piece + run)) {
        pieces.push(piece);
        piece = '';
      }
      piece += run;
    }
  }
  return [...pieces, piece];
}

/** A name's parts, each with the dots and hyphens behind it: "sql-", "01.", "example.", "com". */
const partsOf = (word: string): string[] => word.match(/[^.-]*[.-]+\s*|[^.-]+/g) ?? [];

/** Addresses, ranges and numbers, with what may stand around them. */
const UNBROKEN = /^[([]*[\da-f.:/%]*[\d:][\da-f.:/%]*[)\];,.]*\s*$/i;
const LONGEST_ADDRESS = 60; // characters; a longer row of digits is none

const isUnbroken = (word: string): boolean => word.length <= LONGEST_ADDRESS && UNBROKEN.test(word);

const LONGEST_WORD = 16; // em; names of settings are shorter

/** How names that are longer than 16 em may be broken: not at all, after dots and hyphens, or anywhere in the end. */
export type NameBreaks = 'none' | 'dots' | 'anywhere';

/** The least width, in em, at which the text can be wrapped without breaking an address, a number or a shorter word. */
export function leastEm(text: string, weight: Weight, breaks: NameBreaks = 'none'): number {
  let widest = 0;
  for (const padded of wordsOf(text)) {
    const word = padded.trim();
    const width = textWidth(word, 1, weight);
    const least = width <= LONGEST_WORD || isUnbroken(word) ? width : leastOfName(word, weight, breaks);
    widest = Math.max(widest, least);
  }
  return widest;
}

function leastOfName(name: string, weight: Weight, breaks: NameBreaks): number {
  if (breaks === 'none') return textWidth(name, 1, weight);
  const longest = Math.max(...partsOf(name).map((part) => textWidth(part, 1, weight)));
  return breaks === 'dots' ? longest : Math.min(longest, LONGEST_WORD);
}
