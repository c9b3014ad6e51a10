import { Suspense } from 'react';
import { view } from '../../loading/view.tsx';
import { Menu } from '../../ui/menu/Menu.tsx';
import { HistoryButton } from './MenuButtons.tsx';

const HistoryItems = view('historyItems');

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
