import { describe, expect, test } from 'vitest';
import type { Rect } from '../../diagram/geometry.ts';
import { PAPERS } from '../options.ts';
import { roomOn, turned } from './flow.ts';
import { SMALLEST, tilingOf } from './tiling.ts';

const upright = PAPERS.a4;
const across = turned(upright);

/** Hosts of 200 by 110 px in columns and rows, with room for edges between them. */
const hostsIn = (width: number, height: number): Rect[] =>
  Array.from({ length: Math.floor(height / 240) }, (_, row) =>
    Array.from({ length: Math.floor(width / 360) }, (__, column) => ({
      x: 80 + column * 360,
      y: 60 + row * 240,
      width: 200,
      height: 110,
    })),
  ).flat();

const isWithin = (host: Rect, part: Rect): boolean =>
  host.x >= part.x &&
  host.y >= part.y &&
  host.x + host.width <= part.x + part.width &&
  host.y + host.height <= part.y + part.height;

const sizes = [
  [1700, 900],
  [1700, 2600],
  [5000, 800],
  [900, 6000],
  [12_000, 9000],
] as const;

describe.each(sizes)('a picture of %i × %i px', (width, height) => {
  const hosts = hostsIn(width, height);
  test.each([
    ['upright', upright],
    ['across', across],
  ])('on A4 %s: parts can be read, fit their pages, cover all, and hold each host whole', (_, paper) => {
    const { parts, scale, paper: lies } = tilingOf({ width, height }, hosts, paper);
    const room = roomOn(lies);
    expect(scale).toBeGreaterThanOrEqual(SMALLEST);
    for (const part of parts) {
      expect(part.width * scale).toBeLessThanOrEqual(room.width + 0.001);
      expect(part.height * scale).toBeLessThanOrEqual(room.height + 0.001);
    }
    expect(hosts.filter((host) => !parts.some((part) => isWithin(host, part)))).toEqual([]);
    const area = parts.reduce((sum, part) => sum + part.width * part.height, 0);
    expect(area).toBeGreaterThanOrEqual(width * height);
    expect(area).toBeLessThan(width * height * 1.1 ** 2);
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  });
});

test('a picture that no cut between hosts suits is cut evenly', () => {
  const { parts } = tilingOf({ width: 2800, height: 800 }, [{ x: 100, y: 100, width: 2600, height: 500 }], across);
  const widths = parts.map(({ width }) => Math.round(width));
  expect(new Set(widths.slice(1, -1)).size).toBeLessThanOrEqual(1);
  expect(widths[0]).toBe(widths.at(-1));
});

test('parts have names one can find on the map', () => {
  const { parts } = tilingOf({ width: 1700, height: 800 }, hostsIn(1700, 800), across);
  expect(parts.map(({ name }) => name)).toEqual(['left', 'right']);
});
