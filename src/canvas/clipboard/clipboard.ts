import {
  writeFragment,
  fragmentBox,
  fragmentOf,
  readFragment,
  thingsIn,
  type Fragment,
  type PasteAt,
} from '../../design/io/clipboard.ts';
import { looksLikeHostList } from '../../design/hostList/looks.ts';
import { MEASURES } from '../../design/model/measures.ts';
import { taskOrWords } from '../../loading/loading.ts';
import { readClipboard, writeClipboard } from '../../platform/permitted.ts';
import { currentDesign, isEditable, noteLosses } from '../../store/designStore.ts';
import { announce } from '../../ui/overlays/Announcer.tsx';
import { showToast } from '../../ui/overlays/toasts.ts';
import { copyThings, pasteFragment } from '../../actions/copying.ts';
import { cutThings } from '../../actions/deleting.ts';
import { selectedThings } from '../../actions/selecting.ts';
import { zoneAt } from '../drag/dropping.ts';
import { setCanvas, useCanvas } from '../state/canvasStore.ts';
import { isForCanvas } from '../state/focusPlace.ts';
import { toCanvas } from '../state/viewport.ts';

/** Follows the system's clipboard: copies, cuts and pastes hosts and objects while the canvas is what one works in. Gives what stops it. */
export function listenToClipboard(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  // The middle button moves the view; where it also pastes the marked text, as on Linux, that is not meant.
  let byMiddleButton = false;
  document.addEventListener('copy', (event) => take(event, false), { signal });
  document.addEventListener('cut', (event) => take(event, true), { signal });
  document.addEventListener('paste', (event) => byMiddleButton || onPaste(event), { signal });
  const early = { signal, capture: true };
  window.addEventListener('mousedown', ({ button }) => (byMiddleButton = button === 1), early);
  window.addEventListener('keydown', () => (byMiddleButton = false), early);
  return () => stop.abort();
}

function take(event: ClipboardEvent, cut: boolean): void {
  const ids = selectedThings();
  const marked = (window.getSelection()?.toString() ?? '') !== '';
  if (!isForCanvas(event.target) || marked || ids.length === 0 || (cut && !isEditable())) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', remember(ids));
  (cut ? cutThings : copyThings).run(ids);
}

function onPaste(event: ClipboardEvent): void {
  if (!isForCanvas(event.target) || !isEditable()) return;
  if (pasteText(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
}

function pasteText(text: string, at?: PasteAt): boolean {
  const read = readFragment(text);
  if (!read.ok && isOurs(text)) showToast(read.message, { tone: 'error' });
  else if (!read.ok && looksLikeHostList(text)) return offerList(text);
  if (!read.ok || thingsIn(read.value).length === 0) return false;
  pasteFragment.run(read.value, at);
  noteLosses(read.notes);
  return true;
}

/** Rows of a spreadsheet and lists of names are shown before they become hosts. */
function offerList(text: string): true {
  void taskOrWords('hostLists', 'The host list').then((lists) => lists?.offer(text));
  return true;
}

/** What can't be pasted, of a newer version for one, deserve a word; other people's text does not. */
const isOurs = (text: string): boolean => /"format":\s*"portolan"/u.test(text.slice(0, 200));

function remember(ids: readonly string[]): string {
  setCanvas({ copied: fragmentOf(currentDesign(), ids) });
  return writeFragment(currentDesign(), ids);
}

/** Copies hosts and objects from a menu. */
export function copyFromMenu(ids: readonly string[]): void {
  write(ids);
  copyThings.run(ids);
}

/** Copies hosts and objects from a menu and removes them. */
export function cutFromMenu(ids: readonly string[]): void {
  write(ids);
  cutThings.run(ids);
}

/** Not allowed everywhere; what was copied is still known here. */
const write = (ids: readonly string[]): void => void writeClipboard(remember(ids));

/** Pastes at a point of the window, from a menu. */
export async function pasteFromMenu(at: { x: number; y: number }): Promise<void> {
  const text = (await readClipboard()) ?? '';
  const read = readFragment(text);
  if (!read.ok && isOurs(text)) return showToast(read.message, { tone: 'error' });
  if (!read.ok && looksLikeHostList(text)) return void offerList(text);
  const fragment = read.ok ? read.value : useCanvas.getState().copied;
  if (fragment && thingsIn(fragment).length > 0) pasteFragment.run(fragment, placeAt(at, fragment));
  else announce('The clipboard holds nothing of a design');
  if (read.ok) noteLosses(read.notes);
}

/** The middle of the copies at the point, inside the zone there; none outside of zones. */
function placeAt(point: { x: number; y: number }, fragment: Fragment): PasteAt | undefined {
  const { x, y } = toCanvas(point);
  const zone = zoneAt(currentDesign(), { x, y });
  if (!zone) return undefined;
  const { width, height } = fragmentBox(fragment);
  return {
    zone: zone.id,
    x: Math.max(MEASURES.zonePadding / 2, x - zone.x - width / 2),
    y: Math.max(MEASURES.zoneTitle + MEASURES.grid, y - zone.y - height / 2),
  };
}
