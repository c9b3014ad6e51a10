import type { ReactFlowInstance } from '@xyflow/react';
import { hostBoxes } from '../../design/model/measures.ts';
import { mediaQuery } from '../../platform/permitted.ts';
import { currentDerivation } from '../../store/derived.ts';
import { currentDesign } from '../../store/designStore.ts';
import { focusOf } from '../../store/focus.ts';
import { useViewStore } from '../../store/viewStore.ts';
import type { FlowNode } from './toFlow.ts';
import { boundsOf, middleOf, type Point, type Rect } from '../../geometry/rectangles.ts';
import { FLOW, FLOW_PANE } from '../../platform/places.ts';

/** The least and the greatest zoom. */
export const ZOOM = { least: 0.04, most: 2.5 } as const;

// Room for what floats over the canvas: controls and legend below.
export const PADDING = { top: '16px', left: '16px', right: '16px', bottom: '60px' } as const;
const CONTROLS = 56; // px of the window that they take at the bottom
const PART_PADDING = 0.25;

type Flow = ReactFlowInstance<FlowNode>;
// What moves the view is React Flow's own object, there as long as its canvas is; `registerFlow` gives and takes it.
let flow: Flow | null = null;

/** Lets the functions below act on the mounted canvas; null when it goes. */
export const registerFlow = (instance: Flow | null): void => {
  flow = instance;
};

/** The canvas, while it is seen: behind a maximised table it stays as it was left. */
const seen = (): Flow | null => (document.querySelector(FLOW)?.checkVisibility(SHOWN) ? flow : null);
const SHOWN = { visibilityProperty: true } as const;

const calm = mediaQuery('(prefers-reduced-motion: reduce)');
const glide = () => ({ duration: calm.matches ? 0 : 220 });

/** Shows all of the design, never larger than life. */
export const fitView = (): void => void seen()?.fitView({ padding: PADDING, maxZoom: 1, ...glide() });

/** One step nearer. */
export const zoomIn = (): void => void seen()?.zoomTo(Math.min(ZOOM.most, zoomNow() * 1.25), glide());

/** One step farther. */
export const zoomOut = (): void => void seen()?.zoomTo(Math.max(ZOOM.least, zoomNow() / 1.25), glide());

/** Shows things in their true size. */
export const zoomToActualSize = (): void => void seen()?.zoomTo(1, glide());

/** Fills the canvas with what is selected, or with everything when nothing is. */
export function zoomToSelection(): void {
  const area = selectedArea();
  if (!area) return fitView();
  void seen()?.fitBounds(area, { padding: PART_PADDING, ...glide() });
}

/** Brings a host into the middle, at the present zoom. */
export function centreOn(hostId: string): void {
  const box = hostBoxes(currentDesign()).get(hostId);
  if (!box || !flow) return;
  const middle = middleOf(box);
  void flow.setCenter(middle.x, middle.y, { zoom: Math.max(flow.getZoom(), 0.6), ...glide() });
}

/** Shows a part of the canvas, px. */
export const zoomToBox = (box: Rect): void => void flow?.fitBounds(box, { padding: PART_PADDING, ...glide() });

/** Moves the view so that what is selected is seen, if it isn't; zooms out only as far as needed. */
export function revealSelection(): void {
  const area = selectedArea();
  const view = visibleArea();
  if (!area || !view || !seen() || !flow || holds(view, area)) return;
  const fits = area.width <= view.width && area.height <= view.height;
  if (!fits) return zoomToSelection();
  const middle = middleOf(area);
  void flow.setCenter(middle.x, middle.y, { zoom: flow.getZoom(), ...glide() });
}

/** Shows all of the design if what was added, and is selected, would not be seen whole. */
export function revealAdded(): void {
  const area = selectedArea();
  const view = visibleArea();
  if (area && view && flow && !holds({ ...view, height: view.height - CONTROLS / flow.getZoom() }, area)) fitView();
}

function selectedArea(): Rect | null {
  const { selection } = useViewStore.getState();
  const design = currentDesign();
  if (selection.kind === 'zone') return design.zones.find(({ id }) => id === selection.id) ?? null;
  const ids = selection.kind === 'hosts' ? selection.ids : [...(focusOf(currentDerivation(), selection)?.hosts ?? [])];
  const boxes = hostBoxes(design);
  const selected = ids.flatMap((id) => boxes.get(id) ?? []);
  return selected.length > 0 ? boundsOf(selected) : null;
}

/** The part of the canvas that is seen, in its px; null while none is mounted. */
function visibleArea(): Rect | null {
  const pane = document.querySelector(FLOW_PANE)?.getBoundingClientRect();
  if (!pane || !flow) return null;
  const start = flow.screenToFlowPosition({ x: pane.left, y: pane.top });
  const zoom = flow.getZoom();
  return { ...start, width: pane.width / zoom, height: pane.height / zoom };
}

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** A point of the window as one of the canvas. */
export const toCanvas = (point: Point): Point => flow?.screenToFlowPosition(point, { snapToGrid: false }) ?? point;

/** How many px of the window a px of the canvas takes. */
export const zoomNow = (): number => flow?.getZoom() ?? 1;

/** Moves the view to a point of the canvas, without gliding. */
export const lookAt = ({ x, y }: Point): void => void flow?.setCenter(x, y, { zoom: flow.getZoom(), duration: 0 });
