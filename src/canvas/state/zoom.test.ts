import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../design/model/bounds.ts';
import { leastZoomOf, percentOf, viewOf, ZOOM } from './zoom.ts';

const CANVAS = { width: 900, height: 500 };
// A host may stand as far from its zone as a zone from 0, 0.
const reach = 2 * LIMITS.reach;
const place = fc.integer({ min: -reach, max: reach });
const extent = fc.integer({ min: 40, max: 2 * reach });
const canvas = fc.record({ width: fc.integer({ min: 140, max: 4000 }), height: fc.integer({ min: 180, max: 3000 }) });

test('an area of any size and at any place is seen whole, clear of the controls, and its least zoom lets it', () => {
  fc.assert(
    fc.property(fc.record({ x: place, y: place, width: extent, height: extent }), canvas, (area, size) => {
      const { x, y, zoom } = viewOf(area, size);
      expect(zoom).toBeGreaterThanOrEqual(leastZoomOf(area));
      expect(zoom).toBeLessThanOrEqual(1);
      expect(area.x * zoom + x).toBeGreaterThan(14.5);
      expect(area.y * zoom + y).toBeGreaterThan(14.5);
      expect((area.x + area.width) * zoom + x).toBeLessThan(size.width - 14.5);
      expect((area.y + area.height) * zoom + y).toBeLessThan(size.height - 58.5);
    }),
  );
});

test('one may zoom out as far as ever, and farther where the design is larger', () => {
  expect(leastZoomOf({ width: 1700, height: 800 })).toBe(ZOOM.least);
  expect(leastZoomOf({ width: 0, height: 0 })).toBe(ZOOM.least);
  expect(leastZoomOf({ width: 22_401, height: 800 })).toBeLessThan(ZOOM.least);
  expect(leastZoomOf({ width: 800, height: 2 * reach })).toBeLessThan(CANVAS.height / (2 * reach));
});

test.each([
  [2.5, '250'],
  [1, '100'],
  [0.056, '6'],
  [0.0101, '1'],
  [0.0099, '0.99'],
  [0.00042, '0.042'],
  [0.000025, '0.0025'],
])('a zoom of %d is %s %%, never 0', (zoom, percent) => {
  expect(percentOf(zoom)).toBe(percent);
});
