import { describe, expect, test } from 'vitest';
import { arrowHead, roundedPath, roundedPieces } from './paths.ts';

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

describe('a rounded path in pieces', () => {
  const way = [
    { x: 0, y: 0 },
    { x: 250, y: 0 },
    { x: 250, y: 130 },
    { x: 900, y: 130 },
  ];
  const pieces = roundedPieces(way, 6, 110, 11);

  test('is the same path', () => {
    const joined = pieces.map(({ d }, i) => (i === 0 ? d : d.replace(/^M[^LQ]*/u, ''))).join('');
    const withoutCuts = joined.replace(/L[^LQ]*(?=L)/gu, '');
    expect(withoutCuts).toBe(roundedPath(way, 6));
  });

  test('is cut at whole periods, on straight stretches', () => {
    expect(pieces.map(({ start: { x, y } }) => [x, y].map((at) => Math.round(at * 10) / 10))).toEqual([
      [0, 0],
      [110, 0],
      [220, 0],
      [250, 82.3], // 244 + 9.7 round the corner + 76.3 = 330
      [314.5, 130],
      [424.5, 130],
      [534.5, 130],
      [644.5, 130],
      [754.5, 130],
      [864.5, 130],
    ]);
    expect(pieces.at(-1)?.d).toBe('M864.52 130L900 130');
  });

  test('is one where it is short, and none without points', () => {
    expect(roundedPieces(corner, 8, 1100, 11)).toEqual([{ start: { x: 0, y: 0 }, d: roundedPath(corner, 8) }]);
    expect(roundedPieces([], 8, 1100, 11)).toEqual([]);
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
