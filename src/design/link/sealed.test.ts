import { expect, test } from 'vitest';
import { boundTo, bytesOfLink, linkOfBytes, SEAL, sealedOfText, textOfSealed, type SealedLink } from './sealed.ts';

const bytes = (length: number, first: number) => Uint8Array.from({ length }, (_, i) => first + i);
const sealed: SealedLink = {
  iterations: 600_000,
  salt: bytes(SEAL.salt, 1),
  nonce: bytes(SEAL.nonce, 101),
  box: bytes(40, 200),
};
const opened = (link: SealedLink) => sealedOfText(textOfSealed(link).slice('p1e.'.length));

test('a sealed link says by its start what it is, and gives back its lock and box', () => {
  expect(textOfSealed(sealed)).toMatch(/^p1e\.[\w-]+$/);
  expect(opened(sealed)).toEqual({ ok: true, value: sealed });
});

test('a lock without rounds, or with too many, is refused; the most is opened', () => {
  expect(opened({ ...sealed, iterations: 0 }).ok).toBe(false);
  expect(opened({ ...sealed, iterations: SEAL.mostIterations + 1 }).ok).toBe(false);
  expect(opened({ ...sealed, iterations: SEAL.mostIterations }).ok).toBe(true);
  expect(opened({ ...sealed, iterations: SEAL.leastIterations }).ok).toBe(true);
  expect(opened({ ...sealed, iterations: SEAL.leastIterations - 1 })).toMatchObject({ ok: false, fault: 'weak' });
  expect(sealedOfText(textOfSealed({ ...sealed, iterations: 1 }).slice('p1e.'.length), 1).ok).toBe(true);
  expect(opened({ ...sealed, iterations: 0 })).not.toEqual(opened({ ...sealed, iterations: SEAL.mostIterations + 1 }));
});

test('cut or changed on the way is noticed before anyone is asked', () => {
  const text = textOfSealed(sealed).slice('p1e.'.length);
  for (let length = 0; length < text.length; length += 1) expect(sealedOfText(text.slice(0, length)).ok).toBe(false);
});

test('the box is bound to the start, the rounds, the salt and the nonce', () => {
  const start = Array.from('p1e.', (char) => char.charCodeAt(0));
  const bound = [...boundTo(sealed)];
  expect(bound.slice(0, 4)).toEqual(start);
  expect(bound.slice(-SEAL.salt - SEAL.nonce)).toEqual([...sealed.salt, ...sealed.nonce]);
  expect([...boundTo({ ...sealed, iterations: 7 })]).not.toEqual(bound);
});

test('a link goes into the box as bytes, and comes out as it was, with zeros behind it', () => {
  for (const link of ['p1.AbC-_w', 'p1.', 'p1.AAAA']) {
    const opened = linkOfBytes(bytesOfLink(link));
    expect(opened.startsWith(link)).toBe(true);
    expect(opened.slice(link.length)).toMatch(/^A+$/);
  }
  expect(bytesOfLink('p1.AAAA').length).toBe(256);
});
