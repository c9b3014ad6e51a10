import { pushInt } from './linkBytes.ts';
import { deflate, inflate } from './linkDeflate.ts';
import { packDesign, unpackDesign } from './linkDesign.ts';
import { bytesOfText, checksum, textOfBytes } from './linkText.ts';
import { CURRENT_VERSION } from './migrations.ts';
import { parseDesign } from './parse.ts';
import { failure, type Result } from './result.ts';
import type { Design } from './schema.ts';

/** The longest link that is opened, in characters after the #. */
export const MAX_LINK_LENGTH = 200_000;

/** The most a link may unpack to, in bytes: 2,000 hosts with everything filled in stay below. */
const MAX_UNPACKED = 4_000_000;

/** What each version of the link format unpacks with; one that was released is never edited. */
const UNPACKERS: readonly ((bytes: Uint8Array) => unknown)[] = [unpackDesign];
const FORMAT = UNPACKERS.length;

const askAgain = 'Ask the sender for the whole link again, or for the design as a file.';
const DAMAGED = `The link is damaged: some of its characters are not as they were. ${askAgain}`;
const CUT = `The link is cut short: its end did not arrive. ${askAgain}`;
const TOO_LARGE = 'The link holds more than a Portolan design can have.';

/** A design as the text after the # of a link: "p1." and letters, digits, "-" and "_". */
export async function encodeLink(design: Design): Promise<string> {
  const body = await deflate(packDesign(design));
  const head: number[] = [];
  pushInt(head, CURRENT_VERSION);
  pushInt(head, body.length);
  const sum = checksum(Uint8Array.from([...head, ...body]));
  return `p${FORMAT}.${textOfBytes(Uint8Array.from([...head, ...bytesOfSum(sum), ...body]))}`;
}

const bytesOfSum = (sum: number): number[] => [0, 8, 16, 24].map((shift) => (sum >>> shift) & 255);

/** The design of such a text, or a message that says what is wrong with it and what to ask the sender for; never throws. */
export async function decodeLink(text: string): Promise<Result<Design>> {
  const bare = text.trim().replace(/^#/, '');
  const opening = openingOf(bare);
  if (!opening.ok) return opening;
  const packed = bare.slice(bare.indexOf('.') + 1);
  const bytes = bytesOfText(packed);
  if (!bytes) return failure(DAMAGED);
  const frame = frameOf(bytes);
  if (!frame.ok) return frame;
  // The last character has bits to spare: nothing but what we write there is the same link.
  if (textOfBytes(bytes) !== packed) return failure(DAMAGED);
  const unpacked = await inflate(frame.value.body, MAX_UNPACKED);
  if (!unpacked) return failure(TOO_LARGE);
  const value = opening.value(unpacked);
  return value === null ? failure('The link is not a Portolan design.') : parseDesign(frame.value.version, value);
}

/** Whether a text after the # is meant to be a design, good or bad; page anchors are not. */
export const isLink = (text: string): boolean => /^#?p\d/.test(text);

function openingOf(text: string): Result<(bytes: Uint8Array) => unknown> {
  if (text.length > MAX_LINK_LENGTH) return failure(TOO_LARGE);
  if (/^p\d{0,3}\.?$/.test(text)) return failure(CUT);
  const version = /^p([1-9]\d{0,2})\./.exec(text)?.[1];
  if (version === undefined) return failure('The link is not one of a Portolan design.');
  const unpack = UNPACKERS[Number(version) - 1];
  if (unpack) return { ok: true, value: unpack };
  return failure('The link was made by a newer Portolan. Open it with that one, or ask the sender for the file.');
}

interface Frame {
  readonly version: number;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Takes the frame off: version of the shape, length, checksum of it all. */
function frameOf(bytes: Uint8Array<ArrayBuffer>): Result<Frame> {
  const [version, afterVersion] = readInt(bytes, 0);
  const [length, afterLength] = readInt(bytes, afterVersion);
  const body = bytes.slice(afterLength + 4);
  if (bytes.length < afterLength + 4 || body.length < length) return failure(CUT);
  const stated = bytesOfSum(checksum(Uint8Array.from([...bytes.subarray(0, afterLength), ...body])));
  const isWhole = body.length === length && stated.every((byte, i) => bytes[afterLength + i] === byte);
  return isWhole ? { ok: true, value: { version, body } } : failure(DAMAGED);
}

/** A number as pushInt wrote it and the place after it, which lies beyond the end where the number has none. */
function readInt(bytes: Uint8Array, start: number): [number, number] {
  let value = 0;
  for (let i = start; i < Math.min(bytes.length, start + 6); i += 1) {
    const byte = bytes[i] ?? 0;
    value += (byte & 127) * 128 ** (i - start);
    if (byte < 128) return [value, i + 1];
  }
  return [value, bytes.length + 1];
}
