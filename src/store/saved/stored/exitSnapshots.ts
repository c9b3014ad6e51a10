import { conflictOf, designOfExit, EXIT, exitKey, isExit, settleExits, type ExitSnapshot } from './keptDesign.ts';
import type { ExitNotes } from './exitNotes.ts';
import type { Database, OpenDatabase, Step } from './steps.ts';
import { keepEarlier } from './versions.ts';

/** What pages wrote as they closed, without looking what is there: whoever reads or writes next puts it where it belongs. */
export interface ExitSnapshots {
  readonly write: (snapshot: ExitSnapshot, writer: string) => Promise<void>;
  readonly takeInAll: (db: OpenDatabase, id?: string) => Promise<void>;
  readonly takeIn: (step: Step, id: string, writer?: string) => Promise<void>;
  readonly mayGiveWay: (step: Step) => void;
}

/** The exit snapshots, in the database and in the store of texts. */
export function createExitSnapshots(database: Database, notes: ExitNotes): ExitSnapshots {
  let careful: Step | null = null; // the last one that looked first; it may be over
  /** In one step that a closing page still gets through. */
  const write = async (snapshot: ExitSnapshot, writer: string): Promise<void> => {
    const key = exitKey(snapshot.record.id, writer);
    notes.write(key, snapshot);
    const step = (await database.open()).write(['notes']);
    if (careful) giveUp(careful);
    const put = step.putNote(key, snapshot);
    // Without this the browser waits for the page to hear of the put, and gives the write up when the page is gone.
    step.commit();
    await Promise.all([put, step.done]);
  };
  return {
    write,
    takeInAll: (db, id) => takeInAll(db, notes, id),
    takeIn: (step, id, writer) => takeIn(step, notes, id, writer),
    mayGiveWay: (step) => {
      careful = step;
    },
  };
}

/** A careful write that is under way would wait for a page that is gone, and this one for it. */
function giveUp(step: Step): void {
  try {
    step.abort();
  } catch {
    // It was over.
  }
}

/** Puts what closing pages left where it belongs, of one design or of all. */
async function takeInAll(db: OpenDatabase, notes: ExitNotes, id?: string): Promise<void> {
  const keys = [...(await db.read().noteKeys(EXIT + (id ?? ''))), ...notes.read(id).keys()];
  for (const left of new Set(keys.map(designOfExit))) {
    const step = db.write();
    await takeIn(step, notes, left);
    await step.done;
  }
}

/** Puts what pages left of a design into it, or beside it where another tab went on meanwhile. What `writer` left is out of date. */
async function takeIn(step: Step, notes: ExitNotes, id: string, writer?: string): Promise<void> {
  const keys = (await step.noteKeys(EXIT + id)).filter((key) => designOfExit(key) === id);
  const noted = notes.read(id);
  if (keys.length === 0 && noted.size === 0) return;
  const left = new Map(noted);
  for (const key of keys) left.set(key, await step.note(key));
  await Promise.all(keys.map(step.deleteNote));
  // Only when the rest is on disk: taken in twice is better than not at all.
  step.done.then(() => notes.remove(noted.keys())).catch(() => undefined);
  // A page that did not go after all writes something newer now.
  const snapshots = [...left.values()]
    .filter(isExit)
    .filter(({ record }) => record.id === id && record.writer !== (writer ?? null));
  const before = await step.design(id);
  const { next, beside } = settleExits(snapshots, before);
  if (next && before) await keepEarlier(step, before);
  if (next) await step.putDesign(next);
  await Promise.all(beside.map((record) => step.putVersion(conflictOf(record))));
}
