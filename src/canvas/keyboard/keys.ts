import { duplicateThings } from '../../actions/copying.ts';
import { currentDesign, isEditable } from '../../store/designStore.ts';
import { select, useViewStore } from '../../store/viewStore.ts';
import { deleteSelection } from '../../actions/deleting.ts';
import { nudge } from '../../actions/nudging.ts';
import { selectAll, selectedThings, selectThings } from '../../actions/selecting.ts';
import { keyOf } from '../../ui/keys.ts';
import { setCanvas, startRenaming, useCanvas, type MenuTarget } from '../state/canvasStore.ts';
import { menuTargetAt, selectForMenu } from '../state/menuTarget.ts';
import { focusedNode, focusNode, isForCanvas } from '../state/focusPlace.ts';
import { BUTTON } from '../../platform/places.ts';

const STEP = 10;
const LEAP = 50;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Follows the keyboard while the canvas is what one works in. Gives what stops it. */
export function listenToKeys(): () => void {
  const stop = new AbortController();
  document.addEventListener('keydown', onKeyDown, { signal: stop.signal });
  return () => stop.abort();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || !isForCanvas(event.target)) return;
  if (event.key === 'Escape' && useCanvas.getState().flight) return; // the drag handles it
  const handled = event.ctrlKey || event.metaKey ? onCommandKey(event) : onPlainKey(event);
  if (handled) event.preventDefault();
}

function onCommandKey(event: KeyboardEvent): boolean {
  if (event.shiftKey || event.altKey) return false;
  const key = keyOf(event);
  if (key === 'a') selectAll.run();
  else if (key === 'd' && isEditable()) duplicateThings.run(selectedThings());
  else return false;
  return true;
}

function onPlainKey(event: KeyboardEvent): boolean {
  const { key, shiftKey, target } = event;
  const arrow = ARROWS[key];
  if (arrow) return move(arrow, shiftKey ? LEAP : STEP);
  if (key === 'F10') return shiftKey && openMenu();
  // A button inside the canvas keeps its own keys.
  if (target instanceof Element && target.closest(BUTTON) && !ANYWHERE.has(key)) return false;
  return PLAIN_KEYS[key]?.(shiftKey) ?? false;
}

const ANYWHERE: ReadonlySet<string> = new Set(['F2', 'ContextMenu', 'Escape']);

const PLAIN_KEYS: Readonly<Record<string, (shift: boolean) => boolean>> = {
  F2: rename,
  ContextMenu: openMenu,
  Escape: leave,
  Enter: pick,
  ' ': pick,
  Delete: remove,
  Backspace: remove,
};

function remove(): boolean {
  if (isEditable()) deleteSelection();
  return isEditable();
}

const MOVABLE: ReadonlySet<string> = new Set(['hosts', 'objects', 'zone']);

function move([dx, dy]: readonly [number, number], by: number): boolean {
  const { selection } = useViewStore.getState();
  if (!isEditable() || !MOVABLE.has(selection.kind)) return false;
  const focused = focusedNode();
  nudge(dx * by, dy * by);
  // Reading order may change with the place, and with it the order of the elements.
  if (focused) requestAnimationFrame(() => focusedNode() ?? focusNode(focused));
  return true;
}

/** Selects what has the focus; with Shift, adds it to the selected hosts and objects or takes it away. */
function pick(add: boolean): boolean {
  const id = focusedNode();
  if (!id) return false;
  if (currentDesign().zones.some((zone) => zone.id === id)) select({ kind: 'zone', id });
  else if (!add) selectThings([id]);
  else selectThings(toggled(selectedThings(), id));
  return true;
}

const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];

function rename(): boolean {
  const { selection } = useViewStore.getState();
  const [thing] = selectedThings();
  const id = focusedNode() ?? (selection.kind === 'zone' ? selection.id : thing);
  if (id === undefined || !isEditable()) return false;
  startRenaming(id);
  return true;
}

function leave(): boolean {
  if (useViewStore.getState().selection.kind === 'nothing') return false;
  select({ kind: 'nothing' });
  return true;
}

/** Opens the menu of what has the focus, beside it. */
function openMenu(): boolean {
  const element = document.activeElement;
  const edge = element instanceof HTMLElement ? element.dataset['edge'] : undefined;
  const id = focusedNode();
  const target = edge === undefined ? targetOf(id) : edgeTarget(edge);
  const box = element?.getBoundingClientRect();
  if (!target || !box) return false;
  selectForMenu(target);
  setCanvas({
    menu: { target, at: { x: box.left + Math.min(24, box.width / 2), y: box.top + Math.min(40, box.height) } },
  });
  return true;
}

const targetOf = (id: string | null): MenuTarget | null => (id === null ? null : menuTargetAt(id));

function edgeTarget(id: string): MenuTarget | null {
  const [from, to] = id.split('>');
  return from !== undefined && to !== undefined ? { kind: 'edge', from, to } : null;
}
