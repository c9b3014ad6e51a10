import { Suspense, useDeferredValue } from 'react';
import { view } from '../../loading/view.tsx';
import { useDerivation } from '../../store/derived.ts';
import { useDesign } from '../../store/designStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { DesignPanel } from './DesignPanel.tsx';
import styles from './Inspector.module.css';

const SelectedPanel = view('selectedPanel');

/** Everything about what is selected, to read and to change. */
export function Inspector() {
  const design = useDesign();
  const derivation = useDerivation();
  // A panel of fields takes a moment to draw: what is selected shows on the canvas first.
  const selection = useDeferredValue(useViewStore((state) => state.selection));
  return (
    <section className={styles.inspector} aria-label="Inspector">
      {selection.kind === 'nothing' ? (
        <DesignPanel />
      ) : (
        <Suspense fallback={null}>
          <SelectedPanel design={design} derivation={derivation} selection={selection} />
        </Suspense>
      )}
    </section>
  );
}
