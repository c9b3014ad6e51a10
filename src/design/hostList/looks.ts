const LINES = 20; // that are looked at
const HEAD = 4000; // characters in which they stand
const NAME = /^"?[\w.\\-]{2,80}"?$/;
const ADDRESS =
  /(?:^|[\s",;])(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})(?:\/\d{1,3})?(?:$|[\s",;])/i;

/**
 * Returns whether a pasted text looks like a list of hosts: rows of a spreadsheet, names below one another, or a row with an address.
 * Other people's prose, code and links are none. Cheap, as every paste is asked about.
 */
export function looksLikeHostList(text: string): boolean {
  const lines = text
    .slice(0, HEAD)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
  const [first = ''] = lines;
  if (/^\s*[{[<]/.test(first)) return false;
  if (lines.length < 2) return ADDRESS.test(first) && /[\t;,]/.test(first.trim());
  return lines.filter(looksLikeRow).length * 2 > lines.length;
}

function looksLikeRow(line: string): boolean {
  const cells = line.split(/[\t;,]/).filter((cell) => cell.trim() !== '');
  const isSheet = line.includes('\t') && cells.length > 1;
  return isSheet || NAME.test((cells[0] ?? '').trim()) || ADDRESS.test(line);
}
