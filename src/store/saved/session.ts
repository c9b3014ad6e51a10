import type { StoreApi } from 'zustand/vanilla';
import type { Design } from '../../design/model/schema.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Editor } from './editor.ts';
import type { Entry, KeptRecord } from './stored/keptDesign.ts';
import type { OpenHere } from './openHere.ts';
import type { OpeningNote } from './openingNote.ts';
import type { Page } from '../../platform/page.ts';
import type { SavedDesigns } from './stored/savedDesigns.ts';
import type { Tabs } from './tabs.ts';

/** How the open design stands to the browser's storage. */
export interface Keeping {
  readonly state: 'kept' | 'pending' | 'failed';
  readonly problem: string | null; // why it could not be saved, in plain words
  readonly theirs: Entry | null; // what another tab wrote meanwhile: the user is asked
  readonly entries: readonly Entry[] | null; // every saved design; null until they were read
}

/** Nothing open, nothing read yet. */
export const NOTHING_KEPT: Keeping = { state: 'kept', problem: null, theirs: null, entries: null };

/** What the database holds of the open design. */
export interface Base {
  readonly id: string;
  readonly revision: number;
  readonly design: Design | null; // null: never written, or in an older shape
  readonly aside?: Design; // lies among the earlier versions, since another tab wrote meanwhile
}

/** One page that saves what is open in it: what it saves with, and how far it is. */
export interface Session {
  readonly db: SavedDesigns;
  readonly tabs: Tabs;
  readonly clock: Clock;
  readonly page: Page;
  readonly editor: Editor;
  readonly openHere: OpenHere;
  readonly opening: OpeningNote;
  readonly keeping: Pick<StoreApi<Keeping>, 'getState' | 'setState'>;
  readonly newId: () => string;
  readonly writer: string; // the mark of this page in what it writes
  base: Base | null;
}

/** Whether the open design differs from what the database holds of it. */
export const isDirty = ({ base, editor }: Session): boolean => base !== null && base.design !== editor.current();

/** Notes which design a reload opens again; null for the start screen. */
export async function noteOpen({ openHere, db }: Session, id: string | null): Promise<void> {
  openHere.note(id);
  await db.writeLastOpen(id).catch(() => undefined);
}

/** Shows what another tab wrote in place of what is open, as a step that can be undone. */
export function takeOver(session: Session, { design, revision, notes }: Entry & { readonly ok: true }): void {
  const { editor } = session;
  editor.noteLosses(notes);
  editor.replace(design);
  if (session.base) session.base = { ...session.base, revision, design: editor.current() };
}

/** Puts a state among the earlier versions; false where that is refused. */
export async function putAside({ db }: Session, record: KeptRecord): Promise<boolean> {
  try {
    await db.writeConflict(record);
    return true;
  } catch {
    return false;
  }
}
