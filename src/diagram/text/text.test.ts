import { describe, expect, test } from 'vitest';
import { fitText, textWidth } from './text.ts';

describe('the width of a text', () => {
  // As Chromium measures the same fonts at 100 px without kerning.
  test.each([
    ['AV', 400, 123.9],
    ['AV', 600, 130.3],
    ['Response Stack', 600, 757.1],
    ['443 · 4000', 400, 479.2],
    ['0123456789', 400, 572],
    ['Ω', 400, 71.7],
    ['Ж', 400, 90.5],
  ] as const)('%s, weight %i, is that of the font', (text, weight, width) => {
    expect(textWidth(text, 100, weight)).toBeCloseTo(width, 5);
  });

  test('wide scripts and emoji take one em a sign, marks and joiners nothing', () => {
    expect(textWidth('東京', 10, 400)).toBe(20);
    expect(textWidth('ｗ한😀', 10, 400)).toBe(30);
    expect(textWidth('e\u0301\u200d\u00ad', 10, 400)).toBe(textWidth('e', 10, 400));
  });

  test('grows with the size and adds up', () => {
    expect(textWidth('Portolan', 20, 600)).toBeCloseTo(2 * textWidth('Portolan', 10, 600));
    expect(textWidth('ab', 11, 400)).toBeCloseTo(textWidth('a', 11, 400) + textWidth('b', 11, 400));
    expect(textWidth('', 11, 400)).toBe(0);
  });
});

describe('a text that has to fit', () => {
  test('stays as it is where there is room', () => expect(fitText('SQL-1', 100, 12, 400)).toBe('SQL-1'));

  test('is cut, with an ellipsis, to at most the room', () => {
    const cut = fitText('Response Stack at the northern site', 100, 12, 400);
    expect(cut).toMatch(/^Response \S.*…$/);
    expect(textWidth(cut, 12, 400)).toBeLessThanOrEqual(100);
  });

  test('never ends in half a sign or in a blank', () => {
    expect(fitText('😀😀😀', 26, 10, 400)).toBe('😀…');
    expect(fitText('ab cdefgh', 24, 10, 400)).not.toContain(' …');
    expect(fitText('abc', 1, 10, 400)).toBe('…');
  });
});
