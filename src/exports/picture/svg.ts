import type { FontFaces } from '../fonts/faces.ts';
import type { Anchor, GroupItem, Item, PathItem, RectItem, Scene, TextItem } from './scene.ts';
import { element, escapeXml, round } from '../input/xml.ts';
import { base64Of } from '../../lib/base64.ts';

const FAMILY = 'Portolan';

/** A scene as an SVG file that stands alone: fonts inside, no script, nothing loaded. */
export function toSvg(scene: Scene, fonts: FontFaces): string {
  const { width, height } = scene;
  const ground = scene.background === null ? '' : `${element('rect', { width, height, fill: scene.background })}\n`;
  const content = [
    element('title', {}, escapeXml(scene.title)),
    element('style', {}, styleOf(fonts)),
    ground + itemsToSvg(scene.items),
  ].join('\n');
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', role: 'img', ...size, 'font-family': STACK, 'xml:space': 'preserve' },
    `\n${content}\n`,
  )}\n`;
}

const STACK = `${FAMILY}, 'Noto Sans', 'Segoe UI', Helvetica, Arial, sans-serif`;

/** The fonts as rules of a style sheet, made of nothing but letters, digits and punctuation that XML leaves alone. */
const styleOf = (fonts: FontFaces): string =>
  ([400, 600] as const)
    .flatMap((weight) => {
      const bytes = fonts[weight];
      if (!bytes) return [];
      return `@font-face{font-family:${FAMILY};font-weight:${weight};src:url(data:font/ttf;base64,${base64Of(bytes)})}`;
    })
    .join('\n');

/** Items as SVG elements, one a line. */
const itemsToSvg = (items: readonly Item[]): string => items.map(itemToSvg).join('\n');

function itemToSvg(item: Item): string {
  switch (item.kind) {
    case 'rect':
      return rectToSvg(item);
    case 'path':
      return pathToSvg(item);
    case 'text':
      return textToSvg(item);
    case 'group':
      return groupToSvg(item);
  }
}

const rectToSvg = ({ x, y, width, height, radius, fill, stroke, strokeWidth, dash }: RectItem): string =>
  element('rect', { x, y, width, height, rx: radius || null, ...paint(fill, stroke, strokeWidth), ...dashed(dash) });

function pathToSvg({ data, x, y, scale, fill, stroke, strokeWidth, dash }: PathItem): string {
  const steps = [
    x !== 0 || y !== 0 ? `translate(${round(x)} ${round(y)})` : '',
    scale !== 1 ? `scale(${Math.round(scale * 10_000) / 10_000})` : '',
  ];
  return element('path', {
    d: data,
    transform: steps.filter(Boolean).join(' ') || null,
    ...paint(fill, stroke, strokeWidth / scale),
    ...dashed(dash),
    'stroke-linecap': stroke ? 'round' : null,
    'stroke-linejoin': stroke ? 'round' : null,
  });
}

const dashed = (dash: readonly number[]) => ({ 'stroke-dasharray': dash.length > 0 ? dash.join(' ') : null });

const paint = (fill: string | null, stroke: string | null, strokeWidth: number) => ({
  fill: fill ?? 'none',
  stroke,
  'stroke-width': stroke ? round(strokeWidth) : null,
});

const ANCHORS: Record<Anchor, string | null> = { start: null, middle: 'middle', end: 'end' };

function textToSvg({ x, y, text, size, weight, fill, anchor, link }: TextItem): string {
  const look = { 'font-size': size, 'font-weight': weight === 400 ? null : weight, fill };
  const drawn = element('text', { x, y, ...look, 'text-anchor': ANCHORS[anchor] }, escapeXml(text));
  return link === null ? drawn : element('a', { href: link }, drawn);
}

const groupToSvg = ({ is, name, items }: GroupItem): string =>
  element('g', { class: is }, `\n${name ? `${element('title', {}, escapeXml(name))}\n` : ''}${itemsToSvg(items)}\n`);
