import { describe, expect, test } from 'vitest';
import { amend, record, redo, startHistory, undo, type History } from './history.ts';

const after = (...values: string[]): History<string> =>
  values.reduce((history, value) => record(history, `to ${value}`, value), startHistory('start'));
const labels = (history: History<string>): [string[], string[]] => [
  history.past.map(({ label }) => label),
  history.future.map(({ label }) => label),
];

describe('a history', () => {
  test('begins with nothing to undo or redo', () => {
    const history = startHistory('start');
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  test('labels what undo and redo would do', () => {
    expect(labels(after('a', 'b', 'c'))).toEqual([['to a', 'to b', 'to c'], []]);
    expect(labels(undo(undo(after('a', 'b', 'c'))))).toEqual([['to a'], ['to b', 'to c']]);
  });

  test('comes back to each value it had', () => {
    const history = after('a', 'b');
    expect(undo(history).present).toBe('a');
    expect(undo(undo(history)).present).toBe('start');
    expect(redo(undo(history))).toEqual(history);
    expect(redo(redo(undo(undo(history))))).toEqual(history);
  });

  test('takes the same value for no step', () => {
    const history = after('a');
    expect(record(history, 'again', 'a')).toBe(history);
  });

  test('forgets what was undone once something else is done', () => {
    const history = record(undo(after('a', 'b')), 'to c', 'c');
    expect(labels(history)).toEqual([['to a', 'to c'], []]);
    expect(undo(history).present).toBe('a');
  });

  test('keeps one gesture one step when it is amended', () => {
    const history = amend(amend(after('a', 'b'), 'bb'), 'bbb');
    expect(history.present).toBe('bbb');
    expect(undo(history).present).toBe('a');
    expect(redo(undo(history)).present).toBe('bbb');
  });

  test('keeps the last 200 steps', () => {
    let history = after(...Array.from({ length: 250 }, (_, i) => `${i}`));
    expect(history.past).toHaveLength(200);
    while (history.past.length > 0) history = undo(history);
    expect(history.present).toBe('49');
    expect(history.future).toHaveLength(200);
  });
});
