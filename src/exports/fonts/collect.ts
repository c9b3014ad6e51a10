import type { Glyph, GlyphSource } from './glyphs.ts';

/** The glyphs a font will have, in its order, and which character each of the first ones stands for. */
export interface Collection {
  readonly glyphs: readonly Glyph[]; // parts are numbered anew
  readonly codes: ReadonlyMap<number, number>; // code point → place in `glyphs`, ascending
}

const EM = 1000;

/** The glyphs of all code points that a source has, from the first source that has them; unknown ones are left out. */
export function collectGlyphs(codePoints: Iterable<number>, sources: readonly GlyphSource[]): Collection {
  const glyphs: Glyph[] = [];
  const codes = new Map<number, number>();
  const known = new Map<string, number>();
  const take = (source: GlyphSource, id: number): number => {
    const key = `${sources.indexOf(source)} ${id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const place = glyphs.length;
    known.set(key, place);
    const glyph = source.glyph(id);
    glyphs.push(glyph);
    const parts = glyph.parts.map(({ at, glyph: part }) => ({ at, glyph: take(source, part) }));
    glyphs[place] = { ...glyph, parts };
    return place;
  };
  const [first] = sources;
  if (first) take(first, 0); // .notdef comes first in every font
  for (const code of [...new Set(codePoints)].toSorted((a, b) => a - b)) {
    const source = sources.find((one) => one.unitsPerEm === EM && one.codes.has(code));
    const id = source?.codes.get(code);
    if (source && id !== undefined) codes.set(code, take(source, id));
  }
  return { glyphs, codes };
}
