import type { Weight } from '../../../diagram/text/text.ts';
import type { Face } from '../../fonts/faces.ts';
import type { Item, PathItem, RectItem, TextItem } from '../../picture/scene.ts';
import { pathSteps, type PathStep } from './pathSteps.ts';
import { hex4, num } from './pdfFile.ts';

export type Faces = Readonly<Record<Weight, Face | null>>;

/** The operators that draw items; y grows downwards, so the page has to be turned over before. */
export function drawItems(items: readonly Item[], faces: Faces): string {
  return items.map((item) => drawItem(item, faces)).join('\n');
}

function drawItem(item: Item, faces: Faces): string {
  switch (item.kind) {
    case 'rect':
      return drawShape(rectSteps(item), item, item.dash);
    case 'path':
      return drawPath(item);
    case 'text':
      return drawText(item, faces);
    case 'group':
      return drawItems(item.items, faces);
  }
}

const numbers = (values: readonly number[]): string => values.map(num).join(' ');

/** A colour `#rrggbb` as three numbers from 0 to 1. */
const colour = (hex: string): string =>
  numbers([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255));

type Paint = Pick<RectItem, 'fill' | 'stroke' | 'strokeWidth'>;

function drawShape(steps: readonly PathStep[], { fill, stroke, strokeWidth }: Paint, dash: readonly number[]): string {
  if (!fill && !stroke) return '';
  const operator = fill && stroke ? 'B' : fill ? 'f' : 'S';
  return [
    'q',
    fill ? `${colour(fill)} rg` : '',
    stroke ? `${colour(stroke)} RG ${num(strokeWidth)} w 1 J 1 j` : '',
    dash.length > 0 ? `[${numbers(dash)}] 0 d` : '',
    ...steps.map(stepOperator),
    operator,
    'Q',
  ]
    .filter(Boolean)
    .join(' ');
}

function stepOperator(step: PathStep): string {
  switch (step.do) {
    case 'move':
      return `${numbers([step.x, step.y])} m`;
    case 'line':
      return `${numbers([step.x, step.y])} l`;
    case 'curve':
      return `${numbers(step.points)} c`;
    case 'close':
      return 'h';
  }
}

function drawPath({ data, x, y, scale, fill, stroke, strokeWidth, dash }: PathItem): string {
  const steps = pathSteps(data).map((step): PathStep => {
    if (step.do === 'close') return step;
    if (step.do !== 'curve') return { ...step, x: step.x * scale + x, y: step.y * scale + y };
    const [a, b, c, d, e, f] = step.points;
    return {
      do: 'curve',
      points: [a * scale + x, b * scale + y, c * scale + x, d * scale + y, e * scale + x, f * scale + y],
    };
  });
  return drawShape(steps, { fill, stroke, strokeWidth }, dash);
}

// How far the handles of a quarter circle reach, as a part of its radius.
const HANDLE = 0.5523;

const line = (x: number, y: number): PathStep => ({ do: 'line', x, y });

function rectSteps({ x, y, width, height, radius }: RectItem): PathStep[] {
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom, k] = [x + width, y + height, r * (1 - HANDLE)];
  const start: PathStep = { do: 'move', x: x + r, y };
  if (r === 0) return [start, line(right, y), line(right, bottom), line(x, bottom), { do: 'close' }];
  return [
    start,
    line(right - r, y),
    { do: 'curve', points: [right - k, y, right, y + k, right, y + r] },
    line(right, bottom - r),
    { do: 'curve', points: [right, bottom - k, right - k, bottom, right - r, bottom] },
    line(x + r, bottom),
    { do: 'curve', points: [x + k, bottom, x, bottom - k, x, bottom - r] },
    line(x, y + r),
    { do: 'curve', points: [x, y + k, x + k, y, x + r, y] },
    { do: 'close' },
  ];
}

function drawText(item: TextItem, faces: Faces): string {
  const face = faces[item.weight];
  if (!face) return '';
  let glyphs = '';
  for (const letter of item.text) {
    const glyph = face.glyphs.get(letter.codePointAt(0) ?? 0);
    if (glyph !== undefined) glyphs += hex4(glyph);
  }
  if (glyphs === '') return '';
  const place = numbers([1, 0, 0, -1, startOf(item, faces), item.y]);
  return `BT /F${item.weight} ${num(item.size)} Tf ${colour(item.fill)} rg ${place} Tm <${glyphs}> Tj ET`;
}

/** Where a text begins, whatever its anchor. */
export function startOf(item: TextItem, faces: Faces): number {
  if (item.anchor === 'start') return item.x;
  const width = widthOf(item, faces);
  return item.anchor === 'end' ? item.x - width : item.x - width / 2;
}

/** The width of a text as it is set. */
export function widthOf({ text, size, weight }: TextItem, faces: Faces): number {
  const face = faces[weight];
  if (!face) return 0;
  let units = 0;
  for (const letter of text) units += face.advances[face.glyphs.get(letter.codePointAt(0) ?? 0) ?? -1] ?? 0;
  return (units * size) / 1000;
}
