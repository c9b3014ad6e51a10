import lzString from 'lz-string';
import { describe, expect, test } from 'vitest';
import { withoutNames } from '../io/anonymous.ts';
import { encodeLink } from './link.ts';
import { realisticDesign } from '../testing/realisticDesign.testing.ts';
import { TEMPLATES } from '../templates/templates.ts';

describe('a link is short', () => {
  test.each([8, 14, 40])(
    'for %i hosts: at most 35 % of what lz-string makes of the same design’s JSON',
    async (hosts) => {
      const design = realisticDesign(hosts);
      const link = await encodeLink(design);
      const other = lzString.compressToEncodedURIComponent(JSON.stringify(design));
      expect(link.length / other.length).toBeLessThanOrEqual(0.35);
    },
  );

  test.each(TEMPLATES.map(({ name, design }) => [name, design] as const))(
    'for the template %s, and shorter still without names',
    async (_name, design) => {
      const link = await encodeLink(design);
      const bare = await encodeLink(withoutNames(design));
      const other = lzString.compressToEncodedURIComponent(JSON.stringify(design));
      expect(link.length / other.length).toBeLessThanOrEqual(0.35);
      expect(bare.length).toBeLessThan(link.length);
    },
  );
});
