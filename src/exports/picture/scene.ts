import type { Weight } from '../../diagram/text/text.ts';
import { printable } from '../input/printable.ts';

/** A filled and stroked rectangle, px. */
export interface RectItem {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
}

/** SVG path data; `scale` and then `x`, `y` bring it to its place. Lines have round caps and joins. */
export interface PathItem {
  readonly kind: 'path';
  readonly data: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number; // px, after scaling
  readonly dash: readonly number[];
}

/** One line of text; `x` is where `anchor` says, `y` the baseline. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number; // px
  readonly weight: Weight;
  readonly fill: string;
  readonly anchor: Anchor;
  readonly link: string | null; // an address on the web
}
export type Anchor = 'start' | 'middle' | 'end';

/** Things that belong together, with a name for those who can't see them. */
export interface GroupItem {
  readonly kind: 'group';
  readonly is: 'zone' | 'host' | 'firewall' | 'link' | 'edge' | 'label' | 'note' | 'legend' | 'heading';
  readonly name: string;
  readonly items: readonly Item[];
}

export type Item = RectItem | PathItem | TextItem | GroupItem;

/** A picture as a list of what is drawn, from the back to the front. Colours are `#rrggbb`, measures px. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: string | null; // null: transparent
  readonly title: string;
  readonly items: readonly Item[];
}

type Needed<T, K extends keyof T> = Pick<T, K> & Partial<Omit<T, K | 'kind'>>;

/** A rectangle; what isn't given is not drawn. */
export const rect = (given: Needed<RectItem, 'x' | 'y' | 'width' | 'height'>): RectItem => ({
  kind: 'rect',
  radius: 0,
  fill: null,
  stroke: null,
  strokeWidth: 1,
  dash: [],
  ...given,
});

/** A path in place, drawn with a solid line unless told otherwise. */
export const path = (given: Needed<PathItem, 'data'>): PathItem => ({
  kind: 'path',
  x: 0,
  y: 0,
  scale: 1,
  fill: null,
  stroke: null,
  strokeWidth: 1,
  dash: [],
  ...given,
});

/** A line of text, regular and from its start unless told otherwise. */
export const text = ({ text, ...given }: Needed<TextItem, 'x' | 'y' | 'text' | 'size' | 'fill'>): TextItem => ({
  kind: 'text',
  weight: 400,
  anchor: 'start',
  link: null,
  ...given,
  text: printable(text),
});

/** A named group. */
export const group = (is: GroupItem['is'], name: string, items: readonly Item[]): GroupItem => ({
  kind: 'group',
  is,
  name: printable(name),
  items,
});

/** All texts of items, with those in groups. */
export function* textsOf(items: Iterable<Item>): Generator<TextItem> {
  for (const item of items) {
    if (item.kind === 'text') yield item;
    else if (item.kind === 'group') yield* textsOf(item.items);
  }
}

/** Items at another place. */
export function moved(items: readonly Item[], dx: number, dy: number): Item[] {
  return items.map((item) =>
    item.kind === 'group' ? { ...item, items: moved(item.items, dx, dy) } : { ...item, x: item.x + dx, y: item.y + dy },
  );
}
