import type { Weight } from '../../diagram/text/text.ts';
import { collectGlyphs } from './collect.ts';
import { readGlyphs } from './glyphs.ts';
import { fontFilesFor } from './parts.ts';
import { writeFont } from './sfnt.ts';
import { readWoff } from './woff.ts';

/** Gives the bytes of a font file of the build by its name, such as `noto-sans-latin-400-normal.woff`. */
export type LoadFont = (file: string) => Promise<Uint8Array>;

/** One TrueType font a weight, with just the letters a document needs; null where the weight isn't used. */
export type FontFaces = Readonly<Record<Weight, Uint8Array<ArrayBuffer> | null>>;

/** A font made for some characters, and how to set them with it. */
export interface Face {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly glyphs: ReadonlyMap<number, number>; // code point → glyph number
  readonly advances: readonly number[]; // by glyph number, 1/1000 em
}

interface Words {
  readonly text: string;
  readonly weight: Weight;
}

/** Fonts for the texts, by weight. */
export async function facesFor(texts: Iterable<Words>, load: LoadFont): Promise<Record<Weight, Face | null>> {
  const codes: Record<Weight, Set<number>> = { 400: new Set(), 600: new Set() };
  for (const { text, weight } of texts) for (const letter of text) codes[weight].add(letter.codePointAt(0) ?? 0);
  const [regular, strong] = await Promise.all([faceFor(codes[400], 400, load), faceFor(codes[600], 600, load)]);
  return { 400: regular, 600: strong };
}

async function faceFor(codes: ReadonlySet<number>, weight: Weight, load: LoadFont): Promise<Face | null> {
  if (codes.size === 0) return null;
  const files = await fontFilesFor(codes, weight);
  const sources = (await Promise.all(files.map(load))).map((bytes) => readGlyphs(readWoff(bytes)));
  const collection = collectGlyphs(codes, sources);
  const advances = collection.glyphs.map(({ advance }) => advance);
  return { bytes: writeFont(collection, weight), glyphs: collection.codes, advances };
}

/** Just the font files. */
export const bytesOf = (faces: Readonly<Record<Weight, Face | null>>): FontFaces => ({
  400: faces[400]?.bytes ?? null,
  600: faces[600]?.bytes ?? null,
});
