import {
  fragmentOf,
  pastedIds,
  pasteFragment as withPasted,
  thingsIn,
  type Fragment,
  type PasteAt,
} from '../design/io/clipboard.ts';
import { currentDesign, isEditable } from '../store/designStore.ts';
import { announce } from '../ui/overlays/Announcer.tsx';
import { nameOfThings, thingsSelection } from './selecting.ts';
import { takeStep } from './step.ts';

/** Copies hosts and objects; what holds them, the system's clipboard or the page, is the caller's. */
export const copyThings = {
  label: 'Copy',
  keys: ['Mod+C'],
  run: (ids: readonly string[]): void => announce(`${nameOfThings(ids)} copied`),
} as const;

/** Adds copied hosts and objects and selects them. */
export const pasteFragment = {
  label: 'Paste',
  keys: ['Mod+V'],
  run: (fragment: Fragment, at?: PasteAt): void => addCopies(fragment, 'Paste', 'pasted', at),
} as const;

/** Adds copies of the hosts and objects beside them. */
export const duplicateThings = {
  label: 'Duplicate',
  keys: ['Mod+D'],
  run(ids: readonly string[]): void {
    if (isEditable() && ids.length > 0) addCopies(fragmentOf(currentDesign(), ids), 'Duplicate', 'duplicated');
  },
} as const;

function addCopies(fragment: Fragment, verb: string, done: string, at?: PasteAt): void {
  const what = nameOfThings(thingsIn(fragment), fragment);
  takeStep(`${verb} ${what}`, withPasted(fragment, at), (after) => ({
    selection: thingsSelection(pastedIds(after, fragment)),
    words: `${what} ${done}`,
  }));
}
