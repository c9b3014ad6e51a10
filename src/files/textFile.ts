import { failure, success, type Result } from '../lib/result.ts';

const MOST_BYTES = 16_000_000; // four bytes a character, of the most that is read of a list

/** The text of a file, or a message about what is wrong with it; never throws. Windows writes UTF-16 and code page 1252 too. */
export async function readText(file: File): Promise<Result<string>> {
  if (file.size > MOST_BYTES) return failure('The file is too large for a host list.');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.subarray(0, 4096).includes(0) && !isUtf16(bytes))
      return failure('This is not a text file. Save the sheet as CSV and open that, or copy its rows and paste them.');
    return success(textOf(bytes));
  } catch {
    return failure('The file could not be read. It may have been moved or deleted since.');
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function textOf(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
