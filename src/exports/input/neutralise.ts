// What spreadsheets run: = + - @, also as full-width, small or raised letters (NFKC makes them plain) and as the minus sign.
const SIGNS = new Set(['=', '+', '-', '@', '\u2212']);

// What they skip before looking: blanks, control and invisible characters. A quote is skipped where a cell is cut open.
const SKIPPED = /[\s\p{Z}\p{C}"]/u;

// Where a cell is cut when a program takes another separator than the comma: semicolon, tab, line end.
const CUTS = new Set([';', '\t', '\r', '\n']);

/**
 * A cell that no spreadsheet runs as a formula: an apostrophe stands before a leading sign, before a leading tab or line
 * end, and before a sign that would lead if the cell were cut in two. Other text comes back as it is.
 */
export function neutralise(cell: string): string {
  let result = /^[\t\r\n]/.test(cell) ? "'" : '';
  let leading = true; // nothing but skipped characters since the start or the last cut
  for (const character of cell) {
    if (leading && SIGNS.has(character.normalize('NFKC'))) {
      result = withApostrophe(result);
      leading = false;
    } else if (CUTS.has(character)) leading = true;
    else if (!SKIPPED.test(character)) leading = false;
    result += character;
  }
  return result;
}

/** The apostrophe has to come before what is skipped, or a program that trims finds the sign first after all. */
function withApostrophe(text: string): string {
  let end = text.length;
  const characters = Array.from(text);
  while (characters.length > 0) {
    const last = characters.pop() ?? '';
    if (CUTS.has(last) || !SKIPPED.test(last)) break;
    end -= last.length;
  }
  return `${text.slice(0, end)}'${text.slice(end)}`;
}
