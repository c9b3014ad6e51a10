import { fragmentOf, pastedIds, pasteHosts, type Fragment, type PasteAt } from '../../design/io/clipboard.ts';
import { hostLabel } from '../../design/model/names.ts';
import { currentDesign, isEditable, run } from '../../store/designStore.ts';
import { announce } from '../../ui/overlays/Announcer.tsx';
import { selectHosts } from '../actions.ts';

/** Adds copies of hosts and selects them. */
export function paste(fragment: Fragment, verb: 'Paste' | 'Duplicate', at?: PasteAt): void {
  const before = currentDesign();
  const count = fragment.hosts.length;
  const [only] = fragment.hosts;
  const what = count === 1 && only ? hostLabel(only) : `${count} hosts`;
  run(`${verb} ${what}`, pasteHosts(fragment, at));
  const after = currentDesign();
  if (after === before) return;
  selectHosts(pastedIds(after, fragment));
  announce(`${what} ${verb === 'Paste' ? 'pasted' : 'duplicated'}`);
}

/** Adds copies of the hosts beside them. */
export function duplicateHosts(ids: readonly string[]): void {
  if (isEditable() && ids.length > 0) paste(fragmentOf(currentDesign(), ids), 'Duplicate');
}
