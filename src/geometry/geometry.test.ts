import { describe, expect, test } from 'vitest';
import { GRID, onGrid, outerGrid } from './grid.ts';
import { boundsOf, overlaps, tooClose } from './rectangles.ts';

const at = (x: number, y: number) => ({ x, y, width: 20, height: 10 });

describe('areas', () => {
  test('that share a border neither overlap nor keep a gap', () => {
    expect(overlaps(at(0, 0), at(20, 0))).toBe(false);
    expect(overlaps(at(0, 0), at(19, 9))).toBe(true);
    expect(tooClose(at(0, 0), at(20, 0), 1)).toBe(true);
    expect(tooClose(at(0, 0), at(24, 0), 5)).toBe(true);
    expect(tooClose(at(0, 0), at(25, 0), 5)).toBe(false);
    expect(tooClose(at(0, 15), at(0, 0), 5)).toBe(false);
  });

  test('are held by their bounds, none by an empty area', () => {
    expect(boundsOf([at(5, 5), at(-5, 20)])).toEqual({ x: -5, y: 5, width: 30, height: 25 });
    expect(boundsOf([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});

describe('the grid', () => {
  test('has the nearest line of a coordinate, and no -0', () => {
    expect([4, 5, 14, -4, -6].map(onGrid)).toEqual([0, GRID, GRID, 0, -GRID]);
    expect(Object.is(onGrid(-1), 0)).toBe(true);
  });

  test('holds an area in whole squares', () => {
    expect(outerGrid({ x: 3, y: -3, width: 10, height: 3 })).toEqual({ x: 0, y: -10, width: 20, height: 10 });
    expect(outerGrid(at(20, 10))).toEqual(at(20, 10));
  });
});
