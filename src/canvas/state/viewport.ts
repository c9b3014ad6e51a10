import type { ReactFlowInstance, Viewport } from '@xyflow/react';
import type { Design } from '../../design/model/schema.ts';
import { mediaQuery } from '../../platform/permitted.ts';
import { currentDesign } from '../../store/designStore.ts';
import { drawnArea, selectedArea, thingBoxes } from './drawn.ts';
import type { FlowNode } from './toFlow.ts';
import { leastZoomOf, viewOf, ZOOM } from './zoom.ts';
import { holds, middleOf, type Point, type Rect } from '../../geometry/rectangles.ts';
import { FLOW, FLOW_PANE } from '../../platform/places.ts';

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

/** What a view was fitted to, and when it is there. */
interface Fit {
  readonly view: Viewport;
  readonly design: Design;
  readonly there: Promise<unknown>;
}
// Belongs to the view of React Flow's object above, not to what is drawn.
let fit: Fit | null = null;

/** Notes that all of the design is shown, as far as it was known. */
export const noteFit = (view: Viewport, there: Promise<unknown> = Promise.resolve()): void => {
  fit = { view, design: currentDesign(), there };
};

/** Shows all of the design, never larger than life. */
export function fitView(): void {
  const area = drawnArea();
  const pane = paneSize();
  if (area.width === 0 || !pane) return;
  const view = viewOf(area, pane);
  const there = seen()?.setViewport(view, glide());
  if (there) noteFit(view, there);
}

/** To be called when edges are found: fits once more if some would be cut, and nothing was touched since all was shown. */
export async function fitFoundEdges(): Promise<void> {
  const last = fit;
  await last?.there;
  if (!last || !flow || fit !== last || last.design !== currentDesign() || !isAt(last.view)) return;
  if (!isSeenWhole(drawnArea())) fitView();
}

function isAt({ x, y, zoom }: Viewport): boolean {
  const now = flow?.getViewport();
  return now !== undefined && Math.hypot(now.x - x, now.y - y) < 1 && Math.abs(now.zoom / zoom - 1) < 0.001;
}

/** One step nearer. */
export const zoomIn = (): void => void seen()?.zoomTo(Math.min(ZOOM.most, zoomNow() * 1.25), glide());

/** One step farther. */
export const zoomOut = (): void => void seen()?.zoomTo(Math.max(leastZoomOf(drawnArea()), zoomNow() / 1.25), glide());

/** Shows things in their true size. */
export const zoomToActualSize = (): void => void seen()?.zoomTo(1, glide());

/** Fills the canvas with what is selected, or with everything when nothing is. */
export function zoomToSelection(): void {
  const area = selectedArea();
  if (!area) return fitView();
  void seen()?.fitBounds(area, { padding: PART_PADDING, ...glide() });
}

/** Brings a host or an object into the middle, at the present zoom. */
export function centreOn(id: string): void {
  const box = thingBoxes(currentDesign()).get(id);
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
  if (area && !isSeenWhole(area)) fitView();
}

/** Whether an area is in sight, and not below the controls. */
function isSeenWhole(area: Rect): boolean {
  const view = visibleArea();
  return view !== null && holds({ ...view, height: view.height - CONTROLS / zoomNow() }, area);
}

/** The part of the canvas that is seen, in its px; null while none is mounted. */
function visibleArea(): Rect | null {
  const pane = paneSize();
  if (!pane || !flow) return null;
  const start = flow.screenToFlowPosition({ x: pane.left, y: pane.top });
  const zoom = flow.getZoom();
  return { ...start, width: pane.width / zoom, height: pane.height / zoom };
}

const paneSize = (): DOMRect | undefined => document.querySelector(FLOW_PANE)?.getBoundingClientRect();

/** A point of the window as one of the canvas. */
export const toCanvas = (point: Point): Point => flow?.screenToFlowPosition(point, { snapToGrid: false }) ?? point;

/** How many px of the window a px of the canvas takes. */
export const zoomNow = (): number => flow?.getZoom() ?? 1;

/** Moves the view to a point of the canvas, without gliding. */
export const lookAt = ({ x, y }: Point): void => void flow?.setCenter(x, y, { zoom: flow.getZoom(), duration: 0 });
