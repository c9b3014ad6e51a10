import { Suspense } from 'react';
import { view } from '../../loading/view.tsx';
import { Menu } from '../../ui/menu/Menu.tsx';
import { MainMenuButton } from './MenuButtons.tsx';

const MainItems = view('mainItems');

/** The menu of the whole application. */
export function MainMenu() {
  return (
    <Menu trigger={<MainMenuButton />}>
      <Suspense fallback={null}>
        <MainItems />
      </Suspense>
    </Menu>
  );
}
