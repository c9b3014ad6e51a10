import { Redo2, Undo2 } from 'lucide-react';
import { redo, undo } from '../../actions/history.ts';
import { useDesignStore } from '../../store/designStore.ts';
import { MenuItem, MenuLabel } from '../../ui/menu/items.tsx';

const SHOWN = 15;

/** What was done, to go back several steps at once. */
export function HistoryItems() {
  const { past, future } = useDesignStore((state) => state.history);
  return (
    <>
      <MenuLabel>{past.length === 0 ? 'Nothing to undo yet' : 'Undo back to before …'}</MenuLabel>
      {past
        .slice(-SHOWN)
        .toReversed()
        .map(({ label }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step is nothing but its place in the list
          <MenuItem key={i} icon={<Undo2 />} onSelect={() => undo.run(i + 1)}>
            {label}
          </MenuItem>
        ))}
      {future.length > 0 ? <MenuLabel>Redo up to and including …</MenuLabel> : null}
      {future.slice(0, SHOWN).map(({ label }, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- as above
        <MenuItem key={i} icon={<Redo2 />} onSelect={() => redo.run(i + 1)}>
          {label}
        </MenuItem>
      ))}
    </>
  );
}
