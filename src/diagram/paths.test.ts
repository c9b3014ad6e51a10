import { describe, expect, test } from 'vitest';
import { arrowHead, roundedPath } from './paths.ts';

const corner = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 50 },
];

describe('a rounded path', () => {
  test('turns in a curve', () => expect(roundedPath(corner, 8)).toBe('M0 0L92 0Q100 0 100 8L100 50'));
  test('turns less where a piece is short', () => {
    expect(
      roundedPath(
        [
          { x: 0, y: 0 },
          { x: 10, y: 0 },
          { x: 10, y: 50 },
        ],
        8,
      ),
    ).toBe('M0 0L5 0Q10 0 10 5L10 50');
  });
  test('is straight without corners, empty without points', () => {
    expect(roundedPath(corner.slice(0, 2), 8)).toBe('M0 0L100 0');
    expect(roundedPath([], 8)).toBe('');
  });
});

describe('an arrowhead', () => {
  test('has its tip at the last point and points along the last piece', () => {
    expect(arrowHead(corner, 10)).toEqual([
      { x: 100, y: 50 },
      { x: 104.5, y: 40 },
      { x: 95.5, y: 40 },
    ]);
  });
  test('of nothing is nothing', () => expect(arrowHead([], 10)).toEqual([]));
});
