/** What of a key press tells which key is meant. */
export interface KeyNames {
  readonly key: string; // what it writes with the keyboard's layout
  readonly code: string; // where it lies: "KeyZ" is where others have Z
  readonly shiftKey: boolean;
}

// Marks too: on Thai keyboards vowel signs lie on keys of their own.
const LETTER = /^[\p{L}\p{M}]+$/u;
const NAME_OR_LATIN = /^[\p{Script=Latin}\d]+$/u;

/**
 * The letter or digit that a key stands for among shortcuts. What the key writes decides, so that Z is Z on every
 * Latin keyboard; only where it writes a letter of another script, or a sign in the row of digits, its place does.
 */
export function keyOf(press: KeyNames): string {
  return placeOf(press) ?? press.key.toLowerCase();
}

function placeOf({ key, code, shiftKey }: KeyNames): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return LETTER.test(key) && !NAME_OR_LATIN.test(key) ? letter.toLowerCase() : null;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  return digit !== undefined && !shiftKey && !/^\d$/.test(key) ? digit : null;
}

/**
 * Keeps keys that belong to an input method, which composes a word of several presses, from all who answer keys:
 * Enter takes the word, Escape gives it up, and neither is meant for the field or the page. Called once, before
 * anyone else listens.
 */
export function keepCompositions(): void {
  window.addEventListener('keydown', keepComposition, { capture: true });
}

function keepComposition(event: KeyboardEvent): void {
  if (!event.isComposing && event.keyCode !== BY_INPUT_METHOD) return;
  event.stopImmediatePropagation();
  if (event.key === 'Escape') event.preventDefault(); // with which browsers empty a search and close a dialog
}

const BY_INPUT_METHOD = 229; // Safari tells of the last key of a composition after its end, by this alone
