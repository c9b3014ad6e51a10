import { emptyDesign } from '../../src/design/edit/commands.ts';
import { CURRENT_VERSION } from '../../src/design/model/migrations.ts';
import type { Design } from '../../src/design/model/schema.ts';
import { recordOf } from '../../src/store/saved/stored/keptDesign.ts';
import type { Random } from './random.ts';
import { NASTY_KEYS, placesIn } from './values.ts';

/** What a database can hold and JSON can't, beside what JSON can. */
const STRANGE: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => Number.NaN,
  () => -0,
  () => 2 ** 53,
  () => 10n ** 30n,
  () => '\ud800',
  () => 'x'.repeat(100_000),
  () => new Date(Number.NaN),
  () => new Map([['hosts', []]]),
  () => new Set([1]),
  () => /x/g,
  () => new Error('x'),
  () => new Uint8Array(5000),
  () => new ArrayBuffer(5000),
  () => Array(3000),
  () => Object.assign([], { hosts: 1 }),
  () => Object.fromEntries(NASTY_KEYS.map((key) => [key, 1])),
  () => JSON.parse('{"__proto__":{"polluted":true}}'),
  () => lists(10),
  () => lists(2400),
  () => circle(),
];

/** Lists in lists, as deep as a database takes them. */
function lists(depth: number): unknown {
  let value: unknown = [];
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
}

function circle(): unknown {
  const round: Record<string, unknown> = { id: 'h1' };
  round['hosts'] = [round];
  return round;
}

const EMPTY = emptyDesign('Kept');
const record = (design: unknown): unknown => ({ ...recordOf('k1', EMPTY, 7, 1000), design });

/** A kept design with one value, anywhere in it, replaced. */
function withValue(random: Random, design: Design): unknown {
  const whole: unknown = { stored: structuredClone(recordOf('k1', design, 7, 1000)) };
  const places = placesIn(whole);
  const { holder, key } = random.pick(places);
  Reflect.set(holder, key, random.pick(STRANGE)());
  return Reflect.get(Object(whole), 'stored');
}

/** A kept design without one of its values: what a write that was not whole would leave. */
function withoutValue(random: Random, design: Design): unknown {
  const stored = structuredClone(recordOf('k1', design, 7, 1000));
  const { holder, key } = random.pick(placesIn(stored));
  Reflect.deleteProperty(holder, key);
  return stored;
}

/** Every kind of entry the browser's database could give back, and good ones. */
export const ENTRY_KINDS: Readonly<Record<string, (random: Random, design: Design) => unknown>> = {
  'a whole entry': (random, design) => recordOf('k1', design, random.below(1000), random.below(2 ** 40)),
  'an entry with one value replaced': withValue,
  'an entry with one value lost': withoutValue,
  'an entry of another version': (random, design) => ({
    ...recordOf('k1', design, 7, 1000),
    version: random.pick([0, CURRENT_VERSION + 1, -1, 1.5, Infinity, '1', [1], {}, true]),
  }),
  'an entry that is something else': (random) => random.pick(STRANGE)(),
  'an entry around something else': (random) => record(random.pick(STRANGE)()),
};

/** Entries that are large or deep; made anew each time, as they take memory. */
export const ENTRY_BOMBS: readonly (() => unknown)[] = [
  () => record({ hosts: Array.from({ length: 300_000 }, () => ({})) }),
  () => record({ ...EMPTY, hosts: Array.from({ length: 2000 }, () => ({ addresses: Array(900).fill(0) })) }),
  () => record({ ...EMPTY, name: 'x'.repeat(8_000_000) }),
  () => record({ hosts: new Uint8Array(2_000_000) }),
  () => record(Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`k${i}`, 0]))),
  () => record(Array(4_000_000)),
  () => record(lists(2400)),
];
