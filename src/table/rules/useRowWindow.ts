import { useState } from 'react';
import type { Sight } from '../../loading/parts.ts';
import type { Item } from './rowItems.ts';

/** Up to here all rows are in the page; beyond, those in sight: each cell costs time whenever anything on the page moves. */
const MOST = 120;
const FIRST = 14; // of more, until it is known which are in sight
const ESTIMATE = { group: 30, row: 28, why: 190 } as const; // px

/** A height of a row before it is drawn, px. */
export const estimateOf = (item: Item | undefined): number => ESTIMATE[item?.kind ?? 'row'];

/** The part of the rows that is in the page, and the heights in px that stand for the rest. */
export interface RowWindow<Line = Item> {
  readonly start: number;
  readonly items: readonly Line[];
  readonly above: number;
  readonly below: number;
  readonly measure: ((element: Element | null) => void) | undefined;
  readonly bringIn: (index: number) => void; // scrolls a row that isn't in the page into it
  readonly onSight: ((sight: Sight) => void) | null; // wants to be told by RowsInSight; null while all rows are drawn
}

/** Which rows to draw. All of them while there are few, or while the page is printed. */
export function useRowWindow<Line>(
  items: readonly Line[],
  whole: boolean,
  heightOf: (item: Line) => number,
): RowWindow<Line> {
  const [sight, setSight] = useState<Sight | null>(null);
  const all = { start: 0, items, above: 0, below: 0, measure: undefined, bringIn: nowhere };
  if (items.length <= MOST || whole) return { ...all, onSight: null };
  // What finds out is being loaded.
  if (!sight) {
    const below = items.slice(FIRST).reduce((sum, item) => sum + heightOf(item), 0);
    return { ...all, items: items.slice(0, FIRST), below, onSight: setSight };
  }
  return { ...sight, items: items.slice(sight.start, sight.end), onSight: setSight };
}

const nowhere = (): void => undefined;
