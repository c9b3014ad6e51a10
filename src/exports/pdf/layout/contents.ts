import { fitText } from '../../../diagram/text/text.ts';
import { text, type TextItem } from '../../picture/scene.ts';
import type { Bookmark, Page } from '../file/document.ts';
import { MARGIN, type Flow } from './flow.ts';

const LINE = 15;
const SIZE = 9;
const GAP = 36; // points between columns
const HEAD = 30;

interface Entry extends Bookmark {
  readonly page: number; // from 0
}

/** The pages with a table of contents on the first one, from `top` down. */
export function withContents(pages: readonly Page[], flow: Flow, top: number): Page[] {
  const [first, ...others] = pages;
  if (!first) return [];
  const start = top + HEAD;
  const rows = Math.floor((flow.bottom - start) / LINE);
  const columns = flow.width > 600 ? 3 : 2;
  const entries = fitting(entriesOf(pages), rows * columns);
  const heading = text({ x: MARGIN, y: top + 18, text: 'Contents', size: 14, weight: 600, fill: flow.palette.text });
  const used = Math.max(1, Math.ceil(entries.length / rows));
  const perColumn = Math.max(Math.ceil(entries.length / used), 1);
  const width = (flow.width - GAP * (columns - 1)) / columns;
  const lines = entries.flatMap((entry, index) => {
    const x = MARGIN + Math.floor(index / perColumn) * (width + GAP);
    return entryLine(entry, x, width, start + (index % perColumn) * LINE + SIZE, flow);
  });
  const layer = { items: [heading, ...lines], x: 0, y: 0, scale: 1, clip: null };
  return [{ ...first, layers: [...first.layers, layer] }, ...others];
}

const entriesOf = (pages: readonly Page[]): Entry[] =>
  pages.flatMap(({ bookmarks }, page) => bookmarks.map((bookmark) => ({ ...bookmark, page })));

/** All entries where there is room, else the chapters. */
function fitting(entries: readonly Entry[], most: number): readonly Entry[] {
  return entries.length <= most ? entries : entries.filter(({ level }) => level === 0).slice(0, most);
}

function entryLine({ title, level, page }: Entry, x: number, width: number, y: number, flow: Flow): TextItem[] {
  const weight = level === 0 ? 600 : 400;
  const indent = level * 12;
  const words = fitText(title, width - indent - 30, SIZE, weight);
  const look = { y, size: SIZE, weight, link: `#${page}` } as const;
  return [
    text({ ...look, x: x + indent, text: words, fill: flow.palette.text }),
    text({ ...look, x: x + width, text: String(page + 1), fill: flow.palette.muted, anchor: 'end' }),
  ];
}
