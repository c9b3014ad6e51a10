import { lazy, Suspense } from 'react';
import { Menu, MenuLabel } from '../../ui/Menu.tsx';
import { loadFormats } from './exporting.ts';
import { ExportButton } from '../topbar/MenuButtons.tsx';

const load = () => import('./ExportItems.tsx');
const ExportItems = lazy(async () => ({ default: (await load()).ExportItems }));

function prepare(): void {
  void load();
  void loadFormats();
}

/** What the design can be taken away as. The formats are loaded when one is about to ask for them. */
export function ExportMenu() {
  return (
    <Menu align="end" trigger={<ExportButton onPointerEnter={prepare} onFocus={prepare} />}>
      <Suspense fallback={<MenuLabel>Loading …</MenuLabel>}>
        <ExportItems />
      </Suspense>
    </Menu>
  );
}
