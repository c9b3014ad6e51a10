import { isLink, readLink, withHash, type LinkContent } from '../../design/link/link.ts';
import { LINK_FAULTS, linkFailure, type LinkResult } from '../../design/link/faults.ts';
import { listed } from '../../design/model/names.ts';
import { withNewOrigin } from '../../design/model/origin.ts';
import type { Design } from '../../design/model/schema.ts';
import type { Result } from '../../lib/result.ts';
import { taskOrWords, views } from '../../loading/loading.ts';
import { canEncrypt } from '../../platform/encryption.ts';
import { deriveAhead } from '../../store/derived.ts';
import { currentDesign, isEditable, openDesign, useDesignStore } from '../../store/designStore.ts';
import { setView } from '../../store/viewStore.ts';
import {
  flush,
  keepNew,
  leaveKept,
  listKept,
  noteOpen,
  openKept,
  openLast,
  openingNote,
  useKeeping,
} from '../../store/saved/persistence.ts';

import { announce } from '../../ui/overlays/Announcer.tsx';
import { showToast } from '../../ui/overlays/toasts.ts';
import { hideDialog, showDialog } from '../state/dialogStore.ts';

/** Opens what the page was opened with; whatever fails in that is said on the start screen. */
export async function openFirst(): Promise<boolean> {
  try {
    return await openAsked();
  } catch (error) {
    openingNote.clear();
    const message = `Something unexpected happened: ${String(error).slice(0, 200)}. Reload the page to try again.`;
    showProblem('What was asked for could not be opened', { ok: false, message });
    return false;
  }
}

/** Opens what the page was opened with: a link, else the design that was open last; false where that is the start screen. */
async function openAsked(): Promise<boolean> {
  const address = location.pathname + location.search;
  if (location.hash === '' && withHash(address) !== address) history.replaceState(null, '', withHash(address));
  const link = isLink(location.hash) ? location.hash : null;
  const isClosed = link !== null && (await openingNote.hasEnded(linkMark(link)));
  const opened = !isClosed && ((link !== null && (await openLink(link))) || (await openLast()));
  if (!opened) await prepareStart();
  const what = opened ? null : openingNote.read();
  if (what !== null) showDialog({ kind: 'closed', what });
  return opened;
}

/** What stands for a link in the note of what is being opened: too little to read anything of the design from it. */
const linkMark = (link: string): string => `#${link.length} ${link.slice(-8)}`;

/** What the start screen lists comes with it, not after it. */
async function prepareStart(): Promise<void> {
  const entries = await listKept();
  if (entries.length > 0) await views.load('keptList').catch(() => undefined);
}

/** Follows the address when it changes: to a link put into it, and back from one that was left. */
export async function followAddress(): Promise<void> {
  if (isLink(location.hash)) await openLink(location.hash);
  else if (location.hash === '' && useDesignStore.getState().origin.kind === 'shared') await backToOwn();
}

// One address for the page: counts the links that were put into it.
let asked = 0;

/** Opens a link in a view of its own, or asks for its passphrase; a bad one shows what is wrong. Nothing else changes. */
export async function openLink(text = location.hash): Promise<boolean> {
  const turn = (asked += 1);
  openingNote.write(linkMark(text));
  const result = await readLink(text);
  return turn === asked && showContent(result); // of two links in a row, the later one counts
}

/** Shows what a link holds; true where that is a design. */
export async function showContent(result: LinkResult<LinkContent>, wasLocked = false): Promise<boolean> {
  if (!result.ok || result.value.kind === 'sealed') openingNote.clear();
  if (!result.ok) {
    clearLink();
    showProblem(LINK_FAULTS[result.fault].title, result);
    return false;
  }
  if (result.value.kind === 'sealed') {
    if (!canEncrypt()) return showContent(linkFailure('insecure')); // before anyone types a passphrase
    showDialog({ kind: 'unlock', sealed: result.value.sealed });
    return false;
  }
  return showShared(result.value, wasLocked, result.notes);
}

async function showShared(
  { design, readOnly }: LinkContent & { readonly kind: 'design' },
  wasLocked: boolean,
  notes?: readonly string[],
): Promise<boolean> {
  await deriveAhead(design);
  if (!(await mayLeave())) {
    clearLink();
    openingNote.clear();
    return false;
  }
  hideDialog();
  await leaveKept(() => openDesign(design, { kind: 'shared', readOnly, wasLocked }, notes));
  if (design.baseline) setView({ tab: 'change', comparing: true }); // what was sent is the change
  return true;
}

/** Writes the open design; where the browser can't keep it, asks before it is lost. False: stay. */
async function mayLeave(): Promise<boolean> {
  // A field that is being typed into takes its text over when it is left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await flush();
  if (useDesignStore.getState().origin.kind !== 'kept' || useKeeping.getState().state !== 'failed') return true;
  return new Promise((answer) => showDialog({ kind: 'unkept', answer }));
}

/** Gives a locked link up. */
export function cancelLink(): void {
  clearLink();
  hideDialog();
}

/** Takes the design out of the address, so that a reload opens what is kept. */
export function clearLink(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
}

/** Keeps a copy of the shared design and goes on with it. */
export async function saveCopy(): Promise<void> {
  // First, so that a link opened meanwhile is not taken for this one.
  clearLink();
  await keepNew(currentDesign());
  showToast('Saved in this browser. You can edit it now.', { tone: 'success' });
}

/** From a shared design back to what one worked on. */
export async function backToOwn(): Promise<void> {
  clearLink();
  if (!(await openLast())) await leaveKept();
}

/** Lets the user choose a file and opens it. */
export async function openFileDialog(): Promise<void> {
  const file = await (await taskOrWords('files'))?.chooseFile();
  if (file) await openDropped([file]);
}

/** A list of hosts goes into the open design; what it comes to is shown first. */
async function offerList(file: File): Promise<void> {
  const text = await (await taskOrWords('files'))?.readText(file);
  if (text?.ok) (await taskOrWords('hostLists'))?.offer(text.value);
  else if (text) showProblem(`“${file.name.slice(0, 80)}” could not be opened`, text);
}

/** Results of a test kit go into the open design; returns the other files. */
const withoutResults = async (files: readonly File[]): Promise<readonly File[] | undefined> =>
  isEditable() && files.some(({ name }) => isTable(name))
    ? (await taskOrWords('takeResults', 'Reading the files'))?.(files)
    : files;

const isTable = (name: string): boolean => /\.(?:csv|tsv|txt)$/i.test(name);

/** Opens a file as a new kept design; a bad one shows what is wrong and changes nothing. */
async function openFile(file: File): Promise<void> {
  if (isTable(file.name) && isEditable()) return offerList(file);
  const result = await (await taskOrWords('files'))?.readFile(file);
  if (!result) return;
  if (!result.ok) return showProblem(`“${file.name.slice(0, 80)}” could not be opened`, result);
  if (await startWith(result.value, result.notes)) announce(`${result.value.name} opened`);
}

/** Takes test results from among dropped files, opens the first of the rest, and says which are not. */
export async function openDropped(files: readonly File[]): Promise<void> {
  const [first, ...others] = (await withoutResults(files)) ?? [];
  if (!first) return;
  await openFile(first);
  if (others.length === 0) return;
  const names = listed(others.map(({ name }) => `“${name.slice(0, 80)}”`));
  showToast(`${names} ${others.length === 1 ? 'was' : 'were'} not opened: one file opens at a time.`, { stays: true });
}

/** Begins a new kept design with a template or an empty one; its origin is its own. */
export async function startNew(design: Design): Promise<boolean> {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return await startWith(withNewOrigin(design, (high % 256) * 2 ** 32 + low));
}

/** Begins a new kept design with the one given, a file for example. False where one stays with the open one. */
export async function startWith(design: Design, notes?: readonly string[]): Promise<boolean> {
  if (!(await mayLeave())) return false;
  clearLink();
  await keepNew(design, notes);
  return true;
}

/** Opens a kept design, or says why it can't be. */
export async function openOwn(id: string): Promise<boolean> {
  if (!(await mayLeave())) return false;
  const message = await openKept(id);
  if (message !== null) showProblem('The design could not be opened', { ok: false, message });
  else clearLink();
  return message === null;
}

/** Goes to the start screen; the design stays kept. */
export async function goToStart(): Promise<void> {
  if (!(await mayLeave())) return;
  clearLink();
  await noteOpen(null); // first, so that a reload of the start screen is the start screen
  await leaveKept();
}

/** What a failure left as it was, in a sentence. */
export function whatIsSafe(): string {
  const isOpen = useDesignStore.getState().origin.kind !== 'none';
  return isOpen ? 'The open design is unchanged.' : 'Your designs are unchanged.';
}

function showProblem(title: string, result: Result<unknown>): void {
  if (!result.ok) showDialog({ kind: 'problem', title, message: result.message, safe: whatIsSafe() });
}
