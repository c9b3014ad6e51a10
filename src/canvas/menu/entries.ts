import { copyThings, duplicateThings, pasteFragment } from '../../actions/copying.ts';
import { cutThings, deleteThings } from '../../actions/deleting.ts';
import { selectedThings } from '../../actions/selecting.ts';
import type { RoleId } from '../../design/model/roles.ts';
import type { Point } from '../../geometry/rectangles.ts';
import { isMac, shownKeys } from '../../ui/shortcutKeys.ts';
import { copyFromMenu, cutFromMenu, pasteFromMenu } from '../clipboard/clipboard.ts';
import { zoomToSelection } from '../state/viewport.ts';

/** One entry of a context menu. */
export type MenuEntry =
  | {
      readonly label: string;
      readonly run: () => void;
      readonly shortcut?: string;
      readonly role?: RoleId;
      readonly danger?: boolean;
      readonly disabled?: boolean;
    }
  | { readonly label: string; readonly items: readonly MenuEntry[] }
  | 'line';

type Command = Exclude<MenuEntry, 'line' | { readonly items: unknown }>;

/** An entry for something that is called and has keys as everywhere. */
export const entry = (
  action: { readonly label: string; readonly keys: readonly [string, ...string[]] },
  run: () => void,
): Command => ({
  label: action.label,
  shortcut: shownKeys(action.keys[0], isMac()),
  run,
});

/** Pastes where the menu opened. */
export const pasteEntry = (at: Point): Command => entry(pasteFragment, () => void pasteFromMenu(at));

/** Removes something. */
export const deleteEntry = (label: string, run: () => void): Command => ({
  ...entry({ label, keys: deleteThings.keys }, run),
  danger: true,
});

/** What is selected, if the thing is among it; else the thing alone. */
export function thingsWith(id: string): string[] {
  const chosen = selectedThings();
  return chosen.includes(id) ? chosen : [id];
}

/** Brings what is selected near. */
export const zoomEntry: MenuEntry = { label: 'Zoom to selection', run: zoomToSelection };

/** What can be done with hosts and objects of every kind. */
export const thingEntries = (ids: readonly string[], at: Point): MenuEntry[] => [
  entry(cutThings, () => cutFromMenu(ids)),
  entry(copyThings, () => copyFromMenu(ids)),
  pasteEntry(at),
  entry(duplicateThings, () => duplicateThings.run(ids)),
  'line',
  zoomEntry,
  'line',
  deleteEntry(deleteThings.label(ids), () => deleteThings.run(ids)),
];
