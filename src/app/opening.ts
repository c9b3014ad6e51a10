import { decodeLink, isLink } from '../design/link.ts';
import type { Design } from '../design/schema.ts';
import type { Result } from '../design/result.ts';
import { chooseFile, readFile } from '../handover/openFile.ts';
import { currentDesign, openDesign, useDesignStore } from '../store/designStore.ts';
import { keepNew, leaveKept, noteOpen, openKept, openLast } from '../store/persistence.ts';
import { announce } from '../ui/Announcer.tsx';
import { showToast } from '../ui/toasts.ts';
import { showDialog } from './dialogStore.ts';

/** Opens what the page was opened with: a link, else the design that was open last; false where that is the start screen. */
export async function openFirst(): Promise<boolean> {
  return (isLink(location.hash) && (await openLink(location.hash))) || (await openLast());
}

/** Opens a link in a view of its own; a bad one shows what is wrong and changes nothing. */
export async function openLink(text: string): Promise<boolean> {
  const result = await decodeLink(text);
  if (!result.ok) {
    clearLink();
    showProblem('The link could not be opened', result);
    return false;
  }
  await leaveKept(() => openDesign(result.value, { kind: 'shared', readOnly: false }));
  return true;
}

/** Takes the design out of the address, so that a reload opens what is kept. */
export function clearLink(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
}

/** Keeps a copy of the shared design and goes on with it. */
export async function saveCopy(): Promise<void> {
  await keepNew(currentDesign());
  clearLink();
  showToast('Saved in this browser. You can edit it now.', { tone: 'success' });
}

/** From a shared design back to what one worked on. */
export async function backToOwn(): Promise<void> {
  clearLink();
  if (!(await openLast())) await leaveKept();
}

/** Lets the user choose a file and opens it. */
export async function openFileDialog(): Promise<void> {
  const file = await chooseFile();
  if (file) await openFile(file);
}

/** Opens a file as a new kept design; a bad one shows what is wrong and changes nothing. */
export async function openFile(file: File): Promise<void> {
  const result = await readFile(file);
  if (!result.ok) return showProblem(`“${file.name.slice(0, 80)}” could not be opened`, result);
  await startWith(result.value);
  announce(`${result.value.name} opened`);
}

/** Begins a new kept design with the one given: a template, a file, an empty one. */
export async function startWith(design: Design): Promise<void> {
  await keepNew(design);
  clearLink();
}

/** Opens a kept design, or says why it can't be. */
export async function openOwn(id: string): Promise<boolean> {
  const message = await openKept(id);
  if (message !== null) showProblem('The design could not be opened', { ok: false, message });
  else clearLink();
  return message === null;
}

/** Goes to the start screen; the design stays kept. */
export async function goToStart(): Promise<void> {
  clearLink();
  await leaveKept();
  await noteOpen(null);
}

function showProblem(title: string, result: Result<Design>): void {
  const { origin } = useDesignStore.getState();
  const safe = origin.kind === 'none' ? 'Your designs are as they were.' : 'The open design is as it was.';
  if (!result.ok) showDialog({ kind: 'problem', title, message: result.message, safe });
}
