import { readLink, type LinkContent } from '../design/link/link.ts';
import { linkFailure, type LinkResult } from '../design/link/faults.ts';
import {
  boundTo,
  bytesOfLink,
  linkOfBytes,
  SEAL,
  textOfSealed,
  type Lock,
  type SealedLink,
} from '../design/link/sealed.ts';
import { canEncrypt } from '../platform/encryption.ts';

/** A lock nobody has used before. */
export const newLock = (): Lock => ({
  iterations: SEAL.iterations,
  salt: crypto.getRandomValues(new Uint8Array(SEAL.salt)),
  nonce: crypto.getRandomValues(new Uint8Array(SEAL.nonce)),
});

/** The link under a passphrase, by AES-GCM with a key of 256 bits; the same salt and nonce must never be used twice. */
export async function seal(link: string, passphrase: string, lock: Lock): Promise<string> {
  const key = await keyOf(passphrase, lock);
  const box = await crypto.subtle.encrypt(algorithm(lock), key, bytesOfLink(link));
  return textOfSealed({ ...lock, box: new Uint8Array(box) });
}

/** What a sealed link holds, or why it stays shut; never throws. */
export async function unseal(sealed: SealedLink, passphrase: string): Promise<LinkResult<LinkContent>> {
  if (!canEncrypt()) return linkFailure('insecure');
  const bytes = await openBox(sealed, passphrase);
  if (!bytes) return linkFailure('locked');
  const content = await readLink(linkOfBytes(bytes));
  // One box in another would only ask for a second passphrase.
  return content.ok && content.value.kind === 'sealed' ? linkFailure('invalid') : content;
}

async function openBox(sealed: SealedLink, passphrase: string): Promise<Uint8Array | null> {
  try {
    const key = await keyOf(passphrase, sealed);
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(sealed), key, sealed.box));
  } catch {
    return null;
  }
}

const algorithm = (lock: Lock): AesGcmParams => ({
  name: 'AES-GCM',
  iv: lock.nonce,
  additionalData: boundTo(lock),
  tagLength: 128,
});

async function keyOf(passphrase: string, { salt, iterations }: Lock): Promise<CryptoKey> {
  // Keyboards write one letter in several ways, and pasting brings blanks along: none of it is part of the secret.
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Letters and digits that nobody mixes up when reading aloud. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A passphrase of 20 random signs in fives, some 99 bits: no guessing machine gets there. */
export function suggestPassphrase(): string {
  const signs: string[] = [];
  while (signs.length < 20) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    const sign = SIGNS[byte & 31]; // 31 signs: a 32nd value is thrown away, so that all are equally likely
    if (sign !== undefined) signs.push(sign);
  }
  return signs.join('').replaceAll(/.{5}(?=.)/g, '$&-');
}
