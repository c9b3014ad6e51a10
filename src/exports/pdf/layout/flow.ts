import { fitText, type Weight } from '../../../diagram/text/text.ts';
import type { Palette } from '../../input/palette.ts';
import { text, type Item } from '../../picture/scene.ts';
import type { Bookmark, Layer, Page } from '../file/document.ts';
import { wrapText } from '../../input/wrap.ts';

/** A sheet of paper, points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

export const MARGIN = 32; // points, on all sides
const FOOTER = 18;

/** The sheet turned by a quarter. */
export const turned = ({ width, height }: Paper): Paper => ({ width: height, height: width });

/** What a page of its own offers between its margins and above its footer. */
export const roomOn = ({ width, height }: Paper): Paper => ({
  width: width - 2 * MARGIN,
  height: height - 2 * MARGIN - FOOTER,
});

interface Draft {
  readonly paper: Paper;
  readonly items: Item[];
  readonly layers: Layer[];
  readonly bookmarks: Bookmark[];
}

/** How a paragraph looks. */
export interface Look {
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly link?: string;
}

const LEADING = 1.35;

/** Fills pages from top to bottom; `y` is where the next thing goes, in points from the top. */
export class Flow {
  paper: Paper; // of pages that don't ask for another
  readonly palette: Palette;
  y = MARGIN;
  readonly #words: (text: string) => string;
  readonly #pages: Draft[] = [];

  /** `words` says how a text is set: the font may lack some of its letters. */
  constructor(paper: Paper, palette: Palette, words: (text: string) => string) {
    this.paper = paper;
    this.palette = palette;
    this.#words = words;
    this.newPage();
  }

  /** The width between the margins. */
  get width(): number {
    return this.#page.paper.width - 2 * MARGIN;
  }

  /** What is left of this page. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** How many pages there are so far. */
  get pages(): number {
    return this.#pages.length;
  }

  /** How many places the outline leads to so far. */
  get entries(): number {
    return this.#pages.reduce((sum, { bookmarks }) => sum + bookmarks.length, 0);
  }

  /** The sheet of the first page. */
  get firstPaper(): Paper {
    return this.#pages[0]?.paper ?? this.paper;
  }

  /** Where the page ends. */
  get bottom(): number {
    return this.#page.paper.height - MARGIN - FOOTER;
  }

  /** The text as it will be set. */
  words(words: string): string {
    return this.#words(words);
  }

  newPage(paper: Paper = this.paper): void {
    this.#pages.push({ paper, items: [], layers: [], bookmarks: [] });
    this.y = MARGIN;
  }

  /** Puts so many empty pages behind the first one; what was written stays where it is. */
  insertBehindFirst(count: number): void {
    const empty = (): Draft => ({ paper: this.firstPaper, items: [], layers: [], bookmarks: [] });
    this.#pages.splice(1, 0, ...Array.from({ length: count }, empty));
  }

  /** Goes to a new page unless this much is left; a page that is still empty stays. */
  need(height: number): void {
    if (this.room < height && this.y > MARGIN) this.newPage();
  }

  /** From here on pages lie across. */
  lieAcross(): void {
    this.paper = turned(this.paper);
    if (this.y > MARGIN) this.newPage();
    else this.#pages[this.#pages.length - 1] = { ...this.#page, paper: this.paper };
  }

  draw(...items: readonly Item[]): void {
    this.#page.items.push(...items);
  }

  drawLayer(layer: Layer): void {
    this.#page.layers.push(layer);
  }

  bookmark(title: string, level: Bookmark['level']): void {
    this.#page.bookmarks.push({ title: this.#words(title), level, y: this.y });
  }

  /** One line at this height on the page, that moves nothing. */
  line(words: string, x: number, baseline: number, look: Look, anchor: 'start' | 'end' = 'start'): void {
    const { size, weight, fill, link = null } = look;
    this.draw(text({ x, y: baseline, text: this.#words(words), size, weight, fill, anchor, link }));
  }

  /** Lines as wide as the page; `gap` follows. */
  paragraph(words: string, look: Look, gap = 0, indent = 0): void {
    for (const line of wrapText(this.#words(words), this.width - indent, look.size, look.weight)) {
      this.need(look.size * LEADING);
      const { size, weight, fill, link = null } = look;
      this.draw(text({ x: MARGIN + indent, y: this.y + size, text: line, size, weight, fill, link }));
      this.y += size * LEADING;
    }
    this.y += gap;
  }

  /** The pages, each with a footer that tells where one is. */
  finish(left: string): Page[] {
    const total = this.#pages.length;
    return this.#pages.map(({ paper, items, layers, bookmarks }, index) => {
      const look = { size: 7, fill: this.palette.muted, y: paper.height - MARGIN };
      const room = paper.width - 2 * MARGIN - 60;
      const foot = [
        text({ ...look, x: MARGIN, text: fitText(this.#words(left), room, look.size, 400) }),
        text({ ...look, x: paper.width - MARGIN, text: `${index + 1} of ${total}`, anchor: 'end' }),
      ];
      return {
        ...paper,
        bookmarks,
        layers: [...layers, { items: [...items, ...foot], x: 0, y: 0, scale: 1, clip: null }],
      };
    });
  }

  get #page(): Draft {
    const page = this.#pages.at(-1);
    if (!page) throw new Error('A document has a page from the start');
    return page;
  }
}
