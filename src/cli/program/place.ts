import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { loadFont } from './fonts.ts';
import { Refusal, type Outcome, type Place } from '../command.ts';

/** The machine that the program runs on. */
export const place = (environment: Readonly<Record<string, string | undefined>>): Place => ({
  read: async (path) => textOf(await bytesOf(path)),
  today: dateOf(environment['SOURCE_DATE_EPOCH']),
  loadFont,
});

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return path === '-' ? await buffer(process.stdin) : await readFile(path);
  } catch (error) {
    throw new Refusal(`${path} can't be read: ${reasonOf(error)}`, { cause: error });
  }
}

/** Windows PowerShell writes UTF-16 where a result is redirected into a file. */
const textOf = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);

const DAY = 'en-CA'; // whose dates are written as 2026-11-28

/** The day by the clock here, or the one that builds are told to use so that they can be repeated. */
function dateOf(seconds: string | undefined): string {
  if (seconds === undefined || !/^\d+$/.test(seconds)) return new Date().toLocaleDateString(DAY);
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
}

/** Writes a file whole or not at all. */
export async function writeWhole(path: string, content: Outcome['content']): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new Refusal(`${path} can't be written: ${reasonOf(error)}`, { cause: error });
  }
}

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
};

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'access is denied',
  EISDIR: 'it is a folder',
};
