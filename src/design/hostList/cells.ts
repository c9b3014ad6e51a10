import Papa from 'papaparse';

/** Rows of a pasted list or a file that are looked at; a design holds no more hosts. */
export const MAX_ROWS = 2000;

/** The rows of a text that a spreadsheet copied or wrote, cells trimmed, empty rows left out. */
export interface Cells {
  readonly rows: readonly (readonly string[])[];
  readonly cut: number; // rows beyond the limit
}

/** Returns the cells of tab-separated or comma-separated text; semicolons too, where a decimal comma makes them usual. */
export function cellsOf(text: string): Cells {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: ['\t', ';', ','],
    skipEmptyLines: 'greedy',
  });
  const rows = parsed.data.map((row) => row.map((cell) => cell.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()));
  return { rows: rows.slice(0, MAX_ROWS + 1), cut: Math.max(0, rows.length - MAX_ROWS - 1) };
}
