import { textWidth, type Weight } from '../../../diagram/text/text.ts';
import { path, rect, text } from '../../picture/scene.ts';
import { MARGIN, type Flow } from './flow.ts';
import { leastEm, wrapText, type NameBreaks } from '../../input/wrap.ts';

/** A column: what part of the width it takes, or how many points. */
export interface Column {
  readonly header: string;
  readonly width: number; // points; below 1, a part of what the others leave
  readonly align?: 'end';
}

/** A paragraph of a cell. */
export interface CellText {
  readonly text: string;
  readonly weight?: Weight;
  readonly fill?: string;
  readonly whole?: boolean; // on one line: a number, a port
}
export type Row = readonly (readonly CellText[])[];

/** How wide columns are and how large their letters, points. */
export interface TableLayout {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly size: number;
}

export interface Table {
  readonly layout: TableLayout;
  readonly rows: readonly Row[];
  readonly caption: string; // repeated above the headers of further pages
}

const SIZE = 7.5;
const SIZES = [SIZE, 7, 6.5, 6] as const;
const LINE = 9.8; // at the largest size
const LEAST_SHARE = 56; // points, of a column that takes a part of what others leave
const HANG = 6;
const PAD = { x: 4, y: 3 } as const;
const HEADER = 15;
const CAPTION = 14;

/** What a heading must leave below itself: a header and a row of three lines. */
export const TABLE_START = HEADER + 3 * LINE + 2 * PAD.y;

interface Line extends Required<Omit<CellText, 'whole'>> {
  readonly indent: number; // of a paragraph's further lines
}
type Cells = readonly (readonly Line[])[];

/** What is tried in turn: columns give way first, then long names are broken after dots and hyphens, then letters get smaller. */
const TRIES: readonly (readonly [size: number, names: NameBreaks])[] = [
  ...SIZES.slice(0, 2).map((size) => [size, 'none'] as const),
  ...SIZES.map((size) => [size, 'dots'] as const),
];

/**
 * Columns so wide that no address, port or number of these rows is broken, and a long name only after dots and hyphens: letters get
 * smaller where that takes it. Null if the page is too narrow even for the smallest.
 */
export function layoutOf(
  width: number,
  columns: readonly Column[],
  rows: readonly Row[],
  tries: readonly (readonly [size: number, names: NameBreaks])[] = TRIES,
): TableLayout | null {
  const ems = new Map<NameBreaks, number[]>();
  for (const [size, names] of tries) {
    const widest = ems.get(names) ?? columns.map((_, index) => widestOf(rows, index, names));
    ems.set(names, widest);
    const least = columns.map(({ header, width: wanted }, index) =>
      Math.max(
        (widest[index] ?? 0) * size + HANG + 2 * PAD.x + 0.1,
        textWidth(header, size, 600) + 2 * PAD.x,
        wanted < 1 ? LEAST_SHARE : 0,
      ),
    );
    const widths = widthsOf(columns, least, width);
    if (widths !== null) return { columns, widths, size };
  }
  return null;
}

/** The same where not even the parts of names fit: those are broken anywhere, addresses still not. */
export const tightLayoutOf = (width: number, columns: readonly Column[], rows: readonly Row[]): TableLayout | null =>
  layoutOf(
    width,
    columns,
    rows,
    SIZES.map((size) => [size, 'anywhere'] as const),
  );

/** The widest piece of a column that stays on one line, in em. */
function widestOf(rows: readonly Row[], column: number, names: NameBreaks): number {
  const known = new Set<string>();
  let widest = 0;
  for (const { text: words, weight = 400, whole = false } of rows.flatMap((row) => row[column] ?? [])) {
    const key = `${weight} ${words}`;
    if (known.has(key)) continue;
    known.add(key);
    widest = Math.max(widest, whole ? textWidth(words, 1, weight) : leastEm(words, weight, names));
  }
  return widest;
}

/** The wanted widths, or more where that is needed; what takes a part gives way. Null if there isn't enough. */
function widthsOf(columns: readonly Column[], least: readonly number[], whole: number): number[] | null {
  const fixed = columns.map(({ width }, index) => (width >= 1 ? Math.max(width, least[index] ?? 0) : null));
  const tight = (index: number): number => fixed[index] ?? least[index] ?? 0;
  const spare = whole - columns.reduce((sum, _, index) => sum + tight(index), 0);
  if (spare < 0) return null;
  const parts = columns.map(({ width }) => (width < 1 ? width : 0));
  const rest = spare + columns.reduce((sum, _, index) => sum + (fixed[index] === null ? tight(index) : 0), 0);
  const lacking = parts.map((part, index) => (part > 0 ? Math.max(0, part * rest - tight(index)) : 0));
  const wished = lacking.reduce((sum, more) => sum + more, 0);
  return columns.map((_, index) => tight(index) + (wished > 0 ? ((lacking[index] ?? 0) * spare) / wished : 0));
}

/** Draws a table that goes on over as many pages as it takes; headers stand on each. */
export function addTable(flow: Flow, { layout, rows, caption }: Table): void {
  const line = (LINE * layout.size) / SIZE;
  flow.need(TABLE_START);
  addHeader(flow, layout);
  for (const row of rows) {
    let rest = row.map((cell, index) => linesOf(flow, cell, layout, index));
    while (rest.some(({ length }) => length > 0)) {
      if (mustTurn(flow, rest, line)) turnPage(flow, layout, caption);
      const fits = Math.max(1, Math.floor((flow.room - 2 * PAD.y) / line));
      addCells(
        flow,
        rest.map((lines) => lines.slice(0, fits)),
        layout,
      );
      rest = rest.map((lines) => lines.slice(fits));
    }
  }
}

const heightOf = (cells: Cells, line: number): number =>
  Math.max(...cells.map(({ length }) => length)) * line + 2 * PAD.y;

/** A row moves to the next page whole; only one that no page could hold is cut. */
function mustTurn(flow: Flow, cells: Cells, line: number): boolean {
  const height = heightOf(cells, line);
  const page = flow.bottom - MARGIN - CAPTION - HEADER;
  return height > flow.room && (height <= page || flow.room < 5 * line);
}

function turnPage(flow: Flow, layout: TableLayout, caption: string): void {
  flow.newPage();
  const look = { size: SIZE, weight: 600, fill: flow.palette.muted } as const;
  flow.line(`${caption} (continued)`, MARGIN, flow.y + SIZE, look);
  flow.y += CAPTION;
  addHeader(flow, layout);
}

function linesOf(flow: Flow, cell: readonly CellText[], { widths, size }: TableLayout, column: number): Line[] {
  const width = (widths[column] ?? 0) - 2 * PAD.x - HANG;
  return cell.flatMap(({ text: words, weight = 400, fill = flow.palette.text, whole = false }) => {
    const lines = whole ? [flow.words(words)] : wrapText(flow.words(words), width, size, weight);
    return lines.map((line, index) => ({
      text: line,
      weight,
      fill,
      indent: cell.length > 1 && index > 0 ? HANG : 0,
    }));
  });
}

function addHeader(flow: Flow, layout: TableLayout): void {
  const { palette, y, width } = flow;
  flow.draw(rect({ x: MARGIN, y, width, height: HEADER, fill: palette.sunken }));
  eachColumn(layout, ({ header }, at) => {
    flow.draw(text({ ...at, y: y + 10, text: header, size: layout.size, weight: 600, fill: palette.text }));
  });
  flow.draw(path({ data: `M0 0H${width}`, x: MARGIN, y: y + HEADER, stroke: palette.muted, strokeWidth: 0.75 }));
  flow.y += HEADER;
}

function addCells(flow: Flow, cells: Cells, layout: TableLayout): void {
  const line = (LINE * layout.size) / SIZE;
  const top = flow.y + PAD.y;
  eachColumn(layout, (_, at, index) => {
    cells[index]?.forEach(({ indent, ...words }, number) => {
      const x = at.x + (at.anchor === 'start' ? indent : 0);
      flow.draw(text({ ...at, ...words, x, y: top + number * line + layout.size, size: layout.size }));
    });
  });
  flow.y += heightOf(cells, line);
  flow.draw(path({ data: `M0 0H${flow.width}`, x: MARGIN, y: flow.y, stroke: flow.palette.line, strokeWidth: 0.5 }));
}

type Visit = (column: Column, at: { x: number; anchor: 'start' | 'end' }, index: number) => void;

function eachColumn({ columns, widths }: TableLayout, visit: Visit): void {
  let left = MARGIN;
  columns.forEach((column, index) => {
    const width = widths[index] ?? 0;
    const end = column.align === 'end';
    visit(column, { x: end ? left + width - PAD.x : left + PAD.x, anchor: end ? 'end' : 'start' }, index);
    left += width;
  });
}
