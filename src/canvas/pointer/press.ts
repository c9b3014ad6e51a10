import { currentDesign, isEditable, useDesignStore } from '../../store/designStore.ts';
import { cancelFlight } from '../drag/flight.ts';
import { markCarrying } from './gestures.ts';
import { heldNow, letGo } from '../state/held.ts';
import { isBoxing } from '../state/selection.ts';

/** A pointer that was pressed on the canvas and not released yet. */
interface Press {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly target: Element;
  touch?: Touch;
}

let press: Press | null = null;

/**
 * Sees to it that whatever a press began ends with it: a drag, a resizing, a box, moving the view. The library that
 * follows them may never hear of the end: its node goes away, a second finger comes, the button is released where
 * the page isn't told. Then the press is broken off: nothing is put down, and the library hears of a release.
 * Gives what stops it.
 */
export function listenToPresses(canvas: HTMLElement | null): () => void {
  const stop = new AbortController();
  const early = { signal: stop.signal, capture: true };
  window.addEventListener('pointerdown', (event) => begin(event, canvas), early);
  window.addEventListener('touchstart', noteTouch, early);
  window.addEventListener('pointermove', (event) => isReleased(event) && breakOff(), early);
  window.addEventListener('pointerup', end, early);
  window.addEventListener('pointercancel', (event) => isOfPress(event) && breakOff(), early);
  window.addEventListener('keydown', breakOffOnEscape, early);
  window.addEventListener('blur', () => breakOff(), { signal: stop.signal });
  document.addEventListener('visibilitychange', () => breakOff(), { signal: stop.signal });
  const unsubscribe = useDesignStore.subscribe((state, before) => {
    if (state.origin !== before.origin || isGone()) breakOff();
  });
  return () => {
    breakOff();
    unsubscribe();
    stop.abort();
  };
}

function begin(event: PointerEvent, canvas: HTMLElement | null): void {
  const { target, pointerId, pointerType } = event;
  // A second finger or another device: what one holds is put back; moving the view with two fingers is fine.
  if (press && !isOfPress(event)) return isAnything() ? breakOff() : undefined;
  press = target instanceof Element && canvas?.contains(target) ? { pointerId, pointerType, target } : null;
}

function noteTouch({ changedTouches, touches }: TouchEvent): void {
  const [touch] = changedTouches;
  if (press?.pointerType === 'touch' && touch && touches.length === 1) press.touch = touch;
}

const isOfPress = ({ pointerId }: PointerEvent): boolean => press?.pointerId === pointerId;

/** A mouse that moves without a button: it was released where the page isn't told. */
const isReleased = (event: PointerEvent): boolean =>
  isOfPress(event) && event.pointerType === 'mouse' && event.buttons === 0;

/** Whatever is still held once everyone who listens has had the release would be held for ever. */
function end(event: PointerEvent): void {
  if (!isOfPress(event)) return;
  const ended = press;
  press = null;
  setTimeout(() => isAnything() && !press && breakOff(ended));
}

function breakOffOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !press || !isAnything()) return;
  event.preventDefault();
  event.stopPropagation();
  breakOff();
}

const isAnything = (): boolean => heldNow() !== null || isBoxing();

/** True if something that is held is no longer in the design, or may no longer be moved. */
function isGone(): boolean {
  const held = heldNow();
  if (!held) return false;
  const { hosts, zones } = currentDesign();
  const there = new Set([...hosts, ...zones].map(({ id }) => id));
  return !isEditable() || held.some((id) => !there.has(id));
}

/** Ends the press, whatever it began, without putting anything down. */
function breakOff(broken = press): void {
  press = null;
  // First: who hears of the release afterwards finds nothing to put down.
  if (letGo()) cancelFlight();
  markCarrying(null);
  if (!broken) return;
  endBoxOf(broken);
  release(broken);
  ignoreItsClick();
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
  if (pointerType === 'touch' || !target.matches('.react-flow__pane')) return;
  const drawn = isBoxing();
  target.dispatchEvent(
    new PointerEvent('pointerup', { bubbles: true, pointerId, pointerType, button: 0, isPrimary: true }),
  );
  // The pane takes the first click after a box for the box's own, and keeps it from all others.
  if (drawn) target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
}

/** The button is still down: its release is no click of anything. */
function ignoreItsClick(): void {
  const stop = new AbortController();
  const early = { signal: stop.signal, capture: true };
  window.addEventListener('click', ignore, early);
  window.addEventListener('pointerdown', () => stop.abort(), early);
}

function ignore(event: MouseEvent): void {
  if (!event.isTrusted || event.detail === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
