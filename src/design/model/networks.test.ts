import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { networksOf } from './networks.ts';

const networks = networksOf(
  ['10.0.0.0/8', '10.0.10.0/24', '192.0.2.0/24', '2001:db8::/32', '0.0.0.0/0', '10.0.10.0/24'].map((text, owner) => ({
    text,
    owner,
  })),
);
const around = (text: string): number[] => networks.around(text).map(({ owner }) => owner);

test.each([
  ['10.0.10.11', [4, 0, 1, 5]],
  ['10.0.11.11', [4, 0]],
  ['10.0.10.0/24', [4, 0, 1, 5]],
  ['10.0.10.7/25', [4, 0, 1, 5]],
  ['10.0.0.0/7', [4]], // wider than what lies in it
  ['11.0.0.1', [4]],
  ['2001:DB8:0::1', [3]],
  ['2001:db9::1', []],
  ['::ffff:10.0.10.11', []], // another family
])('%s lies in %j', (text, owners) => {
  expect(around(text)).toEqual(owners);
});

test('an address lies in the network of its first bits, whichever they are, and in no other of that length', () => {
  const bits = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  const write = (value: number): string => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');
  fc.assert(
    fc.property(bits, bits, fc.integer({ min: 0, max: 32 }), (a, b, prefix) => {
      const isSame = prefix === 0 || a >>> (32 - prefix) === b >>> (32 - prefix);
      const found = networksOf([{ text: `${write(a)}/${prefix}`, owner: 1 }]).around(write(b));
      expect(found.length).toBe(isSame ? 1 : 0);
    }),
  );
});
