import { Suspense } from 'react';
import { Menu } from '../../ui/Menu.tsx';
import { HistoryButton } from './MenuButtons.tsx';
import { HistoryItems } from '../state/parts.ts';

/** The list of what was done, to go back several steps at once. */
export function HistoryMenu() {
  return (
    <Menu trigger={<HistoryButton />}>
      <Suspense fallback={null}>
        <HistoryItems />
      </Suspense>
    </Menu>
  );
}
