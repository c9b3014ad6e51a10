import type { Weight } from '../../../diagram/text/text.ts';
import { path, rect, text } from '../../picture/scene.ts';
import { MARGIN, type Flow } from './flow.ts';
import { wrapText } from './wrap.ts';

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
}
export type Row = readonly (readonly CellText[])[];

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly caption: string; // repeated above the headers of further pages
}

const SIZE = 7.5;
const LINE = 9.8;
const HANG = 6;
const PAD = { x: 4, y: 3 } as const;
const HEADER = 15;
const CAPTION = 14;

/** What a heading must leave below itself: a header and a row of three lines. */
export const TABLE_START = HEADER + 3 * LINE + 2 * PAD.y;

interface Line extends Required<CellText> {
  readonly indent: number; // of a paragraph's further lines
}
type Cells = readonly (readonly Line[])[];

/** Draws a table that goes on over as many pages as it takes; headers stand on each. */
export function addTable(flow: Flow, { columns, rows, caption }: Table): void {
  const widths = widthsOf(columns, flow.width);
  flow.need(TABLE_START);
  addHeader(flow, columns, widths);
  for (const row of rows) {
    let rest = row.map((cell, index) => linesOf(flow, cell, (widths[index] ?? 0) - 2 * PAD.x));
    while (rest.some(({ length }) => length > 0)) {
      if (mustTurn(flow, rest)) turnPage(flow, columns, widths, caption);
      const fits = Math.max(1, Math.floor((flow.room - 2 * PAD.y) / LINE));
      addCells(
        flow,
        rest.map((lines) => lines.slice(0, fits)),
        columns,
        widths,
      );
      rest = rest.map((lines) => lines.slice(fits));
    }
  }
}

const heightOf = (cells: Cells): number => Math.max(...cells.map(({ length }) => length)) * LINE + 2 * PAD.y;

/** A row moves to the next page whole; only one that no page could hold is cut. */
function mustTurn(flow: Flow, cells: Cells): boolean {
  const height = heightOf(cells);
  const page = flow.bottom - MARGIN - CAPTION - HEADER;
  return height > flow.room && (height <= page || flow.room < 5 * LINE);
}

function turnPage(flow: Flow, columns: readonly Column[], widths: readonly number[], caption: string): void {
  flow.newPage();
  const look = { size: SIZE, weight: 600, fill: flow.palette.muted } as const;
  flow.line(`${caption} (continued)`, MARGIN, flow.y + SIZE, look);
  flow.y += CAPTION;
  addHeader(flow, columns, widths);
}

function widthsOf(columns: readonly Column[], whole: number): number[] {
  const taken = columns.reduce((sum, { width }) => sum + (width >= 1 ? width : 0), 0);
  return columns.map(({ width }) => (width >= 1 ? width : (whole - taken) * width));
}

function linesOf(flow: Flow, cell: readonly CellText[], width: number): Line[] {
  return cell.flatMap(({ text: words, weight = 400, fill = flow.palette.text }) =>
    wrapText(flow.words(words), width - HANG, SIZE, weight).map((line, index) => {
      const indent = cell.length > 1 && index > 0 ? HANG : 0;
      return { text: line, weight, fill, indent };
    }),
  );
}

function addHeader(flow: Flow, columns: readonly Column[], widths: readonly number[]): void {
  const { palette, y, width } = flow;
  flow.draw(rect({ x: MARGIN, y, width, height: HEADER, fill: palette.sunken }));
  eachColumn(columns, widths, ({ header }, at) => {
    flow.draw(text({ ...at, y: y + 10, text: header, size: SIZE, weight: 600, fill: palette.text }));
  });
  flow.draw(path({ data: `M0 0H${width}`, x: MARGIN, y: y + HEADER, stroke: palette.muted, strokeWidth: 0.75 }));
  flow.y += HEADER;
}

function addCells(flow: Flow, cells: Cells, columns: readonly Column[], widths: readonly number[]): void {
  const top = flow.y + PAD.y;
  eachColumn(columns, widths, (_, at, index) => {
    cells[index]?.forEach(({ indent, ...line }, number) => {
      const x = at.x + (at.anchor === 'start' ? indent : 0);
      flow.draw(text({ ...at, ...line, x, y: top + number * LINE + SIZE, size: SIZE }));
    });
  });
  flow.y += heightOf(cells);
  flow.draw(path({ data: `M0 0H${flow.width}`, x: MARGIN, y: flow.y, stroke: flow.palette.line, strokeWidth: 0.5 }));
}

type Visit = (column: Column, at: { x: number; anchor: 'start' | 'end' }, index: number) => void;

function eachColumn(columns: readonly Column[], widths: readonly number[], visit: Visit): void {
  let left = MARGIN;
  columns.forEach((column, index) => {
    const width = widths[index] ?? 0;
    const end = column.align === 'end';
    visit(column, { x: end ? left + width - PAD.x : left + PAD.x, anchor: end ? 'end' : 'start' }, index);
    left += width;
  });
}
