import { describe, expect, test } from 'vitest';
import { snap } from './snapping.ts';

const box = (x: number, y: number, width = 200, height = 90) => ({ x, y, width, height });

describe('A moving box', () => {
  test('keeps to the grid', () => {
    expect(snap(box(13, 27), [], 7)).toEqual({ dx: -3, dy: 3, guides: [] });
  });

  test('lines up with another within reach, and shows where', () => {
    const { dx, guides } = snap(box(106, 500), [box(100, 100)], 7);
    expect(dx).toBe(-6);
    expect(guides).toContainEqual({ axis: 'x', at: 100, from: 100, to: 590 });
  });

  test('does not line up from afar', () => {
    expect(snap(box(114, 500), [box(100, 100)], 7).dx).toBe(-4);
  });

  test('lines up by its middle with boxes of another height', () => {
    const { dy } = snap(box(500, 82, 200, 110), [box(0, 90, 200, 90)], 7);
    expect(dy).toBe(-2);
  });

  test('never leaves the grid to line up', () => {
    const { dy } = snap(box(500, 87, 200, 100), [box(0, 90, 200, 90)], 7);
    expect((87 + dy) % 10).toBe(0);
  });

  test('has one guide a line, to the nearest of several', () => {
    const { guides } = snap(box(100, 400), [box(100, 0), box(100, 200)], 7);
    const lines = guides.filter(({ axis }) => axis === 'x');
    expect(lines.map(({ at, from, to }) => [at, from, to])).toEqual([
      [100, 200, 490],
      [200, 200, 490],
      [300, 200, 490],
    ]);
  });
});
