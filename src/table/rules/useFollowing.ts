import { useEffect, useRef, type RefObject } from 'react';
import { useViewStore, type Selection } from '../../store/viewStore.ts';
import type { Item, RowItem } from './rowItems.ts';
import { lineWith, reveal } from './revealing.ts';
import type { RowWindow } from './useRowWindow.ts';

interface Following {
  readonly items: readonly Item[];
  readonly rows: readonly RowItem[];
  readonly wanted: ReadonlySet<string> | null; // connections that stand out
  readonly selection: Selection;
  readonly own: RefObject<Selection | null>; // the last selection made in the table: it needs no scrolling
  readonly scroller: RefObject<HTMLElement | null>;
  readonly window: RowWindow;
  readonly onFollow: (key: string) => void;
}

/**
 * Brings the first row of what was selected elsewhere into sight; once a selection, not at every change of the rows. Other filters
 * show the selection too, or begin at the top.
 */
export function useFollowing({ items, rows, wanted, selection, own, scroller, window, onFollow }: Following): void {
  const follow = useRef<() => void>(() => undefined);
  useEffect(() => {
    follow.current = () => {
      const first = rows.find(({ connection }) => wanted?.has(connection.id));
      if (!first) return;
      onFollow(first.key);
      const row = lineWith(scroller.current, first.key);
      if (row) reveal(scroller.current, row, { toTop: true });
      else window.bringIn(items.findIndex(({ key }) => key === first.key));
    };
  });
  useEffect(() => {
    if (selection !== own.current) follow.current();
  }, [selection, own]);
  const filters = useViewStore((state) => state.filters);
  const filtered = useRef(filters);
  useEffect(() => {
    if (filtered.current === filters) return;
    filtered.current = filters;
    scroller.current?.scrollTo({ top: 0 });
    follow.current();
  }, [filters, scroller]);
}
