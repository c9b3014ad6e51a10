import { ACTIONS, isPossible, type Action } from './actions.ts';
import { keyOf } from '../../ui/keys.ts';
import { useDialog } from '../state/dialogStore.ts';
import { isMac, isPress, isSingleKey, type KeyPress } from '../../ui/shortcutKeys.ts';
import { hasSingleKeys } from '../state/preferences.ts';
import { CHOICES, OPEN_DIALOG, TYPED_INTO } from '../../platform/places.ts';

/** The action a key press asks for; null where it asks for none. */
export function actionOf(press: KeyPress, mac: boolean, singleKeys: boolean): Action | null {
  const actions: readonly Action[] = Object.values(ACTIONS);
  const asked = (name: string) => (keys: string) =>
    isPress(keys, press, mac, name) && (singleKeys || !isSingleKey(keys));
  const find = (name: string): Action | undefined => actions.find((action) => action.keys.some(asked(name)));
  // What a key writes comes first: a sign that is a shortcut itself may stand in the row of digits.
  return find(press.key) ?? find(keyOf(press)) ?? null;
}

/** Answers shortcuts anywhere on the page, except where typing, menus and dialogs need the keys. Called once. */
export function startShortcuts(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isDialogOpen()) return;
    const where = event.target instanceof Element ? event.target : null;
    const action = actionOf(event, isMac(), hasSingleKeys() && !takesLetters(where));
    if (!action || !isPossible(action) || (isTyping(where) && isOfText(action))) return;
    event.preventDefault();
    action.run();
  });
}

/** Also while it is still being loaded: what is typed ahead is meant for it. */
const isDialogOpen = (): boolean => useDialog.getState().open !== null || document.querySelector(OPEN_DIALOG) !== null;

const lies = (where: Element | null, inside: string): boolean => (where?.closest(inside) ?? null) !== null;

const isTyping = (where: Element | null): boolean => lies(where, TYPED_INTO);

/** Fields are typed into; menus and lists jump to what begins with a letter. */
const takesLetters = (where: Element | null): boolean => isTyping(where) || lies(where, CHOICES);

/** While one types, these belong to the text. */
const isOfText = (action: Action): boolean => action === ACTIONS.undo || action === ACTIONS.redo;
