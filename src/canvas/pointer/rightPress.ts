import type { MouseEvent as ReactMouseEvent } from 'react';

const SLIP = 4; // px in the window that a hand may move as it clicks

/** The last press of the right button, until something else is pressed. */
interface RightPress {
  readonly x: number; // px in the window
  readonly y: number;
  dragged: boolean;
  held: boolean;
  open: (() => void) | null; // the menu that was asked for with the press
  readonly stop: AbortController; // of listening
}

// The press and what is asked for with it come as events of their own, of one mouse.
let right: RightPress | null = null;

/** Follows a press of the right button on the canvas, which opens a menu or moves the view. */
export function noteRightPress({ button, clientX, clientY }: ReactMouseEvent): void {
  forget();
  if (button !== 2) return;
  const stop = new AbortController();
  right = { x: clientX, y: clientY, dragged: false, held: true, open: null, stop };
  const early = { signal: stop.signal, capture: true };
  window.addEventListener('mousemove', follow, early);
  window.addEventListener('mouseup', release, early);
  for (const end of ['pointerdown', 'keydown'] as const) window.addEventListener(end, forget, early);
  window.addEventListener('blur', forget, { signal: stop.signal }); // of the window, not of what had the focus
}

/**
 * Opens a menu that was asked for, unless the right button was dragged. Linux and macOS ask with the press, when
 * nobody knows yet: there it is opened with the release. Windows asks after it; keys and fingers press no button.
 */
export function openUnlessDragged(open: () => void): void {
  if (right?.held) right.open = open;
  else if (!right?.dragged) open();
}

function follow({ clientX, clientY, buttons }: MouseEvent): void {
  if (!right?.held) return;
  if ((buttons & 2) === 0) return forget(); // released where the page isn't told
  if (Math.hypot(clientX - right.x, clientY - right.y) >= SLIP) right.dragged = true;
}

function release({ button }: MouseEvent): void {
  if (button !== 2 || !right) return;
  right.held = false;
  if (!right.dragged) right.open?.();
}

function forget(): void {
  right?.stop.abort();
  right = null;
}
