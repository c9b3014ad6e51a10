import type { Point } from '../../geometry/rectangles.ts';
import { setCanvas, useCanvas } from '../state/canvasStore.ts';
import { FLOW_THING } from '../../platform/places.ts';

/** Looked up once for a drag, not for each of its steps. */
function elementsWith(id: string): ReadonlyMap<string, HTMLElement> {
  const known = useCanvas.getState().elements;
  // A drag whose canvas was closed under it left elements of that one.
  if (known?.get(id)?.isConnected) return known;
  const nodes = document.querySelectorAll<HTMLElement>(FLOW_THING);
  const elements = new Map([...nodes].map((node) => [node.dataset['id'] ?? '', node]));
  setCanvas({ elements });
  return elements;
}

/**
 * Shows hosts and objects where they are on the way: upper left corners, px of the canvas. It moves the page's own elements: to let
 * React draw a thousand nodes for each step of one costs more than the frame has.
 */
export function placeElements(places: ReadonlyMap<string, Point>): void {
  const [any] = places.keys();
  const elements = any === undefined ? null : elementsWith(any);
  for (const [id, { x, y }] of places) {
    const element = elements?.get(id);
    if (!element) continue;
    const [left, top] = [Number.parseFloat(element.style.left), Number.parseFloat(element.style.top)];
    element.style.transform = `translate(${x - left}px, ${y - top}px)`; // needs no layout, as left and top would
  }
}

/** Ends that: they stand where React has drawn them. */
export function releaseElements(ids: Iterable<string>): void {
  const { elements } = useCanvas.getState();
  for (const id of ids) elements?.get(id)?.style.setProperty('transform', 'none');
  setCanvas({ elements: null });
}
