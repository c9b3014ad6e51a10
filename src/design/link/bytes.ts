import { LIMITS } from '../model/bounds.ts';
import { pushVarint, readVarint } from '../../lib/varint.ts';

/** The longest text a link may carry in one place, in bytes; every text of a design is shorter. */
const LONGEST_TEXT = 2000;

/** Collects whole numbers and texts apart from each other: alike beside alike packs best. */
export class LinkWriter {
  private readonly numbers: number[] = [];
  private readonly texts: number[] = [];

  /** Writes a whole number from 0 up; small ones take one byte. */
  int(value: number): void {
    pushVarint(this.numbers, value);
  }

  /** Writes a whole number of either sign. */
  signed(value: number): void {
    this.int(value >= 0 ? value * 2 : -value * 2 - 1);
  }

  /** Writes any text, lone surrogates included, which no TextEncoder would keep. */
  text(value: string): void {
    for (const char of value) pushCodePoint(this.texts, char.codePointAt(0) ?? 0);
    this.texts.push(0);
  }

  /** All that was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    const length: number[] = [];
    pushVarint(length, this.numbers.length);
    const bytes = new Uint8Array(length.length + this.numbers.length + this.texts.length);
    bytes.set(length);
    bytes.set(this.numbers, length.length);
    bytes.set(this.texts, length.length + this.numbers.length);
    return bytes;
  }
}

/** UTF-8, but 0 takes two bytes, so that a single 0 ends a text. */
function pushCodePoint(bytes: number[], code: number): void {
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code > 0 && code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(0));
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(6), tail(0));
  else bytes.push(0xf0 | (code >> 18), tail(12), tail(6), tail(0));
}

/** Reads what a LinkWriter wrote. It never throws: from the first fault on it gives zeros and empty texts, and `sound` is false. */
export class LinkReader {
  sound = true;
  private place: number;
  private textPlace: number;
  private readonly numbersEnd: number;
  private readonly bytes: Uint8Array;
  private left: number = LIMITS.values; // to be read; of some a byte makes many

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.place = 0;
    this.numbersEnd = bytes.length;
    const length = this.int();
    this.numbersEnd = Math.min(bytes.length, this.place + length);
    this.textPlace = this.numbersEnd;
    if (this.place + length > bytes.length) this.fail();
  }

  /** Notes that what was read makes no sense. */
  fail(): void {
    this.sound = false;
    this.place = this.numbersEnd;
    this.textPlace = this.bytes.length;
  }

  /** Notes that so many values are about to be read: more than a design may hold make no sense. */
  take(values: number): void {
    this.left -= values;
    if (this.left < 0) this.fail();
  }

  /** A whole number from 0 up. */
  int(): number {
    const read = readVarint(this.bytes, this.place, this.numbersEnd);
    if (read) {
      this.place = read.end;
      return read.value;
    }
    this.fail();
    return 0;
  }

  /** Steps over the next number if it is this one (below 128), and says so. */
  skip(value: number): boolean {
    const isNext = this.place < this.numbersEnd && this.bytes[this.place] === value;
    if (isNext) this.place += 1;
    return isNext;
  }

  /** A whole number from 0 up to a limit. */
  intUpTo(most: number): number {
    const value = this.int();
    if (value <= most) return value;
    this.fail();
    return 0;
  }

  /** The length of a list of values that follow, up to a limit; 0 where there would be too many. */
  length(most: number): number {
    const length = this.intUpTo(most);
    this.take(length);
    return this.sound ? length : 0;
  }

  /** A whole number of either sign. */
  signed(): number {
    const value = this.int();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** A text. */
  text(): string {
    const end = this.bytes.indexOf(0, this.textPlace);
    if (end < 0 || end - this.textPlace > LONGEST_TEXT) {
      this.fail();
      return '';
    }
    const text = decodeText(this.bytes.subarray(this.textPlace, end));
    this.textPlace = end + 1;
    if (text === null) this.fail();
    return text ?? '';
  }

  /** Whether everything was read, and nothing was wrong. */
  isDone(): boolean {
    return this.sound && this.place === this.numbersEnd && this.textPlace === this.bytes.length;
  }
}

/** The text of bytes that pushCodePoint wrote; null where they are something else. */
function decodeText(bytes: Uint8Array): string | null {
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i] ?? 0;
    const length = lengthOf(first);
    if (length === 0 || i + length > bytes.length) return null;
    let code = length === 1 ? first : first & (0x7f >> length);
    for (let k = 1; k < length; k += 1) code = (code << 6) | ((bytes[i + k] ?? 0) & 0x3f);
    if (code > 0x10ffff) return null;
    text += String.fromCodePoint(code);
    i += length;
  }
  return text;
}

/** How many bytes a character takes that begins so; 0 for none. */
function lengthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc0) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf8 ? 4 : 0;
}
