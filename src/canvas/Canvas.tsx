import { Panel } from '@xyflow/react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useDesign } from '../store/designStore.ts';
import { ArrangeProgress } from './ArrangeProgress.tsx';
import styles from './Canvas.module.css';
import { useCanvas } from './canvasStore.ts';
import { listenToClipboard } from './clipboard.ts';
import { Controls } from './Controls.tsx';
import { Edges } from './Edges.tsx';
import { EmptyHint } from './EmptyHint.tsx';
import { Flow } from './Flow.tsx';
import { gestures } from './gestures.ts';
import { listenToKeys } from './keys.ts';
import { Legend } from './Legend.tsx';
import { Minimap } from './Minimap.tsx';
import { Overlays } from './Overlays.tsx';
import { listenToRoleDrags } from './roleDrag.ts';
import { followSelection } from './selection.ts';

const CanvasMenu = lazy(async () => ({ default: (await import('./CanvasMenu.tsx')).CanvasMenu }));

/** The canvas: zones, hosts and edges of the open design, to be looked at and, if it is editable, to be edited. */
export function Canvas() {
  const empty = useDesign().hosts.length === 0;
  const minimap = useCanvas((state) => state.minimap);
  const menu = useCanvas((state) => state.menu !== null);
  const area = useRef<HTMLElement>(null);
  useEffect(() => listen(area.current), []);
  return (
    <section ref={area} className={styles.canvas} data-canvas aria-label="Canvas" tabIndex={-1} {...gestures.wrapper}>
      <Flow>
        <Edges />
        <Overlays />
        <Panel position="bottom-left" className={styles.corner ?? ''}>
          <Controls />
          {empty ? null : <Legend />}
        </Panel>
        {minimap && !empty ? (
          <Panel position="bottom-right" className={styles.map ?? ''}>
            <Minimap />
          </Panel>
        ) : null}
      </Flow>
      {empty ? <EmptyHint /> : null}
      <ArrangeProgress />
      {menu ? (
        <Suspense fallback={null}>
          <CanvasMenu />
        </Suspense>
      ) : null}
    </section>
  );
}

/** Follows keys, the clipboard, roles of the palette and what is selected elsewhere. Gives what stops it. */
function listen(area: HTMLElement | null): () => void {
  const stops = [listenToKeys(), listenToClipboard(), listenToRoleDrags(area), followSelection()];
  return () => {
    for (const stop of stops) stop();
  };
}
