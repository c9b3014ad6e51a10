import { deflateRawSync } from 'node:zlib';
import { encodeLink, MAX_LINK_LENGTH } from '../../src/design/link/link.ts';
import { pushVarint } from '../../src/lib/varint.ts';
import { packDesign } from '../../src/design/link/packing.ts';
import { textOfFrame } from '../../src/design/link/frame.ts';
import { SEAL, textOfSealed } from '../../src/design/link/sealed.ts';
import { textOfBytes } from '../../src/design/link/base64url.ts';
import type { Design } from '../../src/design/model/schema.ts';
import { damaged } from './damage.ts';
import type { Random } from './random.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A whole link around any body: what a stranger who knows the format, checksum and all, could send. */
export function linkAround(body: Bytes, version = 1, mark = ''): string {
  const head: number[] = [];
  pushVarint(head, version);
  return `p1${mark}.${textOfFrame(mark, { head: Uint8Array.from(head), body })}`;
}

const packed = (bytes: Uint8Array): Bytes => Uint8Array.from(deflateRawSync(bytes));

/** Bodies that swell a thousandfold, made once: zeros, letters, numbers, and one that is cut. */
export const LINK_BOMBS: readonly Bytes[] = [
  packed(new Uint8Array(3_900_000)),
  packed(new Uint8Array(4_100_000)),
  packed(new Uint8Array(100_000_000)),
  packed(new Uint8Array(60_000_000).fill(97)),
  packed(Uint8Array.from({ length: 20_000_000 }, (_, i) => (i % 2 === 0 ? 255 : 127))),
  packed(new Uint8Array(100_000_000)).slice(0, 50_000),
];

/** What lies in a link before it is deflated, with some bytes changed. */
function brokenPack(random: Random, design: Design): Bytes {
  const bytes = Uint8Array.from(packDesign(design));
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    bytes[random.below(bytes.length)] = random.pick([0, 1, 127, 128, 255, random.below(256)]);
  }
  return random.below(4) === 0 ? bytes.slice(0, random.below(bytes.length)) : bytes;
}

/** Numbers beyond all that is meant, where counts, places and codes are read. */
function hugeNumbers(random: Random): Bytes {
  const numbers: number[] = [];
  for (let left = 1 + random.below(40); left > 0; left -= 1) {
    pushVarint(numbers, Math.floor(2 ** (random.next() * 53)));
    if (random.below(8) === 0) numbers.push(...Array.from({ length: random.below(30) }, () => 255));
  }
  const head: number[] = [];
  pushVarint(head, random.below(3) === 0 ? Math.floor(2 ** (random.next() * 53)) : numbers.length);
  return Uint8Array.from([...head, ...numbers, ...random.bytes(random.below(200))]);
}

function sealed(random: Random): string {
  const iterations = random.pick([0, 1, SEAL.iterations, SEAL.mostIterations + 1, 2 ** 31, 2 ** 41]);
  const text = textOfSealed({
    iterations,
    salt: random.bytes(SEAL.salt),
    nonce: random.bytes(SEAL.nonce),
    box: random.bytes(random.below(300)),
  });
  return random.below(2) === 0 ? damaged(random, text) : text;
}

const starts = [
  'p1.',
  'p1r.',
  'p1e.',
  'p2.',
  'p2r.',
  'p3.',
  'p0.',
  'p1z.',
  'p999.',
  'p1',
  'p',
  '#p1.',
  'q1.',
  '',
] as const;

/** Every kind of bad link, and good ones; `round` counts so that cuts come to every length. */
export const LINK_KINDS: Readonly<
  Record<string, (random: Random, design: Design, round: number) => string | Promise<string>>
> = {
  'a whole link': (random, design) => encodeLink(design, { readOnly: random.below(2) === 0 }),
  'a link with letters changed': async (random, design) => damaged(random, await encodeLink(design)),
  'a link cut': async (_, design, round) => {
    const link = await encodeLink(design);
    return link.slice(0, round % link.length);
  },
  'a link around changed bytes': (random, design) => linkAround(packed(brokenPack(random, design))),
  'a link around bytes that are not deflated': (random) => linkAround(random.bytes(random.below(400))),
  'a link around random bytes': (random) => linkAround(packed(random.bytes(random.below(600)))),
  'a link around huge numbers': (random) => linkAround(packed(hugeNumbers(random))),
  'a link of another version': (random, design) =>
    linkAround(packed(packDesign(design)), random.pick([0, 2, 99, 127, 128, 2 ** 31, 2 ** 45]), random.pick(['', 'r'])),
  'a sealed link': (random) => sealed(random),
  'random letters': (random) => random.pick(starts) + textOfBytes(random.bytes(random.below(500))),
  'random text': (random) => random.pick(starts) + random.text(random.below(200)),
  'percent codes': (random) => `${random.pick(starts)}%${random.text(1)}%E0%A4%A${'%25'.repeat(random.below(50))}`,
  'a link too long': (random) => 'p1.' + 'A'.repeat(MAX_LINK_LENGTH - 4 + random.below(9)),
};

/** A link that unpacks to far more than it is. */
export const linkBomb = (random: Random): string => {
  const link = linkAround(random.pick(LINK_BOMBS));
  return random.below(3) === 0 ? link.slice(0, MAX_LINK_LENGTH) : link;
};
