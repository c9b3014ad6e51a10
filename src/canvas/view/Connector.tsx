import { useStore, ViewportPortal } from '@xyflow/react';
import { ArrowRight } from 'lucide-react';
import { hostBoxes } from '../../design/model/measures.ts';
import { middleOf, type Point, type Rect } from '../../geometry/rectangles.ts';
import { useDesign, useEditable } from '../../store/designStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { useCanvas } from '../state/canvasStore.ts';
import { useDrawing } from '../state/drawing.ts';
import styles from './Connector.module.css';

const LEGIBLE = 0.25; // zoom; on smaller hosts there is no room beside what else one does with them

/** What a connection is drawn from, at the lower right corner of the host one points at or has selected, where no edge ends; and the line that is being drawn. */
export function Connector() {
  const zoom = useStore((state) => state.transform[2]);
  const drawing = useDrawing((state) => state.drawing);
  const id = useOffered();
  const design = useDesign();
  const isShown = useEditable() && id !== null && (drawing !== null || zoom >= LEGIBLE);
  if (!isShown) return null;
  const boxes = hostBoxes(design);
  const box = boxes.get(id);
  if (!box) return null;
  const { x, y } = cornerOf(box);
  const target = drawing?.to === undefined || drawing.to === null ? undefined : boxes.get(drawing.to);
  return (
    <ViewportPortal>
      {drawing ? <Line from={{ x, y }} to={target ? middleOf(target) : drawing.at} zoom={zoom} /> : null}
      {/* by pointer alone: menu, inspector and a key do the same */}
      <div
        className={`${styles.connector} nodrag nopan`}
        style={{ transform: `translate(${x}px, ${y}px) scale(${1 / zoom}) translate(-30%, -30%)` }}
        data-connector={id}
        data-tooltip="Draw a connection"
        aria-hidden="true"
      >
        <ArrowRight />
      </div>
    </ViewportPortal>
  );
}

const cornerOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width, y: y + height });

/** The host that offers it: the one it is drawn from, else the one below the pointer, else the selected one; none while something else goes on. */
function useOffered(): string | null {
  const { hovered, drawing } = useDrawing();
  const selection = useViewStore((state) => state.selection);
  const isBusy = useCanvas(({ held, menu, box, role, editing }) => Boolean(held ?? menu ?? box ?? role ?? editing));
  if (drawing) return drawing.from;
  if (isBusy) return null;
  const [only, ...others] = selection.kind === 'hosts' ? selection.ids : [];
  return hovered ?? (others.length === 0 ? (only ?? null) : null);
}

function Line({ from, to, zoom }: { readonly from: Point; readonly to: Point; readonly zoom: number }) {
  return (
    <svg className={styles.line} aria-hidden="true">
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={2 / zoom} />
    </svg>
  );
}
