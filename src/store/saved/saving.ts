import { createAutosave, type Autosave } from './autosave.ts';
import { settle, type Decision } from './conflict.ts';
import { createLibrary, type Library } from './library.ts';
import { createOpening, type Opening } from './opening.ts';
import { noteOpen, type Session } from './session.ts';
import { startWatching } from './watch.ts';

/** Everything a page does with saved designs. */
export interface Saving extends Pick<Autosave, 'flush'>, Opening, Library {
  /** Begins to save the open design as it changes, in this tab and from other tabs. Called once. */
  readonly startKeeping: () => void;
  /** Does what the user decided about a design that two tabs changed. */
  readonly settle: (decision: Decision) => Promise<void>;
  /** Notes which design a reload opens again; null for the start screen. */
  readonly noteOpen: (id: string | null) => Promise<void>;
}

/** Saving for one page, with the database, the other tabs, the clock and the page it is given. */
export function createSaving(given: Omit<Session, 'base' | 'writer'>): Saving {
  const session: Session = { ...given, writer: given.newId(), base: null };
  const autosave = createAutosave(session);
  const opening = createOpening(session, autosave);
  return {
    ...opening,
    ...createLibrary(session, opening),
    flush: autosave.flush,
    startKeeping: () => startWatching(session, autosave, opening.listKept),
    settle: (decision) => settle(session, autosave, opening, decision),
    noteOpen: (id) => noteOpen(session, id),
  };
}
