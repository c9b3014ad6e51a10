import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { closeDrawer, useNarrow, type SidePanel as Panel } from '../state/layout.ts';
import styles from './Shell.module.css';

interface SidePanelProps {
  readonly panel: Panel;
  readonly children: ReactNode;
}

/** A panel beside the canvas; in a narrow window a drawer over it, which takes the focus, and gives it back when Escape closes it. */
export function SidePanel({ panel, children }: SidePanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const isDrawer = useNarrow();
  useLayoutEffect(() => (isDrawer && box.current ? lendFocus(box.current) : undefined), [isDrawer]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (!isDrawer || event.key !== 'Escape' || event.defaultPrevented || !isInside) return;
    event.preventDefault();
    event.stopPropagation();
    closeDrawer();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes it from wherever one is inside
    <div ref={box} className={styles[panel]} tabIndex={isDrawer ? -1 : undefined} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

function lendFocus(drawer: HTMLElement): () => void {
  const opener = document.activeElement;
  drawer.focus();
  return () => {
    if (drawer.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus();
  };
}
