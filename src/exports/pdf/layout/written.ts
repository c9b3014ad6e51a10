import { facesFor, type Face, type LoadFont } from '../../fonts/faces.ts';
import { PAPERS, type PageOptions } from '../../input/options.ts';
import { spelled } from '../../input/spelled.ts';
import { textsOf, type TextItem } from '../../picture/scene.ts';
import { writePdf, type Page, type PdfDocument } from '../file/document.ts';
import type { Paper } from './flow.ts';

/** A document before its fonts are known. */
export interface Draft extends Omit<PdfDocument, 'pages' | 'id'> {
  readonly from: string; // what its id follows from
  readonly layOut: (words: (text: string) => string) => Page[];
}

/** What writing takes. */
export interface WritingNeeds {
  readonly loadFont: LoadFont;
  readonly report: (part: number) => void; // how far it is, 0 to 1
}

/** The document as a PDF file, with fonts that have just its letters. The same draft gives the same bytes. */
export async function writtenDocument(
  { from, layOut, ...about }: Draft,
  { loadFont, report }: WritingNeeds,
): Promise<Uint8Array<ArrayBuffer>> {
  const draft = layOut((text) => text);
  report(0.3);
  const faces = await facesFor([...texts(draft), ...SPARE], loadFont);
  report(0.5);
  const lacking = lettersLacking(texts(draft), faces[400], faces[600]);
  // Letters that no font has are written as their code points, and that changes lines.
  const pages = lacking.size === 0 ? draft : layOut((text) => spelled(text, lacking));
  report(0.7);
  const bytes = writePdf({ ...about, id: idOf(from), pages }, faces);
  report(1);
  return bytes;
}

/** The paper as it lies. */
export function paperOf({ paper, orientation }: PageOptions): Paper {
  const { width, height } = PAPERS[paper];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
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
