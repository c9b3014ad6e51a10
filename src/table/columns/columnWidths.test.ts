import { describe, expect, it } from 'vitest';
import { isSureToFit } from './columnWidths.ts';

describe('isSureToFit', () => {
  it('leaves short texts unclipped, and clips those as long as their column', () => {
    expect(isSureToFit('443', 'port', false)).toBe(true);
    expect(isSureToFit('Corporate network', 'sourceZone', false)).toBe(false);
    expect(isSureToFit('Client asks for what is new, and gets it from there', 'usage', false)).toBe(false);
  });

  it('keeps room for the button before the first text, and for spaced letters', () => {
    // 13 digits are 89 px; spaced out 116 px; the column has room for 114 px, and for 90 px after the button
    expect(isSureToFit('1234567890123', 'sourceZone', false)).toBe(false);
    expect(isSureToFit('123456789012', 'sourceZone', false)).toBe(true);
    expect(isSureToFit('123456789012', 'sourceZone', true)).toBe(false);
  });

  it('does not guess how wide letters are that the face lacks', () => {
    expect(isSureToFit('﷽', 'usage', false)).toBe(false);
    expect(isSureToFit('東', 'source', false)).toBe(false);
  });
});
