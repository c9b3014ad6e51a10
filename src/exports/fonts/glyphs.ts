import type { FontTables } from './woff.ts';

/** One glyph of a TrueType font, without hints. */
export interface Glyph {
  readonly advance: number; // in units of the em square
  readonly bearing: number; // left side
  readonly outline: Uint8Array; // its entry in `glyf`; empty for a blank
  readonly parts: readonly GlyphPart[]; // glyphs it is composed of
}

/** A glyph inside another: where in `outline` its number stands. */
export interface GlyphPart {
  readonly at: number;
  readonly glyph: number;
}

/** Reads glyphs out of a TrueType font. */
export interface GlyphSource {
  readonly unitsPerEm: number;
  readonly codes: ReadonlyMap<number, number>; // code point → glyph number
  readonly glyph: (id: number) => Glyph;
}

/** The font as a source of glyphs. Throws where a table is missing. */
export function readGlyphs(tables: FontTables): GlyphSource {
  const table = (name: string): DataView => {
    const found = tables.get(name);
    if (!found) throw new Error(`Font without ${name} table`);
    return found;
  };
  const [head, hhea, hmtx, loca, glyf] = [table('head'), table('hhea'), table('hmtx'), table('loca'), table('glyf')];
  const long = head.getInt16(50) === 1;
  const offset = (id: number): number => (long ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  const metrics = hhea.getUint16(34);
  return {
    unitsPerEm: head.getUint16(18),
    codes: readCodes(table('cmap')),
    glyph: (id) => {
      const bytes = new Uint8Array(glyf.buffer, glyf.byteOffset + offset(id), offset(id + 1) - offset(id));
      const advance = hmtx.getUint16(Math.min(id, metrics - 1) * 4);
      const bearing = id < metrics ? hmtx.getInt16(id * 4 + 2) : hmtx.getInt16(metrics * 4 + (id - metrics) * 2);
      return { advance, bearing, ...withoutHints(bytes) };
    },
  };
}

function withoutHints(bytes: Uint8Array): Pick<Glyph, 'outline' | 'parts'> {
  if (bytes.length === 0) return { outline: bytes, parts: [] };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const contours = view.getInt16(0);
  return contours < 0 ? compositeWithoutHints(view) : { outline: simpleWithoutHints(bytes, view, contours), parts: [] };
}

function simpleWithoutHints(bytes: Uint8Array, view: DataView, contours: number): Uint8Array {
  const lengthAt = 10 + contours * 2;
  const length = view.getUint16(lengthAt);
  const outline = new Uint8Array(bytes.length - length);
  outline.set(bytes.subarray(0, lengthAt)); // the length itself stays 0
  outline.set(bytes.subarray(lengthAt + 2 + length), lengthAt + 2);
  return outline;
}

const FLAG = { words: 1, scale: 8, more: 0x20, twoScales: 0x40, matrix: 0x80, hints: 0x100 } as const;

function compositeWithoutHints(view: DataView): Pick<Glyph, 'outline' | 'parts'> {
  const outline = new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
  const parts: GlyphPart[] = [];
  let at = 10;
  for (let more = true; more;) {
    const flags = view.getUint16(at);
    new DataView(outline.buffer).setUint16(at, flags & ~FLAG.hints);
    parts.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    at += 4 + (flags & FLAG.words ? 4 : 2);
    if (flags & FLAG.scale) at += 2;
    else if (flags & FLAG.twoScales) at += 4;
    else if (flags & FLAG.matrix) at += 8;
    more = (flags & FLAG.more) !== 0;
  }
  return { outline: outline.subarray(0, at), parts };
}

function readCodes(cmap: DataView): Map<number, number> {
  const codes = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(4 + i * 8 + 4);
    const format = cmap.getUint16(at);
    if (format === 4) readFormat4(cmap, at, codes);
    if (format === 12) readFormat12(cmap, at, codes);
  }
  return codes;
}

function readFormat4(cmap: DataView, at: number, codes: Map<number, number>): void {
  const doubled = cmap.getUint16(at + 6); // twice the number of segments
  for (let i = 0; i < doubled; i += 2) {
    const [end, start] = [cmap.getUint16(at + 14 + i), cmap.getUint16(at + 16 + doubled + i)];
    const delta = cmap.getUint16(at + 16 + doubled * 2 + i);
    const rangeAt = at + 16 + doubled * 3 + i;
    const range = cmap.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = range === 0 ? code : cmap.getUint16(rangeAt + range + (code - start) * 2);
      const glyph = raw === 0 && range !== 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) codes.set(code, glyph);
    }
  }
}

function readFormat12(cmap: DataView, at: number, codes: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const [start, end, glyph] = [0, 4, 8].map((offset) => cmap.getUint32(at + 16 + i * 12 + offset));
    if (start === undefined || end === undefined || glyph === undefined) continue;
    for (let code = start; code <= end; code++) codes.set(code, glyph + code - start);
  }
}
