import { CANVAS, FLOW_NODE, flowNode, NOT_CANVAS } from '../../platform/places.ts';

/** Whether keys and the clipboard at this place are meant for the canvas: in it, or nowhere in particular. */
export function isForCanvas(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(NOT_CANVAS)) return false;
  return target === document.body || target.closest(CANVAS) !== null;
}

/** The host or zone that has the keyboard's focus. */
export const focusedNode = (): string | null =>
  document.activeElement?.closest<HTMLElement>(FLOW_NODE)?.dataset['id'] ?? null;

/** Gives a host or zone the keyboard's focus. */
export function focusNode(id: string): void {
  document.querySelector<HTMLElement>(flowNode(id))?.focus({ preventScroll: true });
}
