import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { KeptRecord, VersionRecord } from './keptDesign.ts';

/** What lies where. */
export interface Schema extends DBSchema {
  designs: { key: string; value: KeptRecord };
  versions: { key: [string, number]; value: VersionRecord; indexes: { design: string } };
  notes: { key: string; value: unknown };
}

const PATIENCE = 10_000; // ms

let opening: Promise<IDBPDatabase<Schema>> | null = null;
let impatience: Promise<never>; // of this opening: once it is over, nobody waits any longer
let tellClosed = (): void => undefined;

/** Listens for the browser closing the database by itself, as it does when its data are cleared. */
export function onClosed(listen: () => void): void {
  tellClosed = listen;
}

function closed(): void {
  opening = null;
  tellClosed();
}

/** The database, opened once; again after the browser has closed or cleared it. Fails while a browser doesn't answer at all. */
export function database(): Promise<IDBPDatabase<Schema>> {
  if (!opening) impatience = new Promise((_, refuse) => setTimeout(refuse, PATIENCE));
  opening ??= openOwn();
  opening.catch(() => {
    opening = null;
  });
  return Promise.race([opening, impatience]);
}

/** Portolan's database; where something else on this host has taken its name, that is left alone and another name used. */
async function openOwn(): Promise<IDBPDatabase<Schema>> {
  const db = await openNamed('portolan');
  if (ALL.every((store) => db.objectStoreNames.contains(store))) return db;
  db.close();
  return openNamed('portolan designs');
}

const openNamed = (name: string): Promise<IDBPDatabase<Schema>> =>
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

/** A write counts as done when it is on disk, not when it is on its way there. */
export const strict = { durability: 'strict' } as const;

/** A step that may change anything. */
export type Writing = IDBPTransaction<Schema, ('designs' | 'notes' | 'versions')[], 'readwrite'>;
export const ALL: ('designs' | 'notes' | 'versions')[] = ['designs', 'versions', 'notes'];
