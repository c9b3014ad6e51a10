import { ALL, database, strict } from './database.ts';
import { conflictOf } from './keptDesign.ts';
import { takeIn } from './partings.ts';

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
