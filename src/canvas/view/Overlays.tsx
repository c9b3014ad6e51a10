import { ViewportPortal } from '@xyflow/react';
import { hostBoxes } from '../../design/model/measures.ts';
import { useDesign } from '../../store/designStore.ts';
import { useCanvas, type DropTarget } from '../state/canvasStore.ts';
import styles from './Overlays.module.css';
import type { Guide } from '../state/snapping.ts';
import type { Rect } from '../../geometry/rectangles.ts';

/** What shows where something would land: guides, the zones and the host that would take it. */
export function Overlays() {
  const flight = useCanvas((state) => state.flight);
  const roleTarget = useCanvas((state) => state.roleTarget);
  const carried = flight?.kind === 'hosts' ? flight : null;
  const target = carried ? carried.target : roleTarget;
  if (!target) return null;
  return (
    <ViewportPortal>
      {target.kind === 'host'
        ? null
        : carried?.guides.map((guide) => <Line key={`${guide.axis}${guide.at}`} guide={guide} />)}
      <Target target={target} />
    </ViewportPortal>
  );
}

function Line({ guide: { axis, at, from, to } }: { readonly guide: Guide }) {
  const style =
    axis === 'x'
      ? { left: at, top: from, width: 1, height: to - from }
      : { left: from, top: at, width: to - from, height: 1 };
  return <div className={styles.guide} style={style} />;
}

function Target({ target }: { readonly target: DropTarget }) {
  const design = useDesign();
  if (target.kind === 'zones') {
    const zones = design.zones.filter(({ id }) => target.ids.includes(id));
    const { text } = target;
    return zones.map((zone) => (
      <Outline key={zone.id} box={zone} kind="zone" {...(text === undefined ? {} : { text })} />
    ));
  }
  const box = hostBoxes(design).get(target.id);
  return box ? <Outline box={box} kind="host" text={target.text} /> : null;
}

interface OutlineProps {
  readonly box: Rect;
  readonly kind: 'zone' | 'host';
  readonly text?: string;
}

function Outline({ box, kind, text }: OutlineProps) {
  const { x, y, width, height } = box;
  return (
    <div
      className={styles.outline}
      data-drop-target={kind}
      style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
    >
      {text === undefined ? null : <span className={styles.text}>{text}</span>}
    </div>
  );
}
