import { Suspense } from 'react';
import { deferred } from '../../ui/late.tsx';
import { Menu, MenuLabel } from '../../ui/Menu.tsx';
import { loadFormats } from './exporting.ts';
import { ExportButton } from '../topbar/MenuButtons.tsx';

const load = () => import('./ExportItems.tsx');
const ExportItems = deferred(async () => (await load()).ExportItems);

function prepare(): void {
  // What fails is tried again, and said, when the menu opens.
  Promise.all([load(), loadFormats()]).catch(() => undefined);
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
