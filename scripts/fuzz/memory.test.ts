import { expect, test } from 'vitest';
import { realisticDesign } from '../../src/design/testing/realisticDesign.testing.ts';
import type { Case } from './cases.ts';
import { ENTRY_BOMBS } from './entryCases.ts';
import { FILE_BOMBS } from './fileCases.ts';
import { LINK_BOMBS, linkAround } from './linkCases.ts';
import { open } from './opening.ts';
import { PASTE_BOMBS } from './pasteCases.ts';
import { peakWhile } from './peak.ts';
import { Random } from './random.ts';

const MOST_MEMORY = 50; // MB

/** A text as a file or the clipboard gives it: in one piece, where JavaScript keeps what it joined in many. */
const whole = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

const bombs: readonly (() => Case)[] = [
  ...LINK_BOMBS.map((body) => (): Case => ({ what: 'a link', way: 'link', text: whole(linkAround(body)) })),
  ...FILE_BOMBS.map((make) => (): Case => ({ what: 'a file', way: 'file', text: whole(make(new Random(7))) })),
  ...PASTE_BOMBS.map((make) => (): Case => ({ what: 'a paste', way: 'paste', text: whole(make(realisticDesign(40))) })),
  ...ENTRY_BOMBS.map((make) => (): Case => ({ what: 'an entry', way: 'entry', stored: make() })),
];

test.each(bombs.map((make, number) => [number, make] as const))(
  'bomb %i takes no more than 50 MB at any moment while it is opened',
  async (_, make) => {
    const one = make();
    expect(await peakWhile(() => open(one))).toBeLessThan(MOST_MEMORY);
  },
);

test('the measure sees what is used and let go of at once', async () => {
  const work = (): Promise<unknown> => Promise.resolve(JSON.parse(`[${'[0],'.repeat(1_000_000)}0]`));
  expect(await peakWhile(work)).toBeGreaterThan(MOST_MEMORY);
});
