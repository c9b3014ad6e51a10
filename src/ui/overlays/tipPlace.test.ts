import { describe, expect, test } from 'vitest';
import { tipPlace } from './tipPlace.ts';

const view = { width: 800, height: 600 };
const tip = { width: 100, height: 24 };
const anchor = { x: 300, y: 300, width: 30, height: 30 };

describe('a tip', () => {
  test('stands below the middle of its anchor', () => {
    expect(tipPlace(anchor, tip, view, [])).toEqual({ x: 265, y: 336 });
  });

  test('stands above it at the bottom of the window, and inside at its edges', () => {
    expect(tipPlace({ ...anchor, y: 570 }, tip, view, [])).toEqual({ x: 265, y: 540 });
    expect(tipPlace({ ...anchor, x: 790, width: 10 }, tip, view, []).x).toBe(694);
  });

  test('gives way to a message below, and to one above as well', () => {
    const below = { x: 200, y: 332, width: 200, height: 18 };
    const above = { x: 200, y: 270, width: 200, height: 28 };
    expect(tipPlace(anchor, tip, view, [below])).toEqual({ x: 265, y: 270 });
    expect(tipPlace(anchor, tip, view, [below, above])).toEqual({ x: 336, y: 303 });
  });

  test('beside a list keeps to the window too', () => {
    expect(tipPlace(anchor, tip, view, [], true)).toEqual({ x: 336, y: 303 });
    expect(tipPlace({ ...anchor, x: 760 }, tip, view, [], true).x).toBe(654);
  });
});
