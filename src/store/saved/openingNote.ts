import type { HeldName, TextStore } from '../../platform/permitted.ts';
import type { Clock } from '../../platform/clock.ts';

// A design that the page can't open would end it again at every start. What is being opened is noted before, and the note taken
// away after the first picture: one that is still there at a start tells what to leave closed. It is written at once, as the page
// may have no second turn; where nothing may be written, nothing is saved either, and no start opens anything by itself.

const PLACE = 'portolan.opening';
const PATIENCE = 2000; // ms in which another tab draws what it has begun to open, where nothing tells whether it lives
const LONGEST = 20_000; // ms that one which lives is given: two tabs restored at once on a busy machine took over 2 s
const STEP = 100; // ms between two looks

/** The note of what is being opened. */
export interface OpeningNote {
  readonly write: (what: string) => void; // the id of a saved design, or what stands for a link
  readonly clear: () => void; // it was opened, or refused
  readonly read: () => string | null; // what is being opened, or was when a page ended; null for nothing
  readonly hasEnded: (what: string) => Promise<boolean>; // a page ended while it opened this
  readonly leave: () => void; // the page is left
}

/** The note of what is being opened, in a store of texts that outlasts the page; `living` is held meanwhile by a page that lives. */
export function createOpeningNote(texts: TextStore, clock: Clock, living: HeldName): OpeningNote {
  let since = 0;
  let letGo: (() => void) | null = null;
  const read = (): string | null => texts.read(PLACE);
  const clear = (): void => {
    texts.remove(PLACE);
    letGo?.();
  };
  const wait = async (what: string, begun: number): Promise<void> => {
    const waited = clock.elapsed() - begun;
    if (read() !== what || waited >= LONGEST) return;
    if (waited >= PATIENCE && !(await living.isHeld())) return;
    await new Promise<void>((resolve) => void clock.after(STEP, resolve));
    await wait(what, begun);
  };
  return {
    write: (what) => {
      since = clock.elapsed();
      texts.write(PLACE, what);
      letGo?.();
      letGo = living.hold();
    },
    clear,
    read,
    // Another tab that is opening it right now is given the time to do so.
    hasEnded: async (what) => {
      await wait(what, clock.elapsed());
      return read() === what;
    },
    // If that is soon, it was in nobody's way.
    leave: () => {
      if (clock.elapsed() - since < PATIENCE) clear();
    },
  };
}
