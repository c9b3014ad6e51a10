import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import {
  entryOf,
  goesOn,
  isParting,
  isVersionDue,
  surplusVersions,
  type Entry,
  type KeptRecord,
  type Parting,
  type VersionRecord,
} from './keptDesign.ts';

interface Schema extends DBSchema {
  designs: { key: string; value: KeptRecord };
  versions: { key: [string, number]; value: VersionRecord; indexes: { design: string } };
  notes: { key: string; value: unknown };
}

let opening: Promise<IDBPDatabase<Schema>> | null = null;
let tellClosed = (): void => undefined;

/** Listens for the browser closing the database by itself, as it does when its data are cleared. */
export function onClosed(listen: () => void): void {
  tellClosed = listen;
}

function closed(): void {
  opening = null;
  tellClosed();
}

/** The database, opened once; again after the browser has closed or cleared it. */
function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('portolan', 1, {
    upgrade: (db) => {
      db.createObjectStore('designs', { keyPath: 'id' });
      db.createObjectStore('versions', { keyPath: ['id', 'revision'] }).createIndex('design', 'id');
      db.createObjectStore('notes');
    },
    // A newer Portolan in another tab wants to change the database: let it.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      closed();
    },
    terminated: closed,
  });
  opening.catch(() => {
    opening = null;
  });
  return opening;
}

const strict = { durability: 'strict' } as const;

type Writing = IDBPTransaction<Schema, ('designs' | 'notes' | 'versions')[], 'readwrite'>;
const ALL: ('designs' | 'notes' | 'versions')[] = ['designs', 'versions', 'notes'];
const PARTING = 'parting:';
const LAST_OPEN = 'lastOpen';

/** Every kept design, damaged ones included, the last changed first. */
export async function readEntries(): Promise<Entry[]> {
  const db = await database();
  const parted = await db.getAllKeys('notes', IDBKeyRange.bound(PARTING, `${PARTING}\uffff`));
  for (const key of parted) await takeInNow(db, key.slice(PARTING.length));
  const { store } = db.transaction('designs');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return keys.map((key, i) => entryOf(values[i], key)).toSorted((a, b) => b.updated - a.updated);
}

/** One kept design; null when there is none of that id. */
export async function readEntry(id: string): Promise<Entry | null> {
  const db = await database();
  if ((await db.getKey('notes', PARTING + id)) !== undefined) await takeInNow(db, id);
  const stored: unknown = await db.get('designs', id);
  return stored === undefined ? null : entryOf(stored, id);
}

async function takeInNow(db: IDBPDatabase<Schema>, id: string): Promise<void> {
  const transaction = db.transaction(ALL, 'readwrite', strict);
  await takeIn(transaction, id);
  await transaction.done;
}

/** Puts what a page wrote on its way out where it belongs: into the design, or beside it where another tab went on meanwhile. */
async function takeIn(transaction: Writing, id: string, writer?: string): Promise<void> {
  const notes = transaction.objectStore('notes');
  const parting: unknown = await notes.get(PARTING + id);
  if (parting === undefined) return;
  await notes.delete(PARTING + id);
  // The page that wrote it did not go after all, and writes something newer now.
  if (!isParting(parting) || (writer !== undefined && parting.record.writer === writer)) return;
  const designs = transaction.objectStore('designs');
  if (goesOn(parting, await designs.get(id))) await designs.put(parting.record);
  else await transaction.objectStore('versions').put(conflictOf(parting.record));
}

/** A state that another one went before, with a place of its own among the earlier ones. */
const conflictOf = (record: KeptRecord): VersionRecord => ({
  ...record,
  revision: record.revision - 0.1 - Math.random() * 0.8,
  reason: 'conflict',
});

/** What became of a write: done, or another tab had written since `base`. */
export type Written = { readonly done: true } | { readonly done: false; readonly theirs: Entry };

/** The last careful write; it may be over. */
let underWay: { abort(): void } | null = null;

/**
 * Writes a design whole or not at all, unless someone else wrote it since revision `base`. The state before is kept from time to
 * time. Where it was not there, a design that `isOpen` is noted as that in the same step: a reload always finds both or neither.
 */
export async function writeRecord(record: KeptRecord, base: number, isOpen = false): Promise<Written> {
  const transaction = (await database()).transaction(ALL, 'readwrite', strict);
  underWay = transaction;
  await takeIn(transaction, record.id, record.writer);
  const designs = transaction.objectStore('designs');
  const before = await designs.get(record.id);
  if (before && before.revision !== base) {
    await transaction.done;
    return { done: false, theirs: entryOf(before, record.id) };
  }
  await designs.put(record);
  if (isOpen && !before) await transaction.objectStore('notes').put(record.id, LAST_OPEN);
  const versions = transaction.objectStore('versions');
  const known = await versions.index('design').getAll(record.id);
  if (before && isVersionDue(known, before.updated)) {
    const version: VersionRecord = { ...before, reason: 'earlier' };
    await versions.put(version);
    await Promise.all(surplusVersions([...known, version]).map(({ id, revision }) => versions.delete([id, revision])));
  }
  await transaction.done;
  return { done: true };
}

/** Leaves word of a state without looking what is there, in one step that a closing page still gets through. */
export async function writeParting(parting: Parting): Promise<void> {
  const transaction = (await database()).transaction('notes', 'readwrite', strict);
  giveWay();
  const put = transaction.store.put(parting, PARTING + parting.record.id);
  // Without this the browser waits for the page to hear of the put, and gives the write up when the page is gone.
  transaction.commit();
  await Promise.all([put, transaction.done]);
}

/** A careful write that is under way would wait for a page that is gone, and this one for it. */
function giveWay(): void {
  try {
    underWay?.abort();
  } catch {
    // It was over.
  }
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

/** Deletes a design with its earlier states, and gives them, so that they can be put back. */
export async function removeRecord(id: string): Promise<() => Promise<void>> {
  const transaction = (await database()).transaction(ALL, 'readwrite', strict);
  await takeIn(transaction, id);
  const designs = transaction.objectStore('designs');
  const versions = transaction.objectStore('versions');
  const record = await designs.get(id);
  const known = await versions.index('design').getAll(id);
  await Promise.all([designs.delete(id), ...known.map((version) => versions.delete([id, version.revision]))]);
  await transaction.done;
  return async () => {
    const back = (await database()).transaction(['designs', 'versions'], 'readwrite', strict);
    // A tab that still had it open may have kept it again: neither goes before the other.
    const isThere = (await back.objectStore('designs').getKey(id)) !== undefined;
    if (record && isThere) await back.objectStore('versions').put(conflictOf(record));
    else if (record) await back.objectStore('designs').put(record);
    await Promise.all(known.map((version) => back.objectStore('versions').put(version)));
    await back.done;
  };
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
