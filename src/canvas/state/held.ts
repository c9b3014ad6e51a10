import { setCanvas, useCanvas } from './canvasStore.ts';

/** To be called when a drag or a resizing takes hold of hosts or of a zone. */
export const hold = (held: readonly string[]): void => setCanvas({ held });

/** Ends that. True if there still was something to put down: not after it was broken off. */
export function letGo(): boolean {
  const was = heldNow() !== null;
  if (was) setCanvas({ held: null });
  return was;
}

/** The hosts or the zone that are held; null while none are. */
export const heldNow = (): readonly string[] | null => useCanvas.getState().held;
