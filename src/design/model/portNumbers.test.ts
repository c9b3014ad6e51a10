import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asPort, isSamePort, portOfText, portRank, portsMeet, portText, spanOf, type Port } from './portNumbers.ts';

const number = fc.integer({ min: 1, max: 65_535 });
const range = fc.tuple(number, number).map(([a, b]) => asPort({ from: Math.min(a, b), to: Math.max(a, b) }));
const port = fc.oneof(number, range);

test('a port is read as it is written', () => {
  fc.assert(
    fc.property(fc.oneof(port, fc.constant<Port>('dynamic')), (one) => {
      expect(portOfText(portText(one))).toEqual(one);
    }),
  );
  expect(portOfText(' 49152 – 65535 ')).toEqual({ from: 49_152, to: 65_535 });
  expect(portOfText('80-80')).toBe(80);
  expect(['', '0', '65536', '9-1', '1-', '-1', '1-2-3', 'x', '1.5'].map(portOfText)).toEqual(Array(9).fill(null));
});

test('two meet where a port is among both, and are the same where every port is', () => {
  fc.assert(
    fc.property(port, port, (a, b) => {
      const [one, other] = [spanOf(a), spanOf(b)];
      const first = Math.max(one.from, other.from);
      const isCommon = first <= one.to && first <= other.to;
      expect(portsMeet(a, b)).toBe(isCommon);
      expect(isSamePort(a, b)).toBe(portText(a) === portText(b));
    }),
  );
  expect([portsMeet('dynamic', 80), portsMeet('dynamic', 'dynamic'), isSamePort('dynamic', 'dynamic')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('ranges are sorted by their first port, dynamic ports last', () => {
  const ports: Port[] = ['dynamic', { from: 300, to: 400 }, 443, 80];
  expect(ports.toSorted((a, b) => portRank(a) - portRank(b)).map(portText)).toEqual([
    '80',
    '300-400',
    '443',
    'dynamic',
  ]);
});
