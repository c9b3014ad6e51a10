import type { Weight } from '../../diagram/text/text.ts';
import type { Collection } from './collect.ts';
import type { Glyph } from './glyphs.ts';

/** Metrics of Noto Sans, in 1/1000 em; the merged font keeps them whatever else is in it. */
export const METRICS = { ascent: 1069, descent: -293, capHeight: 714, xHeight: 536, em: 1000 } as const;

const NAMES: Record<Weight, string> = { 400: 'Regular', 600: 'SemiBold' };

/** A TrueType font of the collected glyphs. The same glyphs give the same bytes. */
export function writeFont({ glyphs, codes }: Collection, weight: Weight): Uint8Array<ArrayBuffer> {
  const outlines = glyphs.map(outlineOf);
  const offsets = [0];
  for (const { length } of outlines) offsets.push((offsets.at(-1) ?? 0) + length);
  return assemble({
    'OS/2': os2Table(codes, weight),
    cmap: cmapTable(codes),
    glyf: outlines.flatMap((outline) => [...outline]),
    head: headTable(weight),
    hhea: hheaTable(glyphs),
    hmtx: glyphs.flatMap(({ advance, bearing }) => [...u16(advance), ...u16(bearing)]),
    loca: offsets.flatMap(u32),
    maxp: maxpTable(glyphs),
    name: nameTable(weight),
    post: [...u32(0x00030000), ...u32(0), ...u16(-100), ...u16(50), ...Array<number>(20).fill(0)],
  });
}

const u16 = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff];
const lettersOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value)];

function outlineOf({ outline, parts }: Glyph): Uint8Array {
  const bytes = new Uint8Array(padded(outline.length));
  bytes.set(outline);
  for (const { at, glyph } of parts) bytes.set(u16(glyph), at);
  return bytes;
}

const headTable = (weight: Weight): number[] => [
  ...[0x00010000, 0x00010000, 0, 0x5f0f3cf5].flatMap(u32), // the checksum is filled in at the end
  ...[0x0003, METRICS.em].flatMap(u16),
  ...Array<number>(16).fill(0), // created, modified
  ...[-600, METRICS.descent, 3000, METRICS.ascent, weight === 600 ? 1 : 0, 6, 2, 1, 0].flatMap(u16),
];

const hheaTable = (glyphs: readonly Glyph[]): number[] => [
  ...u32(0x00010000),
  ...[METRICS.ascent, METRICS.descent, 0, Math.max(...glyphs.map(({ advance }) => advance))].flatMap(u16),
  ...[-600, 0, 3000, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length].flatMap(u16),
];

const maxpTable = (glyphs: readonly Glyph[]): number[] => [
  ...u32(0x00010000),
  // Upper bounds serve as well as exact ones: points, contours, the same of composites, zones …, parts and their depth.
  ...[glyphs.length, 4000, 400, 4000, 400, 2, 0, 0, 0, 0, 0, 0, 16, 4].flatMap(u16),
];

function os2Table(codes: Collection['codes'], weight: Weight): number[] {
  const all = [...codes.keys()];
  const [first, last] = [all[0] ?? 0x20, all.at(-1) ?? 0x20].map((code) => Math.min(code, 0xffff));
  return [
    ...[4, 600, weight, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 322, 0].flatMap(u16),
    ...Array<number>(10).fill(0), // panose
    ...[0, 0, 0, 0].flatMap(u32),
    ...lettersOf('GOOG'),
    ...[weight === 600 ? 0x20 : 0x40, first ?? 0x20, last ?? 0x20].flatMap(u16),
    ...[METRICS.ascent, METRICS.descent, 0, METRICS.ascent, -METRICS.descent].flatMap(u16),
    ...[0, 0].flatMap(u32),
    ...[METRICS.xHeight, METRICS.capHeight, 0, 0x20, 2].flatMap(u16),
  ];
}

function nameTable(weight: Weight): number[] {
  const [family, style] = ['Noto Sans', NAMES[weight]];
  const texts = new Map([
    [0, 'Copyright The Noto Project Authors. SIL Open Font License 1.1'],
    [1, family],
    [2, style],
    [3, `Portolan subset of ${family} ${style}`],
    [4, `${family} ${style}`],
    [5, 'Version 2.0'],
    [6, `NotoSans-${style}`],
  ]);
  const records: number[] = [];
  const strings: number[] = [];
  for (const [id, text] of texts) {
    const bytes = lettersOf(text).flatMap(u16);
    records.push(...[3, 1, 0x409, id, bytes.length, strings.length].flatMap(u16));
    strings.push(...bytes);
  }
  return [...[0, texts.size, 6 + texts.size * 12].flatMap(u16), ...records, ...strings];
}

/** Format 4 for the basic plane, format 12 for all. */
function cmapTable(codes: Collection['codes']): number[] {
  const [basic, all] = [format4([...codes].filter(([code]) => code < 0xffff)), format12([...codes])];
  const start = 4 + 2 * 8;
  const entries = [
    [1, start],
    [10, start + basic.length],
  ] as const;
  return [
    ...[0, 2].flatMap(u16),
    ...entries.flatMap(([kind, at]) => [...u16(3), ...u16(kind), ...u32(at)]),
    ...basic,
    ...all,
  ];
}

type Run = { readonly start: number; end: number; readonly glyph: number };

/** Neighbouring code points with neighbouring glyphs, together. */
function runsOf(codes: readonly (readonly [number, number])[]): Run[] {
  const runs: Run[] = [];
  for (const [code, glyph] of codes) {
    const last = runs.at(-1);
    if (last && last.end + 1 === code && last.glyph + code - last.start === glyph) last.end = code;
    else runs.push({ start: code, end: code, glyph });
  }
  return runs;
}

function format4(codes: readonly (readonly [number, number])[]): number[] {
  const runs = [...runsOf(codes), { start: 0xffff, end: 0xffff, glyph: 0 }];
  const power = 2 ** Math.floor(Math.log2(runs.length));
  const length = 16 + runs.length * 8;
  return [
    ...[4, length, 0, runs.length * 2, power * 2, Math.log2(power), (runs.length - power) * 2].flatMap(u16),
    ...runs.flatMap(({ end }) => u16(end)),
    ...u16(0),
    ...runs.flatMap(({ start }) => u16(start)),
    ...runs.flatMap(({ start, glyph }) => u16(start === 0xffff ? 1 : glyph - start)),
    ...runs.flatMap(() => u16(0)),
  ];
}

function format12(codes: readonly (readonly [number, number])[]): number[] {
  const runs = runsOf(codes);
  return [
    ...[12, 0].flatMap(u16),
    ...[16 + runs.length * 12, 0, runs.length].flatMap(u32),
    ...runs.flatMap(({ start, end, glyph }) => [start, end, glyph].flatMap(u32)),
  ];
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function assemble(tables: Readonly<Record<string, readonly number[]>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(tables);
  const start = 12 + entries.length * 16;
  const file = new Uint8Array(start + entries.reduce((sum, [, { length }]) => sum + padded(length), 0));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  file.set([
    ...u32(0x00010000),
    ...[entries.length, power * 16, Math.log2(power), (entries.length - power) * 16].flatMap(u16),
  ]);
  let at = start;
  let headAt = 0;
  for (const [index, [tag, bytes]] of entries.entries()) {
    file.set(bytes, at);
    const sum = checksum(file.subarray(at, at + padded(bytes.length)));
    file.set([...lettersOf(tag), ...u32(sum), ...u32(at), ...u32(bytes.length)], 12 + index * 16);
    if (tag === 'head') headAt = at;
    at += padded(bytes.length);
  }
  file.set(u32((0xb1b0afba - checksum(file)) >>> 0), headAt + 8);
  return file;
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
