import { linkFailure, type LinkResult } from './faults.ts';
import { checksum } from '../../lib/checksum.ts';
import { pushVarint, readVarint } from '../../lib/varint.ts';
import { bytesOfText, textOfBytes } from './base64url.ts';

/** What a link carries below its text: a head that says how to read the body, and the body. */
export interface Frame {
  readonly head: Uint8Array<ArrayBuffer>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A frame as text: head, length of the body, checksum over the mark and all of it, body. */
export function textOfFrame(mark: string, { head, body }: Frame): string {
  const start = [...head];
  pushVarint(start, body.length);
  return textOfBytes(Uint8Array.from([...start, ...sumOf(mark, Uint8Array.from(start), body), ...body]));
}

/**
 * The frame in a text, whatever a program appended to it on the way: the length says where it ends, the checksum proves it.
 * `headLength` measures the head at the start of the bytes; it may reach beyond their end.
 */
export function frameOfText(mark: string, text: string, headLength: (bytes: Uint8Array) => number): LinkResult<Frame> {
  const packed = /^[\w-]*/.exec(text)?.[0] ?? '';
  const bytes = bytesOfText(packed);
  // What ends at a strange character was not cut: the character is what is wrong. Shortened texts end in an ellipsis.
  const tooShort = linkFailure(/^(…|\.\.\.|$)/.test(text.slice(packed.length)) ? 'cut' : 'damaged');
  if (!bytes) return tooShort;
  const headEnd = headLength(bytes);
  const [length, sumStart] = readInt(bytes, headEnd);
  const bodyStart = sumStart + 4;
  if (bytes.length < bodyStart + length) return tooShort;
  const whole = bytes.slice(0, bodyStart + length);
  const body = whole.slice(bodyStart);
  const sum = sumOf(mark, whole.subarray(0, sumStart), body);
  // The last character has bits to spare: nothing but what we write there is the same link.
  const isWhole = sum.every((byte, i) => whole[sumStart + i] === byte) && packed.startsWith(textOfBytes(whole));
  return isWhole ? { ok: true, value: { head: whole.slice(0, headEnd), body } } : linkFailure('damaged');
}

function sumOf(mark: string, start: Uint8Array, body: Uint8Array): number[] {
  const marked = Uint8Array.from(mark, (char) => char.charCodeAt(0));
  const sum = checksum(Uint8Array.from([...marked, ...start, ...body]));
  return [0, 8, 16, 24].map((shift) => (sum >>> shift) & 255);
}

/** A number and the place after it, which lies beyond the end where the number has none. */
export function readInt(bytes: Uint8Array, start: number): [value: number, end: number] {
  const read = readVarint(bytes, start, Math.min(bytes.length, start + 6));
  return read ? [read.value, read.end] : [0, Math.max(bytes.length, start) + 1];
}
