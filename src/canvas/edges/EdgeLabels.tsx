import { useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import styles from './EdgeLayer.module.css';
import { EDGE_LABEL } from '../../platform/places.ts';

interface EdgeLabelsProps {
  readonly focused: boolean; // what isn't near fades
  readonly children: ReactNode;
}

/** The labels of all edges: one stop for Tab, which leads to the selected or last one; the arrow keys go on from there. */
export function EdgeLabels({ focused, children }: EdgeLabelsProps) {
  const [inside, setInside] = useState(false);
  const [last, setLast] = useState<string | null>(null);
  const enter = (event: FocusEvent<HTMLElement>): void => {
    const layer = event.currentTarget;
    if (event.target === layer) entryOf(layer, last)?.focus();
    else setLast(event.target.dataset['edge'] ?? null);
    setInside(true);
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (!currentTarget.contains(relatedTarget)) setInside(false);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it passes the focus on to its buttons
    <div
      className={styles.labels}
      data-focused={focused}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for forms
      role="group"
      aria-label="Connections on the diagram"
      // With the focus inside, Shift and Tab leave to what comes before it.
      tabIndex={inside ? -1 : 0}
      onFocus={enter}
      onBlur={leave}
      onKeyDown={walk}
    >
      {children}
    </div>
  );
}

const labelsIn = (layer: HTMLElement): HTMLElement[] => [...layer.querySelectorAll<HTMLElement>(EDGE_LABEL)];

function entryOf(layer: HTMLElement, last: string | null): HTMLElement | undefined {
  const labels = labelsIn(layer);
  const selected = labels.find((label) => label.ariaPressed === 'true');
  return selected ?? labels.find(({ dataset }) => dataset['edge'] === last) ?? labels[0];
}

const STEPS: Readonly<Record<string, (at: number, end: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, end) => end,
};

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (!step || !(event.target instanceof HTMLElement)) return;
  const labels = labelsIn(event.currentTarget);
  event.preventDefault(); // the arrow keys move hosts elsewhere on the canvas
  labels[step(labels.indexOf(event.target), labels.length - 1)]?.focus();
}
