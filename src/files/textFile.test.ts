import { expect, test } from 'vitest';
import { readText } from './textFile.ts';

const fileOf = (bytes: readonly number[]): File => new File([Uint8Array.from(bytes)], 'hosts.csv');

test.each([
  ['UTF-8', [0x53, 0xc3, 0x9c], 'SÜ'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x53], 'S'],
  ['UTF-16, little end first', [0xff, 0xfe, 0x53, 0, 0xdc, 0], 'SÜ'],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x53, 0, 0xdc], 'SÜ'],
  ['code page 1252', [0x53, 0xdc], 'SÜ'],
  ['nothing', [], ''],
])('%s is read', async (_name, bytes, value) => {
  expect(await readText(fileOf(bytes))).toEqual({ ok: true, value });
});

test('a workbook is refused, and what to do instead is said', async () => {
  const read = await readText(fileOf([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]));
  expect(read.ok || read.message).toContain('CSV');
});

test('what is too large, and what is gone, is said', async () => {
  const large = new File([], 'large.csv');
  Object.defineProperty(large, 'size', { value: 16_000_001 });
  expect(await readText(large)).toEqual({ ok: false, message: 'The file is too large for a host list.' });
  const gone = new File([], 'gone.csv');
  gone.arrayBuffer = () => Promise.reject(new Error('NotFoundError'));
  expect(await readText(gone)).toMatchObject({ ok: false });
});
