import { create } from 'zustand';
import { renameDesign } from '../../design/edit/commands.ts';
import type { Design } from '../../design/model/schema.ts';
import { onClosed } from './database.ts';
import { deriveAhead } from '../derived.ts';
import {
  closeDesign,
  currentDesign,
  noteLosses,
  openDesign,
  runOn,
  setUnsettled,
  useDesignStore,
} from '../designStore.ts';
import { freeDesignName, isSame, problemOf, recordOf, type Entry, type KeptRecord } from './keptDesign.ts';
import { writeParting } from './partings.ts';
import { clearOpening, endedOpening, leaveOpening, noteOpening } from './openingNote.ts';
import { readEntries, readEntry, readLastOpen, writeConflict, writeLastOpen, writeRecord } from './records.ts';
import { noteOpenHere, openHere } from './openHere.ts';
import { onNotice, tellTabs, type Notice } from './tabs.ts';

/** How the open design stands to the browser's storage. */
interface Keeping {
  readonly state: 'kept' | 'pending' | 'failed';
  readonly problem: string | null; // why it could not be kept, in plain words
  readonly theirs: Entry | null; // what another tab wrote meanwhile: the user is asked
  readonly entries: readonly Entry[] | null; // every kept design; null until they were read
}

export const useKeeping = create<Keeping>(() => ({ state: 'kept', problem: null, theirs: null, entries: null }));

/** What the database holds of the open design. */
interface Base {
  readonly id: string;
  readonly revision: number;
  readonly design: Design | null; // null: never written, or in an older shape
  readonly aside?: Design; // lies among the earlier versions, since another tab wrote meanwhile
}

/** A new design's key in the database, or the mark of this page in what it writes. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(36).padStart(2, '0')).join('');

const DELAY = 400; // ms from a change to its write; a second is promised
const RETRIES = [DELAY, DELAY, 5000]; // after the first failure, the second, every other; most pass soon

let base: Base | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<void> | null = null;
let failures = 0; // in a row

const writer = newId();

const isDirty = (): boolean => base !== null && base.design !== currentDesign();

// --- saving

/** Begins to keep the open design as it changes, in this tab and from other tabs. Called once. */
export function startKeeping(): void {
  useDesignStore.subscribe((state) => {
    if (state.origin.kind === 'kept' && isDirty()) schedule(DELAY);
  });
  document.addEventListener('visibilitychange', () => {
    // A page that goes has left word already: more to write would stand in the way of another one that goes as well.
    if (document.visibilityState === 'hidden' && !leaving) void flush();
  });
  window.addEventListener('pagehide', saveWhileLeaving);
  window.addEventListener('pageshow', () => {
    leaving = false; // it came back
    if (isDirty()) schedule(DELAY);
  });
  window.addEventListener('beforeunload', (event) => {
    // Only where nothing can be kept: the browser then asks whether to leave.
    if (useKeeping.getState().state === 'failed' && isDirty()) event.preventDefault();
  });
  onNotice((notice) => void follow(notice));
  onClosed(() => void keepAgain());
}

/** The browser's data may have been cleared under the page: what is open here is then kept anew. */
async function keepAgain(tries = 5): Promise<void> {
  if (!base) return;
  const entry = await readEntry(base.id).catch(() => undefined);
  // While the browser is still clearing, the database doesn't open.
  if (entry === undefined && tries > 0) setTimeout(() => void keepAgain(tries - 1), DELAY);
  if (entry !== null || !base) return;
  base = { ...base, design: null };
  await flush();
}

function schedule(delay: number): void {
  if (timer !== undefined) return;
  if (useKeeping.getState().state === 'kept') useKeeping.setState({ state: 'pending' });
  timer = setTimeout(() => void flush(), delay);
}

/** Writes what has changed now; comes back when it is on disk, or when it is known why not. */
export async function flush(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  // One at a time: whoever waited with this one may have begun another. Two with the same base would look like two tabs.
  if (writing) return writing.then(flush);
  if (!isDirty()) return settled();
  if (useKeeping.getState().theirs) return void (await putPresentAside());
  writing = save().finally(() => {
    writing = null;
  });
  await writing;
  if (isDirty() && !useKeeping.getState().theirs) schedule(RETRIES[Math.min(failures, RETRIES.length) - 1] ?? DELAY);
}

/** A change that was taken back before it was written leaves nothing to write. */
function settled(): void {
  if (useKeeping.getState().state === 'pending') useKeeping.setState({ state: 'kept' });
}

async function save(): Promise<void> {
  if (!base) return;
  const { id, revision } = base;
  const design = currentDesign();
  const record: KeptRecord = { ...recordOf(id, design, revision + 1, Date.now()), writer };
  try {
    const written = await writeRecord(record, revision, true);
    if (written.done) wrote(record, design);
    else if (isSame(written.theirs, record)) wrote({ ...record, revision: written.theirs.revision }, design);
    else ask(written.theirs, design);
  } catch (error) {
    failures += 1;
    useKeeping.setState({ state: 'failed', problem: problemOf(error) });
  }
}

/** Another tab wrote meanwhile: no more edits until the user has said what to save. What was to be written lies among the earlier versions. */
function ask(theirs: Entry, aside: Design): void {
  commitTyping();
  setUnsettled(true);
  if (base) base = { ...base, aside };
  useKeeping.setState({ theirs });
}

/** What is typed counts, confirmed or not: fields give it when they lose the focus. */
function commitTyping(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function wrote({ id, revision }: KeptRecord, design: Design): void {
  // Where nothing could be written, the note of what is open could not either.
  if (useKeeping.getState().state === 'failed') void noteOpen(id);
  failures = 0;
  if (base?.id === id) base = { id, revision, design };
  useKeeping.setState({ state: isDirty() ? 'pending' : 'kept', problem: null });
  tellTabs({ id, revision, deleted: false });
}

let leaving = false;

/** A page that is going away may not wait for what the database holds: it leaves word, and whoever reads next sees to it. */
function saveWhileLeaving(): void {
  leaving = true;
  leaveOpening();
  commitTyping();
  if (!base || !isDirty() || currentDesign() === base.aside) return;
  const { id, revision } = base;
  const record: KeptRecord = { ...recordOf(id, currentDesign(), revision + 1 + (writing ? 1 : 0), Date.now()), writer };
  writeParting({ record, base: revision }, writer).catch(() => undefined);
  tellTabs({ id, revision: record.revision, deleted: false });
}

// --- other tabs

async function follow(notice: Notice): Promise<void> {
  if (useKeeping.getState().entries) void listKept();
  if (notice.deleted || notice.id !== base?.id || isDirty()) return;
  const entry = await readEntry(notice.id).catch(() => null);
  if (entry?.ok && base?.id === entry.id && !isDirty()) takeOver(entry);
}

function takeOver({ design, revision, notes }: Entry & { readonly ok: true }): void {
  noteLosses(notes);
  runOn('Change in another tab', () => design);
  if (base) base = { ...base, revision, design: currentDesign() };
}

/** Settles who goes first when two tabs changed the same design: this tab, the other one, or each with a design of its own. */
export async function settle(decision: 'mine' | 'theirs' | 'both'): Promise<void> {
  const { theirs } = useKeeping.getState();
  if (!theirs || !base) return;
  useKeeping.setState({ theirs: null });
  // What can't be read, or can't be put aside, is not overwritten either.
  const isAside = decision === 'mine' ? theirs.ok && (await putAside(recordOfEntry(theirs))) : await putPresentAside();
  if (decision === 'both' || !theirs.ok || !isAside) {
    base = null; // what is here becomes a design of its own: nothing more goes to the shared one
    return keepNew(currentDesign());
  }
  setUnsettled(false);
  base = { id: base.id, design: base.design, revision: theirs.revision };
  if (decision === 'theirs') takeOver(theirs);
  await flush();
}

const recordOfEntry = ({ id, revision, updated, design }: Entry & { readonly ok: true }): KeptRecord =>
  recordOf(id, design, revision, updated);

/** Puts what is here among the earlier versions, unless it lies there already; false where that is refused. */
async function putPresentAside(): Promise<boolean> {
  const aside = currentDesign();
  if (!base || base.aside === aside) return true;
  const { id, revision } = base;
  const done = await putAside(recordOf(id, aside, revision + 1, Date.now()));
  if (done && base?.id === id) base = { ...base, aside };
  return done;
}

async function putAside(record: KeptRecord): Promise<boolean> {
  try {
    await writeConflict(record);
    return true;
  } catch {
    return false;
  }
}

// --- the kept designs

/** Reads the list of kept designs anew. */
export async function listKept(): Promise<readonly Entry[]> {
  try {
    const entries = await readEntries();
    useKeeping.setState({ entries });
    return entries;
  } catch (error) {
    useKeeping.setState({ entries: [], state: 'failed', problem: problemOf(error) });
    return [];
  }
}

/** Keeps a design as a new one and opens it. It opens even where nothing can be kept. */
export async function keepNew(design: Design, notes?: readonly string[]): Promise<void> {
  const taken = (await listKept()).map(({ name }) => name);
  const named = renameDesign(freeDesignName(design.name, taken))(design);
  await deriveAhead(named);
  await flush(); // last, so that no edit slips in between
  base = { id: newId(), revision: 0, design: null };
  useKeeping.setState({ theirs: null });
  noteOpening(base.id);
  noteOpenHere(base.id);
  openDesign(named, { kind: 'kept', id: base.id }, notes);
  await flush();
}

/** Opens a kept design; gives a message where it can't be. */
export async function openKept(id: string): Promise<string | null> {
  noteOpening(id);
  const message = await openNoted(id);
  if (message !== null) clearOpening();
  return message;
}

async function openNoted(id: string): Promise<string | null> {
  try {
    await flush();
    const entry = await readEntry(id);
    if (entry?.ok) await deriveAhead(entry.design);
    if (isDirty()) await flush(); // an edit while it was read
    if (!entry) return 'The design is no longer kept in this browser.';
    if (!entry.ok) return entry.message;
    // What was of an older shape is written in the new one, so that its notes show once.
    base = { id, revision: entry.revision, design: entry.notes ? null : entry.design };
    useKeeping.setState({ state: 'kept', problem: null, theirs: null });
    openDesign(entry.design, { kind: 'kept', id }, entry.notes);
    await noteOpen(id);
    return null;
  } catch (error) {
    return problemOf(error);
  }
}

/** Opens the design that was open last, in this tab or, where that is a new one, in any, unless it ended the page then; says whether there is one. */
export async function openLast(): Promise<boolean> {
  const own = openHere();
  const id = own === undefined ? await readLastOpen().catch(() => null) : own;
  return id !== null && !(await endedOpening(id)) && (await openKept(id)) === null;
}

/** Lets go of the open design, which stays kept, and shows one that is not kept (a shared one), or none. */
export async function leaveKept(show: () => void = closeDesign): Promise<void> {
  await flush();
  base = null;
  useKeeping.setState({ state: 'kept', theirs: null });
  show();
}

/** Notes which design a reload opens again; null for the start screen. */
export async function noteOpen(id: string | null): Promise<void> {
  noteOpenHere(id);
  await writeLastOpen(id).catch(() => undefined);
}
