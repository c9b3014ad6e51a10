import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The font files from where npm put them: what the worker fetches from the build. */
export function fontFromDisk(file: string): Promise<Uint8Array> {
  const [family] = /^noto-sans(?:-(?:sc|jp|kr)(?=-\d)|-(?:georgian|armenian))?/.exec(file) ?? [''];
  return readFile(fileURLToPath(new URL(`../../../node_modules/@fontsource/${family}/files/${file}`, import.meta.url)));
}
