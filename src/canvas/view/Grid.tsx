import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import styles from './Canvas.module.css';

const STEP = 20; // px of the design
const DENSEST = 14; // px on the screen

/** The dots things are placed by, equally dense at every zoom. Moved past React. */
export function Grid() {
  const grid = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  useLayoutEffect(() => {
    let zoomed = 0;
    const follow = (): void => {
      const [x, y, zoom] = store.getState().transform;
      const step = stepAt(zoom);
      grid.current?.style.setProperty('translate', `${x % step}px ${y % step}px`);
      if (zoom !== zoomed) grid.current?.style.setProperty('--step', `${step}px`);
      zoomed = zoom;
    };
    follow();
    return store.subscribe(follow);
  }, [store]);
  return <div ref={grid} className={styles.grid} />;
}

/** From dot to dot on the screen, px; seen from afar, every second one is left out, or three of four. */
function stepAt(zoom: number): number {
  let step = STEP * zoom;
  while (step < DENSEST) step *= 2;
  return step;
}
