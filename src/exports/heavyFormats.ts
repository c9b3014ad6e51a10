import { toDrawio } from './drawio.ts';
import { toExcel } from './excel/excel.ts';
import { bytesOf, facesFor, type FontFaces, type LoadFont } from './fonts/faces.ts';
import type { HeavyId, Made } from './formats.ts';
import { toMermaid } from './mermaid.ts';
import { PLAIN_DRAWING, PLAIN_PAGE } from './options.ts';
import { PALETTES } from './palette.ts';
import { pictureFor, sceneFor } from './picture.ts';
import { toPdf } from './pdf/pdf.ts';
import type { ExportInput } from './rows.ts';
import { textsOf, type Scene } from './scene.ts';
import { toSvg } from './svg.ts';

/** What these formats need of the place they are made in. */
export interface Tools {
  readonly loadFont: LoadFont;
  readonly rasterise: (scene: Scene, fonts: FontFaces, scale: number) => Promise<Uint8Array<ArrayBuffer>>;
  readonly report: (part: number) => void; // how far it is, 0 to 1
}

type Make = (input: ExportInput, tools: Tools) => Made | Promise<Made>;

/** Makers of the formats that take a moment. The same input gives the same bytes, PNG excepted: browsers draw differently. */
export const HEAVY_FORMATS: Readonly<Record<HeavyId, Make>> = {
  excel: (input) => toExcel(input, (input.page ?? PLAIN_PAGE).paper),
  pdf: (input, tools) => toPdf(input, input.page ?? PLAIN_PAGE, { ...tools, picture: pictureFor(input) }),
  svg: async (input, tools) => {
    const { scene, fonts } = await drawn(input, tools);
    return toSvg(scene, fonts);
  },
  png: async (input, tools) => {
    const { scene, fonts } = await drawn(input, tools);
    return tools.rasterise(scene, fonts, pixelScale(scene, (input.drawing ?? PLAIN_DRAWING).scale));
  },
  drawio: (input) => toDrawio(input.design, pictureFor(input), PALETTES.light),
  mermaid: (input) => toMermaid(input.design, pictureFor(input), PALETTES.light),
};

async function drawn(input: ExportInput, { loadFont, report }: Tools): Promise<{ scene: Scene; fonts: FontFaces }> {
  const scene = sceneFor(input);
  report(0.4);
  const fonts = bytesOf(await facesFor(textsOf(scene.items), loadFont));
  report(0.7);
  return { scene, fonts };
}

/** The longest side of a canvas that every browser draws, px. */
const LONGEST_SIDE = 16_384;

/** The scale wanted, or less where the picture would get larger than a browser can draw. */
export const pixelScale = ({ width, height }: Scene, wanted: number): number =>
  Math.min(wanted, LONGEST_SIDE / Math.max(width, height));
