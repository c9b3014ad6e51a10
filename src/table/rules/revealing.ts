/** The least height of a row in px. */
const ROW_HEIGHT = 28;

/** The line of the table with a key, if it is in the page. */
export const lineWith = (scroller: HTMLElement | null, key: string): HTMLElement | null =>
  scroller?.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"]`) ?? null;

/** How many rows Page Up and Page Down go. */
export const pageOf = (scroller: HTMLElement | null): number =>
  Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / ROW_HEIGHT) - 2);

interface Sight {
  readonly toTop?: boolean; // what belongs to the row stands below it
  readonly with?: HTMLElement; // the line that is to be seen with it, as far as there is room
}

/** Scrolls the table alone, and only if needed; the header covers the first pixels. */
export function reveal(scroller: HTMLElement | null, row: HTMLElement, sight: Sight = {}): void {
  if (!scroller) return;
  const frame = scroller.getBoundingClientRect();
  const header = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const over = row.getBoundingClientRect().top - frame.top - header; // px until the row reaches the header
  const under = (sight.with ?? row).getBoundingClientRect().bottom - frame.top - scroller.clientHeight;
  if (over < 0) scroller.scrollBy(0, over);
  else if (under > 0) scroller.scrollBy(0, sight.toTop ? over - ROW_HEIGHT / 2 : Math.min(under, over));
}
