import { CANVAS, FIELDS, PASSING, REGIONS, ROOT_ID, SCREEN, STOPS } from '../platform/places.ts';

/** Where work goes on when the screen around a button is replaced. */
const HOMES = [CANVAS, SCREEN];

/** An element on the way from what had the focus to the page, and what stood beside it. */
interface Level {
  readonly element: HTMLElement;
  readonly beside: readonly (Element | null)[];
}

/**
 * Keeps the keyboard's place when an action takes its own button away: browsers let the focus fall to the page, and the next Tab begins
 * at the top. It goes to what stood beside the button, else to the nearest part of the screen that is left. Called once, before the page is drawn; gives what stops it.
 */
export function keepFocus(): () => void {
  const stop = new AbortController();
  const early = { capture: true, signal: stop.signal };
  let lost: readonly Level[] = levelsOf(document.activeElement);
  let before: readonly Level[] = []; // of what had the focus before something passing
  const onFocus = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    if (target.closest(PASSING) && !lost[0]?.element.closest(PASSING)) before = lost;
    lost = levelsOf(target);
  };
  const restore = (): void => {
    if (!isGone(lost)) return;
    if (lost[0]?.element.closest(PASSING)) lost = before;
    placeFor(lost)?.();
  };
  // Later: the key that took the button away would press what has the focus next.
  const watch = new MutationObserver(() => isGone(lost) && setTimeout(restore));
  document.addEventListener('focusin', onFocus, early);
  // A click beside everything lets go of the focus on purpose.
  document.addEventListener('pointerdown', ({ target }) => isWithin(lost, target) || (lost = []), early);
  watch.observe(document.body, { childList: true, subtree: true });
  stop.signal.addEventListener('abort', () => watch.disconnect());
  return () => stop.abort();
}

const isWithin = ([last]: readonly Level[], target: EventTarget | null): boolean =>
  target instanceof Node && last?.element.contains(target) === true;

const isGone = ([last]: readonly Level[]): boolean => last?.element.isConnected === false && isOnPage();

const isOnPage = (): boolean => document.activeElement === null || document.activeElement === document.body;

function levelsOf(element: Element | null): Level[] {
  const levels: Level[] = [];
  for (let at = element; at instanceof HTMLElement && at !== document.body; at = at.parentElement)
    levels.push({ element: at, beside: [at.nextElementSibling, at.previousElementSibling] });
  return levels;
}

/** What gives the focus its new place; null where there is none yet. */
function placeFor(levels: readonly Level[]): (() => void) | null {
  const wasField = levels[0]?.element.matches(FIELDS) ?? false;
  const isInCanvas = levels.some(({ element }) => element.matches(CANVAS));
  for (const { element, beside } of isInCanvas ? [] : levels) {
    if (element.isConnected) return placeIn(element, wasField);
    const like = beside.find((other) => other?.isConnected && other.className === element.className && stopIn(other));
    const stop = like && stopIn(like);
    if (stop) return () => stop.focus({ preventScroll: true });
  }
  return home();
}

function placeIn(left: HTMLElement, wasField: boolean): (() => void) | null {
  // From a field to a field, from a button to a button: Enter pressed twice must not do something else.
  const stop = left.matches(REGIONS) ? null : stopIn(left, (one) => one.matches(FIELDS) === wasField);
  // All of the page: another screen stands there now.
  if (left.id === ROOT_ID) return home();
  if (stop) return () => stop.focus({ preventScroll: true });
  const region = left.closest<HTMLElement>(REGIONS);
  return region ? () => enter(region) : home();
}

function home(): (() => void) | null {
  const [place] = HOMES.flatMap((home) => document.querySelector<HTMLElement>(home) ?? []);
  return place ? () => enter(place) : null;
}

/** Gives a part of the screen the focus, which is no stop of its own. */
function enter(region: HTMLElement): void {
  if (!region.hasAttribute('tabindex')) region.tabIndex = -1;
  region.focus({ preventScroll: true });
}

type Wanted = (stop: HTMLElement) => boolean;

const stopIn = (element: Element, wanted: Wanted = () => true): HTMLElement | undefined =>
  [element, ...element.querySelectorAll(STOPS)].find(
    (one): one is HTMLElement =>
      one instanceof HTMLElement &&
      one.matches(STOPS) &&
      one.tabIndex >= 0 &&
      !one.matches(':disabled') &&
      one.checkVisibility() &&
      wanted(one),
  );
