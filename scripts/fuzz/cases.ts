import * as fc from 'fast-check';
import { anyDesign } from '../../src/design/testing/anyDesign.testing.ts';
import { realisticDesign } from '../../src/design/testing/realisticDesign.testing.ts';
import type { Design } from '../../src/design/model/schema.ts';
import { TEMPLATES } from '../../src/design/templates/templates.ts';
import { ENTRY_BOMBS, ENTRY_KINDS } from './entryCases.ts';
import { FILE_KINDS, fileBomb } from './fileCases.ts';
import { LINK_KINDS, linkBomb } from './linkCases.ts';
import { PASTE_BOMBS, PASTE_KINDS } from './pasteCases.ts';
import { Random } from './random.ts';

/** A text to be opened that a stranger, or bad luck, could send. */
export interface TextCase {
  readonly what: string;
  readonly way: 'link' | 'file' | 'paste';
  readonly text: string;
}

/** Something to be opened: a text, or what the browser's database gives back. */
export type Case = TextCase | { readonly what: string; readonly way: 'entry'; readonly stored: unknown };

/** How many cases lie between two that are large or swell. */
const BOMB_EVERY = 125;

type Make = (random: Random, design: Design, round: number) => Case | Promise<Case>;

const textsOf = (
  way: TextCase['way'],
  kinds: Readonly<Record<string, (random: Random, design: Design, round: number) => string | Promise<string>>>,
): Make[] =>
  Object.entries(kinds).map(([what, make]) => async (random, design, round) => ({
    what,
    way,
    text: await make(random, design, round),
  }));

const entries = Object.entries(ENTRY_KINDS).map(([what, make]): Make => (random, design) => ({
  what,
  way: 'entry',
  stored: make(random, design),
}));

/** Links and files come twice as often as what is pasted or was kept: they are what strangers send. */
const links = textsOf('link', LINK_KINDS);
const files = textsOf('file', FILE_KINDS);
const WAYS: readonly (readonly Make[])[] = [links, files, textsOf('paste', PASTE_KINDS), links, files, entries];

const BOMBS: readonly Make[] = [
  (random) => ({ what: 'a link that is a bomb', way: 'link', text: linkBomb(random) }),
  (random) => ({ what: 'a file that is a bomb', way: 'file', text: fileBomb(random) }),
  (random) => ({ what: 'pasted: a bomb', way: 'paste', text: random.pick(PASTE_BOMBS)(realisticDesign(40)) }),
  (random) => ({ what: 'an entry that is a bomb', way: 'entry', stored: random.pick(ENTRY_BOMBS)() }),
];

/** As many cases as wanted, all ways in turn, always the same for the same seed. */
export async function* casesOf(seed: number, count: number): AsyncGenerator<Case> {
  const random = new Random(seed);
  const designs = [
    ...TEMPLATES.map(({ design }) => design),
    realisticDesign(40),
    ...fc.sample(anyDesign, { seed, numRuns: 60 }),
  ];
  const turns = new Map<readonly Make[], number>();
  for (let i = 0; i < count; i += 1) {
    const isBomb = i % BOMB_EVERY === BOMB_EVERY - 1;
    const makers = isBomb ? BOMBS : (WAYS[i % WAYS.length] ?? links);
    const turn = turns.get(makers) ?? 0;
    turns.set(makers, turn + 1);
    const make = makers[turn % makers.length];
    // The round counts so that cuts come to every length.
    if (make) yield await make(random, random.pick(designs), Math.floor(turn / makers.length));
  }
}
