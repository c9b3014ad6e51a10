import type { Point } from '../../geometry/rectangles.ts';

// The page's own elements of hosts: to let React draw a thousand nodes for each step of one costs more than the frame has.
let elements: ReadonlyMap<string, HTMLElement> | null = null;

function allElements(): ReadonlyMap<string, HTMLElement> {
  const nodes = document.querySelectorAll<HTMLElement>('.react-flow__node-host');
  return new Map([...nodes].map((node) => [node.dataset['id'] ?? '', node]));
}

/** Shows hosts where they are on the way: upper left corners, px of the canvas. */
export function placeElements(places: ReadonlyMap<string, Point>): void {
  const [any] = places.keys();
  // A drag whose canvas was closed under it left elements of that one.
  if (any !== undefined && !elements?.get(any)?.isConnected) elements = allElements();
  for (const [id, { x, y }] of places) {
    const element = elements?.get(id);
    if (!element) continue;
    const [left, top] = [Number.parseFloat(element.style.left), Number.parseFloat(element.style.top)];
    element.style.transform = `translate(${x - left}px, ${y - top}px)`; // needs no layout, as left and top would
  }
}

/** Ends that: the hosts stand where React has drawn them. */
export function releaseElements(ids: Iterable<string>): void {
  for (const id of ids) elements?.get(id)?.style.setProperty('transform', 'none');
  elements = null;
}
