import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { headerFiles } from '../headerFiles.mjs';
import { projectFolder } from '../run.mjs';

const source = join(projectFolder, 'src/platform/serviceWorker.ts');

/** A font family larger than this is kept when a text has used it, not beforehand. Noto Sans has 1.2 MB, the East Asian ones about 3 each. */
const largestFamily = 2 * 1024 * 1024;

/** @typedef {{ name: string, content: string | Uint8Array }} BuiltFile */

/**
 * Writes sw.js, the service worker, with the list of what the build consists of.
 * @returns {import('vite').Plugin}
 */
export function offline() {
  let publicFolder = '';
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    generateBundle: {
      // After Vite's own plugins, which put the last touch to the files.
      order: 'post',
      async handler(_options, bundle) {
        const built = Object.values(bundle).map((file) => ({
          name: file.fileName,
          content: file.type === 'chunk' ? file.code : file.source,
        }));
        const files = withoutLargeFonts([...built, ...readFolder(publicFolder)].filter(isPartOfThePage));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: await writeWorker(files) });
      },
    },
  };
}

/** @param {string} folder @returns {BuiltFile[]} */
function readFolder(folder) {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: path.slice(folder.length + 1).replaceAll('\\', '/'), content: readFileSync(path) }));
}

/** @param {BuiltFile} file */
const isPartOfThePage = ({ name }) => !(name in headerFiles) && !name.endsWith('.map') && !name.startsWith('404.');

/** @param {BuiltFile[]} files */
export function withoutLargeFonts(files) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const { name, content } of files) {
    const family = familyOf(name);
    if (family) sizes.set(family, (sizes.get(family) ?? 0) + content.length);
  }
  return files.filter(({ name }) => (sizes.get(familyOf(name) ?? '') ?? 0) <= largestFamily);
}

/** `assets/noto-sans-sc-12-400-normal-D3adB33f.woff` → `noto-sans-sc`; nothing for what is no font. @param {string} name */
const familyOf = (name) => /^assets\/(noto-sans(?:-(?:georgian|armenian|[a-z]{2}))?)-.*\.woff2?$/.exec(name)?.[1];

/** @param {BuiltFile[]} files */
async function writeWorker(files) {
  const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source, { target: 'es2022' });
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const hash = createHash('sha256').update(code);
  for (const { name, content } of sorted) hash.update(`${name}\0${content.length}\0`).update(content);
  // Hosts may redirect index.html to its folder, so the page is asked for by that.
  const names = sorted.map(({ name }) => (name === 'index.html' ? './' : name));
  return `const REVISION = '${hash.digest('hex').slice(0, 16)}';\nconst FILES = ${JSON.stringify(names, null, 1)};\n${code}`;
}
