import { describe, expect, test } from 'vitest';
import { suggestPassphrase } from './sealing.ts';
import { bitsOf, LEAST_BITS } from './strength.ts';

describe('the strength of a passphrase', () => {
  test.each([
    '111111111111',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '123456789012',
    '0987654321098765',
    'abcdefghijklmnop',
    'qwertyuiopasdfghjkl',
    'passwordpassword',
    'Password12345!',
    'password 2026 password 2026',
    'abcabcabcabcabcabc',
    'hellohellohellohello',
    'Administrator2026',
    '1q2w3e4r1q2w3e4r',
    '             1              ',
    '',
  ])('of “%s” is not enough', (weak) => expect(bitsOf(weak)).toBeLessThan(LEAST_BITS));

  test.each([
    'correct horse battery staple',
    'four words nobody guesses',
    'k7#Qz!9mVx2@',
    'Zürich im Regen, drei Katzen',
    'верная лошадь батарея скоба',
  ])('of “%s” is enough', (strong) => expect(bitsOf(strong)).toBeGreaterThanOrEqual(LEAST_BITS));

  test('of every suggested one is enough', () => {
    const suggested = Array.from({ length: 500 }, suggestPassphrase);
    expect(suggested.filter((one) => bitsOf(one) < LEAST_BITS)).toEqual([]);
  });

  test('does not fall when something is added to it', () => {
    const text = 'four words nobody guesses, 7 times';
    const bits = Array.from(text, (_, i) => bitsOf(text.slice(0, i + 1)));
    expect(bits.at(-1)).toBeGreaterThan((bits[10] ?? 0) + 10);
  });
});
