import { memo, type CSSProperties } from 'react';
import { select } from '../../store/viewStore.ts';
import { setCanvas } from '../state/canvasStore.ts';
import { openUnlessDragged } from '../pointer/rightPress.ts';
import { labelPlace, nameOf, type EdgeView } from '../routing/edgeViews.ts';
import { VERDICTS } from '../../rules/views/testStatus.ts';
import styles from './EdgeLayer.module.css';
import type { Rect } from '../../geometry/rectangles.ts';

interface EdgeLabelButtonProps {
  readonly view: EdgeView;
  readonly hovered: boolean;
  readonly moving?: boolean; // with its host
}

/** The label of an edge, and over it the button that a pointer, a keyboard and a screen reader know it by. */
function LabelButton({ view, hovered, moving = false }: EdgeLabelButtonProps) {
  'use memo';
  const { edge, label, state, verdict } = view;
  const place = labelPlace(view);
  if (!place) return null;
  const { id, from, to, scope } = edge;
  return (
    <div
      className={styles.label}
      data-scope={scope}
      data-state={state}
      data-verdict={verdict ?? undefined}
      data-hovered={hovered}
      style={styleOf(place, moving)}
    >
      {/* the button's name says this in words */}
      <span className={styles.text} aria-hidden="true">
        {label.runs.map(({ text, weight, x }) => (weight === 600 ? <b key={x}>{text}</b> : text))}
      </span>
      {verdict ? (
        <span className={styles.verdict} aria-hidden="true">
          {VERDICTS[verdict].sign}
        </span>
      ) : null}
      <button
        type="button"
        className={styles.hit}
        tabIndex={-1} // one stop for all edges: the layer passes the focus on
        data-edge={id}
        aria-label={nameOf(view)}
        aria-pressed={state === 'selected'}
        onClick={() => select({ kind: 'edge', from, to })}
        onPointerEnter={hover(id)}
        onPointerLeave={hover(null)}
        onFocus={hover(id)}
        onBlur={hover(null)}
        onContextMenu={(event) => {
          event.preventDefault();
          event.stopPropagation();
          const at = { x: event.clientX, y: event.clientY };
          openUnlessDragged(() => {
            select({ kind: 'edge', from, to });
            setCanvas({ menu: { target: { kind: 'edge', from, to }, at } });
          });
        }}
      />
    </div>
  );
}

// A transform needs no layout, but each is a piece of its own to the compositor: for those on the move only.
function styleOf({ x, y, width, height }: Rect, moving: boolean): CSSProperties {
  return moving
    ? { width, height, left: 0, top: 0, transform: `translate(${x}px, ${y}px)` }
    : { width, height, left: x, top: y };
}

const hover = (hoveredEdge: string | null) => () => setCanvas({ hoveredEdge });

// Two thousand of them on the largest designs: only those that change are drawn again.
export const EdgeLabelButton = memo(
  LabelButton,
  (a, b) =>
    a.hovered === b.hovered &&
    a.view.route === b.view.route &&
    a.view.label === b.view.label &&
    nameOf(a.view) === nameOf(b.view) &&
    a.view.state === b.view.state &&
    a.view.verdict === b.view.verdict &&
    a.view.edge.scope === b.view.edge.scope,
);
