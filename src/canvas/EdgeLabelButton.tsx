import { memo, type CSSProperties, type MouseEvent } from 'react';
import { dividerOf } from '../diagram/edgeLabels.ts';
import type { Rect } from '../diagram/geometry.ts';
import { select } from '../store/viewStore.ts';
import { setCanvas } from './canvasStore.ts';
import { labelPlace, type EdgeView } from './edgeViews.ts';
import styles from './EdgeLayer.module.css';

interface EdgeLabelButtonProps {
  readonly view: EdgeView;
  readonly hovered: boolean;
  readonly moving?: boolean; // with its host
}

/** The label of an edge: pointer, keyboard and screen reader know the edge by it. */
function LabelButton({ view, hovered, moving = false }: EdgeLabelButtonProps) {
  const { edge, label, name, state } = view;
  const place = labelPlace(view);
  if (!place) return null;
  const { id, from, to, scope } = edge;
  const choose = (): void => select({ kind: 'edge', from, to });
  const openMenu = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    choose();
    setCanvas({ menu: { target: { kind: 'edge', from, to }, at: { x: event.clientX, y: event.clientY } } });
  };
  return (
    <div
      className={styles.label}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <button> clips what is in it: two thousand clips are slow
      role="button"
      tabIndex={-1} // one stop for all edges: the layer passes the focus on
      aria-label={name}
      aria-pressed={state === 'selected'}
      data-edge={id}
      data-scope={scope}
      data-state={state}
      data-hovered={hovered}
      style={styleOf(place, moving)}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose();
      }}
      onPointerEnter={hover(id)}
      onPointerLeave={hover(null)}
      onFocus={hover(id)}
      onBlur={hover(null)}
      onContextMenu={openMenu}
    >
      {/* the name says this in words */}
      {dividerOf(label) === null ? null : <span className={styles.numbers}>{label.numbers}</span>}
      <span className={styles.ports}>{label.ports}</span>
    </div>
  );
}

// A transform needs no layout, but each is a piece of its own to the compositor: for those on the move only.
function styleOf({ x, y, width, height }: Rect, moving: boolean): CSSProperties {
  const [left, top] = [x - EDGE, y - EDGE];
  const size = { width: width + 2 * EDGE, height: height + 2 * EDGE };
  return moving ? { ...size, left: 0, top: 0, transform: `translate(${left}px, ${top}px)` } : { ...size, left, top };
}

const EDGE = 4; // px around the label that belong to it: a larger target than the eye needs

const hover = (hoveredEdge: string | null) => () => setCanvas({ hoveredEdge });

// Two thousand of them on the largest designs: only those that change are drawn again.
export const EdgeLabelButton = memo(
  LabelButton,
  (a, b) =>
    a.hovered === b.hovered &&
    a.view.route === b.view.route &&
    a.view.label === b.view.label &&
    a.view.name === b.view.name &&
    a.view.state === b.view.state &&
    a.view.edge.scope === b.view.edge.scope,
);
