import { Suspense, useEffect } from 'react';
import { Canvas } from '../../canvas/view/Canvas.tsx';
import { useAllLoaded } from '../../loading/loading.ts';
import { view } from '../../loading/view.tsx';
import { useDesign, useDesignStore, useOwn, useReadOnly } from '../../store/designStore.ts';
import { clearOpening } from '../../store/saved/openingNote.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { useDrawn } from '../../ui/useDrawn.ts';
import { useLayout } from '../state/layout.ts';
import { Notes } from '../rescue/Notes.tsx';
import styles from './Shell.module.css';
import { Topbar } from '../topbar/Topbar.tsx';
import { ViewBoundary } from '../rescue/ViewBoundary.tsx';

const BottomPanel = view('bottomPanel');
const Inspector = view('inspector');
const Palette = view('palette');
const PrintSheet = view('printSheet');
const nothing = () => null;

/** The screen one works on: what can be placed, the diagram, what is selected, and what follows from it all. */
export function Editor() {
  const { palette, inspector } = useLayout();
  const own = useOwn();
  const readOnly = useReadOnly();
  const maximised = useViewStore((state) => state.panelMaximised);
  const panelHeight = useViewStore((state) => state.panelHeight);
  const { name } = useDesign();
  // What stands around the diagram comes after it.
  const table = useDrawn(2);
  const sides = useDrawn(3);
  const rest = useAllLoaded();
  // The browser's history keeps titles: what a passphrase protected does not become one.
  const named = useDesignStore(({ origin }) => origin.kind !== 'shared' || !origin.wasLocked) && name !== '';
  useEffect(() => {
    document.title = named ? `${name} – Portolan` : 'Portolan';
  }, [named, name]);
  useEffect(() => {
    if (sides) clearOpening();
  }, [sides]);
  return (
    <div className={styles.shell} data-panel={maximised ? 'maximised' : 'beside'}>
      <header className={styles.top}>
        <Topbar />
      </header>
      <div className={styles.note}>
        <Notes />
      </div>
      {palette && own ? (
        <div className={styles.palette}>
          <ViewBoundary view="palette">
            <Suspense fallback={null}>{sides ? <Palette /> : null}</Suspense>
          </ViewBoundary>
        </div>
      ) : null}
      <main className={styles.canvas}>
        <ViewBoundary view="diagram">
          <Canvas />
        </ViewBoundary>
      </main>
      {inspector && !readOnly ? (
        <div className={styles.inspector}>
          <ViewBoundary view="inspector">
            <Suspense fallback={null}>{sides ? <Inspector /> : null}</Suspense>
          </ViewBoundary>
        </div>
      ) : null}
      <div className={styles.panel}>
        <ViewBoundary view="table">
          <Suspense fallback={<div style={{ height: panelHeight }} />}>
            {table ? <BottomPanel /> : <div style={{ height: panelHeight }} />}
          </Suspense>
        </ViewBoundary>
      </div>
      <ViewBoundary view="print" instead={nothing}>
        <Suspense fallback={null}>{rest ? <PrintSheet /> : null}</Suspense>
      </ViewBoundary>
    </div>
  );
}
