import readQrCode from 'jsqr';
import { describe, expect, test } from 'vitest';
import { encodeLink } from '../design/link/link.ts';
import { realisticDesign } from '../design/testing/realisticDesign.testing.ts';
import { QR_MOST, qrCodeOf, svgOfQrCode, type QrCode } from './qrCode.ts';

const SCALE = 4;

/** The path as pixels, painted by this test alone and read by another program. */
function read({ size, path }: QrCode): string | undefined {
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      const start = row * side + Number(x) * SCALE;
      for (let at = start; at < start + Number(width) * SCALE; at += 1) pixels.set([0, 0, 0, 255], at * 4);
    }
  }
  return readQrCode(pixels, side, side)?.data;
}

describe('a QR code', () => {
  test.each([8, 14])('of a design of %i hosts is read as the very link', async (hosts) => {
    const address = `https://ports.example.com/#${await encodeLink(realisticDesign(hosts))}`;
    expect(address.length).toBeLessThan(QR_MOST);
    expect(read(qrCodeOf(address))).toBe(address);
  });

  test('is read at the longest it is made of', () => {
    const text = `https://x.example/#p1.${'aB3-_'.repeat(QR_MOST / 5)}`.slice(0, QR_MOST);
    expect(read(qrCodeOf(text))).toBe(text);
  });

  test('has four light squares around it', () => {
    const { size, path } = qrCodeOf('https://example.com/');
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [x, y, width].map(Number));
    expect(Math.min(...runs.map(([x = 0]) => x))).toBe(4);
    expect(Math.min(...runs.map(([, y = 0]) => y))).toBe(4);
    expect(Math.max(...runs.map(([x = 0, , width = 0]) => x + width))).toBe(size - 4);
    expect(Math.max(...runs.map(([, y = 0]) => y))).toBe(size - 5);
  });

  test('as a file is one whole SVG, black on white', () => {
    const code = qrCodeOf('https://example.com/');
    expect(svgOfQrCode(code)).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) \1"[^<]*>/);
    expect(svgOfQrCode(code)).toContain(code.path);
  });
});
