import { fitText } from '../../../diagram/text/text.ts';
import type { Palette } from '../../input/palette.ts';
import { text, type TextItem } from '../../picture/scene.ts';
import type { Bookmark, Page } from '../file/document.ts';
import { MARGIN, roomOn, type Paper } from './flow.ts';

const LINE = 15;
const SIZE = 9;
const GAP = 36; // points between columns
const HEAD = 30;

interface Entry extends Bookmark {
  readonly page: number; // from 0
}

/** How many pages a table of contents of so many entries takes beside what the first page offers from `top` down. */
export function furtherContents(entries: number, sheet: Paper, top: number): number {
  const rest = entries - capacityOf(sheet, top);
  return rest <= 0 ? 0 : Math.ceil(rest / capacityOf(sheet, MARGIN));
}

/** The pages with a table of contents, from `top` down on the first one and on the `further` empty ones behind it. */
export function withContents(pages: readonly Page[], palette: Palette, top: number, further: number): Page[] {
  const entries = entriesOf(pages);
  let from = 0;
  return pages.map((page, index) => {
    if (index > further) return page;
    const start = index === 0 ? top : MARGIN;
    const here = entries.slice(from, from + capacityOf(page, start));
    from += here.length;
    const heading = index === 0 ? 'Contents' : 'Contents (continued)';
    const items = [
      text({ x: MARGIN, y: start + 18, text: heading, size: 14, weight: 600, fill: palette.text }),
      ...linesOf(here, page, start + HEAD, palette),
    ];
    return { ...page, layers: [...page.layers, { items, x: 0, y: 0, scale: 1, clip: null }] };
  });
}

const columnsOn = ({ width }: Paper): number => (width > 700 ? 3 : 2);
const rowsOn = (sheet: Paper, top: number): number =>
  Math.max(0, Math.floor((MARGIN + roomOn(sheet).height - top - HEAD) / LINE));
const capacityOf = (sheet: Paper, top: number): number => rowsOn(sheet, top) * columnsOn(sheet);

/** The entries in columns: as few as hold them, each as long as the others. */
function linesOf(entries: readonly Entry[], sheet: Paper, start: number, palette: Palette): TextItem[] {
  const columns = columnsOn(sheet);
  const rows = Math.max(1, rowsOn(sheet, start - HEAD));
  const used = Math.max(1, Math.ceil(entries.length / rows));
  const perColumn = Math.max(Math.ceil(entries.length / used), 1);
  const width = (roomOn(sheet).width - GAP * (columns - 1)) / columns;
  return entries.flatMap((entry, index) => {
    const x = MARGIN + Math.floor(index / perColumn) * (width + GAP);
    return entryLine(entry, x, width, start + (index % perColumn) * LINE + SIZE, palette);
  });
}

const entriesOf = (pages: readonly Page[]): Entry[] =>
  pages.flatMap(({ bookmarks }, page) => bookmarks.map((bookmark) => ({ ...bookmark, page })));

function entryLine({ title, level, page }: Entry, x: number, width: number, y: number, palette: Palette): TextItem[] {
  const weight = level === 0 ? 600 : 400;
  const indent = level * 12;
  const words = fitText(title, width - indent - 30, SIZE, weight);
  const look = { y, size: SIZE, weight, link: `#${page}` } as const;
  return [
    text({ ...look, x: x + indent, text: words, fill: palette.text }),
    text({ ...look, x: x + width, text: String(page + 1), fill: palette.muted, anchor: 'end' }),
  ];
}
