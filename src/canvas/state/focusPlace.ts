const CANVAS = '[data-canvas]';

/** Whether keys and the clipboard at this place are meant for the canvas: in it, or nowhere in particular. */
export function isForCanvas(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], dialog, [role="menu"], [role="dialog"]'))
    return false;
  return target === document.body || target.closest(CANVAS) !== null;
}

/** The host or zone that has the keyboard's focus. */
export const focusedNode = (): string | null =>
  document.activeElement?.closest<HTMLElement>('.react-flow__node')?.dataset['id'] ?? null;

/** Gives a host or zone the keyboard's focus. */
export function focusNode(id: string): void {
  document.querySelector<HTMLElement>(`${CANVAS} .react-flow__node[data-id="${id}"]`)?.focus({ preventScroll: true });
}
