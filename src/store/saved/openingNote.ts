import { local } from '../../platform/permitted.ts';

// A design that the page can't open would end it again at every start. What is being opened is noted before, and the note taken
// away after the first picture: one that is still there at a start tells what to leave closed. It is written at once, as the page
// may have no second turn; where nothing may be written, nothing is kept either, and no start opens anything by itself.

const PLACE = 'portolan.opening';
const PATIENCE = 2000; // ms in which another tab draws what it has begun to open

let since = 0;

/** Notes what is being opened: the id of a kept design, or what stands for a link. */
export function noteOpening(what: string): void {
  since = performance.now();
  local.write(PLACE, what);
}

/** It was opened, or refused. */
export const clearOpening = (): void => local.remove(PLACE);

/** What is being opened, or was when a page ended; null for nothing. */
export const noted = (): string | null => local.read(PLACE);

/** Whether a page ended while it opened this. Another tab that is opening it right now is given the time to do so. */
export async function endedOpening(what: string): Promise<boolean> {
  if (noted() === what) await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return noted() === what;
}

/** The page is left: if that is soon, it was in nobody's way. */
export function leaveOpening(): void {
  if (performance.now() - since < PATIENCE) clearOpening();
}
