import * as fc from 'fast-check';
import { anyDesign } from '../../src/design/anyDesign.testing.ts';
import { realisticDesign } from '../../src/design/realisticDesign.testing.ts';
import { TEMPLATES } from '../../src/design/templates.ts';
import { FILE_KINDS, fileBomb } from './fileCases.ts';
import { LINK_KINDS, linkBomb } from './linkCases.ts';
import { Random } from './random.ts';

/** Something to be opened that a stranger, or bad luck, could send. */
export interface Case {
  readonly what: string;
  readonly way: 'link' | 'file';
  readonly text: string;
}

/** How many cases lie between two that are large or swell. */
const BOMB_EVERY = 125;

/** As many cases as wanted, links and files in turn, always the same for the same seed. */
export async function* casesOf(seed: number, count: number): AsyncGenerator<Case> {
  const random = new Random(seed);
  const designs = [
    ...TEMPLATES.map(({ design }) => design),
    realisticDesign(40),
    ...fc.sample(anyDesign, { seed, numRuns: 60 }),
  ];
  const [links, files] = [Object.entries(LINK_KINDS), Object.entries(FILE_KINDS)];
  for (let i = 0; i < count; i += 1) {
    const round = i >> 1;
    const design = random.pick(designs);
    if (i % BOMB_EVERY === BOMB_EVERY - 1) {
      yield round % 2 === 0
        ? { what: 'a link that is a bomb', way: 'link', text: linkBomb(random) }
        : { what: 'a file that is a bomb', way: 'file', text: fileBomb(random) };
    } else if (i % 2 === 0) {
      const [what, make] = links[round % links.length] ?? random.pick(links);
      yield { what, way: 'link', text: await make(random, design, Math.floor(round / links.length)) };
    } else {
      const [what, make] = files[round % files.length] ?? random.pick(files);
      yield { what, way: 'file', text: make(random, design, Math.floor(round / files.length)) };
    }
  }
}
