import type { Point } from '../diagram/geometry.ts';

// The page's own elements of hosts: to let React draw a thousand nodes for each step of one costs more than the frame has.
let elements: ReadonlyMap<string, HTMLElement> | null = null;

function allElements(): ReadonlyMap<string, HTMLElement> {
  const nodes = document.querySelectorAll<HTMLElement>('.react-flow__node-host');
  return new Map([...nodes].map((node) => [node.dataset['id'] ?? '', node]));
}

/** Shows hosts where they are on the way: upper left corners, px of the canvas. */
export function placeElements(places: ReadonlyMap<string, Point>): void {
  elements ??= allElements();
  for (const [id, { x, y }] of places) {
    const element = elements.get(id);
    if (!element) continue;
    element.style.left = `${x}px`;
    element.style.top = `${y}px`;
  }
}

/** Ends that: the hosts stand where React believes them to be. What it draws then holds. */
export function releaseElements(places: ReadonlyMap<string, Point>): void {
  placeElements(places);
  elements = null;
}
