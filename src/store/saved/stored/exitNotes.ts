import type { TextStore } from '../../../platform/permitted.ts';
import { designOfExit, EXIT, type ExitSnapshot } from './keptDesign.ts';

// The database makes a page wait while another tab writes, and forgets what a page that is gone was waiting for. What is
// written here is written at once, but may lie in memory for a while: a closing page leaves its snapshot in both.

const PLACE = 'portolan.';

/** Exit snapshots in the store of texts, by key. */
export interface ExitNotes {
  readonly write: (key: string, snapshot: ExitSnapshot) => void;
  readonly read: (id?: string) => Map<string, unknown>; // of one design or of all
  readonly remove: (keys: Iterable<string>) => void;
}

/** The exit snapshots in a store of texts. */
export const createExitNotes = (texts: TextStore): ExitNotes => ({
  // Where that is refused, it is left in the database all the same.
  write: (key, snapshot) => void texts.write(PLACE + key, JSON.stringify(snapshot)),
  read: (id) => {
    const keys = texts
      .keys()
      .filter((place) => place.startsWith(PLACE + EXIT))
      .map((place) => place.slice(PLACE.length));
    const wanted = id === undefined ? keys : keys.filter((key) => designOfExit(key) === id);
    return new Map(wanted.map((key) => [key, parsed(texts.read(PLACE + key) ?? '')]));
  },
  remove: (keys) => {
    for (const key of keys) texts.remove(PLACE + key);
  },
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // damaged: it counts for nothing, and is taken away with the rest
  }
}
