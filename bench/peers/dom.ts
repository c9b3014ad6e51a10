import { painted, type DrawnBox, type DrawnEdge, type DrawnHost, type Drawing } from './drawing.ts';
import './page.css';

const SVG = 'http://www.w3.org/2000/svg';

/** The same drawing by hand: a box a zone and a host, a path, an arrowhead and a label an edge, panned by one transform. */
function show({ zones, hosts, edges, icons, view }: Drawing, root: HTMLElement): void {
  root.style.overflow = 'hidden';
  addIcons(icons);
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
  for (const zone of zones) world.appendChild(boxOf(zone, 'zone')).textContent = zone.title;
  const redraw = drawEdges(world, edges);
  for (const host of hosts) {
    const box = world.appendChild(hostBox(host));
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
  const pathOf = (d: string, attributes: Readonly<Record<string, string>>): SVGPathElement => {
    const path = svg.appendChild(document.createElementNS(SVG, 'path'));
    for (const [name, value] of Object.entries({ d, ...attributes })) path.setAttribute(name, value);
    return path;
  };
  const drawn = edges.map((edge) => {
    const line = pathOf(dOf(edge.points), {
      fill: 'none',
      stroke: '#357',
      ...(edge.dashed ? { 'stroke-dasharray': '7 4' } : {}),
    });
    const head = pathOf(headOf(edge.points), { fill: '#357' });
    const label = edge.label && world.appendChild(boxOf(edge.label, 'label'));
    if (label) label.textContent = edge.text;
    return { edge, line, head };
  });
  return (id, by) => {
    for (const { edge, line, head } of drawn) {
      if (edge.from !== id && edge.to !== id) continue;
      const last = edge.points.length - 1;
      const moved = edge.points.map((point, i) =>
        i === (edge.from === id ? 0 : last) ? { x: point.x + by.x, y: point.y + by.y } : point,
      );
      line.setAttribute('d', dOf(moved));
      head.setAttribute('d', headOf(moved));
    }
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const dOf = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;

function headOf(points: readonly Point[]): string {
  const [before, tip] = points.slice(-2);
  if (!before || !tip) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [(9 * (tip.x - before.x)) / length, (9 * (tip.y - before.y)) / length];
  const base = { x: tip.x - dx, y: tip.y - dy };
  return `M${tip.x} ${tip.y}L${base.x - dy / 2} ${base.y + dx / 2}L${base.x + dy / 2} ${base.y - dx / 2}Z`;
}

function hostBox(host: DrawnHost): HTMLElement {
  const box = boxOf(host, 'host');
  const head = child(box, 'head');
  child(head, 'name').textContent = host.name;
  if (host.worst !== null) child(head, `icon ${host.worst}`);
  child(head, 'address').textContent = host.address;
  for (const { icon, label, detail } of host.rows) {
    const row = child(box, 'row');
    child(row, `icon ${icon}`);
    child(row, 'role').textContent = label;
    child(row, 'detail').textContent = detail;
  }
  return box;
}

function child(parent: HTMLElement, className: string): HTMLElement {
  const element = parent.appendChild(document.createElement('div'));
  element.className = className;
  return element;
}

function boxOf({ x, y, width, height }: Omit<DrawnBox, 'id'>, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.style.cssText = `position: absolute; top: 0; left: 0; width: ${width}px; height: ${height}px; transform: translate(${x}px, ${y}px)`;
  return element;
}

/** Icons as backgrounds, the cheapest way there is. */
function addIcons(icons: Drawing['icons']): void {
  const sheet = new CSSStyleSheet();
  const rules = Object.entries(icons).map(([name, path]) => {
    const svg = `<svg xmlns="${SVG}" viewBox="0 0 24 24" fill="none" stroke="#357" stroke-width="1.75"><path d="${path}"/></svg>`;
    return `.icon.${name} { background: url("data:image/svg+xml,${encodeURIComponent(svg)}") no-repeat }`;
  });
  sheet.replaceSync(rules.join(' '));
  document.adoptedStyleSheets = [sheet];
}

window.draw = (drawing) => {
  const root = document.getElementById('root');
  if (root) show(drawing, root);
  return painted();
};
