import type { Autosave } from './autosave.ts';
import { renameDesign } from '../../design/edit/commands.ts';
import type { Design } from '../../design/model/schema.ts';
import { freeDesignName, problemOf, type Entry } from './stored/keptDesign.ts';
import { isDirty, noteOpen, type Session } from './session.ts';

/** Opens saved designs and lets go of them. */
export interface Opening {
  /** Reads the list of saved designs anew. */
  readonly listKept: () => Promise<readonly Entry[]>;
  /** Saves a design as a new one and opens it. It opens even where nothing can be saved. */
  readonly keepNew: (design: Design, notes?: readonly string[]) => Promise<void>;
  /** Opens a saved design; gives a message where it can't be. */
  readonly openKept: (id: string) => Promise<string | null>;
  /** Opens the design that was open last, in this tab or, where that is a new one, in any, unless it ended the page then; says whether there is one. */
  readonly openLast: () => Promise<boolean>;
  /** Lets go of the open design, which stays saved, and shows one that is not (a shared one), or none. */
  readonly leaveKept: (show?: () => void) => Promise<void>;
}

/** Opens saved designs in a session. */
export function createOpening(session: Session, { flush }: Autosave): Opening {
  const { db, editor, keeping, openHere, opening } = session;
  const openKept = async (id: string): Promise<string | null> => {
    opening.write(id);
    const message = await openNoted(session, flush, id).catch(problemOf);
    if (message !== null) opening.clear();
    return message;
  };
  return {
    listKept: () => list(session),
    keepNew: (design, notes) => keepNew(session, flush, design, notes),
    openKept,
    openLast: async () => {
      const own = openHere.read();
      const id = own === undefined ? await db.readLastOpen().catch(() => null) : own;
      return id !== null && !(await opening.hasEnded(id)) && (await openKept(id)) === null;
    },
    leaveKept: async (show = editor.close) => {
      await flush();
      session.base = null;
      keeping.setState({ state: 'kept', theirs: null });
      show();
    },
  };
}

async function list({ db, keeping }: Session): Promise<readonly Entry[]> {
  try {
    const entries = await db.readEntries();
    keeping.setState({ entries });
    return entries;
  } catch (error) {
    keeping.setState({ entries: [], state: 'failed', problem: problemOf(error) });
    return [];
  }
}

async function keepNew(
  session: Session,
  flush: Autosave['flush'],
  design: Design,
  notes?: readonly string[],
): Promise<void> {
  const taken = (await list(session)).map(({ name }) => name);
  const named = renameDesign(freeDesignName(design.name, taken))(design);
  await session.editor.prepare(named);
  await flush(); // last, so that no edit slips in between
  const id = session.newId();
  session.base = { id, revision: 0, design: null };
  session.keeping.setState({ theirs: null });
  session.opening.write(id);
  session.openHere.note(id);
  session.editor.open(id, named, notes);
  await flush();
}

async function openNoted(session: Session, flush: Autosave['flush'], id: string): Promise<string | null> {
  const { db, editor, keeping } = session;
  await flush();
  const entry = await db.readEntry(id);
  if (entry?.ok) await editor.prepare(entry.design);
  if (isDirty(session)) await flush(); // an edit while it was read
  if (!entry) return 'The design is no longer kept in this browser.';
  if (!entry.ok) return entry.message;
  // What was of an older shape is written in the new one, so that its notes show once.
  session.base = { id, revision: entry.revision, design: entry.notes ? null : entry.design };
  keeping.setState({ state: 'kept', problem: null, theirs: null });
  editor.open(id, entry.design, entry.notes);
  await noteOpen(session, id);
  return null;
}
