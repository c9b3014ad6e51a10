import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { expandRow } from '../store/tableStore.ts';
import { select, useViewStore, type Selection } from '../store/viewStore.ts';
import { announce } from '../ui/Announcer.tsx';
import type { Item, RowItem } from './rowItems.ts';
import { mannerOf, picked, rowAfter, type Manner } from './rowSelection.ts';
import type { RowWindow } from './useRowWindow.ts';

interface RowsState {
  readonly items: readonly Item[];
  readonly rows: readonly RowItem[];
  readonly selected: ReadonlySet<string>;
  readonly related: ReadonlySet<string> | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly window: RowWindow;
}

/** Selecting rows by pointer and keys, and following what is selected elsewhere. */
export function useRows({ items, rows, selected, related, scroller, window: rowWindow }: RowsState) {
  const [active, setActive] = useState<string | null>(null);
  const anchor = useRef<string | null>(null);
  const awaited = useRef<string | null>(null); // the row that gets the focus once it is in the page
  const own = useRef<Selection | null>(null); // the last selection made here: it needs no scrolling

  const choose = (ids: readonly string[]): void => {
    const selection: Selection = ids.length > 0 ? { kind: 'connections', ids } : { kind: 'nothing' };
    own.current = selection;
    select(selection);
  };
  const pick = (key: string, manner: Manner): void => {
    choose(picked(rows, [...selected], key, anchor.current, manner));
    if (!manner.range) anchor.current = key;
    setActive(key);
  };
  const goTo = (row: RowItem, manner: Manner): void => {
    awaited.current = row.key;
    setActive(row.key);
    if (manner.toggle && !manner.range) return;
    anchor.current ??= row.key;
    pick(row.key, manner);
    rowWindow.bringIn(items.findIndex((item) => item.key === row.key));
  };
  const onPick = (event: MouseEvent<HTMLElement>, key: string): void => {
    if (isControl(event.target) || marksText(event.currentTarget)) return;
    pick(key, mannerOf(event));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, key: string): void => {
    const row = rows.find((one) => one.key === key);
    if (!row || event.target !== event.currentTarget) return;
    const next = rowAfter(rows, key, event.key, pageOf(scroller.current));
    const act = next ? () => goTo(next, mannerOf(event)) : actionOf(event, row.connection.id, key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const actionOf = (event: KeyboardEvent, id: string, key: string): (() => void) | undefined => {
    const held = event.ctrlKey || event.metaKey;
    if (event.key === 'a' && held) return () => choose(rows.map(({ connection }) => connection.id));
    if (event.key === ' ') return () => pick(key, { ...mannerOf(event), toggle: true });
    if (event.key === 'Escape' && selected.size > 0) return () => choose([]);
    if (event.key === 'ArrowRight') return () => showWhy(id, true);
    if (event.key === 'ArrowLeft') return () => showWhy(id, false);
    return event.key === 'Enter' ? () => showWhy(id, !isOpen(items, id)) : undefined;
  };

  useEffect(() => {
    const key = awaited.current;
    const row = key === null ? null : rowElement(scroller.current, key);
    if (!row) return;
    awaited.current = null;
    row.focus({ preventScroll: true });
    reveal(scroller.current, row);
  });

  const selection = useViewStore((state) => state.selection);
  const follow = useRef<() => void>(() => undefined);
  useEffect(() => {
    follow.current = () => {
      const wanted = selected.size > 0 ? selected : related;
      const first = rows.find(({ connection }) => wanted?.has(connection.id));
      if (!first) return;
      setActive(first.key);
      const row = rowElement(scroller.current, first.key);
      if (row) reveal(scroller.current, row, true);
      else rowWindow.bringIn(items.findIndex((item) => item.key === first.key));
    };
  });
  useEffect(() => {
    if (selection !== own.current) follow.current();
  }, [selection]);

  const tabbable = rows.some(({ key }) => key === active) ? active : (rows[0]?.key ?? null);
  return { tabbable, onPick, onKeyDown };
}

/** Opens or closes the answer below a row. The focus stays on the row, so it is said. */
function showWhy(id: string, open: boolean): void {
  expandRow(id, open);
  announce(open ? 'Why is shown below' : 'Why is hidden');
}

const isOpen = (items: readonly Item[], id: string): boolean =>
  items.some((item) => item.kind === 'why' && item.connection.id === id);

const isControl = (target: EventTarget): boolean => target instanceof Element && target.closest('button, a') !== null;

/** Whether the pointer just marked text of the row, to copy a word of it. */
function marksText(row: HTMLElement): boolean {
  const marked = window.getSelection();
  return marked !== null && !marked.isCollapsed && row.contains(marked.anchorNode) && row.contains(marked.focusNode);
}

const rowElement = (scroller: HTMLElement | null, key: string): HTMLElement | null =>
  scroller?.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"]`) ?? null;

const ROW = 28; // px, about
const pageOf = (scroller: HTMLElement | null): number =>
  Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / ROW) - 2);

/**
 * Scrolls the table alone, and only if needed; the header covers the first pixels. A row that is followed comes to the
 * top, because what belongs to it stands below.
 */
function reveal(scroller: HTMLElement | null, row: HTMLElement, toTop = false): void {
  if (!scroller) return;
  const frame = scroller.getBoundingClientRect();
  const header = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const { top, bottom } = row.getBoundingClientRect();
  if (top < frame.top + header) scroller.scrollTop -= frame.top + header - top;
  else if (bottom > frame.top + scroller.clientHeight) {
    const most = top - frame.top - header;
    scroller.scrollTop += toTop ? most - ROW / 2 : Math.min(bottom - frame.top - scroller.clientHeight, most);
  }
}
