import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { KeptRecord, VersionRecord } from './keptDesign.ts';
import { ALL, type OpenDatabase, type Reading, type Step, type StoreName } from './steps.ts';

/** What lies where. */
interface Schema extends DBSchema {
  designs: { key: string; value: KeptRecord };
  versions: { key: [string, number]; value: VersionRecord; indexes: { design: string } };
  notes: { key: string; value: unknown };
}

/** Portolan's database; where something else on this host has taken its name, that is left alone and another name used. */
export async function openIndexed(closed: () => void): Promise<OpenDatabase> {
  const db = await openNamed('portolan', closed).catch(openHigher);
  if (ALL.every((store) => db.objectStoreNames.contains(store))) return databaseOf(db);
  db.close();
  return databaseOf(await openNamed('portolan designs', closed));
}

/** What has Portolan's name and a higher version: a stranger's is looked at and left, a newer Portolan's is refused, as it was. */
async function openHigher(error: unknown): Promise<IDBPDatabase<Schema>> {
  if (!(error instanceof Error) || error.name !== 'VersionError') throw error;
  const db = await openDB<Schema>('portolan');
  if (!ALL.every((store) => db.objectStoreNames.contains(store))) return db;
  db.close();
  throw error;
}

const openNamed = (name: string, closed: () => void): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(name, 1, {
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

const databaseOf = (db: IDBPDatabase<Schema>): OpenDatabase => ({
  read: () => readingOf(db.transaction(ALL)),
  // A write counts as done when it is on disk, not when it is on its way there.
  write: (stores = ALL) => stepOf(db.transaction(stores, 'readwrite', { durability: 'strict' })),
});

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, readonly StoreName[], Mode>;

const keysFrom = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

const readingOf = (transaction: Transaction<'readonly'> | Transaction<'readwrite'>): Reading => ({
  design: (id) => transaction.objectStore('designs').get(id),
  designs: async () => {
    const designs = transaction.objectStore('designs');
    const [keys, values] = await Promise.all([designs.getAllKeys(), designs.getAll()]);
    return keys.map((key, i) => [key, values[i]]);
  },
  versions: (id) => transaction.objectStore('versions').index('design').getAll(id),
  noteKeys: (prefix) => transaction.objectStore('notes').getAllKeys(keysFrom(prefix)),
  note: (key) => transaction.objectStore('notes').get(key),
});

const stepOf = (transaction: Transaction<'readwrite'>): Step => ({
  ...readingOf(transaction),
  putDesign: (record) => transaction.objectStore('designs').put(record),
  deleteDesign: (id) => transaction.objectStore('designs').delete(id),
  putVersion: (version) => transaction.objectStore('versions').put(version),
  deleteVersion: ({ id, revision }) => transaction.objectStore('versions').delete([id, revision]),
  putNote: (key, value) => transaction.objectStore('notes').put(value, key),
  deleteNote: (key) => transaction.objectStore('notes').delete(key),
  done: transaction.done,
  commit: () => transaction.commit(),
  abort: () => transaction.abort(),
});
