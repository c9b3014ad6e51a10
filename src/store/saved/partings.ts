import type { IDBPDatabase } from 'idb';
import { ALL, database, strict, type Schema, type Writing } from './database.ts';
import {
  conflictOf,
  designOfParting,
  isParting,
  PARTING,
  partingKey,
  settlePartings,
  type Parting,
} from './keptDesign.ts';
import { forget, leaveAtOnce, leftAtOnce } from './partingsAtOnce.ts';
import { keepEarlier } from './versions.ts';

/** What pages left on their way out, of one design or of all. */
const keysOf = (id = ''): IDBKeyRange => IDBKeyRange.bound(PARTING + id, `${PARTING}${id}\uffff`);

/** Puts what pages left on their way out where it belongs, of one design or of all. */
export async function takeInLeft(db: IDBPDatabase<Schema>, id?: string): Promise<void> {
  const keys = [...(await db.getAllKeys('notes', keysOf(id))), ...leftAtOnce(id).keys()];
  for (const left of new Set(keys.map(designOfParting))) {
    const transaction = db.transaction(ALL, 'readwrite', strict);
    await takeIn(transaction, left);
    await transaction.done;
  }
}

/** Puts what pages left of a design into it, or beside it where another tab went on meanwhile. What `writer` left is out of date. */
export async function takeIn(transaction: Writing, id: string, writer?: string): Promise<void> {
  const notes = transaction.objectStore('notes');
  const keys = (await notes.getAllKeys(keysOf(id))).filter((key) => designOfParting(key) === id);
  const atOnce = leftAtOnce(id);
  if (keys.length === 0 && atOnce.size === 0) return;
  const left = new Map<string, unknown>(atOnce);
  for (const key of keys) left.set(key, await notes.get(key));
  await Promise.all(keys.map((key) => notes.delete(key)));
  // Only when the rest is on disk: taken in twice is better than not at all.
  transaction.done.then(() => forget(atOnce.keys())).catch(() => undefined);
  // A page that did not go after all writes something newer now.
  const partings = [...left.values()]
    .filter(isParting)
    .filter(({ record }) => record.id === id && record.writer !== (writer ?? null));
  const designs = transaction.objectStore('designs');
  const before = await designs.get(id);
  const { next, beside } = settlePartings(partings, before);
  if (next && before) await keepEarlier(transaction, before);
  if (next) await designs.put(next);
  await Promise.all(beside.map((record) => transaction.objectStore('versions').put(conflictOf(record))));
}

/** The last careful write; it may be over. */
let underWay: { abort(): void } | null = null;

/** Notes a careful write that is to give way when the page is closed. */
export function mayGiveWay(transaction: { abort(): void }): void {
  underWay = transaction;
}

/** Leaves word of a state without looking what is there, in one step that a closing page still gets through. */
export async function writeParting(parting: Parting, writer: string): Promise<void> {
  const key = partingKey(parting.record.id, writer);
  leaveAtOnce(key, parting);
  const transaction = (await database()).transaction('notes', 'readwrite', strict);
  giveWay();
  const put = transaction.store.put(parting, key);
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
