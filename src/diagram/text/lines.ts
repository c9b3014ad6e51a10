import { fitText, textWidth, type Weight } from './text.ts';

/** How a text is set in lines. */
interface Setting {
  readonly width: number; // px
  readonly size: number; // px
  readonly weight: Weight;
  readonly most: number; // lines
}

/** Returns the text in lines that fit: its own lines, broken at blanks; what is beyond the last line is an ellipsis. */
export function textLines(text: string, { width, size, weight, most }: Setting): string[] {
  const lines: string[] = [];
  for (const paragraph of text.trim().split(/\r\n|[\r\n\u2028\u2029]/)) {
    lines.push(...broken(paragraph.trim(), width, size, weight));
    if (lines.length > most) break;
  }
  if (lines.length <= most) return lines;
  const last = fitText(`${lines[most - 1] ?? ''} …`, width, size, weight);
  return [...lines.slice(0, most - 1), last];
}

/** One paragraph at blanks; a longer word is broken anywhere. */
function broken(paragraph: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (words: string): boolean => textWidth(words, size, weight) <= width;
  for (const word of paragraph.split(/\s+/)) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = fits(word) ? [word] : piecesOf(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

function piecesOf(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
