import { connectHosts } from '../../actions/connecting.ts';
import { isJoined, joinZone, leaveZone } from '../../actions/firewalls.ts';
import { firewallOf, hostNamed, hostOf, zoneOf } from '../../actions/selecting.ts';
import { zoneLabel } from '../../design/model/names.ts';
import { CONNECTOR, FLOW_THING } from '../../platform/places.ts';
import { currentDesign, isEditable } from '../../store/designStore.ts';
import { middleOf, type Point } from '../../geometry/rectangles.ts';
import { hostAt, zoneAt } from '../drag/dropping.ts';
import { ignoreItsClick } from './ignoredClick.ts';
import { setCanvas, type DropTarget } from '../state/canvasStore.ts';
import { setDrawing, useDrawing } from '../state/drawing.ts';
import { hold, letGo } from '../state/held.ts';
import { here } from '../state/selection.ts';
import { toCanvas } from '../state/viewport.ts';

const NEAR = 28; // px of the window

/** What can be drawn from a thing, and what letting it go at a target does. */
interface Pen {
  readonly isOf: (id: string) => boolean;
  readonly targetAt: (from: string, at: Point) => string | null; // by its id
  readonly preview: (from: string, to: string) => DropTarget;
  readonly draw: (from: string, to: string) => void;
}

/** One a kind of thing: connections from host to host, links from a firewall to the zones it joins or leaves. */
const PENS: readonly Pen[] = [
  {
    isOf: (id) => hostOf(id) !== undefined,
    targetAt: (from, at) => {
      const below = hostAt(currentDesign(), at)?.id;
      return below === undefined || below === from ? null : below;
    },
    preview: (_, to) => ({ kind: 'host', id: to, text: connectHosts.label(hostNamed(to)) }),
    draw: (from, to) => connectHosts.run(from, to),
  },
  {
    isOf: (id) => firewallOf(id) !== undefined,
    targetAt: (_, at) => zoneAt(currentDesign(), at)?.id ?? null,
    preview: (from, to) => ({ kind: 'zones', ids: [to], text: linking(from, to).label(nameOf(to)) }),
    draw: (from, to) => linking(from, to).run(from, to),
  },
];

const penOf = (id: string): Pen | undefined => PENS.find(({ isOf }) => isOf(id));

/** Whether something can be drawn from a thing. */
export const draws = (id: string): boolean => penOf(id) !== undefined;

const linking = (from: string, to: string): typeof joinZone | typeof leaveZone =>
  isJoined(from, to) ? leaveZone : joinZone;

function nameOf(id: string): string {
  const zone = zoneOf(id);
  return zone ? zoneLabel(zone) : '';
}

/**
 * Follows the pointer over hosts and firewalls, and where it draws a connection or a link from the connector of one. That is held as a host is
 * that is dragged: what breaks a drag off breaks this off. Gives what stops it.
 */
export function listenToDrawing(canvas: HTMLElement | null): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  canvas?.addEventListener('pointermove', noteThing, { signal });
  canvas?.addEventListener('pointerleave', () => setDrawing({ hovered: null }), { signal });
  canvas?.addEventListener('pointerdown', begin, { signal, capture: true });
  window.addEventListener('pointermove', follow, { signal });
  window.addEventListener('pointerup', end, { signal });
  return () => stop.abort();
}

const elementOf = ({ target }: Event): Element | null => (target instanceof Element ? target : null);

function noteThing(event: PointerEvent): void {
  const target = elementOf(event);
  if (event.buttons !== 0 || event.pointerType === 'touch' || target?.closest(CONNECTOR)) return;
  const below = target?.closest<HTMLElement>(FLOW_THING)?.dataset['id'];
  const hovered = below !== undefined && draws(below) ? below : null;
  const before = useDrawing.getState().hovered;
  if (hovered !== before && !(hovered === null && isOnTheWay(event))) setDrawing({ hovered });
}

/** Whether the pointer, beside all things, is close to the connector: it cuts a corner on its way from one. */
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
  const pen = penOf(drawing.from);
  const to = pen?.targetAt(drawing.from, at) ?? null;
  setDrawing({ drawing: { ...drawing, at, to } });
  if (to !== drawing.to) setCanvas({ roleTarget: to === null || !pen ? null : pen.preview(drawing.from, to) });
}

function end(event: PointerEvent): void {
  const { drawing } = useDrawing.getState();
  if (!drawing || !letGo()) return;
  follow(event);
  const { from, to } = useDrawing.getState().drawing ?? drawing;
  cancelDrawing();
  ignoreItsClick(); // else it would select the zone where it ends
  if (to !== null) here(() => penOf(from)?.draw(from, to));
}

/** Forgets what is drawn. */
export function cancelDrawing(): void {
  if (!useDrawing.getState().drawing) return;
  setDrawing({ drawing: null, hovered: null });
  setCanvas({ roleTarget: null });
}
