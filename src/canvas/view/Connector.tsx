import { useStore, ViewportPortal } from '@xyflow/react';
import { ArrowRight } from 'lucide-react';
import { middleOf, type Point, type Rect } from '../../geometry/rectangles.ts';
import { useDesign, useEditable } from '../../store/designStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { selectedThings } from '../../actions/selecting.ts';
import { draws } from '../pointer/drawing.ts';
import { thingBoxes } from '../state/drawn.ts';
import { useCanvas } from '../state/canvasStore.ts';
import { useDrawing } from '../state/drawing.ts';
import styles from './Connector.module.css';

const LEGIBLE = 0.25; // zoom; on smaller hosts there is no room beside what else one does with them

/** What connections of a host and links of a firewall to zones are drawn from, at the lower right corner of the one that is pointed at or selected, where no edge ends; and the line that is being drawn. */
export function Connector() {
  const zoom = useStore((state) => state.transform[2]);
  const drawing = useDrawing((state) => state.drawing);
  const id = useOffered();
  const design = useDesign();
  const isShown = useEditable() && id !== null && (drawing !== null || zoom >= LEGIBLE);
  if (!isShown) return null;
  const boxes = thingBoxes(design);
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
        data-tooltip={
          design.hosts.some((host) => host.id === id) ? 'Draw a connection' : 'Drag onto a zone to join or leave it'
        }
        aria-hidden="true"
      >
        <ArrowRight />
      </div>
    </ViewportPortal>
  );
}

const cornerOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width, y: y + height });

/** The host or firewall that offers it: the one it is drawn from, else the one below the pointer, else the selected one; none while something else goes on. */
function useOffered(): string | null {
  const { hovered, drawing } = useDrawing();
  const selection = useViewStore((state) => state.selection);
  const isBusy = useCanvas(({ held, menu, box, role, editing }) => Boolean(held ?? menu ?? box ?? role ?? editing));
  if (drawing) return drawing.from;
  if (isBusy) return null;
  return hovered ?? (selection.kind === 'nothing' ? null : theOneThat(draws));
}

/** The one thing that is selected, if something can be drawn from it. */
function theOneThat(isMeant: (id: string) => boolean): string | null {
  const [only, ...others] = selectedThings();
  return only !== undefined && others.length === 0 && isMeant(only) ? only : null;
}

function Line({ from, to, zoom }: { readonly from: Point; readonly to: Point; readonly zoom: number }) {
  return (
    <svg className={styles.line} aria-hidden="true">
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={2 / zoom} />
    </svg>
  );
}
