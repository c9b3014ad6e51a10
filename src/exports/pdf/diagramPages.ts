import type { Rect } from '../../diagram/geometry.ts';
import type { Picture } from '../../diagram/picture.ts';
import { legendOf } from '../legend.ts';
import { path, rect, type Item, type Scene } from '../scene.ts';
import { drawnAreaOf, sceneOfPicture } from '../sceneOfPicture.ts';
import { MARGIN, type Flow } from './flow.ts';

const SMALLEST = 0.546; // points a px: the picture's smallest letters are 11 px, the page's 6 points
const LARGEST = 0.75; // as large as on screen
const OVERLAP = 120; // points, a little more than a host: each is whole on one of the parts
const HEAD = 30; // points above a part: what it is, legend and key

/** The diagram: fitted to what is left of the page or to a page of its own, or in parts where letters would be too small. */
export function addDiagram(flow: Flow, picture: Picture): void {
  const scene = sceneOf(flow, picture, true);
  flow.y += 8;
  const here = scaleFor(scene, flow.width, flow.room);
  const alone = scaleFor(scene, flow.width, flow.bottom - MARGIN);
  if (here < SMALLEST || here < alone * 0.85) flow.newPage();
  const scale = Math.min(LARGEST, scaleFor(scene, flow.width, flow.room));
  flow.bookmark('Diagram', 0);
  if (scale >= SMALLEST) addWhole(flow, scene, scale);
  else addParts(flow, sceneOf(flow, picture, false), picture);
}

function sceneOf(flow: Flow, picture: Picture, legend: boolean): Scene {
  const { palette } = flow;
  const bare = { palette, title: '', subtitle: '', heading: false, transparent: true, margin: 0 };
  return withWords(sceneOfPicture(picture, { ...bare, legend }), (text) => flow.words(text));
}

const scaleFor = ({ width, height }: Scene, across: number, down: number): number =>
  Math.min(across / width, down / height);

function withWords(scene: Scene, words: (text: string) => string): Scene {
  const change = (item: Item): Item => {
    if (item.kind === 'text') return { ...item, text: words(item.text) };
    return item.kind === 'group' ? { ...item, items: item.items.map(change) } : item;
  };
  return { ...scene, items: scene.items.map(change) };
}

function addWhole(flow: Flow, { items, width, height }: Scene, scale: number): void {
  const x = MARGIN + (flow.width - width * scale) / 2;
  flow.drawLayer({ items, x, y: flow.y, scale, clip: null });
  flow.y += height * scale + 12;
}

function addParts(flow: Flow, scene: Scene, picture: Picture): void {
  const size = { width: flow.width, height: flow.bottom - MARGIN - HEAD };
  const across = partsOf(scene.width * SMALLEST, size.width);
  const down = partsOf(scene.height * SMALLEST, size.height);
  const parts = down.flatMap((top) => across.map((left) => ({ x: left, y: top, ...size })));
  parts.forEach((part, index) => {
    if (index > 0) flow.newPage();
    const look = { size: 12, weight: 600, fill: flow.palette.text } as const;
    flow.line(`Diagram, part ${index + 1} of ${parts.length}`, MARGIN, flow.y + 14, look);
    const legend = legendOf(picture, flow.palette, (flow.width - 300) / SMALLEST);
    flow.drawLayer({ items: legend.items, x: MARGIN + 150, y: flow.y + 2, scale: SMALLEST, clip: null });
    addKey(flow, scene, picture, part);
    flow.y += HEAD;
    const clip = { x: MARGIN, y: flow.y, ...size };
    flow.drawLayer({ items: scene.items, x: MARGIN - part.x, y: flow.y - part.y, scale: SMALLEST, clip });
  });
  flow.y = flow.bottom;
}

/** Where parts begin, so that together they cover the length and overlap alike. */
function partsOf(length: number, part: number): number[] {
  if (length <= part) return [0];
  const count = Math.ceil((length - OVERLAP) / (part - OVERLAP));
  return Array.from({ length: count }, (_, index) => ((length - part) * index) / (count - 1));
}

/** A small map in the corner: the whole picture without letters, and which part this is. */
function addKey(flow: Flow, scene: Scene, picture: Picture, part: Rect): void {
  const scale = Math.min((HEAD - 6) / scene.height, 120 / scene.width);
  const [left, top] = [MARGIN + flow.width - scene.width * scale, flow.y];
  const origin = drawnAreaOf(picture);
  const small = (box: Rect): Rect => ({
    x: left + (box.x - origin.x) * scale,
    y: top + (box.y - origin.y) * scale,
    width: box.width * scale,
    height: box.height * scale,
  });
  const { palette } = flow;
  for (const { kind, box } of picture.zones) flow.draw(rect({ ...small(box), fill: palette.zones[kind].line }));
  for (const { box } of picture.hosts) flow.draw(rect({ ...small(box), fill: palette.surface }));
  const ratio = scale / SMALLEST;
  const [x, y] = [left + Math.max(0, part.x) * ratio, top + Math.max(0, part.y) * ratio];
  const [width, height] = [
    Math.min(part.width * ratio, scene.width * scale),
    Math.min(part.height * ratio, scene.height * scale),
  ];
  flow.draw(path({ data: `M${x} ${y}h${width}v${height}h${-width}Z`, stroke: palette.accent, strokeWidth: 1 }));
}
