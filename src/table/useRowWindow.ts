import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { Item } from './rowItems.ts';

/** Up to here all rows are in the page; beyond, those in sight: each cell costs time whenever anything on the page moves. */
const MOST = 120;
const ESTIMATE = { group: 30, row: 28, why: 190 } as const; // px

/** The part of the rows that is in the page, and the heights in px that stand for the rest. */
export interface RowWindow {
  readonly start: number;
  readonly items: readonly Item[];
  readonly above: number;
  readonly below: number;
  readonly measure: ((element: Element | null) => void) | undefined;
  readonly bringIn: (index: number) => void; // scrolls a row that isn't in the page into it
}

/** Which rows to draw. All of them while there are few, or while the page is printed. */
export function useRowWindow(
  items: readonly Item[],
  scroller: RefObject<HTMLElement | null>,
  whole: boolean,
): RowWindow {
  'use no memo'; // the virtualizer changes inside while its identity stays, which the compiler can't see
  const enabled = items.length > MOST && !whole;
  // oxlint-disable-next-line react/incompatible-library -- told to the compiler by the directive above
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: enabled ? items.length : 0,
    enabled,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ESTIMATE[items[index]?.kind ?? 'row'],
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 12,
    useFlushSync: false,
  });
  if (!enabled) return { start: 0, items, above: 0, below: 0, measure: undefined, bringIn: () => undefined };
  const shown = virtualizer.getVirtualItems();
  const first = shown[0];
  const last = shown.at(-1);
  return {
    start: first?.index ?? 0,
    items: first && last ? items.slice(first.index, last.index + 1) : [],
    above: first?.start ?? 0,
    below: last ? virtualizer.getTotalSize() - last.end : 0,
    measure: (element) => virtualizer.measureElement(element instanceof HTMLElement ? element : null),
    bringIn: (index) => virtualizer.scrollToIndex(index, { align: 'center' }),
  };
}
