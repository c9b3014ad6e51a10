import { MAX_FILE_LENGTH, writeDesignFile } from '../../src/design/io/file.ts';
import type { Design } from '../../src/design/model/schema.ts';
import { damaged } from './damage.ts';
import type { Random } from './random.ts';
import { nastyValue, NASTY_KEYS, nested, placesIn } from './values.ts';

const MARK = '@@here@@';

/** The file with one value, anywhere in it, replaced by a text that need not be JSON. */
function withValue(random: Random, design: Design, value: string): string {
  const file: unknown = JSON.parse(writeDesignFile(design));
  const places = placesIn(file);
  const { holder, key } = random.pick(places);
  Reflect.set(holder, key, MARK);
  return JSON.stringify(file).replace(`"${MARK}"`, () => value);
}

/** The file with a key added to any record. */
function withKey(random: Random, design: Design): string {
  const text = writeDesignFile(design);
  const opens = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
  const place = random.pick(opens);
  return `${text.slice(0, place)}${JSON.stringify(random.pick(NASTY_KEYS))}: ${nastyValue(random)},${text.slice(place)}`;
}

const wrapped = (design: string, version = '1'): string =>
  `{"format":"portolan","version":${version},"design":${design}}`;

/** Every kind of bad file, and good ones; `round` counts so that cuts come to every length. */
export const FILE_KINDS: Readonly<Record<string, (random: Random, design: Design, round: number) => string>> = {
  'a whole file': (_, design) => writeDesignFile(design),
  'a file with letters changed': (random, design) => damaged(random, writeDesignFile(design)),
  'a file cut': (_, design, round) => {
    const text = writeDesignFile(design);
    return text.slice(0, (round * 7) % text.length); // at every single length: file.test.ts
  },
  'a file with one value replaced': (random, design) => withValue(random, design, nastyValue(random)),
  'a file with a key too many': withKey,
  'a file with a key twice': (random, design) =>
    writeDesignFile(design).replace('"hosts":', `"hosts": ${nastyValue(random)}, "hosts":`),
  'a file of another version': (random, design) =>
    wrapped(
      JSON.stringify(design),
      random.pick(['0', '2', '-1', '1.5', '1e9', '1e400', '"1"', 'null', '[1]', 'true', '{}']),
    ),
  'a file with lone surrogates': (random, design) =>
    withValue(random, design, String.raw`"\ud8${random.below(90) + 10}x\udc00\udc01"`),
  'random text': (random) => random.text(random.below(400)),
  'random bytes': (random) => String.fromCharCode(...random.bytes(random.below(400))),
  'random JSON': (random) => wrapped(nastyValue(random)),
  'deep nesting': (random) => {
    const depth = 1 + random.below(200);
    return random.pick([nested(depth), wrapped(nested(depth)), `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`]);
  },
};

/** A file that is large, deep, or holds more than any design; made anew each time, as they take memory. */
export const FILE_BOMBS: readonly ((random: Random) => string)[] = [
  (random) => nested(200_000 + random.below(500_000)),
  () => wrapped(`{"hosts":[${'{},'.repeat(1_000_000)}{}]}`),
  () => wrapped(`{"hosts":[${'[],'.repeat(240_000)}[]]}`),
  () => wrapped(`{"name":"${'x'.repeat(MAX_FILE_LENGTH - 100)}"}`),
  () => wrapped(`{"name":"${'\\ud800'.repeat(1_300_000)}"}`),
  () => ' '.repeat(MAX_FILE_LENGTH + 1),
  () => wrapped(`{"hosts":[${'{"addresses":[0,0,0,0,0,0,0,0]},'.repeat(20_000)}{}]}`),
  () => wrapped(`{${Array.from({ length: 200_000 }, (_, i) => `"k${i}":0`).join()}}`),
  () => wrapped(`{"nextId":${'9'.repeat(1_000_000)}}`),
];

export const fileBomb = (random: Random): string => random.pick(FILE_BOMBS)(random);
