import { describe, expect, test } from 'vitest';
import { realisticDesign } from '../../../design/testing/realisticDesign.testing.ts';
import { pictureOf } from '../../../diagram/model/diagramModel.ts';
import { inputOf } from '../../exported.testing.ts';
import { PAPERS } from '../../input/options.ts';
import { PALETTES } from '../../input/palette.ts';
import { textsOf } from '../../picture/scene.ts';
import { Flow } from '../layout/flow.ts';
import { addDiagram } from './diagramPages.ts';

const design = realisticDesign(40);
const picture = pictureOf(design, inputOf(design).derivation, { numbers: true });

describe.each(['portrait', 'landscape'] as const)('a diagram in parts, %s', (orientation) => {
  const { width, height } = PAPERS.a4;
  const flow = new Flow(
    orientation === 'portrait' ? { width, height } : { width: height, height: width },
    PALETTES.light,
    (text) => text,
  );
  addDiagram(flow, picture);
  const parts = flow.finish('').flatMap((page) => {
    const drawn = page.layers.find(({ clip }) => clip !== null);
    return drawn?.clip ? [{ page, top: drawn.clip.y }] : [];
  });

  test('has title, then legend, then picture, each below the other', () => {
    expect(parts.length).toBeGreaterThan(1);
    for (const { page, top } of parts) {
      const head = page.layers
        .filter(({ clip }) => clip === null)
        .flatMap(({ items, y, scale }) =>
          [...textsOf(items)].map((item) => ({ text: item.text, y: y + item.y * scale, size: item.size * scale })),
        );
      const title = head.find(({ text }) => text.startsWith('Diagram, part'));
      const legend = head.filter(({ text }) => /^(Inside a zone|Crosses zones|Arrow: from|Table row: port)/.test(text));
      expect(legend).toHaveLength(4);
      for (const { y, size } of legend) {
        expect(y - size).toBeGreaterThan((title?.y ?? Infinity) + 1);
        expect(y + size / 2).toBeLessThan(top);
      }
    }
  });
});
