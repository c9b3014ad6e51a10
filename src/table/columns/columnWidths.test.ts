import { describe, expect, it } from 'vitest';
import { textWidth } from '../../diagram/text/text.ts';
import { isSureToFit, widthOf } from './columnWidths.ts';

describe('isSureToFit', () => {
  it('leaves short texts unclipped, and clips those as long as their column', () => {
    expect(isSureToFit('443', 'port')).toBe(true);
    expect(isSureToFit('Corporate network', 'sourceZone')).toBe(false);
    expect(isSureToFit('Client asks for what is new, and gets it from there', 'usage')).toBe(false);
  });

  it('keeps room for spaced letters', () => {
    // 13 digits are 89 px; spaced out 116 px; the column has room for 114 px
    expect(isSureToFit('1234567890123', 'sourceZone')).toBe(false);
    expect(isSureToFit('123456789012', 'sourceZone')).toBe(true);
  });

  it('gives the first column room for the button before its text', () => {
    expect(widthOf('sourceZone', true) - widthOf('sourceZone', false)).toBe(24);
  });

  it('does not guess how wide letters are that the face lacks', () => {
    expect(isSureToFit('﷽', 'usage')).toBe(false);
    expect(isSureToFit('東', 'source')).toBe(false);
  });
});

it('cuts off no range of ports, though set in bold', () => {
  expect(textWidth('49152-65535', 12, 600)).toBeLessThanOrEqual(widthOf('port', false) - 16);
});
