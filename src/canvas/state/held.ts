let held: readonly string[] | null = null;

/** To be called when a drag or a resizing takes hold of hosts or of a zone. */
export const hold = (ids: readonly string[]): void => {
  held = ids;
};

/** Ends that. True if there still was something to put down: not after it was broken off. */
export function letGo(): boolean {
  const was = held !== null;
  held = null;
  return was;
}

/** The hosts or the zone that are held; null while none are. */
export const heldNow = (): readonly string[] | null => held;
