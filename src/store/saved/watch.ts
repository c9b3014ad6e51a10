import { DELAY, type Autosave } from './autosave.ts';
import { recordOf } from './stored/keptDesign.ts';
import { isDirty, takeOver, type Session } from './session.ts';
import type { Notice } from './tabs.ts';

/** Begins to save the open design as it changes, in this tab and from other tabs. Called once. */
export function startWatching(session: Session, autosave: Autosave, list: () => Promise<unknown>): void {
  const { db, editor, keeping, page, tabs } = session;
  let isLeaving = false;
  const saveSoon = (): void => {
    if (isDirty(session)) autosave.schedule();
  };
  editor.onChange(() => {
    if (editor.savedId() !== null) saveSoon();
  });
  page.listen({
    // A page that goes has left its snapshot already: more to write would stand in the way of another one that goes as well.
    onHidden: () => {
      if (!isLeaving) void autosave.flush();
    },
    onLeave: () => {
      isLeaving = true;
      leaveSnapshot(session, autosave);
    },
    onReturn: () => {
      isLeaving = false;
      saveSoon();
    },
    // Only where nothing can be saved.
    isUnsaved: () => keeping.getState().state === 'failed' && isDirty(session),
  });
  tabs.listen((notice) => {
    if (keeping.getState().entries) void list();
    void follow(session, notice);
  });
  db.onClosed(() => void saveAgain(session, autosave, 5));
}

/** A page that is going away may not wait for what the database holds: it leaves a snapshot, and whoever reads next sees to it. */
function leaveSnapshot(session: Session, autosave: Autosave): void {
  const { clock, db, editor, opening, page, tabs, writer } = session;
  opening.leave();
  page.commitTyping();
  const { base } = session;
  const design = editor.current();
  if (!base || !isDirty(session) || design === base.aside) return;
  const { id, revision } = base;
  const record = { ...recordOf(id, design, revision + 1 + (autosave.isWriting() ? 1 : 0), clock.now()), writer };
  db.writeExit({ record, base: revision }, writer).catch(() => undefined);
  tabs.tell({ id, revision: record.revision, deleted: false });
}

/** Shows what another tab wrote of the design that is open here, unless it was changed here too. */
async function follow(session: Session, { id, deleted }: Notice): Promise<void> {
  if (deleted || id !== session.base?.id || isDirty(session)) return;
  const entry = await session.db.readEntry(id).catch(() => null);
  if (entry?.ok && session.base?.id === entry.id && !isDirty(session)) takeOver(session, entry);
}

/** The browser's data may have been cleared under the page: what is open here is then saved anew. */
async function saveAgain(session: Session, autosave: Autosave, tries: number): Promise<void> {
  if (!session.base) return;
  const entry = await session.db.readEntry(session.base.id).catch(() => undefined);
  // While the browser is still clearing, the database doesn't open.
  if (entry === undefined && tries > 0) session.clock.after(DELAY, () => void saveAgain(session, autosave, tries - 1));
  if (entry !== null || !session.base) return;
  session.base = { ...session.base, design: null };
  await autosave.flush();
}
