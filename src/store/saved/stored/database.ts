import type { Clock } from '../../../platform/clock.ts';
import type { Database, OpenDatabase } from './steps.ts';

const PATIENCE = 10_000; // ms

/** The database, opened once; again after the browser has closed or cleared it. Fails while a browser doesn't answer at all. */
export function createDatabase(openNew: (closed: () => void) => Promise<OpenDatabase>, clock: Clock): Database {
  let opening: Promise<OpenDatabase> | null = null;
  let impatience: Promise<never>; // of this opening: once it is over, nobody waits any longer
  let tellClosed: (() => void) | null = null;
  const closed = (): void => {
    opening = null;
    tellClosed?.();
  };
  const begin = (): Promise<OpenDatabase> => {
    impatience = new Promise((_, refuse) => void clock.after(PATIENCE, () => refuse(new Error('No answer'))));
    const begun = openNew(closed);
    begun.catch(() => {
      opening = null;
    });
    return begun;
  };
  return {
    open: () => {
      opening ??= begin();
      return Promise.race([opening, impatience]);
    },
    // As it does when its data are cleared.
    onClosed: (listen) => {
      tellClosed = listen;
    },
  };
}
