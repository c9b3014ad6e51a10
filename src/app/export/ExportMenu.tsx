import { Suspense } from 'react';
import { views } from '../../loading/loading.ts';
import { view } from '../../loading/view.tsx';
import { Menu } from '../../ui/menu/Menu.tsx';
import { ExportButton } from './ExportButton.tsx';
import styles from './ExportMenu.module.css';

const ExportItems = view('exportItems');

function prepare(): void {
  // What fails is tried again, and said, when the menu opens.
  views.load('exportItems').catch(() => undefined);
}

/** What the design can be taken away as. The formats are loaded when one is about to ask for them. */
export function ExportMenu() {
  return (
    <Menu align="end" trigger={<ExportButton onPointerEnter={prepare} onFocus={prepare} />}>
      <Suspense fallback={<p className={styles.loading}>Loading …</p>}>
        <ExportItems />
      </Suspense>
    </Menu>
  );
}
