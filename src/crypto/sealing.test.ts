import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { encodeLink, readLink } from '../design/link/link.ts';
import { paddedLength, SEAL, textOfSealed, type Lock, type SealedLink } from '../design/link/sealed.ts';
import { bytesOfText } from '../design/link/base64url.ts';
import { realisticDesign } from '../design/testing/realisticDesign.testing.ts';
import { canEncrypt } from '../platform/encryption.ts';
import { newLock, seal, suggestPassphrase, unseal } from './sealing.ts';

const PASSPHRASE = 'correct horse battery staple';
const design = realisticDesign(8);

/** A lock that opens fast; what it protects depends on the rounds, what it does doesn't. */
const quickLock = (iterations = 10): Lock => ({ ...newLock(), iterations });

async function sealedOf(text: string): Promise<SealedLink> {
  const read = await readLink(text, 1);
  if (!read.ok || read.value.kind !== 'sealed') throw new TypeError('not sealed');
  return read.value.sealed;
}

const faultOf = async (text: string, passphrase: string): Promise<string> => {
  const read = await readLink(text, 1);
  if (!read.ok) return read.fault;
  if (read.value.kind !== 'sealed') return 'not sealed';
  const opened = await unseal(read.value.sealed, passphrase);
  return opened.ok ? 'none' : opened.fault;
};

afterEach(() => vi.unstubAllGlobals());

describe('a link under a passphrase', () => {
  test.each([false, true])('opens with it, and opens as it was made (read-only: %s)', async (readOnly) => {
    const text = await seal(await encodeLink(design, { readOnly }), PASSPHRASE, quickLock());
    expect(text).toMatch(/^p1e\.[\w-]+$/);
    expect(await unseal(await sealedOf(text), PASSPHRASE)).toEqual({
      ok: true,
      value: { kind: 'design', design, readOnly },
    });
  });

  test('is locked as it should be: 600,000 rounds, 16 bytes of salt and 12 of nonce, new each time', () => {
    const [one, other] = [newLock(), newLock()];
    expect(one.iterations).toBeGreaterThanOrEqual(600_000);
    expect([one.salt.length, one.nonce.length]).toEqual([16, 12]);
    expect(one.salt).not.toEqual(other.salt);
    expect(one.nonce).not.toEqual(other.nonce);
  });

  test('shows nothing of the design, and costs few characters', async () => {
    const plain = await encodeLink(design);
    const text = await seal(plain, PASSPHRASE, newLock());
    const bytes = Buffer.from(bytesOfText(text.slice(4)) ?? []);
    expect(bytes.includes(Buffer.from(bytesOfText(plain.slice(3)) ?? []).subarray(6, 20))).toBe(false);
    expect(text.length - plain.length).toBeLessThan(90 + plain.length / 8);
    expect(await faultOf(text, PASSPHRASE)).toBe('none');
  });

  test('is made of nothing but link, passphrase and lock', async () => {
    const lock: Lock = { iterations: 10, salt: new Uint8Array(16).fill(7), nonce: new Uint8Array(12).fill(9) };
    expect(await seal('p1.AAAA', PASSPHRASE, lock)).toBe(await seal('p1.AAAA', PASSPHRASE, lock));
  });

  test('stays shut for another passphrase, and the message leaves both causes open', async () => {
    const text = await seal(await encodeLink(design), PASSPHRASE, quickLock());
    for (const wrong of ['', 'Correct horse battery staple', `${PASSPHRASE}!`, 'correct  horse battery staple']) {
      const opened = await unseal(await sealedOf(text), wrong);
      expect(opened).toMatchObject({ ok: false, fault: 'locked' });
      expect(opened.ok ? '' : opened.message).toMatch(/Wrong passphrase, or the link was altered on purpose/);
    }
  });

  test('opens however the keyboard writes the letters, and with blanks pasted around', async () => {
    const text = await seal(await encodeLink(design), 'Zürich – Café', quickLock());
    expect(await faultOf(text, ' Zu\u0308rich – Cafe\u0301 \n')).toBe('none');
  });

  test('tells damage on the way before anyone types a passphrase', async () => {
    const text = await seal(await encodeLink(design), PASSPHRASE, quickLock());
    for (let length = 1; length < text.length; length += 1) {
      expect(await readLink(text.slice(0, length)), `${length} characters`).toMatchObject({ ok: false, fault: 'cut' });
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('A', 'z', '7', '-', '.', '%'), async (at, char) => {
        fc.pre(text[at] !== char);
        expect((await readLink(text.slice(0, at) + char + text.slice(at + 1))).ok).toBe(false);
      }),
      { numRuns: 1000, seed: 4 },
    );
    expect(await faultOf(`${text}).`, PASSPHRASE)).toBe('none');
  });

  test('altered on purpose, with a checksum that fits, opens with no passphrase', async () => {
    const sealed = await sealedOf(await seal(await encodeLink(design), PASSPHRASE, quickLock()));
    const turned = (bytes: Uint8Array, at: number) => Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte));
    const forgeries: SealedLink[] = [
      { ...sealed, iterations: 11 },
      { ...sealed, salt: turned(sealed.salt, 3) },
      { ...sealed, nonce: turned(sealed.nonce, 3) },
      { ...sealed, box: turned(sealed.box, 0) },
      { ...sealed, box: turned(sealed.box, sealed.box.length - 1) },
      { ...sealed, box: sealed.box.slice(0, -1) },
      { ...sealed, box: new Uint8Array() },
    ];
    for (const forgery of forgeries) expect(await faultOf(textOfSealed(forgery), PASSPHRASE)).toBe('locked');
  });

  test('that would keep the browser computing is refused unopened', async () => {
    const lock = quickLock(SEAL.mostIterations + 1);
    const text = textOfSealed({ ...lock, box: new Uint8Array(40) });
    expect(await readLink(text)).toMatchObject({ ok: false, fault: 'costly' });
    const endless = textOfSealed({ ...lock, iterations: 2 ** 40, box: new Uint8Array(40) });
    expect((await readLink(endless)).ok).toBe(false);
    expect(await readLink(textOfSealed({ ...lock, iterations: 0, box: new Uint8Array(40) }))).toMatchObject({
      fault: 'invalid',
    });
  });

  test('is as long as those of other designs: an eighth longer at most, from 256 bytes on', async () => {
    const lengths = new Set<number>();
    for (let hosts = 1; hosts <= 60; hosts += 1) {
      const plain = await encodeLink(realisticDesign(hosts));
      const sealed = await sealedOf(await seal(plain, PASSPHRASE, quickLock()));
      const least = bytesOfText(plain.slice(3))?.length ?? 0;
      expect(sealed.box.length - 16).toBe(paddedLength(least + 3));
      expect(sealed.box.length).toBeLessThan(Math.max(256, (least + 3) * 1.125) + 17);
      lengths.add(sealed.box.length);
    }
    expect(lengths.size).toBeLessThan(20);
  });

  test('that hardly protects its passphrase is refused before one is typed', async () => {
    const text = textOfSealed({ ...quickLock(SEAL.leastIterations - 1), box: new Uint8Array(40) });
    expect(await readLink(text)).toMatchObject({ ok: false, fault: 'weak' });
  });

  test('that holds no design, or another sealed link, is refused', async () => {
    const inner = await seal(await encodeLink(design), PASSPHRASE, newLock());
    expect(await faultOf(await seal(inner, PASSPHRASE, quickLock()), PASSPHRASE)).toBe('invalid');
    expect(await faultOf(await seal('p1.AAAA', PASSPHRASE, quickLock()), PASSPHRASE)).toBe('damaged');
    expect(await faultOf(await seal('', PASSPHRASE, quickLock()), PASSPHRASE)).toBe('foreign');
  });

  test('says why it stays shut where the browser offers no encryption', async () => {
    const sealed = await sealedOf(await seal(await encodeLink(design), PASSPHRASE, quickLock()));
    vi.stubGlobal('crypto', { getRandomValues: () => undefined });
    expect(canEncrypt()).toBe(false);
    expect(await unseal(sealed, PASSPHRASE)).toMatchObject({ ok: false, fault: 'insecure' });
  });
});

describe('a suggested passphrase', () => {
  test('is 20 signs in fives, and another each time', () => {
    const suggested = Array.from({ length: 50 }, suggestPassphrase);
    for (const one of suggested) expect(one).toMatch(/^[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}$/);
    expect(new Set(suggested).size).toBe(50);
  });
});
