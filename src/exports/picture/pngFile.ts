import { Zlib } from 'fflate';
import { checksum } from '../../lib/checksum.ts';

/** A picture by its pixels, read a few rows at a time: all of a large one at once would take much memory. */
export interface Pixels {
  readonly width: number; // px
  readonly height: number;
  readonly perInch: number; // px an inch, what a program makes of it on paper
  /** Red, green, blue and alpha of each pixel of `count` rows from row `from` on, not multiplied by alpha. */
  readonly rows: (from: number, count: number) => Uint8ClampedArray | Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const STRIPE = 4 * 1024 * 1024; // bytes read at a time
const METRE = 39.3701; // inches
const LEVEL = 4; // of compression: higher ones take twice the time for a few hundredths of the size

/** Returns the picture as a PNG file with its resolution. The same pixels give the same bytes. */
export function pngFile(pixels: Pixels): Uint8Array<ArrayBuffer> {
  const { width, height, perInch } = pixels;
  const perMetre = Math.round(perInch * METRE);
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', Uint8Array.from([...u32(width), ...u32(height), 8, 6, 0, 0, 0])), // 8 bits, RGBA, not interlaced
    chunk('pHYs', Uint8Array.from([...u32(perMetre), ...u32(perMetre), 1])), // the unit is the metre
    ...packedRows(pixels).map((part) => chunk('IDAT', part)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function packedRows({ width, height, rows }: Pixels): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const zlib = new Zlib({ level: LEVEL }, (part) => parts.push(part));
  const count = Math.max(1, Math.floor(STRIPE / (width * 4)));
  let above: Uint8Array | Uint8ClampedArray = new Uint8Array(width * 4);
  for (let from = 0; from < height; from += count) {
    const here = Math.min(count, height - from);
    const stripe = rows(from, here);
    zlib.push(differences(stripe, above, width * 4), from + here >= height);
    above = stripe.subarray((here - 1) * width * 4);
  }
  return parts.filter(({ length }) => length > 0);
}

/** Each row as its difference from the row above (filter 2 of PNG): much of a drawing is the same there. */
function differences(
  stripe: Uint8Array | Uint8ClampedArray,
  above: Uint8Array | Uint8ClampedArray,
  row: number,
): Uint8Array {
  const count = stripe.length / row;
  const result = new Uint8Array(count * (row + 1));
  for (let y = 0; y < count; y += 1) {
    const [to, from] = [y * (row + 1), y * row];
    result[to] = 2;
    for (let x = 0; x < row; x += 1) {
      const upper = y === 0 ? above[x] : stripe[from - row + x];
      result[to + 1 + x] = (stripe[from + x] ?? 0) - (upper ?? 0);
    }
  }
  return result;
}

const u32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), data]);
  return joined([Uint8Array.from(u32(data.length)), named, Uint8Array.from(u32(checksum(named)))]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
