import { putPresentAside, type Autosave } from './autosave.ts';
import { recordOf, type Entry, type KeptRecord } from './stored/keptDesign.ts';
import type { Opening } from './opening.ts';
import { putAside, takeOver, type Session } from './session.ts';

/** Who goes first when two tabs changed the same design: this tab, the other one, or each with a design of its own. */
export type Decision = 'mine' | 'theirs' | 'both';

/** Does what the user decided about a design that two tabs changed. */
export async function settle(
  session: Session,
  { flush }: Autosave,
  { keepNew }: Opening,
  decision: Decision,
): Promise<void> {
  const { editor, keeping } = session;
  const { theirs } = keeping.getState();
  if (!theirs || !session.base) return;
  keeping.setState({ theirs: null });
  // What can't be read, or can't be put aside, is not overwritten either.
  const isAside =
    decision === 'mine'
      ? theirs.ok && (await putAside(session, recordOfEntry(theirs)))
      : await putPresentAside(session);
  if (decision === 'both' || !theirs.ok || !isAside) {
    session.base = null; // what is here becomes a design of its own: nothing more goes to the shared one
    return keepNew(editor.current());
  }
  editor.setUnsettled(false);
  session.base = { id: session.base.id, design: session.base.design, revision: theirs.revision };
  if (decision === 'theirs') takeOver(session, theirs);
  await flush();
}

const recordOfEntry = ({ id, revision, updated, design }: Entry & { readonly ok: true }): KeptRecord =>
  recordOf(id, design, revision, updated);
