import { expect, test } from 'vitest';
import { base64Of, bytesOfBase64 } from './base64.ts';
import { checksum } from './checksum.ts';
import { firstFreeName } from './freeName.ts';
import { addTo, groupBy } from './groupBy.ts';
import { memoByIdentity } from './memo.ts';
import { pushVarint, readVarint } from './varint.ts';
import { counted } from './words.ts';

test('groups keep the order of their first item, and items theirs', () => {
  const groups = groupBy([3, 1, 4, 1, 5, 9, 2, 6], (number): string => (number % 2 === 0 ? 'even' : 'odd'));
  expect([...groups]).toEqual([
    ['odd', [3, 1, 1, 5, 9]],
    ['even', [4, 2, 6]],
  ]);
  addTo(groups, 'none', 0);
  addTo(groups, 'even', 8);
  expect([groups.get('none'), groups.get('even')]).toEqual([[0], [4, 2, 6, 8]]);
});

test('a number is told with its noun', () => {
  expect([counted(0, 'host'), counted(1, 'host'), counted(2, 'host')]).toEqual(['0 hosts', '1 host', '2 hosts']);
  expect([counted(1, 'Switch', 'Switches'), counted(3, 'Switch', 'Switches')]).toEqual(['1 Switch', '3 Switches']);
});

test('the first free name is the one of the lowest number', () => {
  const taken = new Set(['SQL01', 'SQL02', 'SQL04']);
  const nameAt = (number: number): string => `SQL0${number}`;
  expect(firstFreeName(1, nameAt, (name) => !taken.has(name))).toBe('SQL03');
  expect(firstFreeName(4, nameAt, (name) => !taken.has(name))).toBe('SQL05');
});

test('an answer is worked out once for each argument, even where it is undefined', () => {
  let times = 0;
  const answer = memoByIdentity((key: { readonly value?: number }) => {
    times += 1;
    return key.value;
  });
  const [one, none] = [{ value: 1 }, {}];
  expect([answer(one), answer(none), answer(one), answer(none), answer({ value: 1 })]).toEqual([
    1,
    undefined,
    1,
    undefined,
    1,
  ]);
  expect(times).toBe(3);
});

test('bytes come back from base64 as they were, in parts and with any rest', () => {
  for (const length of [0, 1, 2, 3, 8191, 8192, 8193, 20_000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * i) % 256);
    expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes);
    expect(bytesOfBase64(base64Of(bytes).replace(/=+$/, ''))).toEqual(bytes);
  }
});

test('a checksum is the one everyone else computes', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('numbers come back from their bytes one after another; a cut or an inexact one is none', () => {
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 32, Number.MAX_SAFE_INTEGER];
  const written: number[] = [];
  for (const number of numbers) pushVarint(written, number);
  const bytes = Uint8Array.from(written);
  let at = 0;
  for (const number of numbers) {
    const read = readVarint(bytes, at);
    expect(read?.value).toBe(number);
    at = read?.end ?? 0;
  }
  expect(at).toBe(bytes.length);
  expect(readVarint(bytes, at)).toBeNull();
  expect(readVarint(Uint8Array.from([0x80, 0x80]), 0)).toBeNull();
  expect(readVarint(Uint8Array.from([0x80, 1]), 0, 1)).toBeNull();
  expect(readVarint(new Uint8Array(12).fill(0xff), 0)).toBeNull();
});
