// A design that the page can't open would end it again at every start. What is being opened is noted before, and the note taken
// away after the first picture: one that is still there at a start tells what to leave closed. It is written at once, as the page
// may have no second turn.

const PLACE = 'portolan.opening';
const PATIENCE = 2000; // ms in which another tab draws what it has begun to open
const STEP = 100; // ms

let since = 0;

/** Notes what is being opened: the id of a kept design, or what stands for a link. */
export function noteOpening(what: string): void {
  since = performance.now();
  try {
    localStorage.setItem(PLACE, what);
  } catch {
    // Not allowed here: nothing is kept, so a start opens nothing by itself.
  }
}

/** It was opened, or refused. */
export function clearOpening(): void {
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // It was not noted either.
  }
}

/** What is being opened, or was when a page ended; null for nothing. */
export function noted(): string | null {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null;
  }
}

/** Whether a page ended while it opened this. Another tab that is opening it right now is given the time to do so. */
export async function endedOpening(what: string): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE && noted() === what; waited += STEP) {
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return noted() === what;
}

/** A page that is left soon was in nobody's way. Called once. */
export function startNoting(): void {
  window.addEventListener('pagehide', () => {
    if (performance.now() - since < PATIENCE) clearOpening();
  });
}
