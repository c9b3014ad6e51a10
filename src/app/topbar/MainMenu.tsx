import { Suspense } from 'react';
import { Menu } from '../../ui/Menu.tsx';
import { MainMenuButton } from './MenuButtons.tsx';
import { MainItems } from '../state/parts.ts';

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
