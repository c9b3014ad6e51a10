import type { Writing } from './database.ts';
import { isVersionDue, surplusVersions, type KeptRecord, type VersionRecord } from './keptDesign.ts';

/** Keeps the state that is about to be overwritten, where enough time has passed since the one kept last. */
export async function keepEarlier(transaction: Writing, before: KeptRecord): Promise<void> {
  const versions = transaction.objectStore('versions');
  const known = await versions.index('design').getAll(before.id);
  if (!isVersionDue(known, before.updated)) return;
  const version: VersionRecord = { ...before, reason: 'earlier' };
  await versions.put(version);
  await Promise.all(surplusVersions([...known, version]).map(({ id, revision }) => versions.delete([id, revision])));
}
