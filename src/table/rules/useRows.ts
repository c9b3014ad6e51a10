import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { expandRow } from '../../store/tableStore.ts';
import { select, useViewStore, type Selection } from '../../store/viewStore.ts';
import { announce } from '../../ui/overlays/Announcer.tsx';
import { keyOf } from '../../ui/keys.ts';
import { lineWith, pageOf, reveal } from './revealing.ts';
import { whyKey, type Item, type RowItem } from './rowItems.ts';
import { mannerOf, picked, rowAfter, type Manner } from './rowSelection.ts';
import { useFollowing } from './useFollowing.ts';
import type { RowWindow } from './useRowWindow.ts';
import { CONTROLS } from '../../platform/places.ts';

interface RowsState {
  readonly items: readonly Item[];
  readonly rows: readonly RowItem[];
  readonly selected: ReadonlySet<string>;
  readonly related: ReadonlySet<string> | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly window: RowWindow;
}

/** Selecting rows by pointer and keys, opening their why, and following what is selected elsewhere. */
export function useRows({ items, rows, selected, related, scroller, window: rowWindow }: RowsState) {
  const [active, setActive] = useState<string | null>(null);
  const selection = useViewStore((state) => state.selection);
  const anchor = useRef<string | null>(null);
  const own = useRef<Selection | null>(null);
  const awaitedRef = useAwaited(scroller);
  const wanted = selected.size > 0 ? selected : related;
  useFollowing({ items, rows, wanted, selection, own, scroller, window: rowWindow, onFollow: setActive });

  const choose = (ids: readonly string[]): void => {
    own.current = ids.length > 0 ? { kind: 'connections', ids } : { kind: 'nothing' };
    select(own.current);
  };
  const pick = (key: string, manner: Manner): void => {
    choose(picked(rows, [...selected], key, anchor.current, manner));
    if (!manner.range) anchor.current = key;
    setActive(key);
  };
  const goTo = (row: RowItem, manner: Manner): void => {
    awaitedRef.current = { focus: row.key };
    setActive(row.key);
    rowWindow.bringIn(items.findIndex((item) => item.key === row.key));
    if (manner.toggle && !manner.range) return;
    anchor.current ??= row.key;
    pick(row.key, manner);
  };
  // The focus stays on the row, so what happened is said.
  const showWhy = (key: string, id: string, open: boolean): void => {
    awaitedRef.current = open ? { answer: key } : null;
    expandRow(id, open);
    announce(open ? 'Why is shown below' : 'Why is hidden');
  };
  const onPick = (event: MouseEvent<HTMLElement>, key: string): void => {
    if (!isControl(event.target) && !marksText(event.currentTarget)) pick(key, mannerOf(event));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, key: string): void => {
    const row = rows.find((one) => one.key === key);
    if (!row || event.target !== event.currentTarget) return;
    const next = rowAfter(rows, key, event.key, pageOf(scroller.current));
    const act = next
      ? () => goTo(next, mannerOf(event))
      : actionOf(event, row, { items, rows, selected, choose, pick, showWhy });
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const tabbable = rows.some(({ key }) => key === active) ? active : (rows[0]?.key ?? null);
  return { tabbable, onPick, onKeyDown, showWhy };
}

interface Acts extends Pick<RowsState, 'items' | 'rows' | 'selected'> {
  readonly choose: (ids: readonly string[]) => void;
  readonly pick: (key: string, manner: Manner) => void;
  readonly showWhy: (key: string, id: string, open: boolean) => void;
}

/** What a key does on a row, apart from going to another one. */
function actionOf(event: KeyboardEvent, { connection: { id }, key }: RowItem, acts: Acts): (() => void) | undefined {
  const { items, rows, selected, choose, pick, showWhy } = acts;
  if (keyOf(event) === 'a' && (event.ctrlKey || event.metaKey))
    return () => choose(rows.map((row) => row.connection.id));
  if (event.key === ' ') return () => pick(key, { ...mannerOf(event), toggle: true });
  if (event.key === 'Escape' && selected.size > 0) return () => choose([]);
  if (event.key === 'ArrowRight') return () => showWhy(key, id, true);
  if (event.key === 'ArrowLeft') return () => showWhy(key, id, false);
  return event.key === 'Enter' ? () => showWhy(key, id, !isOpen(items, id)) : undefined;
}

/** A row that gets the focus, or whose answer comes into sight, once it is in the page. */
type Awaited = { readonly focus: string } | { readonly answer: string } | null;

function useAwaited(scroller: RefObject<HTMLElement | null>): RefObject<Awaited> {
  const awaited = useRef<Awaited>(null);
  useEffect(() => {
    if (awaited.current && settle(scroller.current, awaited.current)) awaited.current = null;
  });
  return awaited;
}

/** Whether what was awaited is there and has been dealt with. */
function settle(scroller: HTMLElement | null, awaited: NonNullable<Awaited>): boolean {
  const row = lineWith(scroller, 'focus' in awaited ? awaited.focus : awaited.answer);
  if (!row) return false;
  if ('focus' in awaited) {
    row.focus({ preventScroll: true });
    reveal(scroller, row);
    return true;
  }
  const answer = lineWith(scroller, whyKey(awaited.answer));
  if (answer) reveal(scroller, row, { with: answer });
  return answer !== null;
}

const isOpen = (items: readonly Item[], id: string): boolean =>
  items.some((item) => item.kind === 'why' && item.connection.id === id);

const isControl = (target: EventTarget): boolean => target instanceof Element && target.closest(CONTROLS) !== null;

/** Whether the pointer just marked text of the row, to copy a word of it. */
function marksText(row: HTMLElement): boolean {
  const marked = window.getSelection();
  return marked !== null && !marked.isCollapsed && row.contains(marked.anchorNode) && row.contains(marked.focusNode);
}
