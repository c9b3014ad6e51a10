import type { NodeChange, OnNodeDrag, ReactFlowProps } from '@xyflow/react';
import type { HTMLAttributes, MouseEvent, PointerEvent } from 'react';
import { currentDesign, isEditable } from '../../store/designStore.ts';
import { select } from '../../store/viewStore.ts';
import { selectedThings, selectThings } from '../../actions/selecting.ts';
import { setCanvas, startRenaming, useCanvas, type MenuTarget } from '../state/canvasStore.ts';
import { menuTargetAt, selectForMenu } from '../state/menuTarget.ts';
import { zoneAt } from '../drag/dropping.ts';
import { edgeAt, type EdgeView } from '../routing/edgeViews.ts';
import { useRouting } from '../routing/routes.ts';
import { endFlight, fly } from '../drag/flight.ts';
import { flightOf } from '../drag/flying.ts';
import { heldNow, hold, letGo } from '../state/held.ts';
import { applySelection, beginBox, endBox, here } from '../state/selection.ts';
import type { FlowNode } from '../state/toFlow.ts';
import { noteRightPress, openUnlessDragged } from './rightPress.ts';
import { toCanvas, zoomNow } from '../state/viewport.ts';
import { CANVAS, EDGE_LABEL, FLOW_NODE, FLOW_PANE, OWN_MENU } from '../../platform/places.ts';

const REACH = 6; // px of the window around an edge within which it is meant

interface Gestures {
  readonly wrapper: HTMLAttributes<HTMLDivElement>;
  readonly flow: Partial<ReactFlowProps<FlowNode>>;
}

type Place = { readonly clientX: number; readonly clientY: number };

/** What the pointer does on the canvas: React Flow tells of nodes; edges and zones below it we find ourselves. */
export const gestures: Gestures = {
  wrapper: {
    onPointerMove: hoverEdge,
    onPointerLeave: () => hover(null),
    onClick: onPaneClick,
    onMouseDownCapture: noteRightPress,
    onContextMenu,
  },
  flow: {
    onNodesChange: (changes: NodeChange<FlowNode>[]) => applySelection(changes),
    onNodeClick,
    onNodeDoubleClick: (_, node) => isEditable() && startRenaming(node.id),
    onSelectionStart: (event) => beginBox(event.shiftKey || event.ctrlKey || event.metaKey),
    onSelectionEnd: endBox,
    onMove: coverWhileTurning,
    onNodeDragStart: (_event, _node, nodes) => startDrag(nodes),
    onNodeDrag: (event, _, nodes) => drag(event, nodes),
    onNodeDragStop: stopDrag,
  },
};

// --- dragging

function startDrag(nodes: readonly FlowNode[]): void {
  hold(nodes.map(({ id }) => id));
  markCarrying('hosts');
}

/** Tells the style sheet, without drawing anything again. */
export function markCarrying(what: 'hosts' | 'view' | null): void {
  const canvas = document.querySelector(CANVAS);
  if (what) canvas?.setAttribute('data-carrying', what);
  else canvas?.removeAttribute('data-carrying');
}

function drag(event: Parameters<OnNodeDrag>[0], nodes: FlowNode[]): void {
  if (!heldNow()) return;
  const flight = flightOf(currentDesign(), nodes, toCanvas(pointOf(event)), zoomNow());
  if (flight) fly(flight);
}

function stopDrag(): void {
  markCarrying(null);
  if (letGo()) here(endFlight);
}

function pointOf(event: Parameters<OnNodeDrag>[0]): { x: number; y: number } {
  const place = 'touches' in event ? (event.touches[0] ?? event.changedTouches[0]) : event;
  return { x: place?.clientX ?? 0, y: place?.clientY ?? 0 };
}

// --- the wheel

const STILL = 60; // ms without another turn; sooner than a hand goes on to click
// The timer of the last turn: one wheel, whichever canvas it turns over.
let turning = 0;

/** To find out what the pointer is over, with each turn of the wheel, costs more than moving the view. */
function coverWhileTurning(event: globalThis.MouseEvent | TouchEvent | null): void {
  if (!(event instanceof WheelEvent)) return;
  window.clearTimeout(turning);
  markCarrying('view');
  turning = window.setTimeout(() => markCarrying(null), STILL);
}

// --- nodes

/** One of several hosts or objects that are selected is selected alone by a click: the library leaves them all selected. */
function onNodeClick({ shiftKey, ctrlKey, metaKey }: MouseEvent, { id, type }: FlowNode): void {
  if (type === 'zone') here(() => select({ kind: 'zone', id }));
  else if (!shiftKey && !ctrlKey && !metaKey && selectedThings().length > 1) here(() => selectThings([id]));
}

// --- edges and zones: found where nothing else is

const isPane = (target: EventTarget): boolean => target instanceof Element && target.matches(FLOW_PANE);

function edgeUnder({ clientX, clientY }: Place): EdgeView | null {
  return edgeAt(useRouting.getState().shown, toCanvas({ x: clientX, y: clientY }), REACH / zoomNow());
}

function hover(id: string | null): void {
  if (useCanvas.getState().hoveredEdge !== id) setCanvas({ hoveredEdge: id });
}

function hoverEdge(event: PointerEvent<HTMLDivElement>): void {
  if (event.buttons !== 0 || useCanvas.getState().flight) return;
  if (isPane(event.target)) hover(edgeUnder(event)?.edge.id ?? null);
  else if (event.target instanceof Element && !event.target.closest(EDGE_LABEL)) hover(null);
}

function onPaneClick(event: MouseEvent<HTMLDivElement>): void {
  if (!isPane(event.target) || event.button !== 0) return;
  const edge = edgeUnder(event)?.edge;
  const zone = zoneAt(currentDesign(), toCanvas({ x: event.clientX, y: event.clientY }));
  here(() => {
    if (edge) select({ kind: 'edge', from: edge.from, to: edge.to });
    else if (zone) select({ kind: 'zone', id: zone.id });
    else select({ kind: 'nothing' });
  });
}

function onContextMenu(event: MouseEvent<HTMLDivElement>): void {
  const target = menuTargetOf(event);
  if (!target) return;
  event.preventDefault();
  const at = { x: event.clientX, y: event.clientY };
  openUnlessDragged(() => openMenu(target, at));
}

function openMenu(target: MenuTarget, at: { x: number; y: number }): void {
  here(() => selectForMenu(target));
  setCanvas({ menu: { target, at } });
}

function menuTargetOf(event: MouseEvent<HTMLDivElement>): MenuTarget | null {
  if (!(event.target instanceof Element) || event.target.closest(OWN_MENU)) return null;
  const node = event.target.closest<HTMLElement>(FLOW_NODE);
  const id = node?.dataset['id'];
  if (id !== undefined) return menuTargetAt(id);
  if (!isPane(event.target)) return null;
  const edge = edgeUnder(event)?.edge;
  if (edge) return { kind: 'edge', from: edge.from, to: edge.to };
  const zone = zoneAt(currentDesign(), toCanvas({ x: event.clientX, y: event.clientY }));
  return zone ? { kind: 'zone', id: zone.id } : { kind: 'pane' };
}
