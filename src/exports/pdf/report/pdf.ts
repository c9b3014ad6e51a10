import type { Picture } from '../../../diagram/model/diagramModel.ts';
import { facesFor, type Face, type LoadFont } from '../../fonts/faces.ts';
import { PAPERS, type PageOptions } from '../../input/options.ts';
import { PALETTES } from '../../input/palette.ts';
import { partOf, partText } from '../../input/part.ts';
import { rowsOf, type ExportInput } from '../../input/rows.ts';
import { rowFactsOf } from '../../../rules/views/rowFacts.ts';
import { printable } from '../../input/printable.ts';
import { spelled } from '../../input/spelled.ts';
import { textsOf, type TextItem } from '../../picture/scene.ts';
import { addDiagram } from './diagramPages.ts';
import { writePdf, type Page } from '../file/document.ts';
import { furtherContents, withContents } from '../layout/contents.ts';
import { Flow, MARGIN, type Paper } from '../layout/flow.ts';
import { addDevices, addFindings, addNotCovered, addRules, addSource } from './sections.ts';
import { addTitleBlock } from '../layout/titleBlock.ts';

/** What it takes beside the design. */
export interface PdfNeeds {
  readonly picture: Picture;
  readonly loadFont: LoadFont;
  readonly report: (part: number) => void; // how far it is, 0 to 1
}

/** The design as a PDF document that can be handed over as it is. The same input gives the same bytes. */
export async function toPdf(
  input: ExportInput,
  options: PageOptions,
  needs: PdfNeeds,
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = paperOf(options);
  const { name, author } = input.design;
  const draft = layOut(input, paper, needs.picture, (text) => text);
  needs.report(0.3);
  const faces = await facesFor([...texts(draft), ...SPARE], needs.loadFont);
  needs.report(0.5);
  const lacking = lettersLacking(texts(draft), faces[400], faces[600]);
  // Letters that no font has are written as their code points, and that changes lines.
  const pages = lacking.size === 0 ? draft : layOut(input, paper, needs.picture, (text) => spelled(text, lacking));
  needs.report(0.7);
  const title = printable(name).trim() || 'Untitled';
  const subject = ['Connections and ports of a 1E deployment', printable(partText(partOf(input)))]
    .filter(Boolean)
    .join(' – ');
  const about = {
    title,
    subject,
    author: printable(author).trim(),
    madeOn: input.madeOn,
    id: idOf(JSON.stringify(input.design)),
  };
  const bytes = writePdf({ ...about, pages }, faces);
  needs.report(1);
  return bytes;
}

/** The paper as it lies. */
function paperOf({ paper, orientation }: PageOptions): Paper {
  const { width, height } = PAPERS[paper];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

function layOut(input: ExportInput, paper: Paper, picture: Picture, words: (text: string) => string): Page[] {
  const flow = new Flow(paper, PALETTES.light, words);
  const rows = rowsOf(input);
  const connections = rowsOf({ ...input, options: { ...input.options, per: 'connection' } });
  addTitleBlock(flow, input);
  const start = flow.y;
  if (picture.hosts.length > 0 || picture.zones.length > 0) addDiagram(flow, picture);
  // The diagram needed a page of its own: what is left of the first serves as contents.
  const hasContents = flow.pages > 1;
  if (flow.y > MARGIN + 200) flow.newPage();
  addRules(flow, rows, rowFactsOf(input.derivation));
  addDevices(flow, connections);
  addFindings(flow, input);
  addNotCovered(flow, input.design);
  addSource(flow, connections);
  const further = hasContents ? furtherContents(flow.entries, flow.firstPaper, start) : 0;
  flow.insertBehindFirst(further);
  const name = printable(input.design.name).trim() || 'Untitled';
  const pages = flow.finish([name, input.madeOn, partText(partOf(input))].filter(Boolean).join('  ·  '));
  return hasContents ? withContents(pages, flow.palette, start, further) : pages;
}

function* texts(pages: readonly Page[]): Generator<TextItem> {
  for (const { layers } of pages) for (const { items } of layers) yield* textsOf(items);
}

// What spelling out a letter takes.
const SPARE = ([400, 600] as const).map((weight) => ({ text: '[U+0123456789ABCDEF]', weight }));

function lettersLacking(items: Iterable<TextItem>, regular: Face | null, strong: Face | null): Set<string> {
  const lacking = new Set<string>();
  for (const { text, weight } of items) {
    const face = weight === 400 ? regular : strong;
    for (const letter of text) if (!face?.glyphs.has(letter.codePointAt(0) ?? 0)) lacking.add(letter);
  }
  return lacking;
}

/** 32 hexadecimal digits that follow from a text (FNV-1a, four times with other beginnings). */
function idOf(text: string): string {
  return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((seed) => {
      let hash = seed;
      for (let index = 0; index < text.length; index++)
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
      return hash.toString(16).padStart(8, '0');
    })
    .join('')
    .toUpperCase();
}
