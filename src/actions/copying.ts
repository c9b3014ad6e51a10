import { fragmentOf, pastedIds, pasteHosts, type Fragment, type PasteAt } from '../design/io/clipboard.ts';
import { hostLabel } from '../design/model/names.ts';
import { counted } from '../lib/words.ts';
import { currentDesign, isEditable } from '../store/designStore.ts';
import { announce } from '../ui/overlays/Announcer.tsx';
import { hostsSelection, nameOfHosts } from './selecting.ts';
import { takeStep } from './step.ts';

/** Copies hosts; what holds them, the system's clipboard or the page, is the caller's. */
export const copyHosts = {
  label: 'Copy',
  keys: ['Mod+C'],
  run: (ids: readonly string[]): void => announce(`${nameOfHosts(ids)} copied`),
} as const;

/** Adds copied hosts and selects them. */
export const pasteFragment = {
  label: 'Paste',
  keys: ['Mod+V'],
  run: (fragment: Fragment, at?: PasteAt): void => addCopies(fragment, 'Paste', 'pasted', at),
} as const;

/** Adds copies of the hosts beside them. */
export const duplicateHosts = {
  label: 'Duplicate',
  keys: ['Mod+D'],
  run(ids: readonly string[]): void {
    if (isEditable() && ids.length > 0) addCopies(fragmentOf(currentDesign(), ids), 'Duplicate', 'duplicated');
  },
} as const;

function addCopies(fragment: Fragment, verb: string, done: string, at?: PasteAt): void {
  const [only] = fragment.hosts;
  const { length } = fragment.hosts;
  const what = length === 1 && only ? hostLabel(only) : counted(length, 'host');
  takeStep(`${verb} ${what}`, pasteHosts(fragment, at), (after) => ({
    selection: hostsSelection(pastedIds(after, fragment)),
    words: `${what} ${done}`,
  }));
}
