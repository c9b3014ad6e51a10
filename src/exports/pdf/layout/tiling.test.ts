import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../design/model/bounds.ts';
import { overlaps, type Rect } from '../../../geometry/rectangles.ts';
import { PAPERS } from '../../input/options.ts';
import { roomOn, turned } from './flow.ts';
import { MAX_PARTS, SMALLEST, tilingOf, type Tiling } from './tiling.ts';

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

/** A tiling that is known to exist. */
function tiled(...given: Parameters<typeof tilingOf>): Tiling {
  const tiling = tilingOf(...given);
  if (!tiling) throw new Error('More parts than are printed');
  return tiling;
}

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
  [8000, 5000],
] as const;

describe.each(sizes)('a picture of %i × %i px', (width, height) => {
  const hosts = hostsIn(width, height);
  test.each([
    ['upright', upright],
    ['across', across],
  ])('on A4 %s: parts can be read, fit their pages, cover all, and hold each host whole', (_, paper) => {
    const { parts, scale, paper: lies, isWhole } = tiled({ width, height }, hosts, paper);
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
    expect(isWhole).toBe(true);
  });
});

test('a picture that no cut between hosts suits is cut evenly', () => {
  const { parts } = tiled({ width: 2800, height: 800 }, [{ x: 100, y: 100, width: 2600, height: 500 }], across);
  const widths = parts.map(({ width }) => Math.round(width));
  expect(new Set(widths.slice(1, -1)).size).toBeLessThanOrEqual(1);
  expect(widths[0]).toBe(widths.at(-1));
});

test('parts have names one can find on the map', () => {
  const { parts } = tiled({ width: 1700, height: 800 }, hostsIn(1700, 800), across);
  expect(parts.map(({ name }) => name)).toEqual(['left', 'right']);
});

describe('hosts far apart', () => {
  const farthest = 2 * LIMITS.reach;
  const hostAt = (x: number, y: number): Rect => ({ x, y, width: 200, height: 110 });

  test('two at the ends of what a design may reach make two parts', () => {
    const hosts = [hostAt(0, 0), hostAt(farthest, farthest)];
    const { parts, isWhole } = tiled({ width: farthest + 200, height: farthest + 110 }, hosts, across);
    expect(parts.map(({ name }) => name)).toEqual(['upper left', 'lower right']);
    expect(isWhole).toBe(false);
  });

  test('the most hosts a design may have, scattered as far as it may reach, are not printed in parts, and at once', () => {
    const side = Math.ceil(Math.sqrt(LIMITS.hosts));
    const step = farthest / side;
    const hosts = Array.from({ length: LIMITS.hosts }, (_, n) =>
      hostAt((n % side) * step, Math.floor(n / side) * step),
    );
    const start = process.cpuUsage(); // not the clock, which others on the machine slow down
    expect(tilingOf({ width: farthest, height: farthest }, hosts, across)).toBeNull();
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(500); // ms; by counting it takes a few
  });

  test('a picture of zones alone has no part', () => {
    expect(tiled({ width: farthest, height: 9000 }, [], across).parts).toEqual([]);
  });

  const scattered = fc
    .tuple(fc.integer({ min: 500, max: farthest }), fc.integer({ min: 500, max: farthest }))
    .chain(([width, height]) =>
      fc.record({
        size: fc.constant({ width, height }),
        hosts: fc.array(fc.tuple(fc.integer({ min: 0, max: width - 200 }), fc.integer({ min: 0, max: height - 110 })), {
          minLength: 1,
          maxLength: 80,
        }),
        paper: fc.constantFrom(upright, across),
      }),
    );

  test('wherever they are: no part without a host, never more than there may be, all of every host to be read', () => {
    fc.assert(
      fc.property(scattered, ({ size, hosts: places, paper }) => {
        const hosts = places.map(([x, y]) => hostAt(x, y));
        expect(faultsOf(tilingOf(size, hosts, paper), hosts)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  /** What is wrong with a tiling, one sentence a fault. */
  function faultsOf(tiling: Tiling | null, hosts: readonly Rect[]): string[] {
    // A host lies in four parts at most.
    if (!tiling) return hosts.length * 4 > MAX_PARTS ? [] : ['parts are few, and there are none'];
    const { parts, scale, paper } = tiling;
    const room = roomOn(paper);
    return [
      parts.length > MAX_PARTS ? `${parts.length} parts` : '',
      scale < SMALLEST ? `letters at ${scale}` : '',
      ...parts.flatMap((part) => [
        hosts.some((host) => overlaps(host, part)) ? '' : `${part.name} has no host`,
        part.width * scale > room.width + 1 || part.height * scale > room.height + 1 ? `${part.name} is too large` : '',
      ]),
      ...hosts.map((host) => (isSeen(host, parts) ? '' : `the host at ${host.x}, ${host.y} is cut`)),
    ].filter(Boolean);
  }

  /** True if each corner, each side's middle and the middle of the host lie in a part. */
  const isSeen = ({ x, y, width, height }: Rect, parts: readonly Rect[]): boolean =>
    [x, x + width / 2, x + width].every((px) =>
      [y, y + height / 2, y + height].every((py) =>
        parts.some((part) => px >= part.x && px <= part.x + part.width && py >= part.y && py <= part.y + part.height),
      ),
    );
});
