import type { ExitSnapshots } from './exitSnapshots.ts';
import { conflictOf, entryOf, isSame, type Entry, type ExitSnapshot, type KeptRecord } from './keptDesign.ts';
import type { Database, Step } from './steps.ts';
import { keepEarlier } from './versions.ts';

const LAST_OPEN = 'lastOpen';

/** What became of a write: done, or another tab had written since `base`. */
export type Written = { readonly done: true } | { readonly done: false; readonly theirs: Entry };

/** The saved designs in the browser's database. */
export interface SavedDesigns {
  /** Every saved design, damaged ones included, the last changed first. */
  readonly readEntries: () => Promise<Entry[]>;
  /** One saved design; null when there is none of that id. */
  readonly readEntry: (id: string) => Promise<Entry | null>;
  /** Writes a design whole or not at all, unless someone else wrote it since revision `base`. */
  readonly writeRecord: (record: KeptRecord, base: number, isOpen?: boolean) => Promise<Written>;
  /** Keeps a state beside the design, so that it can be had back whatever the user decides. */
  readonly writeConflict: (record: KeptRecord) => Promise<void>;
  /** Leaves the state of a page that closes. */
  readonly writeExit: (snapshot: ExitSnapshot, writer: string) => Promise<void>;
  /** The earlier states of a design, the newest first. */
  readonly readVersions: (id: string) => Promise<Entry[]>;
  /** Deletes a design with its earlier states; what comes back puts it all back. */
  readonly remove: (id: string) => Promise<() => Promise<void>>;
  /** Which design was open last in any tab; null for the start screen. */
  readonly readLastOpen: () => Promise<string | null>;
  readonly writeLastOpen: (id: string | null) => Promise<void>;
  /** Listens for the browser closing the database by itself, as it does when its data are cleared. */
  readonly onClosed: (listen: () => void) => void;
}

/** The saved designs in a database, and what closing pages left beside them. */
export function createSavedDesigns(database: Database, exits: ExitSnapshots): SavedDesigns {
  return {
    ...readsOf(database, exits),
    writeRecord: async (record, base, isOpen = false) => {
      const step = (await database.open()).write();
      exits.mayGiveWay(step);
      await exits.takeIn(step, record.id, record.writer);
      const written = await writeUnlessOthers(step, record, base, isOpen);
      await step.done;
      return written;
    },
    writeConflict: async (record) => {
      const step = (await database.open()).write(['versions']);
      await Promise.all([step.putVersion(conflictOf(record)), step.done]);
    },
    writeExit: exits.write,
    remove: async (id) => {
      const step = (await database.open()).write();
      await exits.takeIn(step, id);
      const putBack = await removeIn(step, id);
      await step.done;
      return async () => {
        const back = (await database.open()).write(['designs', 'versions']);
        await putBack(back);
        await back.done;
      };
    },
    writeLastOpen: async (id) => {
      const step = (await database.open()).write(['notes']);
      await Promise.all([step.putNote(LAST_OPEN, id), step.done]);
    },
    onClosed: database.onClosed,
  };
}

type Reads = Pick<SavedDesigns, 'readEntries' | 'readEntry' | 'readVersions' | 'readLastOpen'>;

const readsOf = (database: Database, exits: ExitSnapshots): Reads => ({
  readEntries: async () => {
    const db = await database.open();
    await exits.takeInAll(db);
    const stored = await db.read().designs();
    return stored.map(([key, value]) => entryOf(value, key)).toSorted((a, b) => b.updated - a.updated);
  },
  readEntry: async (id) => {
    const db = await database.open();
    await exits.takeInAll(db, id);
    const stored: unknown = await db.read().design(id);
    return stored === undefined ? null : entryOf(stored, id);
  },
  readVersions: async (id) => {
    const versions = await (await database.open()).read().versions(id);
    return versions.toSorted((a, b) => b.revision - a.revision).map((version) => entryOf(version, id));
  },
  readLastOpen: async () => {
    const id = await (await database.open()).read().note(LAST_OPEN);
    return typeof id === 'string' ? id : null;
  },
});

/**
 * The state before is kept from time to time. Where it was not there, a design that `isOpen` is noted as that in the same step: a
 * reload always finds both or neither. Where someone else wrote, it is put among the earlier states in the same step: the page may
 * be gone before anyone is asked.
 */
async function writeUnlessOthers(step: Step, record: KeptRecord, base: number, isOpen: boolean): Promise<Written> {
  const before = await step.design(record.id);
  if (before && before.revision !== base) {
    const theirs = entryOf(before, record.id);
    if (isOpen && !isSame(theirs, record)) await step.putVersion(conflictOf(record));
    return { done: false, theirs };
  }
  await step.putDesign(record);
  if (isOpen && !before) await step.putNote(LAST_OPEN, record.id);
  if (before) await keepEarlier(step, before);
  return { done: true };
}

async function removeIn(step: Step, id: string): Promise<(back: Step) => Promise<void>> {
  const record = await step.design(id);
  const known = await step.versions(id);
  await Promise.all([step.deleteDesign(id), ...known.map(step.deleteVersion)]);
  return async (back) => {
    // A tab that still had it open may have saved it again: neither goes before the other.
    const isThere = (await back.design(id)) !== undefined;
    if (record && isThere) await back.putVersion(conflictOf(record));
    else if (record) await back.putDesign(record);
    await Promise.all(known.map(back.putVersion));
  };
}
