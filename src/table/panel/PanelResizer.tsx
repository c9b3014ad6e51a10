import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { setView, useViewStore } from '../../store/viewStore.ts';
import styles from './PanelResizer.module.css';

const LEAST = 120; // px: tabs, tools and two rows
const STEP = 24;
const KEPT_FREE = 160; // px of the window that the panel leaves to what is above it

const most = (): number => Math.max(LEAST, window.innerHeight - KEPT_FREE);
const within = (height: number): number => Math.round(Math.min(most(), Math.max(LEAST, height)));
const resize = (height: number): void => setView({ panelHeight: within(height), panelMaximised: false });

interface Drag {
  readonly y: number;
  readonly height: number;
}

/** The upper edge of the panel: dragged, or moved by the arrow keys. */
export function PanelResizer({ controls }: { readonly controls: string }) {
  const height = useViewStore((state) => state.panelHeight);
  const maximised = useViewStore((state) => state.panelMaximised);
  const { dragging, ...pointer } = useDrag(height);
  const toggle = (): void => setView({ panelMaximised: !maximised });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowUp: () => resize(height + STEP),
      ArrowDown: () => resize(height - STEP),
      PageUp: () => resize(height + 4 * STEP),
      PageDown: () => resize(height - 4 * STEP),
      Home: () => resize(LEAST),
      End: () => resize(most()),
      Enter: toggle,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  return (
    <div
      // A separator that moves is a control, which <hr> is not.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      tabIndex={0}
      aria-label="Height of the panel"
      aria-orientation="horizontal"
      aria-controls={controls}
      aria-valuenow={maximised ? most() : within(height)}
      aria-valuemin={LEAST}
      aria-valuemax={most()}
      aria-valuetext={maximised ? 'Maximised' : `${within(height)} pixels`}
      className={styles.resizer}
      data-dragging={dragging}
      {...pointer}
      onDoubleClick={toggle}
      onKeyDown={onKeyDown}
    />
  );
}

/** Follows the pointer from a press to its release; what it does with the edge. */
function useDrag(height: number) {
  const drag = useRef<Drag | null>(null);
  const [dragging, setDragging] = useState(false);

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const shown = event.currentTarget.parentElement?.getBoundingClientRect().height ?? height;
    drag.current = { y: event.clientY, height: shown };
    setDragging(true);
  };
  const onPointerEnd = (): void => {
    drag.current = null;
    setDragging(false);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons === 0) return onPointerEnd(); // released where the page isn't told
    const start = drag.current;
    if (start && event.clientY !== start.y) resize(start.height + start.y - event.clientY);
  };
  return {
    dragging,
    onPointerDown,
    onPointerMove,
    onPointerUp: onPointerEnd,
    onPointerCancel: onPointerEnd,
    onLostPointerCapture: onPointerEnd,
  };
}
