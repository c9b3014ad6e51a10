import { painted, type DrawnEdge, type Drawing } from './drawing.ts';
import './page.css';

const SVG = 'http://www.w3.org/2000/svg';

/** The same drawing by hand: one box a host, one path and one label an edge, panned by one transform. */
function show({ hosts, edges, view }: Drawing, root: HTMLElement): void {
  root.style.overflow = 'hidden';
  const world = root.appendChild(document.createElement('div'));
  world.style.transformOrigin = '0 0';
  let { x, y } = view;
  const place = (): void => {
    world.style.transform = `translate(${x}px, ${y}px) scale(${view.zoom})`;
  };
  place();
  root.addEventListener('wheel', (event) => {
    event.preventDefault();
    x -= event.deltaX;
    y -= event.deltaY;
    place();
  });
  const redraw = drawEdges(world, edges);
  for (const host of hosts) {
    const box = world.appendChild(boxOf(host, [host.name, host.address, ...host.rows]));
    box.classList.add('host');
    const shift = { x: 0, y: 0 };
    box.addEventListener('pointerdown', (event) => box.setPointerCapture(event.pointerId));
    box.addEventListener('pointermove', (event) => {
      if (event.buttons !== 1) return;
      shift.x += event.movementX / view.zoom;
      shift.y += event.movementY / view.zoom;
      box.style.transform = `translate(${host.x + shift.x}px, ${host.y + shift.y}px)`;
      redraw(host.id, shift);
    });
  }
}

/** Draws all edges; gives what draws those of one host again when it was moved. */
function drawEdges(world: HTMLElement, edges: readonly DrawnEdge[]): (id: string, by: Point) => void {
  const svg = world.appendChild(document.createElementNS(SVG, 'svg'));
  svg.style.cssText = 'position: absolute; width: 1px; height: 1px; overflow: visible; pointer-events: none';
  const drawn = edges.map((edge) => {
    const path = svg.appendChild(document.createElementNS(SVG, 'path'));
    for (const [name, value] of Object.entries({ d: dOf(edge.points), fill: 'none', stroke: '#357' })) {
      path.setAttribute(name, value);
    }
    const label = edge.label && world.appendChild(boxOf(edge.label, [edge.text]));
    label?.classList.add('label');
    return { edge, path };
  });
  return (id, by) => {
    for (const { edge, path } of drawn) {
      if (edge.from !== id && edge.to !== id) continue;
      const last = edge.points.length - 1;
      const moved = edge.points.map((point, i) =>
        i === (edge.from === id ? 0 : last) ? { x: point.x + by.x, y: point.y + by.y } : point,
      );
      path.setAttribute('d', dOf(moved));
    }
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const dOf = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;

function boxOf(
  box: Point & { readonly width: number; readonly height: number },
  lines: readonly string[],
): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = `position: absolute; top: 0; left: 0; width: ${box.width}px; height: ${box.height}px; transform: translate(${box.x}px, ${box.y}px)`;
  for (const line of lines) element.appendChild(document.createElement('div')).textContent = line;
  return element;
}

window.draw = (drawing) => {
  const root = document.getElementById('root');
  if (root) show(drawing, root);
  return painted();
};
