import { MARGIN, type Flow } from './flow.ts';
import { layoutOf, TABLE_START, tightLayoutOf, type Column, type Row, type TableLayout } from './table.ts';

const HEADING = { chapter: 14, section: 10 } as const;

/** The heading of a chapter, with room for what follows at once. */
export function addChapter(flow: Flow, title: string, follows: number): void {
  flow.y += flow.y > MARGIN ? 14 : 0;
  flow.need(HEADING.chapter * 1.6 + follows);
  flow.bookmark(title, 0);
  flow.paragraph(title, { size: HEADING.chapter, weight: 600, fill: flow.palette.text }, 4);
}

/** The heading of a table, with a note below it, and room for what follows at once. */
export function addSection(flow: Flow, title: string, note: string, first: boolean): void {
  flow.y += first ? 2 : 12;
  flow.need(HEADING.section * 1.4 + (note ? 11 : 0) + 4 + TABLE_START);
  flow.bookmark(title, 1);
  flow.paragraph(title, { size: HEADING.section, weight: 600, fill: flow.palette.text }, note ? 0 : 4);
  if (note) flow.paragraph(note, { size: 8, weight: 400, fill: flow.palette.muted }, 4);
}

/** One layout for all tables of a chapter; pages lie across from here on if the columns need that. */
export function layoutFor(flow: Flow, columns: (flow: Flow) => Column[], cells: readonly Row[]): TableLayout {
  const spelled = cells.map((row) => row.map((cell) => cell.map((one) => ({ ...one, text: flow.words(one.text) }))));
  const asItLies = layoutOf(flow.width, columns(flow), spelled);
  if (asItLies !== null) return asItLies;
  if (flow.paper.height > flow.paper.width) flow.lieAcross();
  const all = columns(flow);
  const across = layoutOf(flow.width, all, spelled) ?? tightLayoutOf(flow.width, all, spelled);
  return across ?? { columns: all, widths: all.map(() => flow.width / all.length), size: 6 };
}
