import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEED } from '../testing/anyDesign.testing.ts';
import { pushVarint } from '../../lib/varint.ts';
import { LinkReader, LinkWriter } from './bytes.ts';
import { CountingTexts } from './texts.ts';
import { readValue, writeValue } from './values.ts';
import { settings } from '../model/settings.ts';

function packed(value: unknown, model?: unknown): Uint8Array<ArrayBuffer> {
  const out = new LinkWriter();
  writeValue(out, new CountingTexts(), value, model);
  return out.bytes();
}

/** What the bytes hold beside the model, or "refused". */
function unpacked(bytes: Uint8Array, model?: unknown): unknown {
  const from = new LinkReader(bytes);
  const value = readValue(from, new CountingTexts(), model);
  return from.isDone() ? value : 'refused';
}

const numbers = (...all: number[]): Uint8Array => Uint8Array.from([all.length, ...all]);
const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts));

/** Lists of 50 lists of 50 …, as deep as told, of the model. Put together by bytes: as plain lists this takes a minute. */
function nestedLists(depth: number): Uint8Array {
  if (depth === 0) return Uint8Array.of(0);
  const item = nestedLists(depth - 1);
  return joined([Uint8Array.of(6, 50), ...Array.from({ length: 50 }, () => item)]);
}

const size = (value: unknown, model: unknown): number => packed(value, model).length - 1;

describe('a setting in a link', () => {
  test.each<[value: unknown, model: unknown]>([
    [4000, 4000],
    [null, 4000],
    [4000, null],
    [true, false],
    [false, true],
    [0, 80],
    [-5, 80],
    ['', 'domain'],
    ['SQL01', undefined],
    [[], ['a']],
    [[], ''],
    ['', []],
    [{}, 5],
    [5, {}],
    [{}, []],
    [[], {}],
    [
      [1, 2],
      [1, 2, 3],
    ],
    [
      [1, 2, 3],
      [1, 2],
    ],
    [
      [3, 1, 2, 3],
      [1, 2, 3],
    ],
    [
      [1, 9, 3],
      [1, 2, 3],
    ],
    [{ kind: 'default' }, { kind: 'default', port: 1433 }],
    [{ kind: 'default', port: 1433 }, { kind: 'default' }],
    [
      { kind: 'named', name: 'ONE', port: null },
      { kind: 'default', port: 1433 },
    ],
    [
      { kind: 'named', name: 'ONE' },
      { kind: 'default', port: 1433 },
    ],
    [{ port: 1 }, { port: 2 }],
    [{ a: [{ b: null }, { b: 7 }] }, { a: [{ b: 7 }] }],
  ])('%j comes back beside %j', (value, model) => {
    expect(unpacked(packed(value, model), model)).toEqual(value);
  });

  test('of any kind comes back beside any other', () => {
    const leaf = fc.oneof(fc.integer(), fc.string({ maxLength: 5 }), fc.boolean(), fc.constant(null));
    const { value: any } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', maxDepth: 3 },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), tie('value'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(any, any, (value, model) => {
        expect(unpacked(packed(value, model), model)).toEqual(value);
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  test('costs little where it is like its model', () => {
    const instance = { kind: 'default', port: 1433 };
    expect(size(instance, { ...instance })).toBe(1);
    expect(size({ kind: 'default', port: 5000 }, instance)).toBe(5); // fields, the same, a number of two bytes
    const ports = [3000, 4000, 5000];
    expect(size([3000, 4000], ports)).toBe(4); // a list, its length, each at its own place
    expect(size([4000, 3000], ports)).toBe(6); // items of the model at other places
    expect(size([3000, 9, 5000], ports)).toBe(6);
    expect(size([...ports, 3000], ports)).toBe(6); // what comes after the model's last has its first as model
  });

  test('shares nothing with its model', () => {
    const model = { switches: [{ clientPort: 4000 }] };
    const copy = unpacked(packed(model, model), model);
    expect(copy).toEqual(model);
    expect(copy).not.toBe(model);
    const items = unpacked(packed([{ a: 1 }, model], [model, { a: 1 }]), [model, { a: 1 }]);
    expect(Array.isArray(items) && items[1] !== model).toBe(true);
  });
});

describe('what no writer made of a setting', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
  const recordsIn = (depth: number): unknown => (depth === 0 ? 1 : { a: recordsIn(depth - 1) });

  test('is refused where it nests deeper than any', () => {
    expect(unpacked(packed(nested(6)))).toEqual(nested(6));
    expect(unpacked(packed(nested(7)))).toBe('refused');
    expect(unpacked(packed(recordsIn(6)))).toEqual(recordsIn(6));
    expect(unpacked(packed(recordsIn(7)))).toBe('refused');
  });

  test('is refused where it is of no known form', () => {
    expect(unpacked(numbers(3))).toBe(true);
    expect(unpacked(numbers(11))).toBe('refused');
    expect(unpacked(numbers(10, 0), [1])).toBe('refused'); // an item, but of no list
  });

  test('is refused where it points beyond its model', () => {
    expect(unpacked(numbers(6, 1, 10, 1), [7, 8])).toEqual([8]);
    expect(unpacked(numbers(6, 1, 10, 2), [7, 8])).toBe('refused');
  });

  test('is refused where it is longer than any list', () => {
    expect(unpacked(packed(Array.from({ length: 50 }, () => 0)))).toHaveLength(50);
    expect(unpacked(packed(Array.from({ length: 51 }, () => 0)))).toBe('refused');
  });

  test('is refused where it holds more values than a design may, told before they are read', () => {
    // Lists of lists, each byte a list of 50 or the same Switch again: millions of values from few bytes.
    const bytes = nestedLists(4);
    const head: number[] = [];
    pushVarint(head, bytes.length);
    const from = new LinkReader(joined([Uint8Array.from(head), bytes]));
    expect(bytes.length).toBeGreaterThan(50 ** 4);
    const start = process.cpuUsage();
    readValue(from, new CountingTexts(), settings.switches.initial);
    const { user, system } = process.cpuUsage(start);
    expect(from.sound).toBe(false);
    expect((user + system) / 1000).toBeLessThan(500);
  });
});
