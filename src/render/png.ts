import type { FontFaces } from '../exports/fonts/faces.ts';
import { pngFile } from '../exports/picture/pngFile.ts';
import type { Anchor, Item, PathItem, RectItem, Scene, TextItem } from '../exports/picture/scene.ts';

const FAMILY = 'Portolan picture';

/** Pixels of the screen an inch, as CSS counts them. */
const INCH = 96;

/**
 * The scene as a PNG of `scale` pixels a px, which states its resolution. Runs in a worker; rejects where the picture is too large
 * for the browser. The browser's own PNG would be a blob, and WebKit reads none in a worker of a page that was opened from a disk.
 */
export async function rasterise(scene: Scene, fonts: FontFaces, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  await loadFaces(fonts);
  const canvas = new OffscreenCanvas(Math.round(scene.width * scale), Math.round(scene.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws no pictures in the background');
  context.scale(scale, scale);
  if (scene.background !== null) {
    context.fillStyle = scene.background;
    context.fillRect(0, 0, scene.width, scene.height);
  }
  drawItems(context, scene.items);
  const { width, height } = canvas;
  const rows = (from: number, count: number): Uint8ClampedArray => context.getImageData(0, from, width, count).data;
  return pngFile({ width, height, perInch: INCH * scale, rows });
}

type Context = OffscreenCanvasRenderingContext2D;

async function loadFaces(fonts: FontFaces): Promise<void> {
  const registered: unknown = Reflect.get(globalThis, 'fonts');
  for (const weight of [400, 600] as const) {
    const bytes = fonts[weight];
    if (!bytes || !isFontSet(registered)) continue;
    registered.add(await new FontFace(FAMILY, bytes.buffer, { weight: String(weight) }).load());
  }
}

/** A worker has its fonts in its global scope, which the types of a page don't know. */
const isFontSet = (value: unknown): value is Pick<FontFaceSet, 'add'> =>
  typeof value === 'object' && value !== null && 'add' in value;

function drawItems(context: Context, items: readonly Item[]): void {
  for (const item of items) drawItem(context, item);
}

function drawItem(context: Context, item: Item): void {
  switch (item.kind) {
    case 'rect':
      return drawRect(context, item);
    case 'path':
      return drawPath(context, item);
    case 'text':
      return drawText(context, item);
    case 'group':
      return drawItems(context, item.items);
  }
}

function drawRect(context: Context, item: RectItem): void {
  const outline = new Path2D();
  outline.roundRect(item.x, item.y, item.width, item.height, item.radius);
  paint(context, outline, item, item.strokeWidth);
}

function drawPath(context: Context, item: PathItem): void {
  context.save();
  context.translate(item.x, item.y);
  context.scale(item.scale, item.scale);
  paint(context, new Path2D(item.data), item, item.strokeWidth / item.scale);
  context.restore();
}

function paint(
  context: Context,
  outline: Path2D,
  { fill, stroke, dash }: Pick<RectItem, 'fill' | 'stroke' | 'dash'>,
  width: number,
): void {
  if (fill !== null) {
    context.fillStyle = fill;
    context.fill(outline);
  }
  if (stroke === null) return;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.setLineDash([...dash]);
  context.stroke(outline);
}

const ALIGNS: Record<Anchor, CanvasTextAlign> = { start: 'left', middle: 'center', end: 'right' };

function drawText(context: Context, { text, x, y, size, weight, fill, anchor }: TextItem): void {
  context.font = `${weight} ${size}px '${FAMILY}', 'Noto Sans', sans-serif`;
  context.textAlign = ALIGNS[anchor];
  context.fillStyle = fill;
  context.fillText(text, x, y);
}
