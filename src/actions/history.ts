import { redoStep, undoStep } from '../store/designStore.ts';

/** Takes steps back. */
export const undo = {
  label: 'Undo',
  keys: ['Mod+Z'],
  run: (steps = 1): void => repeat(undoStep, steps),
} as const;

/** Brings steps back that were undone last. */
export const redo = {
  label: 'Redo',
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  run: (steps = 1): void => repeat(redoStep, steps),
} as const;

function repeat(step: () => void, times: number): void {
  for (let i = 0; i < times; i += 1) step();
}
