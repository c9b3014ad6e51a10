import { pushVarint } from '../../lib/varint.ts';
import { linkFailure, type LinkResult } from './faults.ts';
import { frameOfText, readInt, textOfFrame } from './frame.ts';
import { bytesOfText, textOfBytes } from './base64url.ts';

/** How a link is locked, as it stands readable at its start: rounds of key derivation, bytes of salt and nonce. */
export interface Lock {
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly nonce: Uint8Array<ArrayBuffer>;
}

/** A link under a passphrase: its lock and the box that only the passphrase opens. */
export interface SealedLink extends Lock {
  readonly box: Uint8Array<ArrayBuffer>;
}

/** Lengths in bytes, and how many rounds are made and still opened: fewer protect nothing, more would only keep the browser busy. */
export const SEAL = {
  salt: 16,
  nonce: 12,
  iterations: 600_000,
  leastIterations: 100_000,
  mostIterations: 5_000_000,
} as const;

const MARK = 'e';
const START = `p1${MARK}.`;

/** The text of a sealed link: "p1e." and letters, digits, "-" and "_". */
export const textOfSealed = (sealed: SealedLink): string =>
  START + textOfFrame(MARK, { head: headOf(sealed), body: sealed.box });

/**
 * The sealed link in what follows "p1e."; damage on the way is told apart here, before anyone is asked for a passphrase, and a
 * lock of fewer rounds than `least` is refused: a passphrase typed into it would be as good as given away.
 */
export function sealedOfText(text: string, least: number = SEAL.leastIterations): LinkResult<SealedLink> {
  const frame = frameOfText(MARK, text, (bytes) => readInt(bytes, 0)[1] + SEAL.salt + SEAL.nonce);
  if (!frame.ok) return frame;
  const { head, body } = frame.value;
  const [iterations, saltStart] = readInt(head, 0);
  const nonceStart = saltStart + SEAL.salt;
  if (iterations < 1) return linkFailure('invalid');
  if (iterations < least) return linkFailure('weak');
  if (iterations > SEAL.mostIterations) return linkFailure('costly');
  const value = { iterations, salt: head.slice(saltStart, nonceStart), nonce: head.slice(nonceStart), box: body };
  return { ok: true, value };
}

/** What the box is bound to: whoever changes the lock of a link breaks the box. */
export const boundTo = (lock: Lock): Uint8Array<ArrayBuffer> => Uint8Array.from([...codesOf(START), ...headOf(lock)]);

function headOf({ iterations, salt, nonce }: Lock): Uint8Array<ArrayBuffer> {
  const head: number[] = [];
  pushVarint(head, iterations);
  return Uint8Array.from([...head, ...salt, ...nonce]);
}

const codesOf = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

/**
 * A link as the bytes that are sealed: its start as it is, the rest a third shorter than its text, and zeros, which readers of
 * links pass over, up to a length that many designs have: the sealed link tells nothing exact about the size of its design.
 */
export function bytesOfLink(link: string): Uint8Array<ArrayBuffer> {
  const start = link.slice(0, link.indexOf('.') + 1);
  const bytes = [...codesOf(start), ...(bytesOfText(link.slice(start.length)) ?? [])];
  const padded = new Uint8Array(paddedLength(bytes.length));
  padded.set(bytes);
  return padded;
}

const SHORTEST = 256; // bytes

/** Returns the next length of those that are used: 256 bytes, then eight for each doubling, so that an eighth is added at most. */
export function paddedLength(length: number): number {
  if (length <= SHORTEST) return SHORTEST;
  const step = 2 ** (Math.floor(Math.log2(length)) - 3);
  return Math.ceil(length / step) * step;
}

/** The link of such bytes. */
export function linkOfBytes(bytes: Uint8Array): string {
  const end = bytes.indexOf(46) + 1;
  return String.fromCharCode(...bytes.subarray(0, Math.min(end, 8))) + textOfBytes(bytes.subarray(end));
}
