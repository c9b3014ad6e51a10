import type { NodeChange } from '@xyflow/react';
import { objectsOf } from '../../design/model/canvasObjects.ts';
import type { Design } from '../../design/model/schema.ts';
import { currentDesign, useDesignStore } from '../../store/designStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { setCanvas, useCanvas } from './canvasStore.ts';
import { selectedThings, selectThings } from '../../actions/selecting.ts';
import type { FlowNode } from './toFlow.ts';
import { fitView, revealAdded, revealSelection, zoomToActualSize } from './viewport.ts';

// Set and taken back within one call of `here`: a store would wake a thousand nodes twice for each click.
let acting = false;

/** To be called when a box of selection begins. */
export const beginBox = (adds: boolean): void => setCanvas({ box: adds ? selectedThings() : [] });

/** To be called when a box of selection is done. */
export const endBox = (): void => setCanvas({ box: null });

/** Whether a box of selection is being drawn. */
export const isBoxing = (): boolean => useCanvas.getState().box !== null;

/** Selects what React Flow found clicked or inside a box. */
export function applySelection(changes: readonly NodeChange<FlowNode>[]): void {
  const zones = new Set(currentDesign().zones.map(({ id }) => id));
  const kept = useCanvas.getState().box ?? [];
  const selected = new Set([...selectedThings(), ...kept]);
  let changed = false;
  for (const change of changes) {
    if (change.type !== 'select' || zones.has(change.id)) continue;
    changed = true;
    if (change.selected) selected.add(change.id);
    else if (!kept.includes(change.id)) selected.delete(change.id);
  }
  if (changed) here(() => selectThings([...selected]));
}

/** Selects from the canvas itself: what is selected is in sight already. */
export function here(action: () => void): void {
  acting = true;
  action();
  acting = false;
}

/** Once what was changed is drawn. */
const soon = (action: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(action));

/** Moves the view to what was selected elsewhere or added, and shows all of a design that was opened. Gives what stops it. */
export function followSelection(): () => void {
  let added = false; // and not looked at yet
  const stops = [
    useViewStore.subscribe((state, before) => {
      if (state.selection === before.selection || acting) return;
      if (added) soon(revealAdded);
      else requestAnimationFrame(revealSelection);
      added = false;
    }),
    useDesignStore.subscribe((state, before) => {
      if (state.origin !== before.origin) return soon(fitView);
      if (countOf(state.history.present) === 0) return zoomToActualSize(); // what comes next is not to be a speck
      added = countOf(state.history.present) > countOf(before.history.present);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const countOf = (design: Design): number => design.hosts.length + design.zones.length + objectsOf(design).length;
