import { ChevronDown, Download } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuLabel } from '../ui/Menu.tsx';
import { loadFormats } from './exporting.ts';

const load = () => import('./ExportItems.tsx');
const ExportItems = lazy(async () => ({ default: (await load()).ExportItems }));

function prepare(): void {
  void load();
  void loadFormats();
}

/** What the design can be taken away as. The formats are loaded when one is about to ask for them. */
export function ExportMenu() {
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={<Download />} trailing={<ChevronDown />} onPointerEnter={prepare} onFocus={prepare}>
          Export
        </Button>
      }
    >
      <Suspense fallback={<MenuLabel>Loading …</MenuLabel>}>
        <ExportItems />
      </Suspense>
    </Menu>
  );
}
