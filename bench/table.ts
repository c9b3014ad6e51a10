import { comparedValue, isKept, type Row } from './measuring.ts';

const HEADS = ['', 'measured', 'beside', 'ratio', 'limit', ''] as const;

/** All rows as one table of text. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEADS.map(String), ...rows.map(cellsOf)];
  const widths = HEADS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return [...lines.slice(0, 1), '-'.repeat(widths.reduce((sum, width) => sum + width + 2, 0)), ...lines.slice(1)].join(
    '\n',
  );
}

function cellsOf(row: Row): string[] {
  const kept = isKept(row);
  return [
    `${row.section}: ${row.what}`,
    `${number(row.ours)} ${row.unit}`,
    row.peer === null ? row.beside : `${row.beside}: ${number(row.peer)} ${row.unit}`,
    row.peer === null ? '' : `${number(comparedValue(row))}×`,
    row.limit === null ? '' : `≤ ${row.limit}${row.peer === null ? ` ${row.unit}` : '×'}`,
    kept === null ? '' : kept ? 'kept' : 'MISSED',
  ];
}

/** Three digits that count. */
const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
