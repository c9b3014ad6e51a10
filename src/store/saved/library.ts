import { renameDesign } from '../../design/edit/commands.ts';
import type { Design } from '../../design/model/schema.ts';
import { freeDesignName, problemOf, recordOf, type Entry } from './stored/keptDesign.ts';
import type { Opening } from './opening.ts';
import type { Session } from './session.ts';

/** What is done with saved designs beside the open one. Each gives a message where it can't be done, and null where it was. */
export interface Library {
  /** Renames a saved design that is not the open one: that is edited. */
  readonly renameKept: (id: string, name: string) => Promise<string | null>;
  /** Saves a copy of a saved design, beside it. */
  readonly duplicateKept: (entry: Entry & { readonly ok: true }) => Promise<string | null>;
  /** Deletes a saved design with its earlier states; what comes back puts it all back. */
  readonly deleteKept: (id: string) => Promise<() => Promise<void>>;
  /** The earlier states of a saved design, the newest first. */
  readonly versionsOf: (id: string) => Promise<readonly Entry[]>;
}

/** The saved designs, as a session works on them. */
export function createLibrary(session: Session, opening: Opening): Library {
  const { clock, db, editor, newId } = session;
  const { listKept } = opening;
  /** Does it, tells why it can't be done, and lists what is there then. */
  const tried = async (work: () => Promise<string | null>): Promise<string | null> => {
    const message = await work().catch(problemOf);
    await listKept();
    return message;
  };
  return {
    renameKept: (id, name) => tried(() => rewrite(session, id, renameDesign(name))),
    duplicateKept: (entry) =>
      tried(async () => {
        const names = (await listKept()).map(({ name }) => name);
        const copy = renameDesign(freeDesignName(entry.name, names))(entry.design);
        await db.writeRecord(recordOf(newId(), copy, 1, clock.now()), 0);
        editor.noteLosses(entry.notes);
        return null;
      }),
    deleteKept: (id) => remove(session, opening, id),
    versionsOf: (id) => db.readVersions(id).catch(() => []),
  };
}

async function remove(session: Session, opening: Opening, id: string): Promise<() => Promise<void>> {
  const { db, editor, tabs } = session;
  const wasOpen = editor.savedId() === id;
  if (wasOpen) await opening.leaveKept();
  const putBack = await db.remove(id);
  tabs.tell({ id, revision: 0, deleted: true });
  await opening.listKept();
  return async () => {
    await putBack();
    await opening.listKept();
    if (wasOpen) await opening.openKept(id);
  };
}

const TRIES = 5; // a tab that is edited writes every 0.4 s: the second one is enough

/** Changes a design that isn't open here; where another tab writes at the same moment, what that wrote. */
async function rewrite(
  { clock, db, editor, tabs }: Session,
  id: string,
  change: (design: Design) => Design,
): Promise<string | null> {
  let entry = await db.readEntry(id);
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (!entry) return 'The design is no longer kept in this browser.';
    if (!entry.ok) return entry.message;
    const record = recordOf(id, change(entry.design), entry.revision + 1, clock.now());
    const written = await db.writeRecord(record, entry.revision);
    if (written.done) {
      editor.noteLosses(entry.notes);
      tabs.tell({ id, revision: record.revision, deleted: false });
      return null;
    }
    entry = written.theirs;
  }
  return 'Another tab is changing the design all the time. Try again.';
}
