import type { RowItem } from './rowItems.ts';

/** What of a click or key decides how it selects. */
export interface Manner {
  readonly range: boolean; // Shift
  readonly toggle: boolean; // Ctrl or ⌘
}

/** How an event selects. */
export const mannerOf = (event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): Manner => ({
  range: event.shiftKey,
  toggle: event.ctrlKey || event.metaKey,
});

/** The ids selected after a row is picked: alone, added or taken away, or all from the anchor to it. */
export function picked(
  rows: readonly RowItem[],
  selected: readonly string[],
  key: string,
  anchor: string | null,
  { range, toggle }: Manner,
): string[] {
  const at = rows.findIndex((row) => row.key === key);
  const id = rows[at]?.connection.id;
  if (id === undefined) return [...selected];
  if (range) {
    const from = Math.max(
      0,
      rows.findIndex((row) => row.key === anchor),
    );
    const between = rows.slice(Math.min(from, at), Math.max(from, at) + 1).map(({ connection }) => connection.id);
    return [...new Set(toggle ? [...selected, ...between] : between)];
  }
  if (!toggle) return [id];
  return selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id];
}

const STEPS: Readonly<Record<string, (at: number, page: number, last: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  PageUp: (at, page) => at - page,
  PageDown: (at, page) => at + page,
  Home: () => 0,
  End: (_at, _page, last) => last,
};

/** The row a key goes to from another one; none where the key doesn't move. */
export function rowAfter(rows: readonly RowItem[], key: string, pressed: string, page: number): RowItem | undefined {
  const step = STEPS[pressed];
  if (!step) return undefined;
  const last = rows.length - 1;
  const to = step(
    rows.findIndex((row) => row.key === key),
    page,
    last,
  );
  return rows[Math.min(last, Math.max(0, to))];
}
