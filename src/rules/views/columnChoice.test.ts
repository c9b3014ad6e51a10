import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAIN_COLUMNS, readChoice, writeChoice } from './columnChoice.ts';
import { COLUMN_IDS } from './ruleColumns.ts';

test('law: a choice that was saved is read as it was', () => {
  const few = fc.subarray(COLUMN_IDS, { maxLength: COLUMN_IDS.length - 1 });
  const all = fc.shuffledSubarray(COLUMN_IDS, { minLength: COLUMN_IDS.length });
  fc.assert(
    fc.property(all, few, few, (order, hidden, leftOut) => {
      expect(readChoice(writeChoice({ order, hidden, leftOut }))).toEqual({ order, hidden, leftOut });
    }),
  );
});

test.each([null, '', '{', '[]', '7', '{"order":7}', '{"order":["__proto__",1]}'])('%j is no choice', (text) => {
  expect(readChoice(text)).toEqual(PLAIN_COLUMNS);
});

test('a column that came later stands where it usually does, shown or hidden as it usually is; one that is gone is left out', () => {
  const order = COLUMN_IDS.filter((id) => id !== 'ticket' && id !== 'port').toReversed();
  const text = JSON.stringify({ order: ['gone', ...order], hidden: ['gone', 'usage'], leftOut: ['gone', 'note'] });
  const read = readChoice(text);
  expect(read.order.toSorted()).toEqual(COLUMN_IDS.toSorted());
  expect(read.order.indexOf('port')).toBe(read.order.indexOf('transport') + 1);
  expect(read.hidden).toEqual(['usage', 'ticket']);
  expect(read.leftOut).toEqual(['note']);
});

test('never is everything hidden or left out', () => {
  const read = readChoice(JSON.stringify({ order: COLUMN_IDS, hidden: COLUMN_IDS, leftOut: COLUMN_IDS }));
  expect(read).toEqual(PLAIN_COLUMNS);
});
