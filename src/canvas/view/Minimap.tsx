import { useStore } from '@xyflow/react';
import type { PointerEvent } from 'react';
import { objectsOf } from '../../design/model/canvasObjects.ts';
import { hostBoxes } from '../../design/model/measures.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { ZONE_KINDS } from '../../design/model/roles.ts';
import { useDesign } from '../../store/designStore.ts';
import styles from './Minimap.module.css';
import { areaOf } from '../state/drawn.ts';
import { useRouting } from '../routing/routes.ts';
import { lookAt } from '../state/viewport.ts';
import type { Rect } from '../../geometry/rectangles.ts';

const MARGIN = 60; // px of the canvas around everything

const pathOf = (boxes: Iterable<Rect>): string =>
  [...boxes].map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}Z`).join('');

/** The whole design in small, its edges' room included, with the part that is seen; a press moves there. Nothing while all of it is seen anyway. */
export function Minimap() {
  const design = useDesign();
  const boxes = hostBoxes(design);
  const scene = useRouting((state) => state.scene);
  const routes = useRouting((state) => state.routes);
  const extent = areaOf(design, { scene, routes });
  const frame = {
    x: extent.x - MARGIN,
    y: extent.y - MARGIN,
    width: extent.width + 2 * MARGIN,
    height: extent.height + 2 * MARGIN,
  };
  if (useAllSeen(extent)) return null;
  return (
    <svg
      className={styles.map}
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      role="img"
      aria-label="Map of the whole design"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      {keysOf(ZONE_KINDS).map((kind) => (
        <path
          key={kind}
          className={styles.zone}
          data-kind={kind}
          d={pathOf(design.zones.filter((zone) => zone.kind === kind))}
        />
      ))}
      <path className={styles.hosts} d={pathOf(boxes.values())} />
      <path className={styles.objects} d={pathOf(objectsOf(design).map(({ box }) => box))} />
      <Seen />
    </svg>
  );
}

function useAllSeen({ x, y, width, height }: Rect): boolean {
  return useStore(({ transform: [left, top, zoom], width: seenWidth, height: seenHeight }) => {
    const starts = x * zoom + left >= 0 && y * zoom + top >= 0;
    return starts && (x + width) * zoom + left <= seenWidth && (y + height) * zoom + top <= seenHeight;
  });
}

function go({ currentTarget, clientX, clientY, buttons }: PointerEvent<SVGSVGElement>): void {
  const matrix = currentTarget.getScreenCTM();
  if (buttons === 1 && matrix) lookAt(new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse()));
}

// Apart, so that panning draws only this again.
function Seen() {
  const x = useStore(({ transform }) => -transform[0] / transform[2]);
  const y = useStore(({ transform }) => -transform[1] / transform[2]);
  const width = useStore(({ width: size, transform }) => size / transform[2]);
  const height = useStore(({ height: size, transform }) => size / transform[2]);
  return <rect className={styles.seen} x={x} y={y} width={width} height={height} />;
}
