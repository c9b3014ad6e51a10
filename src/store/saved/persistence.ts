import { create } from 'zustand';
import { heldName, local, openChannel, session } from '../../platform/permitted.ts';
import { browserClock } from '../../platform/clock.ts';
import { createDatabase } from './stored/database.ts';
import { storeEditor } from './editor.ts';
import { createExitNotes } from './stored/exitNotes.ts';
import { createExitSnapshots } from './stored/exitSnapshots.ts';
import { openIndexed } from './stored/indexedDatabase.ts';
import { createOpenHere } from './openHere.ts';
import { createOpeningNote } from './openingNote.ts';
import { browserPage } from '../../platform/page.ts';
import { createSavedDesigns } from './stored/savedDesigns.ts';
import { createSaving } from './saving.ts';
import { NOTHING_KEPT, type Keeping } from './session.ts';
import { createTabs } from './tabs.ts';

// Saving with what the browser has: its database, its other tabs, its clock and this page.

export const useKeeping = create<Keeping>(() => NOTHING_KEPT);

const database = createDatabase(openIndexed, browserClock);
const db = createSavedDesigns(database, createExitSnapshots(database, createExitNotes(local)));

/** A new design's key in the database, or the mark of this page in what it writes. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(36).padStart(2, '0')).join('');

export const openingNote = createOpeningNote(local, browserClock, heldName('portolan.opening'));

export const {
  startKeeping,
  flush,
  settle,
  noteOpen,
  listKept,
  keepNew,
  openKept,
  openLast,
  leaveKept,
  renameKept,
  duplicateKept,
  deleteKept,
  versionsOf,
} = createSaving({
  db,
  tabs: createTabs(openChannel('portolan')), // one for sending and receiving: a tab doesn't hear itself
  clock: browserClock,
  page: browserPage,
  editor: storeEditor,
  openHere: createOpenHere(session),
  opening: openingNote,
  keeping: useKeeping,
  newId,
});

/** One saved design, to be looked at without opening it; null when there is none of that id. */
export const { readEntry } = db;
