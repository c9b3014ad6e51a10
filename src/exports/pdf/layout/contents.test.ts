import { describe, expect, test } from 'vitest';
import { PAPERS } from '../../input/options.ts';
import { PALETTES } from '../../input/palette.ts';
import { textsOf } from '../../picture/scene.ts';
import type { Page } from '../file/document.ts';
import { furtherContents, withContents } from './contents.ts';
import { Flow, MARGIN, roomOn, turned } from './flow.ts';

const TOP = 150; // points that the title block takes

/** A document with a title page and then so many sections, two a page, its contents in front. */
function documentOf(sections: number, orientation: 'portrait' | 'landscape'): { pages: Page[]; further: number } {
  const paper = orientation === 'portrait' ? PAPERS.a4 : turned(PAPERS.a4);
  const flow = new Flow(paper, PALETTES.light, (text) => text);
  for (let index = 0; index < sections; index += 1) {
    if (index % 2 === 0) flow.newPage();
    flow.bookmark(`Section ${index}.`, index % 10 === 0 ? 0 : 1);
  }
  const further = furtherContents(flow.entries, flow.firstPaper, TOP);
  flow.insertBehindFirst(further);
  return { pages: withContents(flow.finish('A design'), PALETTES.light, TOP, further), further };
}

const itemsOf = ({ layers }: Page) => layers.flatMap(({ items }) => [...textsOf(items)]);

describe.each(['portrait', 'landscape'] as const)('Contents on %s pages', (orientation) => {
  test.each([1, 40, 80, 81, 150, 400, 2000])(
    'of %i sections name each with its page, on pages that are used',
    (count) => {
      const { pages, further } = documentOf(count, orientation);
      const contents = pages.slice(0, further + 1);
      const links = contents.map((page) => itemsOf(page).filter(({ link }) => link?.startsWith('#')));
      const titles = links.flat().filter(({ text }) => text.startsWith('Section'));
      expect(titles.map(({ text }) => text)).toEqual(Array.from({ length: count }, (_, index) => `Section ${index}.`));
      titles.forEach(({ link }, index) => {
        expect(pages[Number(link?.slice(1))]?.bookmarks.map(({ title }) => title)).toContain(`Section ${index}.`);
      });
      // Only the last page may have room left.
      const full = Math.max(...links.slice(1).map(({ length }) => length));
      for (const page of links.slice(1, -1)) expect(page).toHaveLength(full);
      for (const page of links) expect(page.length).toBeGreaterThan(0);
      pages.forEach((page, index) => {
        expect(itemsOf(page).map(({ text }) => text)).toContain(`${index + 1} of ${pages.length}`);
      });
    },
  );

  test('of many sections stay between the margins', () => {
    const { pages, further } = documentOf(400, orientation);
    expect(further).toBeGreaterThan(0);
    for (const page of pages.slice(0, further + 1)) {
      for (const { x, y, link } of itemsOf(page)) {
        if (link === null) continue;
        expect(x).toBeLessThanOrEqual(page.width - MARGIN);
        expect(y).toBeLessThanOrEqual(MARGIN + roomOn(page).height);
      }
    }
  });
});
