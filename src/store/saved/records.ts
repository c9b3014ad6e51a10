import { ALL, database, strict } from './database.ts';
import { conflictOf, entryOf, isSame, type Entry, type KeptRecord } from './keptDesign.ts';
import { mayGiveWay, takeIn, takeInLeft } from './partings.ts';
import { keepEarlier } from './versions.ts';

const LAST_OPEN = 'lastOpen';

/** Every kept design, damaged ones included, the last changed first. */
export async function readEntries(): Promise<Entry[]> {
  const db = await database();
  await takeInLeft(db);
  const { store } = db.transaction('designs');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return keys.map((key, i) => entryOf(values[i], key)).toSorted((a, b) => b.updated - a.updated);
}

/** One kept design; null when there is none of that id. */
export async function readEntry(id: string): Promise<Entry | null> {
  const db = await database();
  await takeInLeft(db, id);
  const stored: unknown = await db.get('designs', id);
  return stored === undefined ? null : entryOf(stored, id);
}

/** What became of a write: done, or another tab had written since `base`. */
export type Written = { readonly done: true } | { readonly done: false; readonly theirs: Entry };

/**
 * Writes a design whole or not at all, unless someone else wrote it since revision `base`. The state before is kept from time to
 * time. Where it was not there, a design that `isOpen` is noted as that in the same step: a reload always finds both or neither.
 * Where someone else wrote, it is put among the earlier states in the same step: the page may be gone before anyone is asked.
 */
export async function writeRecord(record: KeptRecord, base: number, isOpen = false): Promise<Written> {
  const transaction = (await database()).transaction(ALL, 'readwrite', strict);
  mayGiveWay(transaction);
  await takeIn(transaction, record.id, record.writer);
  const designs = transaction.objectStore('designs');
  const before = await designs.get(record.id);
  if (before && before.revision !== base) {
    const theirs = entryOf(before, record.id);
    if (isOpen && !isSame(theirs, record)) await transaction.objectStore('versions').put(conflictOf(record));
    await transaction.done;
    return { done: false, theirs };
  }
  await designs.put(record);
  if (isOpen && !before) await transaction.objectStore('notes').put(record.id, LAST_OPEN);
  if (before) await keepEarlier(transaction, before);
  await transaction.done;
  return { done: true };
}

/** Keeps a state beside the design, so that it can be had back whatever the user decides. */
export async function writeConflict(record: KeptRecord): Promise<void> {
  const transaction = (await database()).transaction('versions', 'readwrite', strict);
  await Promise.all([transaction.store.put(conflictOf(record)), transaction.done]);
}

/** The earlier states of a design, the newest first. */
export async function readVersions(id: string): Promise<Entry[]> {
  const versions = await (await database()).getAllFromIndex('versions', 'design', id);
  return versions.toSorted((a, b) => b.revision - a.revision).map((version) => entryOf(version, id));
}

/** Which design was open last; null for the start screen. */
export async function readLastOpen(): Promise<string | null> {
  const id = await (await database()).get('notes', LAST_OPEN);
  return typeof id === 'string' ? id : null;
}

/** Notes which design is open. */
export async function writeLastOpen(id: string | null): Promise<void> {
  await (await database()).put('notes', id, LAST_OPEN);
}
