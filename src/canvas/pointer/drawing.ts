import { connectHosts } from '../../actions/connecting.ts';
import { hostNamed } from '../../actions/selecting.ts';
import { CONNECTOR, FLOW_HOST } from '../../platform/places.ts';
import { currentDesign, isEditable } from '../../store/designStore.ts';
import { middleOf } from '../../geometry/rectangles.ts';
import { hostAt } from '../drag/dropping.ts';
import { setCanvas } from '../state/canvasStore.ts';
import { setDrawing, useDrawing } from '../state/drawing.ts';
import { hold, letGo } from '../state/held.ts';
import { here } from '../state/selection.ts';
import { toCanvas } from '../state/viewport.ts';

const NEAR = 28; // px of the window

/**
 * Follows the pointer over hosts, and where it draws a connection from the connector of one to another. That is held as a host is
 * that is dragged: what breaks a drag off breaks this off. Gives what stops it.
 */
export function listenToDrawing(canvas: HTMLElement | null): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  canvas?.addEventListener('pointermove', noteHost, { signal });
  canvas?.addEventListener('pointerleave', () => setDrawing({ hovered: null }), { signal });
  canvas?.addEventListener('pointerdown', begin, { signal, capture: true });
  window.addEventListener('pointermove', follow, { signal });
  window.addEventListener('pointerup', end, { signal });
  return () => stop.abort();
}

const elementOf = ({ target }: Event): Element | null => (target instanceof Element ? target : null);

function noteHost(event: PointerEvent): void {
  const target = elementOf(event);
  if (event.buttons !== 0 || event.pointerType === 'touch' || target?.closest(CONNECTOR)) return;
  const hovered = target?.closest<HTMLElement>(FLOW_HOST)?.dataset['id'] ?? null;
  const before = useDrawing.getState().hovered;
  if (hovered !== before && !(hovered === null && isOnTheWay(event))) setDrawing({ hovered });
}

/** Whether the pointer, beside all hosts, is close to the connector: it cuts a corner on its way from the host. */
function isOnTheWay({ clientX, clientY }: PointerEvent): boolean {
  const box = document.querySelector(CONNECTOR)?.getBoundingClientRect();
  if (!box) return false;
  const { x, y } = middleOf(box);
  return Math.hypot(clientX - x, clientY - y) < NEAR;
}

function begin(event: PointerEvent): void {
  const from = elementOf(event)?.closest<HTMLElement>(CONNECTOR)?.dataset['connector'];
  if (from === undefined || event.button !== 0 || !isEditable()) return;
  event.preventDefault(); // no library is to take it for a press of its own
  hold([from]);
  setDrawing({ drawing: { from, to: null, at: toCanvas({ x: event.clientX, y: event.clientY }) } });
}

function follow({ clientX, clientY }: PointerEvent): void {
  const { drawing } = useDrawing.getState();
  if (!drawing) return;
  const at = toCanvas({ x: clientX, y: clientY });
  const below = hostAt(currentDesign(), at)?.id;
  const to = below === undefined || below === drawing.from ? null : below;
  setDrawing({ drawing: { ...drawing, at, to } });
  if (to !== drawing.to)
    setCanvas({ roleTarget: to === null ? null : { kind: 'host', id: to, text: connectHosts.label(hostNamed(to)) } });
}

function end(event: PointerEvent): void {
  const { drawing } = useDrawing.getState();
  if (!drawing || !letGo()) return;
  follow(event);
  const { from, to } = useDrawing.getState().drawing ?? drawing;
  cancelDrawing();
  if (to !== null) here(() => connectHosts.run(from, to));
}

/** Forgets what is drawn. */
export function cancelDrawing(): void {
  if (!useDrawing.getState().drawing) return;
  setDrawing({ drawing: null, hovered: null });
  setCanvas({ roleTarget: null });
}
