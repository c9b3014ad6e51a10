import { objectsOf } from '../../design/model/canvasObjects.ts';
import { currentDesign, isEditable, useDesignStore } from '../../store/designStore.ts';
import { cancelFlight } from '../drag/flight.ts';
import { cancelDrawing } from './drawing.ts';
import { ignoreItsClick } from './ignoredClick.ts';
import { markCarrying } from './gestures.ts';
import { heldNow, letGo } from '../state/held.ts';
import { isBoxing } from '../state/selection.ts';
import { FLOW_PANE } from '../../platform/places.ts';

/** A pointer that was pressed on the canvas and not released yet. */
interface Press {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly target: Element;
  touch?: Touch;
}

/**
 * Sees to it that whatever a press began ends with it: a drag, a resizing, a box, moving the view. The library that
 * follows them may never hear of the end: its node goes away, a second finger comes, the button is released where
 * the page isn't told. Then the press is broken off: nothing is put down, and the library hears of a release.
 * Gives what stops it.
 */
export function listenToPresses(canvas: HTMLElement | null): () => void {
  const stop = new AbortController();
  const early = { signal: stop.signal, capture: true };
  const presses = new Presses(canvas);
  const breakOff = (): void => presses.breakOff();
  window.addEventListener('pointerdown', (event) => presses.begin(event), early);
  window.addEventListener('touchstart', (event) => presses.noteTouch(event), early);
  window.addEventListener('pointermove', (event) => presses.isReleased(event) && breakOff(), early);
  window.addEventListener('pointerup', (event) => presses.end(event), early);
  window.addEventListener('pointercancel', (event) => presses.isOfPress(event) && breakOff(), early);
  window.addEventListener('keydown', (event) => presses.breakOffOnEscape(event), early);
  window.addEventListener('blur', breakOff, { signal: stop.signal });
  document.addEventListener('visibilitychange', breakOff, { signal: stop.signal });
  const unsubscribe = useDesignStore.subscribe((state, before) => {
    if (state.origin !== before.origin || isGone()) breakOff();
  });
  return () => {
    breakOff();
    unsubscribe();
    stop.abort();
  };
}

/** The press of the canvas that is under way, one at a time. */
class Presses {
  readonly #canvas: HTMLElement | null;
  #press: Press | null = null;

  constructor(canvas: HTMLElement | null) {
    this.#canvas = canvas;
  }

  begin(event: PointerEvent): void {
    const { target, pointerId, pointerType } = event;
    // A second finger or another device: what one holds is put back; moving the view with two fingers is fine.
    if (this.#press && !this.isOfPress(event)) return isAnything() ? this.breakOff() : undefined;
    const isHere = target instanceof Element && this.#canvas?.contains(target) === true;
    this.#press = isHere ? { pointerId, pointerType, target } : null;
  }

  noteTouch({ changedTouches, touches }: TouchEvent): void {
    const [touch] = changedTouches;
    if (this.#press?.pointerType === 'touch' && touch && touches.length === 1) this.#press.touch = touch;
  }

  isOfPress({ pointerId }: PointerEvent): boolean {
    return this.#press?.pointerId === pointerId;
  }

  /** A mouse that moves without a button: it was released where the page isn't told. */
  isReleased(event: PointerEvent): boolean {
    return this.isOfPress(event) && event.pointerType === 'mouse' && event.buttons === 0;
  }

  /** Whatever is still held once everyone who listens has had the release would be held for ever. */
  end(event: PointerEvent): void {
    if (!this.isOfPress(event)) return;
    const ended = this.#press;
    this.#press = null;
    setTimeout(() => isAnything() && !this.#press && this.breakOff(ended));
  }

  breakOffOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#press || !isAnything()) return;
    event.preventDefault();
    event.stopPropagation();
    this.breakOff();
  }

  /** Ends the press, whatever it began, without putting anything down. */
  breakOff(broken = this.#press): void {
    this.#press = null;
    // First: who hears of the release afterwards finds nothing to put down.
    if (letGo()) cancelFlight();
    cancelDrawing();
    markCarrying(null);
    if (!broken) return;
    endBoxOf(broken);
    release(broken);
    ignoreItsClick(); // the button is still down: its release is no click of anything
  }
}

const isAnything = (): boolean => heldNow() !== null || isBoxing();

/** True if something that is held is no longer in the design, or may no longer be moved. */
function isGone(): boolean {
  const held = heldNow();
  if (!held) return false;
  const design = currentDesign();
  const there = new Set([...design.hosts, ...design.zones, ...objectsOf(design)].map(({ id }) => id));
  return !isEditable() || held.some((id) => !there.has(id));
}

/** The libraries hear what they would hear from the pointer itself. */
function release({ pointerType, target, touch }: Press): void {
  if (pointerType !== 'touch') window.dispatchEvent(new MouseEvent('mouseup', { view: window }));
  else if (touch)
    target.dispatchEvent(
      new TouchEvent('touchcancel', { bubbles: true, cancelable: true, view: window, changedTouches: [touch] }),
    );
}

function endBoxOf({ pointerId, pointerType, target }: Press): void {
  if (pointerType === 'touch' || !target.matches(FLOW_PANE)) return;
  const drawn = isBoxing();
  target.dispatchEvent(
    new PointerEvent('pointerup', { bubbles: true, pointerId, pointerType, button: 0, isPrimary: true }),
  );
  // The pane takes the first click after a box for the box's own, and keeps it from all others.
  if (drawn) target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
}
