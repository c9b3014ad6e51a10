import { FontMissing } from './jobs.ts';
import { bytesOfBase64 } from '../lib/base64.ts';

// The fonts' own files, by name. Vite puts each into the build and gives its address; they are fetched when a text needs them.
const files = import.meta.glob<string>(
  '/node_modules/@fontsource/noto-sans/files/noto-sans-{latin,latin-ext,greek,greek-ext,cyrillic,cyrillic-ext,vietnamese}-{400,600}-normal.woff',
  { query: '?url', import: 'default', eager: true },
);

// Lives as long as the worker, which makes several exports with the same fonts.
const loaded = new Map<string, Promise<Uint8Array>>();

/** The bytes of a font file such as `noto-sans-greek-400-normal.woff`; rejects where it can't be had. */
export function loadFont(name: string): Promise<Uint8Array> {
  const known = loaded.get(name);
  if (known) return known;
  const bytes = addressOf(name)
    .then(read)
    .catch((error: unknown) => Promise.reject(new FontMissing(name, { cause: error })));
  loaded.set(name, bytes);
  bytes.catch(() => loaded.delete(name));
  return bytes;
}

async function addressOf(name: string): Promise<string> {
  const latin = files[`/node_modules/@fontsource/noto-sans/files/${name}`];
  if (latin !== undefined) return latin;
  // Hundreds of files: even their addresses are too many for a document of European letters.
  const { furtherFonts } = await import('./furtherFonts.ts');
  const address = furtherFonts.get(name);
  if (!address) throw new Error(`No font file ${name} in this build`);
  return address;
}

/** An address inside the page's own code (the single-file build) is decoded here: its policy lets nothing fetch it. */
async function read(address: string): Promise<Uint8Array> {
  const inside = /^data:[^,]*;base64,(.*)$/s.exec(address)?.[1];
  if (inside !== undefined) return bytesOfBase64(inside);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}
