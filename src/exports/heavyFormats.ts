import { toCsv } from './lists/csv.ts';
import { toDrawio } from './picture/drawio.ts';
import { toExcel } from './excel/report/excel.ts';
import { bytesOf, facesFor, type FontFaces, type LoadFont } from './fonts/faces.ts';
import type { HeavyId, Made } from './formats.ts';
import { hostListText } from './lists/hostList.ts';
import { toMarkdown } from './lists/markdown.ts';
import { toMermaid } from './picture/mermaid.ts';
import { PLAIN_DRAWING, PLAIN_PAGE } from './input/options.ts';
import { PALETTES } from './input/palette.ts';
import { partOfPicture, partText } from './input/part.ts';
import { compositionFor, pictureFor, sceneFor } from './picture/picture.ts';
import { toPdf } from './pdf/report/pdf.ts';
import type { ExportInput } from './input/rows.ts';
import { textsOf, type Scene } from './picture/scene.ts';
import { toTestKit } from './testKit/testKit.ts';
import { toSvg } from './picture/svg.ts';
import { toRequestCsv } from './request/requestCsv.ts';
import { toRequestMarkdown } from './request/requestMarkdown.ts';
import { toRequestWorkbook } from './request/requestWorkbook.ts';
import { toRequestPdf } from './request/requestPdf.ts';
import { toTsv } from './lists/tsv.ts';

/** What these formats need of the place they are made in. */
export interface Tools {
  readonly loadFont: LoadFont;
  readonly rasterise: (scene: Scene, fonts: FontFaces, scale: number) => Promise<Uint8Array<ArrayBuffer>>;
  readonly report: (part: number) => void; // how far it is, 0 to 1
}

/** The part of the work that routing is, as far as progress is concerned. */
const ROUTING = 0.6;

type Make = (input: ExportInput, tools: Tools) => Made | Promise<Made>;

/** Makers of the formats that take a moment. The same input gives the same bytes, PNG excepted: browsers draw differently. */
export const HEAVY_FORMATS: Readonly<Record<HeavyId, Make>> = {
  csv: toCsv,
  tsv: toTsv,
  markdown: toMarkdown,
  testKit: toTestKit,
  hosts: ({ design }) => hostListText(design, 'csv'),
  excel: (input) => toExcel(input, (input.page ?? PLAIN_PAGE).paper),
  pdf: (input, { loadFont, report }) => {
    const picture = pictureFor(input, (part) => report(ROUTING * part));
    const rest = (part: number): void => report(ROUTING + (1 - ROUTING) * part);
    return toPdf(input, input.page ?? PLAIN_PAGE, { picture, loadFont, report: rest });
  },
  requestPdf: toRequestPdf,
  requestExcel: toRequestWorkbook,
  requestMarkdown: toRequestMarkdown,
  requestCsv: toRequestCsv,
  svg: async (input, tools) => {
    const { scene, fonts } = await drawn(input, tools);
    return toSvg(scene, fonts);
  },
  png: async (input, tools) => {
    const { scene, fonts } = await drawn(input, tools);
    return tools.rasterise(scene, fonts, pixelScale(scene, (input.drawing ?? PLAIN_DRAWING).scale));
  },
  drawio: (input, { report }) =>
    toDrawio(input.design, pictureFor(input, report), PALETTES.light, partText(partOfPicture(input))),
  mermaid: (input) => toMermaid(input.design, compositionFor(input), PALETTES.light, partText(partOfPicture(input))),
};

async function drawn(input: ExportInput, { loadFont, report }: Tools): Promise<{ scene: Scene; fonts: FontFaces }> {
  const scene = sceneFor(input, (part) => report(ROUTING * part));
  report(ROUTING);
  const fonts = bytesOf(await facesFor(textsOf(scene.items), loadFont));
  report((1 + ROUTING) / 2);
  return { scene, fonts };
}

/** The longest side of a canvas that every browser draws, px. */
const LONGEST_SIDE = 16_384;

/** The scale wanted, or less where the picture would get larger than a browser can draw. */
export const pixelScale = ({ width, height }: Scene, wanted: number): number =>
  Math.min(wanted, LONGEST_SIDE / Math.max(width, height));
