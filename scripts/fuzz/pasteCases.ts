import { writeFragment, fragmentOf } from '../../src/design/io/clipboard.ts';
import { writeDesignFile } from '../../src/design/io/file.ts';
import { LIMITS } from '../../src/design/model/bounds.ts';
import type { Design, Host } from '../../src/design/model/schema.ts';
import { FILE_KINDS } from './fileCases.ts';
import type { Random } from './random.ts';

const someOf = (random: Random, { hosts }: Design): string[] =>
  hosts.filter(() => random.below(3) > 0).map(({ id }) => id);

/** What other programs leave on the clipboard. */
const FOREIGN = [
  '10.0.0.1\tTCP\t443\n',
  '<b>SQL01</b>',
  '{"type":"excalidraw/clipboard","elements":[]}',
  '<mxGraphModel><root/></mxGraphModel>',
  '"format": "portolan"',
  'p1.AAAA',
] as const;

/** Every kind of text that could be pasted: all that files can be, of some hosts, and what isn't ours. */
export const PASTE_KINDS: Readonly<Record<string, (random: Random, design: Design, round: number) => string>> = {
  ...Object.fromEntries(
    Object.entries(FILE_KINDS).map(([what, make]) => [
      `pasted: ${what}`,
      (random, design, round) => make(random, fragmentOf(design, someOf(random, design)), round),
    ]),
  ),
  'copied hosts': (random, design) => writeFragment(design, someOf(random, design)),
  'a text of another program': (random) => random.pick(FOREIGN).repeat(1 + random.below(50)),
};

/** As many hosts as a design takes, every one made from one that there is. */
function crowd({ zones, hosts, ...rest }: Design, count: number, change: (i: number) => Partial<Host>): string {
  const [zone] = zones;
  const many = Array.from({ length: count }, (_, i): Host[] => {
    const host = hosts[i % hosts.length];
    return host && zone ? [{ ...host, partners: {}, zone: zone.id, id: `h${10_000 + i}`, ...change(i) }] : [];
  });
  return writeDesignFile({ ...rest, nextId: 20_000, zones, hosts: many.flat() });
}

/** Copies by the hundred that are hard to find names and places for. */
export const PASTE_BOMBS: readonly ((design: Design) => string)[] = [
  (design) => crowd(design, LIMITS.hosts - 100, () => ({})),
  (design) => crowd(design, LIMITS.hosts - 100, () => ({ name: 'SQL01', x: 0, y: 0 })),
  (design) => crowd(design, LIMITS.hosts - 100, () => ({ name: '9'.repeat(LIMITS.name) })),
  (design) =>
    crowd(design, LIMITS.hosts - 100, (i) => ({ name: '', x: i % 2 === 0 ? 40 * i : 0, y: i % 2 === 0 ? 0 : 40 * i })),
  (design) => crowd(design, 900, (i) => ({ x: (i % 2 === 0 ? 1 : -1) * LIMITS.reach, y: LIMITS.reach })),
];
