import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEED } from '../testing/anyDesign.testing.ts';
import { pushVarint } from '../../lib/varint.ts';
import { LinkReader, LinkWriter } from './bytes.ts';

const written = (write: (out: LinkWriter) => void): Uint8Array<ArrayBuffer> => {
  const out = new LinkWriter();
  write(out);
  return out.bytes();
};
/** Bytes around numbers and texts that need not be what a writer makes of anything. */
const around = (numbers: readonly number[], texts: readonly number[] = []): LinkReader => {
  const head: number[] = [];
  pushVarint(head, numbers.length);
  return new LinkReader(Uint8Array.from([...head, ...numbers, ...texts]));
};
/** The text that these bytes are, or "refused". */
const textOf = (...bytes: readonly number[]): string => {
  const from = around([], [...bytes, 0]);
  const text = from.text();
  return from.isDone() ? text : 'refused';
};

describe('what a link holds', () => {
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];

  test('are numbers that come back, small ones from one byte', () => {
    const from = new LinkReader(written((out) => numbers.forEach((number) => out.int(number))));
    expect(numbers.map(() => from.int())).toEqual(numbers);
    expect(from.isDone()).toBe(true);
    expect([127, 128, 16_383, 16_384].map((one) => written((out) => out.int(one)).length - 1)).toEqual([1, 2, 2, 3]);
  });

  test('are numbers of either sign', () => {
    const signed = [0, -1, 1, -64, 64, -1_000_000, 1_000_000];
    const from = new LinkReader(written((out) => signed.forEach((number) => out.signed(number))));
    expect(signed.map(() => from.signed())).toEqual(signed);
    expect(written((out) => [-64, 63].forEach((one) => out.signed(one)))).toHaveLength(3);
  });

  test('are texts in UTF-8, each ended by 0', () => {
    const borders = [0x01, 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x1_0000, 0x10_ffff];
    const text = String.fromCodePoint(...borders);
    const bytes = written((out) => out.text(text));
    expect([...bytes]).toEqual([0, ...new TextEncoder().encode(text), 0]);
    expect(new LinkReader(bytes).text()).toBe(text);
  });

  test('are texts with a 0 or half a letter inside, too', () => {
    const texts = ['a\0b', '\ud800', '\udc00\ud800', ''];
    const from = new LinkReader(written((out) => texts.forEach((text) => out.text(text))));
    expect(texts.map(() => from.text())).toEqual(texts);
    expect(from.isDone()).toBe(true);
  });
});

describe('bytes that no writer made', () => {
  test.each<[string, number[]]>([
    ['that state more numbers than there are', [3, 1, 1]],
    ['that end in their first number', [0x80]],
    ['with nothing in them', []],
  ])('%s are unsound from the start', (_, bytes) => {
    const from = new LinkReader(Uint8Array.from(bytes));
    expect(from.sound).toBe(false);
    expect([from.int(), from.signed(), from.text(), from.isDone()]).toEqual([0, 0, '', false]);
  });

  test('may hold as many numbers as they state, and no text', () => {
    const from = new LinkReader(Uint8Array.from([2, 5, 6]));
    expect([from.int(), from.int(), from.isDone()]).toEqual([5, 6, true]);
  });

  test('lend no byte of a text to a number', () => {
    expect(around([], [65, 0]).skip(65)).toBe(false);
    const from = around([], [65, 0]);
    expect([from.int(), from.sound]).toEqual([0, false]);
  });

  test('hold no number beyond what counts exactly', () => {
    const from = around([...Array.from({ length: 8 }, () => 0xff), 0x7f, 5]);
    expect([from.int(), from.sound, from.int()]).toEqual([0, false, 0]);
  });

  test('hold no number above its limit, and the limit itself', () => {
    const most = around([7, 7]);
    expect([most.intUpTo(7), most.sound]).toEqual([7, true]);
    expect([most.intUpTo(6), most.sound]).toEqual([0, false]);
  });

  test('hold no text without an end, or longer than any of a design', () => {
    const endless = around([], [65, 66]);
    expect([endless.text(), endless.sound]).toEqual(['', false]);
    const letters = (count: number): number[] => [...Array.from({ length: count }, () => 65), 0];
    expect(around([], letters(2000)).text()).toHaveLength(2000);
    const long = around([], letters(2001));
    expect([long.text(), long.sound]).toEqual(['', false]);
  });

  test('are no text where they are not UTF-8', () => {
    expect(textOf(0xf4, 0x8f, 0xbf, 0xbf)).toBe('\u{10ffff}');
    const bad = [[0x80], [0xbf, 0x80], [0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xf4, 0x90, 0x80, 0x80]];
    expect(bad.map((bytes) => textOf(...bytes))).toEqual(bad.map(() => 'refused'));
    expect(textOf(0xf8, 0x80, 0x80, 0x80)).toBe('refused');
    expect(textOf(0xff, 0xbf, 0xbf, 0xbf)).toBe('refused');
    const from = around([], [0x80, 0, 65, 0]);
    expect([from.text(), from.text()]).toEqual(['', '']); // nothing is read after a fault
  });

  test('are not done while a number or a text is left', () => {
    const numberLeft = around([1, 2], [65, 0]);
    expect([numberLeft.int(), numberLeft.text(), numberLeft.isDone()]).toEqual([1, 'A', false]);
    const textLeft = around([1], [65, 0]);
    expect([textLeft.int(), textLeft.isDone(), textLeft.text(), textLeft.isDone()]).toEqual([1, false, 'A', true]);
  });

  test('never make a reader throw or leave its bytes', () => {
    const reads = fc.array(fc.constantFrom('int', 'signed', 'text'), { maxLength: 12 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), reads, (bytes, kinds) => {
        const from = new LinkReader(bytes);
        for (const kind of kinds) {
          const wasSound = from.sound;
          const value = from[kind]();
          expect(Number.isSafeInteger(value) || typeof value === 'string').toBe(true);
          expect(wasSound || value === 0 || value === '').toBe(true);
        }
      }),
      { numRuns: 300, seed: SEED },
    );
  });
});
