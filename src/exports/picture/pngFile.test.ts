import { unzlibSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../lib/checksum.ts';
import { pngFile } from './pngFile.ts';

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

/** The chunks of a PNG, each of which must have its sum. */
function chunksOf(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer);
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(view.getUint32(at + 8 + length)).toBe(checksum(named));
    chunks.push({ name: String.fromCharCode(...named.subarray(0, 4)), data: named.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

/** The pixels of a PNG whose rows are differences from the row above. */
function pixelsOf(chunks: readonly Chunk[], width: number): number[] {
  const packed = chunks.filter(({ name }) => name === 'IDAT').flatMap(({ data }) => [...data]);
  const bytes = unzlibSync(Uint8Array.from(packed));
  const row = width * 4;
  const pixels: number[] = [];
  for (let at = 0; at < bytes.length; at += row + 1) {
    expect(bytes[at]).toBe(2);
    for (let x = 0; x < row; x += 1)
      pixels.push(((bytes[at + 1 + x] ?? 0) + (pixels.length >= row ? (pixels[pixels.length - row] ?? 0) : 0)) & 255);
  }
  return pixels;
}

const made = (bytes: Uint8Array, width: number, perInch = 96): Uint8Array =>
  pngFile({
    width,
    height: bytes.length / width / 4,
    perInch,
    rows: (from, count) => bytes.subarray(from * width * 4, (from + count) * width * 4),
  });

test('a PNG gives back the pixels it was made of', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.infiniteStream(fc.nat(255)),
      (w, h, s) => {
        const bytes = Uint8Array.from(s.take(w * h * 4));
        expect(pixelsOf(chunksOf(made(bytes, w)), w)).toEqual([...bytes]);
      },
    ),
  );
});

test('so does one that is read in several stripes', () => {
  const width = 1500;
  const bytes = Uint8Array.from({ length: width * 4 * 1500 }, (_, index) => (index * index) >> 7);
  const chunks = chunksOf(made(bytes, width));
  const head = chunks[0]?.data ?? new Uint8Array();
  expect([...head]).toEqual([0, 0, 5, 220, 0, 0, 5, 220, 8, 6, 0, 0, 0]);
  expect(checksum(Uint8Array.from(pixelsOf(chunks, width)))).toBe(checksum(bytes));
});

describe('the resolution', () => {
  test.each([
    [96, 3780],
    [192, 7559],
    [384, 15118],
  ])('%i px an inch is %i a metre, stated before the pixels', (perInch, perMetre) => {
    const chunks = chunksOf(made(new Uint8Array(16), 2, perInch));
    expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    const view = new DataView(Uint8Array.from(chunks[1]?.data ?? []).buffer);
    expect([view.getUint32(0), view.getUint32(4), view.getUint8(8)]).toEqual([perMetre, perMetre, 1]);
  });
});
