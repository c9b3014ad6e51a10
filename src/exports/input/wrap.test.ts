import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../diagram/text/text.ts';
import { CONFIGURABLE } from '../../rules/rulebook/configurable.ts';
import { REQUIREMENTS } from '../../rules/rulebook/requirements.ts';
import { leastEm, wrapText } from './wrap.ts';

const SIZE = 10;
const lines = (text: string, width: number): string[] => wrapText(text, width, SIZE, 400);

describe('a name that is too long for its line', () => {
  test('is broken after dots and hyphens', () => {
    expect(lines('sql-cluster-01.eu-central.example-company.com', 100)).toEqual([
      'sql-cluster-01.eu-',
      'central.example-',
      'company.com',
    ]);
  });

  test('is broken elsewhere only within a part that no line holds', () => {
    const [first, ...others] = lines(`sql.${'x'.repeat(40)}.com`, 100);
    expect(first).toMatch(/^sql\.x+$/);
    expect(others.at(-1)).toMatch(/\.com$/);
  });

  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/);
  const name = fc.array(fc.tuple(label, fc.constantFrom('.', '-')), { minLength: 2, maxLength: 12 });
  test('whatever it is, keeps every letter and every part whole', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 120, max: 300 }), (parts, width) => {
        const text = parts.map((part) => part.join('')).join('');
        const broken = lines(text, width);
        expect(broken.join('')).toBe(text);
        for (const line of broken) {
          expect(textWidth(line, SIZE, 400)).toBeLessThanOrEqual(width);
          expect(line).toMatch(/[.-]$/);
        }
      }),
    );
  });
});

describe('the least width of a text', () => {
  const name = 'application-server-01.eu-central.branch.example-company.com';
  const em = (text: string): number => textWidth(text, 1, 400);

  test('holds a long name whole, or its longest part, or 16 em of a longer one', () => {
    expect(leastEm(name, 400, 'none')).toBe(em(name));
    expect(leastEm(name, 400, 'dots')).toBe(em('application-'));
    expect(leastEm('w'.repeat(60), 400, 'dots')).toBe(em('w'.repeat(60)));
    expect(leastEm('w'.repeat(60), 400, 'anywhere')).toBe(16);
  });

  test.each([
    '10.110.128.0/17',
    'fd0b:dbd4:5678:9abc:def0:bdbd:dbdb:d0b0/128',
    '(2001:db8:1234:5678:9abc:def0:1234:5678)',
  ])('holds %s whole, come what may', (address) => {
    for (const breaks of ['none', 'dots', 'anywhere'] as const) {
      expect(leastEm(`at ${address} now`, 400, breaks)).toBe(em(address));
    }
  });

  test('holds every word of the rules whole: names of settings among them', () => {
    const texts = [...REQUIREMENTS.map(({ usage }) => usage), ...Object.values(CONFIGURABLE).map(({ text }) => text)];
    for (const text of texts) {
      const longest = Math.max(...text.split(/\s+/).map(em));
      expect(leastEm(text, 400, 'anywhere')).toBeGreaterThanOrEqual(longest);
    }
    expect(texts.join(' ')).toContain('BackgroundChannelUrl');
  });
});
