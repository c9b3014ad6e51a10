import type { Picture } from '../../../diagram/model/diagramModel.ts';
import { legendOf } from '../../picture/legend.ts';
import { rect, type Item, type Scene } from '../../picture/scene.ts';
import { drawnAreaOf } from '../../../diagram/model/drawnArea.ts';
import { sceneOfPicture } from '../../picture/sceneOfPicture.ts';
import { MARGIN, roomOn, turned, type Flow, type Paper } from '../layout/flow.ts';
import { SMALLEST, LARGEST, MAX_PARTS, tilingOf, type Tiling } from '../layout/tiling.ts';
import type { Rect } from '../../../geometry/rectangles.ts';

const KEY = 120; // points, the width of a map of the parts
const KEY_HEIGHT = 26;
const TITLE = 18; // points, the line that says what a page shows; the legend lies below it
const WORDS = 12; // points, the line below the title of an overview

/**
 * The diagram: fitted to what is left of the page or to a page of its own, turned where that makes it fit. Where letters would be
 * too small even so, an overview and then parts that can be read.
 */
export function addDiagram(flow: Flow, picture: Picture): void {
  const scene = sceneOf(flow, picture, true);
  flow.y += 8;
  const here = scaleFor(scene, flow.width, flow.room);
  const alone = scaleOn(scene, flow.paper);
  if (here >= SMALLEST && here >= alone * 0.85) return addWhole(flow, scene);
  const paper = alone < SMALLEST && scaleOn(scene, turned(flow.paper)) >= SMALLEST ? turned(flow.paper) : flow.paper;
  if (scaleOn(scene, paper) < SMALLEST) return addParts(flow, sceneOf(flow, picture, false), picture);
  flow.newPage(paper);
  addWhole(flow, scene);
  if (paper !== flow.paper) flow.y = flow.bottom;
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

/** The scale at which a scene fills a page of its own. */
const scaleOn = (scene: Scene, paper: Paper, head = 0): number => {
  const { width, height } = roomOn(paper);
  return scaleFor(scene, width, height - head);
};

function addWhole(flow: Flow, scene: Scene): void {
  flow.bookmark('Diagram', 0);
  const scale = Math.min(LARGEST, scaleFor(scene, flow.width, flow.room));
  flow.drawLayer({
    items: scene.items,
    x: MARGIN + (flow.width - scene.width * scale) / 2,
    y: flow.y,
    scale,
    clip: null,
  });
  flow.y += scene.height * scale + 12;
}

function addParts(flow: Flow, scene: Scene, picture: Picture): void {
  const origin = drawnAreaOf(picture);
  const hosts = [...picture.hosts, ...picture.firewalls].map(({ box }) => ({
    ...box,
    x: box.x - origin.x,
    y: box.y - origin.y,
  }));
  const tiling = tilingOf(scene, hosts, flow.paper, (paper) => headOn(paper, picture, flow));
  addOverview(flow, scene, picture, wordsAbout(tiling));
  if (tiling) addEachPart(flow, scene, picture, tiling);
  flow.y = flow.bottom;
}

/** What an overview says about the pages that follow it. */
function wordsAbout(tiling: Tiling | null): string {
  if (!tiling) {
    return `Printed at a readable size this diagram takes more than ${MAX_PARTS} pages, so only this overview is here. The SVG export can be enlarged.`;
  }
  const { parts, isWhole } = tiling;
  if (parts.length === 0) return '';
  const where = parts.length === 1 ? 'page' : `${parts.length} pages`;
  return `At a readable size on the next ${where}${isWhole ? '' : '; parts without a host are left out'}`;
}

function addEachPart(flow: Flow, scene: Scene, picture: Picture, { parts, paper, scale }: Tiling): void {
  parts.forEach((part, index) => {
    flow.newPage(paper);
    const name = `art ${index + 1} of ${parts.length}: ${part.name}`;
    flow.bookmark(`P${name}`, 1);
    addKey(flow, scene, picture, part);
    addHead(flow, picture, `Diagram, p${name}`);
    const [width, height] = [part.width * scale, part.height * scale];
    const clip = { x: MARGIN + (flow.width - width) / 2, y: flow.y, width, height };
    flow.drawLayer({ items: scene.items, x: clip.x - part.x * scale, y: clip.y - part.y * scale, scale, clip });
    flow.draw(rect({ ...clip, stroke: flow.palette.line, strokeWidth: 0.5 }));
  });
}

/** Points a px at which one page is still better than several: letters of 5.5 points. */
const LEGIBLE = 0.5;

/** Whether a page of its own, turned if that helps, shows the picture in letters that can be read. */
export function isReadable(flow: Flow, picture: Picture): boolean {
  const scene = sceneOf(flow, picture, false);
  return [flow.paper, turned(flow.paper)].some(
    (paper) => scaleOn(scene, paper, headOn(paper, picture, flow) + WORDS) >= LEGIBLE,
  );
}

/** A picture on a page of its own, as large as it gets there. */
export const addPicture = (flow: Flow, picture: Picture, title: string, words: string): void =>
  addOverview(flow, sceneOf(flow, picture, false), picture, words, title);

/** All of it on one page, on paper as the diagram lies, though its letters are small there. */
function addOverview(flow: Flow, scene: Scene, picture: Picture, words: string, title = 'Diagram, overview'): void {
  const other = turned(flow.paper);
  const head = (paper: Paper): number => headOn(paper, picture, flow) + WORDS;
  flow.newPage(scaleOn(scene, other, head(other)) > scaleOn(scene, flow.paper, head(flow.paper)) ? other : flow.paper);
  flow.bookmark(title.replace(/,.*/, ''), 0);
  addHead(flow, picture, title, words);
  const scale = Math.min(LARGEST, scaleFor(scene, flow.width, flow.room));
  const x = MARGIN + (flow.width - scene.width * scale) / 2;
  flow.drawLayer({ items: scene.items, x, y: flow.y, scale, clip: null });
}

/** The legend as wide as a sheet of paper leaves beside the key. */
const legendOn = (paper: Paper, picture: Picture, { palette }: Flow): ReturnType<typeof legendOf> =>
  legendOf(picture, palette, (roomOn(paper).width - KEY - 12) / SMALLEST);

/** Points that title and legend take above a part. */
const headOn = (paper: Paper, picture: Picture, flow: Flow): number =>
  TITLE + Math.max(14, legendOn(paper, picture, flow).height * SMALLEST) + 4;

/** What stands above a diagram, and below it what its signs mean: neither reaches into the other or into the diagram. */
function addHead(flow: Flow, picture: Picture, title: string, words = ''): void {
  const paper = { ...flow.paper, width: flow.width + 2 * MARGIN };
  const { text: fill, muted } = flow.palette;
  flow.line(title, MARGIN, flow.y + 12, { size: 12, weight: 600, fill });
  const top = flow.y + TITLE + (words ? WORDS : 0);
  if (words) flow.line(words, MARGIN, flow.y + TITLE + 6, { size: 7, weight: 400, fill: muted });
  const { items } = legendOn(paper, picture, flow);
  flow.drawLayer({ items, x: MARGIN, y: top, scale: SMALLEST, clip: null });
  flow.y += headOn(paper, picture, flow) + (words ? WORDS : 0);
}

/** A small map in the corner: the whole picture without letters, and which part this is. */
function addKey(flow: Flow, scene: Scene, picture: Picture, part: Rect): void {
  const scale = Math.min(KEY_HEIGHT / scene.height, KEY / scene.width);
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
  for (const { box } of [...picture.hosts, ...picture.firewalls])
    flow.draw(rect({ ...small(box), fill: palette.surface }));
  const frame = {
    x: left + part.x * scale,
    y: top + part.y * scale,
    width: part.width * scale,
    height: part.height * scale,
  };
  flow.draw(rect({ ...frame, stroke: palette.accent, strokeWidth: 1 }));
}
