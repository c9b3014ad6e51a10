import { isSame, problemOf, recordOf, type Entry, type KeptRecord } from './stored/keptDesign.ts';
import { isDirty, noteOpen, putAside, type Session } from './session.ts';
import type { Design } from '../../design/model/schema.ts';

export const DELAY = 400; // ms from a change to its write; a second is promised
const RETRIES = [DELAY, DELAY, 5000]; // after the first failure, the second, every other; most pass soon

/** Writes the open design as it changes. */
export interface Autosave {
  /** Writes what has changed now; comes back when it is on disk, or when it is known why not. */
  readonly flush: () => Promise<void>;
  /** Writes what has changed soon. */
  readonly schedule: (delay?: number) => void;
  readonly isWriting: () => boolean;
}

/** Saves what is open in a session. */
export function createAutosave(session: Session): Autosave {
  const { clock, keeping } = session;
  let callOff: (() => void) | null = null;
  let writing: Promise<void> | null = null;
  let failures = 0; // in a row

  const schedule = (delay = DELAY): void => {
    if (callOff) return;
    if (keeping.getState().state === 'kept') keeping.setState({ state: 'pending' });
    callOff = clock.after(delay, () => void flush());
  };
  const save = async (): Promise<void> => {
    try {
      failures = (await writeOpen(session)) ? 0 : failures + 1;
    } finally {
      writing = null;
    }
  };
  const flush = async (): Promise<void> => {
    callOff?.();
    callOff = null;
    // One at a time: whoever waited with this one may have begun another. Two with the same base would look like two tabs.
    if (writing) return writing.then(flush);
    if (!isDirty(session)) return settled(session);
    if (keeping.getState().theirs) return void (await putPresentAside(session));
    writing = save();
    await writing;
    if (isDirty(session) && !keeping.getState().theirs) schedule(RETRIES[Math.min(failures, RETRIES.length) - 1]);
  };
  return { flush, schedule, isWriting: () => writing !== null };
}

/** A change that was taken back before it was written leaves nothing to write. */
function settled({ keeping }: Session): void {
  if (keeping.getState().state === 'pending') keeping.setState({ state: 'kept' });
}

/** Writes the open design once, or asks about what another tab wrote; false where the browser refuses. */
async function writeOpen(session: Session): Promise<boolean> {
  const { base, db, clock, editor, keeping, writer } = session;
  if (!base) return true;
  const design = editor.current();
  const record: KeptRecord = { ...recordOf(base.id, design, base.revision + 1, clock.now()), writer };
  try {
    const written = await db.writeRecord(record, base.revision, true);
    if (written.done) wrote(session, base.id, record.revision, design);
    else if (isSame(written.theirs, record)) wrote(session, base.id, written.theirs.revision, design);
    else ask(session, written.theirs, design);
    return true;
  } catch (error) {
    keeping.setState({ state: 'failed', problem: problemOf(error) });
    return false;
  }
}

function wrote(session: Session, id: string, revision: number, design: Design): void {
  const { keeping, tabs } = session;
  // Where nothing could be written, the note of what is open could not either.
  if (keeping.getState().state === 'failed') void noteOpen(session, id);
  if (session.base?.id === id) session.base = { id, revision, design };
  keeping.setState({ state: isDirty(session) ? 'pending' : 'kept', problem: null });
  tabs.tell({ id, revision, deleted: false });
}

/** Another tab wrote meanwhile: no more edits until the user has said what to save. What was to be written lies among the earlier versions. */
function ask(session: Session, theirs: Entry, aside: Design): void {
  session.page.commitTyping();
  session.editor.setUnsettled(true);
  if (session.base) session.base = { ...session.base, aside };
  session.keeping.setState({ theirs });
}

/** Puts what is open among the earlier versions, unless it lies there already; false where that is refused. */
export async function putPresentAside(session: Session): Promise<boolean> {
  const { base, clock, editor } = session;
  const aside = editor.current();
  if (!base || base.aside === aside) return true;
  const { id, revision } = base;
  const done = await putAside(session, recordOf(id, aside, revision + 1, clock.now()));
  if (done && session.base?.id === id) session.base = { ...session.base, aside };
  return done;
}
