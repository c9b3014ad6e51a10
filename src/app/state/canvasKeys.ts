import { copyThings, duplicateThings, pasteFragment } from '../../actions/copying.ts';
import { cutThings, deleteThings } from '../../actions/deleting.ts';
import { renaming } from '../../actions/renaming.ts';
import { selectAll } from '../../actions/selecting.ts';

/** Keys that the canvas itself answers while it has the focus; only told here. */
export const CANVAS_KEYS: readonly { readonly label: string; readonly keys: readonly string[] }[] = [
  { label: 'Move selection', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
  renaming,
  { label: 'Delete', keys: deleteThings.keys },
  { label: 'Move by a larger step', keys: ['Shift+ArrowUp', 'Shift+ArrowRight'] },
  { label: 'Select focused item', keys: ['Enter'] },
  { label: 'Add focused item to selection', keys: ['Shift+Enter'] },
  { label: 'Open the menu', keys: ['Shift+F10'] },
  copyThings,
  cutThings,
  pasteFragment,
  duplicateThings,
  selectAll,
  { label: 'Clear selection', keys: ['Escape'] },
];
