import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytesOfBase64 } from '../../lib/base64.ts';
import { Refusal } from '../command.ts';

// Letters of Europe go into the one file that is built, 430 KB; East Asian ones would be 30 MB.
const inside = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/noto-sans/files/noto-sans-{latin,latin-ext,greek,greek-ext,cyrillic,cyrillic-ext,vietnamese}-{400,600}-normal.woff',
    '/node_modules/@fontsource/noto-sans-georgian/files/noto-sans-georgian-georgian-{400,600}-normal.woff',
    '/node_modules/@fontsource/noto-sans-armenian/files/noto-sans-armenian-armenian-{400,600}-normal.woff',
  ],
  { query: '?inline', import: 'default', eager: true },
);
const byName = new Map(Object.entries(inside).map(([path, data]) => [path.slice(path.lastIndexOf('/') + 1), data]));

/** Returns the bytes of a font file: of the built file, else of the packages beside it. */
export async function loadFont(name: string): Promise<Uint8Array> {
  const data = byName.get(name);
  if (data !== undefined) return bytesOfBase64(data.slice(data.indexOf(',') + 1));
  const path = installed(name);
  if (path) return readFile(path);
  throw new Refusal(
    'This design has letters of scripts whose fonts are not in this file: run the command in a checkout of Portolan, or export lists or Excel',
  );
}

/** Where npm put a font file: in a folder above this one, as on a checkout. */
function installed(name: string): string | null {
  const [family = ''] = /^noto-sans-(?:sc|jp|kr)/.exec(name) ?? [];
  const own = join('node_modules', '@fontsource', family, 'files', name);
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, own))) return join(folder, own);
    if (folder === dirname(folder)) return null;
  }
}
