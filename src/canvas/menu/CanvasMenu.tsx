import { ContextMenu } from '../../ui/menu/ContextMenu.tsx';
import { MenuItem, MenuSeparator, MenuSub } from '../../ui/menu/items.tsx';
import { RoleIcon } from '../../ui/signs/RoleIcon.tsx';
import { setCanvas, useCanvas } from '../state/canvasStore.ts';
import type { MenuEntry } from './entries.ts';
import { menuEntries, menuName } from './menuEntries.ts';

/** The context menu of what was clicked or had the focus. */
export function CanvasMenu() {
  const menu = useCanvas((state) => state.menu);
  if (!menu) return null;
  return (
    <ContextMenu label={menuName(menu.target)} at={menu.at} onClose={() => setCanvas({ menu: null })}>
      <Entries entries={menuEntries(menu.target, menu.at)} />
    </ContextMenu>
  );
}

function Entries({ entries }: { readonly entries: readonly MenuEntry[] }) {
  // A menu is made once and never reordered while it is open.
  // oxlint-disable-next-line react/no-array-index-key
  return entries.map((entry, i) => (entry === 'line' ? <MenuSeparator key={i} /> : <Entry key={i} entry={entry} />));
}

function Entry({ entry }: { readonly entry: Exclude<MenuEntry, 'line'> }) {
  if ('items' in entry) {
    return (
      <MenuSub label={entry.label}>
        <Entries entries={entry.items} />
      </MenuSub>
    );
  }
  const { label, shortcut, role, danger = false, disabled = false, run } = entry;
  return (
    <MenuItem
      {...(role === undefined ? {} : { icon: <RoleIcon role={role} /> })}
      {...(shortcut === undefined ? {} : { shortcut })}
      danger={danger}
      disabled={disabled}
      onSelect={run}
    >
      {label}
    </MenuItem>
  );
}
