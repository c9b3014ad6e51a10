import { useStore } from '@xyflow/react';
import { hostBoxes } from '../../design/model/measures.ts';
import { middleOf } from '../../geometry/rectangles.ts';
import { useDesign } from '../../store/designStore.ts';
import { useRouting } from '../routing/routes.ts';
import styles from './Specks.module.css';

const SPECK = 0.02; // zoom; below it a host is less than 4 px wide

/** From very far, where hosts and edges would be too small to be seen: dots and hairlines, as wide at every zoom. */
export function Specks() {
  const tiny = useStore(({ transform }) => transform[2] < SPECK);
  return tiny ? <Dots /> : null;
}

function Dots() {
  const [x, y, zoom] = useStore(({ transform }) => transform);
  return (
    <svg className={styles.specks} aria-hidden="true" data-specks>
      <g transform={`translate(${x} ${y}) scale(${zoom})`}>
        <Paths />
      </g>
    </svg>
  );
}

// Apart, so that panning moves them only.
function Paths() {
  'use memo';
  const design = useDesign();
  const routes = useRouting((state) => state.routes);
  const lines = [...routes.values()].map(({ points }) => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`);
  const dots = [...hostBoxes(design).values()].map(middleOf).map(({ x, y }) => `M${x} ${y}h0`);
  return (
    <>
      <path className={styles.line} d={lines.join('')} />
      <path className={styles.dot} d={dots.join('')} />
    </>
  );
}
