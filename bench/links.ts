import lzString from 'lz-string';
import { encodeLink } from '../src/design/link/link.ts';
import { realisticDesign } from '../src/design/testing/realisticDesign.testing.ts';
import type { Row } from './measuring.ts';

const SIZES = [8, 14, 40]; // hosts
const LIMIT = 0.35;

/** Characters of a link beside what lz-string makes of the same design's JSON. */
export async function measureLinks(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const design = realisticDesign(size);
    const ours = (await encodeLink(design)).length;
    const peer = lzString.compressToEncodedURIComponent(JSON.stringify(design)).length;
    rows.push({
      section: 'Link',
      what: `${size} hosts`,
      ours,
      unit: 'characters',
      beside: 'lz-string',
      peer,
      limit: LIMIT,
    });
  }
  return rows;
}
