import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { textLines } from './lines.ts';
import { textWidth } from './text.ts';

const setting = { width: 120, size: 12, weight: 400, most: 4 } as const;

test('a text keeps its own lines, is broken at blanks, and within words that are longer than a line', () => {
  expect(textLines('One\n\nTwo words', setting)).toEqual(['One', '', 'Two words']);
  expect(textLines('Ask NetOps before touching it', setting)).toEqual(['Ask NetOps before', 'touching it']);
  expect(textLines('W'.repeat(30), setting).join('')).toBe('W'.repeat(30));
});

test('what is beyond the last line is an ellipsis', () => {
  const lines = textLines('a\nb\nc\nd\ne', setting);
  expect(lines).toEqual(['a', 'b', 'c', 'd …']);
  expect(textLines('a\nb\nc\nd', setting)).toEqual(['a', 'b', 'c', 'd']);
});

test('law: every line fits, there are no more than asked for, and nothing is lost where all of it fits', () => {
  const law = fc.property(
    fc.string({ unit: fc.constantFrom('a', 'W', 'i', ' ', '\n', '-', '文', '.'), maxLength: 200 }),
    fc.integer({ min: 1, max: 12 }),
    (text, most) => {
      const lines = textLines(text, { ...setting, most });
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines)
        expect(textWidth(line, setting.size, setting.weight)).toBeLessThanOrEqual(setting.width);
      const whole = (words: string): string => words.replaceAll(/\s+/g, '');
      const isCut = lines.at(-1)?.endsWith('…') === true;
      expect(isCut || whole(lines.join('')) === whole(text)).toBe(true);
    },
  );
  fc.assert(law, { numRuns: 200 });
});
