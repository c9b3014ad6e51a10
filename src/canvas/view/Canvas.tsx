import { Panel } from '@xyflow/react';
import { startTransition, Suspense, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useDesign } from '../../store/designStore.ts';
import { useAllLoaded } from '../../loading/loading.ts';
import { view } from '../../loading/view.tsx';
import { useDrawn } from '../../ui/useDrawn.ts';
import styles from './Canvas.module.css';
import { useCanvas } from '../state/canvasStore.ts';
import { Controls } from './Controls.tsx';
import { Flow } from './Flow.tsx';
import { gestures } from '../pointer/gestures.ts';
import { Legend } from './Legend.tsx';
import { Overlays } from './Overlays.tsx';
import { followSelection } from '../state/selection.ts';
import { isMany } from '../state/useGrowing.ts';

const ArrangeProgress = view('arrangeProgress');
const CanvasKeys = view('canvasKeys');
const CanvasListeners = view('canvasListeners');
const CanvasMenu = view('canvasMenu');
const EmptyHint = view('emptyHint');
const InCanvas = view('inCanvas');
const Minimap = view('minimap');

/** The canvas: zones, hosts and edges of the open design, to be looked at and, if it is editable, to be edited. */
export function Canvas() {
  const { length: hosts } = useDesign().hosts;
  const empty = hosts === 0;
  const drawn = useDrawn(); // the hosts: all else comes after them
  const rest = useAllLoaded();
  const minimap = useCanvas((state) => state.minimap);
  const area = useRef<HTMLElement>(null);
  const size = useSize(area, isMany(hosts));
  useEffect(followSelection, []);
  return (
    <section ref={area} className={styles.canvas} data-canvas aria-label="Canvas" tabIndex={-1} {...gestures.wrapper}>
      {size ? (
        <Flow size={size} drawn={drawn}>
          <Overlays />
          <Suspense fallback={null}>{rest ? <InCanvas /> : null}</Suspense>
          {drawn ? (
            <Panel position="bottom-left" className={styles.corner ?? ''}>
              <Controls />
              {empty ? null : <Legend />}
            </Panel>
          ) : null}
          {rest && minimap && !empty ? (
            <Panel position="bottom-right" className={styles.map ?? ''}>
              <Suspense fallback={null}>
                <Minimap />
              </Suspense>
            </Panel>
          ) : null}
        </Flow>
      ) : null}
      <Suspense fallback={null}>{empty ? <EmptyHint /> : null}</Suspense>
      <Suspense fallback={null}>
        <CanvasKeys />
      </Suspense>
      <Suspense fallback={null}>{rest ? <CanvasListeners area={area} /> : null}</Suspense>
      <Passing />
    </section>
  );
}

interface Size {
  readonly width: number; // px
  readonly height: number;
}

/** The room there is at first: what is drawn into it comes with the same picture, or, if that takes long, bit by bit. */
function useSize(area: RefObject<HTMLElement | null>, isLong: boolean): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const measure = (): void => setSize((known) => known ?? area.current?.getBoundingClientRect() ?? null);
    if (isLong) startTransition(measure);
    else measure();
  }, [area, isLong]);
  return size;
}

/** What is there for a while. */
function Passing() {
  const arranging = useCanvas((state) => state.arranging !== null);
  const menu = useCanvas((state) => state.menu !== null);
  return (
    <>
      <Suspense fallback={null}>{arranging ? <ArrangeProgress /> : null}</Suspense>
      <Suspense fallback={null}>{menu ? <CanvasMenu /> : null}</Suspense>
    </>
  );
}
