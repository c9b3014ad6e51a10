import { Suspense, useEffect } from 'react';
import { Canvas } from '../../canvas/view/Canvas.tsx';
import { useAllLoaded } from '../../loading/loading.ts';
import { view } from '../../loading/view.tsx';
import { useDesign, useDesignStore, useOwn } from '../../store/designStore.ts';
import { openingNote } from '../../store/saved/persistence.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { useDrawn } from '../../ui/useDrawn.ts';
import { usePanel } from '../state/layout.ts';
import { Notes } from '../rescue/Notes.tsx';
import styles from './Shell.module.css';
import { SidePanel } from './SidePanel.tsx';
import { Topbar } from '../topbar/Topbar.tsx';
import { ViewBoundary } from '../rescue/ViewBoundary.tsx';

const BottomPanel = view('bottomPanel');
const Inspector = view('inspector');
const Palette = view('palette');
const PrintSheet = view('printSheet');
const nothing = () => null;

/** The screen one works on: what can be placed, the diagram, what is selected, and what follows from it all. */
export function Editor() {
  const palette = usePanel('palette');
  const inspector = usePanel('inspector');
  const own = useOwn();
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
  useEffect(keepPageSize, []);
  useEffect(() => {
    if (sides) openingNote.clear();
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
        <SidePanel panel="palette">
          <ViewBoundary view="palette">
            <Suspense fallback={null}>{sides ? <Palette /> : null}</Suspense>
          </ViewBoundary>
        </SidePanel>
      ) : null}
      <main className={styles.canvas}>
        <ViewBoundary view="diagram">
          <Canvas />
        </ViewBoundary>
      </main>
      {inspector ? (
        <SidePanel panel="inspector">
          <ViewBoundary view="inspector">
            <Suspense fallback={null}>{sides ? <Inspector /> : null}</Suspense>
          </ViewBoundary>
        </SidePanel>
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

/** Ctrl and the wheel zoom the diagram: a pointer that has left it by a little must not zoom the page. */
function keepPageSize(): () => void {
  const stop = new AbortController();
  window.addEventListener('wheel', onWheel, { passive: false, signal: stop.signal });
  return () => stop.abort();
}

function onWheel(event: WheelEvent): void {
  if (event.ctrlKey) event.preventDefault();
}
