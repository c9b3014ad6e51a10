import { useEffect, useRef, useState } from 'react';
import { Kbd } from '../signs/Kbd.tsx';
import { tipPlace } from './tipPlace.ts';
import styles from './TooltipLayer.module.css';
import { ALERTS, TOOLTIP, TOOLTIP_ANCHOR } from '../../platform/places.ts';

interface Tip {
  readonly text: string;
  readonly shortcut: string | undefined;
  readonly anchor: HTMLElement;
}

const DELAY = 450; // ms the pointer rests before a tip opens

/**
 * Shows `data-tooltip` (and `data-shortcut`) of whatever is hovered or focused, below it or at `data-tooltip-side="right"`. One layer for the whole page; mounted once.
 * It is hidden from screen readers: an anchor carries its name itself.
 */
export function TooltipLayer() {
  const [tip, setTip] = useState<Tip | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => watchAnchors(setTip), []);
  useEffect(() => {
    const element = box.current;
    if (!tip || !element) return;
    element.showPopover();
    place(element, tip.anchor.getBoundingClientRect(), tip.anchor.dataset['tooltipSide'] === 'right');
  }, [tip]);
  if (!tip) return null;
  return (
    <div ref={box} popover="manual" className={styles.tip} aria-hidden="true" data-tooltip-layer>
      {tip.text}
      {tip.shortcut === undefined ? null : <Kbd keys={tip.shortcut} />}
    </div>
  );
}

/** Below the anchor, else above it; or at its right, where it would hide the next item of a list. Never over a message. */
function place(element: HTMLElement, anchor: DOMRect, beside: boolean): void {
  const size = element.getBoundingClientRect();
  const { x, y } = tipPlace(anchor, size, { width: window.innerWidth, height: window.innerHeight }, messages(), beside);
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
}

/** Where messages about what was typed stand. */
const messages = (): DOMRect[] =>
  [...document.querySelectorAll(ALERTS)]
    .filter(({ textContent }) => textContent !== '')
    .map((alert) => alert.getBoundingClientRect());

function tipOf(target: EventTarget | null): Tip | null {
  const anchor = target instanceof Element ? target.closest<HTMLElement>(TOOLTIP_ANCHOR) : null;
  const text = anchor?.dataset['tooltip'];
  return anchor && text ? { text, shortcut: anchor.dataset['shortcut'], anchor } : null;
}

/** Listens to the page; gives back what stops it. */
function watchAnchors(show: (tip: Tip | null) => void): () => void {
  let timer = 0;
  let current: Element | null = null;
  const set = (tip: Tip | null, delay: number): void => {
    window.clearTimeout(timer);
    current = tip?.anchor ?? null;
    if (!tip) show(null);
    else timer = window.setTimeout(() => tip.anchor.isConnected && show(tip), delay);
  };
  const onOver = (event: PointerEvent): void => {
    // The pointer may rest on the tip itself, so that one can read it enlarged.
    if (event.pointerType === 'touch' || isLayer(event.target)) return;
    const tip = tipOf(event.target);
    if (tip?.anchor !== current) set(tip, DELAY);
  };
  const onFocus = (event: FocusEvent): void => {
    const focused = event.target instanceof Element && event.target.matches(':focus-visible');
    set(focused ? tipOf(event.target) : null, 0);
  };
  const hide = (): void => set(null, 0);
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('pointerover', onOver, { signal });
  document.addEventListener('focusin', onFocus, { signal });
  document.addEventListener('focusout', hide, { signal });
  document.addEventListener('pointerdown', hide, { signal });
  document.addEventListener('keydown', hide, { signal });
  document.addEventListener('scroll', hide, { signal, capture: true });
  return () => {
    window.clearTimeout(timer);
    stop.abort();
  };
}

const isLayer = (target: EventTarget | null): boolean => target instanceof Element && target.closest(TOOLTIP) !== null;
