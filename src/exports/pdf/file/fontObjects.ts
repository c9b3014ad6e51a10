import { strToU8 } from 'fflate';
import type { Weight } from '../../../diagram/text/text.ts';
import type { Face } from '../../fonts/faces.ts';
import { METRICS } from '../../fonts/sfnt.ts';
import { hex4, utf16, type PdfFile, type Ref } from './pdfFile.ts';

const NAMES: Record<Weight, string> = { 400: 'PRTLAN+NotoSans-Regular', 600: 'PRTLAN+NotoSans-SemiBold' };

/** Adds an embedded font whose codes are glyph numbers; copied text comes out as the letters it was made of. */
export function addFont(file: PdfFile, face: Face, weight: Weight): Ref {
  const name = NAMES[weight];
  const program = file.addStream(face.bytes, `/Length1 ${face.bytes.length}`);
  const { ascent, descent, capHeight } = METRICS;
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags 32/FontBBox[-600 ${descent} 3000 ${ascent}]/ItalicAngle 0` +
      `/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/StemV ${weight === 600 ? 120 : 80}/FontFile2 ${program}>>`,
  );
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor}/DW 0/W[0[${face.advances.join(' ')}]]/CIDToGIDMap/Identity>>`,
  );
  const unicode = file.addStream(strToU8(unicodeMap(face)));
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${unicode}>>`,
  );
}

// A block may hold at most a hundred entries.
const BLOCK = 100;

function unicodeMap({ glyphs }: Face): string {
  const entries = [...glyphs].map(([code, glyph]) => `<${hex4(glyph)}> <${utf16(String.fromCodePoint(code))}>`);
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += BLOCK) {
    const block = entries.slice(at, at + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
