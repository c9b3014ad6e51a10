import { renameDesign } from '../../design/edit/commands.ts';
import type { Design } from '../../design/model/schema.ts';
import { noteLosses, run, useDesignStore } from '../designStore.ts';
import { freeDesignName, problemOf, recordOf, type Entry } from './keptDesign.ts';
import { flush, leaveKept, listKept, newId, openKept } from './persistence.ts';
import { readEntry, readVersions, writeRecord } from './records.ts';
import { removeRecord } from './removal.ts';
import { tellTabs } from './tabs.ts';

// What is done with kept designs beside the open one. Each gives a message where it can't be done, and null where it was.

const isOpen = (id: string): boolean => {
  const { origin } = useDesignStore.getState();
  return origin.kind === 'kept' && origin.id === id;
};

/** Renames a kept design, the open one by a step that can be undone. */
export async function renameKept(id: string, name: string): Promise<string | null> {
  if (!isOpen(id)) return tried(() => rewrite(id, renameDesign(name)));
  run('Rename design', renameDesign(name));
  await flush(); // where that fails, the note about the open design says so
  await listKept();
  return null;
}

/** Does it, tells why it can't be done, and lists what is there then. */
async function tried(work: () => Promise<string | null>): Promise<string | null> {
  const message = await work().catch(problemOf);
  await listKept();
  return message;
}

const TRIES = 5; // a tab that is edited writes every 0.4 s: the second one is enough

/** Changes a design that isn't open here; where another tab writes at the same moment, what that wrote. */
async function rewrite(id: string, change: (design: Design) => Design): Promise<string | null> {
  let entry = await readEntry(id);
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (!entry) return 'The design is no longer kept in this browser.';
    if (!entry.ok) return entry.message;
    const record = recordOf(id, change(entry.design), entry.revision + 1, Date.now());
    const written = await writeRecord(record, entry.revision);
    if (written.done) {
      noteLosses(entry.notes);
      tellTabs({ id, revision: record.revision, deleted: false });
      return null;
    }
    entry = written.theirs;
  }
  return 'Another tab is changing the design all the time. Try again.';
}

/** Keeps a copy of a kept design, beside it. */
export function duplicateKept(entry: Entry & { readonly ok: true }): Promise<string | null> {
  return tried(async () => {
    const names = (await listKept()).map(({ name }) => name);
    const copy = renameDesign(freeDesignName(entry.name, names))(entry.design);
    await writeRecord(recordOf(newId(), copy, 1, Date.now()), 0);
    noteLosses(entry.notes);
    return null;
  });
}

/** Deletes a kept design with its earlier states; what comes back puts it all back. */
export async function deleteKept(id: string): Promise<() => Promise<void>> {
  const wasOpen = isOpen(id);
  if (wasOpen) await leaveKept();
  const putBack = await removeRecord(id);
  tellTabs({ id, revision: 0, deleted: true });
  await listKept();
  return async () => {
    await putBack();
    await listKept();
    if (wasOpen) await openKept(id);
  };
}

/** The earlier states of a kept design, the newest first. */
export const versionsOf = (id: string): Promise<readonly Entry[]> => readVersions(id).catch(() => []);
