import { textWidth, type Weight } from '../../../diagram/text/text.ts';

/** The text in lines at most `width` wide: broken at blanks, after separators, and within words that are too long. */
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

function brokenWord(word: string, width: number, size: number, weight: Weight): string[] {
  if (textWidth(word.trimEnd(), size, weight) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, size, weight) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** Addresses, ranges and numbers, with what may stand around them. */
const UNBROKEN = /^[([]*[\da-f.:/%]+[)\];,.]*$/i;
const LONGEST_NAME = 16; // em

/** The least width, in em, at which the text can be wrapped without breaking an address or number; names longer than 16 em may be. */
export function leastEm(text: string, weight: Weight): number {
  let widest = 0;
  for (const padded of wordsOf(text)) {
    const word = padded.trim();
    const width = textWidth(word, 1, weight);
    widest = Math.max(widest, UNBROKEN.test(word.slice(0, 60)) ? width : Math.min(width, LONGEST_NAME));
  }
  return widest;
}
