import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves the focus among the items (`data-item`) of a list; true if the key was one of these. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): boolean {
  const step = steps[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return false;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const at = items.findIndex((item) => item === document.activeElement);
  if (at < 0) return false;
  event.preventDefault();
  // The list is one stop of the canvas's and the page's keys: an arrow here moves nothing else.
  event.stopPropagation();
  items[step(at, items.length)]?.focus();
  return true;
}
