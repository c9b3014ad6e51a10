import { ChevronDown, Redo2, Undo2 } from 'lucide-react';
import { redoStep, undoStep, useDesignStore } from '../store/designStore.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuLabel } from '../ui/Menu.tsx';
import { ACTIONS } from './actions.ts';
import { isMac, shownKeys } from './keys.ts';
import styles from './Topbar.module.css';

const SHOWN = 15;

/** Undo and redo, and the list of what was done, to go back several steps at once. */
export function HistoryTools() {
  const { past, future } = useDesignStore((state) => state.history);
  const undone = past.at(-1)?.label;
  const redone = future[0]?.label;
  return (
    <div className={styles.group}>
      <IconButton
        label={undone === undefined ? 'Undo' : `Undo: ${undone}`}
        icon={<Undo2 />}
        shortcut={shownKeys(ACTIONS.undo.keys[0], isMac())}
        aria-disabled={undone === undefined}
        onClick={undoStep}
      />
      <IconButton
        label={redone === undefined ? 'Redo' : `Redo: ${redone}`}
        icon={<Redo2 />}
        shortcut={shownKeys(ACTIONS.redo.keys[0], isMac())}
        aria-disabled={redone === undefined}
        onClick={redoStep}
      />
      <Menu trigger={<IconButton label="History" size="sm" icon={<ChevronDown />} />}>
        <MenuLabel>{past.length === 0 ? 'Nothing to undo yet' : 'Undo back to before …'}</MenuLabel>
        {past
          .slice(-SHOWN)
          .toReversed()
          .map(({ label }, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- a step is nothing but its place in the list
            <MenuItem key={i} icon={<Undo2 />} onSelect={() => repeat(undoStep, i + 1)}>
              {label}
            </MenuItem>
          ))}
        {future.length > 0 ? <MenuLabel>Redo up to and including …</MenuLabel> : null}
        {future.slice(0, SHOWN).map(({ label }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <MenuItem key={i} icon={<Redo2 />} onSelect={() => repeat(redoStep, i + 1)}>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}

function repeat(step: () => void, times: number): void {
  for (let i = 0; i < times; i += 1) step();
}
