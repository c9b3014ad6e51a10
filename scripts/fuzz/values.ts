import type { Random } from './random.ts';

/** A list in a list in a list. */
export const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** JSON texts that no field expects. */
const NASTY: readonly string[] = [
  'null',
  'true',
  '""',
  '[]',
  '{}',
  '0',
  '-0',
  '-1',
  '0.5',
  '1e400',
  '-1e400',
  '1e308',
  '9007199254740993',
  '99999999999999999999999999',
  '2147483648',
  '65536',
  String.raw`"\ud800"`,
  String.raw`"\udfff\ud800"`,
  String.raw`"\u0000"`,
  String.raw`"\u202e\u200b"`,
  '"__proto__"',
  '"constructor"',
  '"h1"',
  '"z1"',
  '"../../etc/passwd"',
  '"<script>alert(1)</script>"',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":null,"hasOwnProperty":[]}',
  '{"length":-1}',
  '{"then":{}}',
  '{"toJSON":1}',
];

/** A JSON text that no field expects; now and then a large or a deep one. */
export function nastyValue(random: Random): string {
  const kind = random.below(60);
  if (kind === 0) return nested(10 + random.below(60));
  if (kind === 1) return `"${'x'.repeat(random.below(200_000))}"`;
  if (kind === 2) return `[${'0,'.repeat(random.below(20_000))}0]`;
  if (kind === 3) return `{${Array.from({ length: 1 + random.below(500) }, (_, i) => `"k${i}":${i}`).join()}}`;
  if (kind === 4) return JSON.stringify(random.text(random.below(60)));
  return random.pick(NASTY);
}

/** Keys that are more than keys to careless code. */
export const NASTY_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
  'length',
  '',
  '0',
  '-1',
  '\ud800',
] as const;

/** A place in nested data, to be written over or taken away. */
export interface Place {
  readonly holder: object;
  readonly key: string;
}

/** Every place in nested data that goes round nowhere. */
export function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesIn(inner)]);
}
