import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../run.mjs';

/** @typedef {{ name: string, version: string, licence: string, source: string, text: string }} Notice */

/** Texts for packages that name a licence but carry none: `react-remove-scroll-bar.txt`, `@scope+name.txt`. */
const ownTexts = join(projectFolder, 'scripts/licences');

/**
 * Finds out which packages are in the build, workers included, and writes their licences to notices.txt (for reading) and
 * notices.json (for the About dialog). The build fails on a package without a licence text.
 * @returns {{ collect: () => import('vite').Plugin, write: () => import('vite').Plugin }}
 */
export function notices() {
  /** Folders of packages. @type {Set<string>} */
  const folders = new Set();
  return {
    collect: () => ({
      name: 'notices-collect',
      apply: 'build',
      generateBundle(_options, bundle) {
        const styles = [...this.getModuleIds()].filter((id) => /\.css(\?|$)/.test(id));
        for (const file of [...styles, ...Object.values(bundle).flatMap(originsOf)]) {
          const folder = packageFolderOf(file);
          if (folder) folders.add(folder);
        }
      },
    }),
    write: () => ({
      name: 'notices-write',
      apply: 'build',
      enforce: 'post',
      generateBundle() {
        const all = [...folders].map(noticeOf).toSorted((a, b) => (a.name < b.name ? -1 : 1));
        this.emitFile({ type: 'asset', fileName: 'notices.json', source: JSON.stringify(all) });
        this.emitFile({ type: 'asset', fileName: 'notices.txt', source: textOf(all) });
      },
    }),
  };
}

/**
 * The files something of the bundle was made from; modules of which nothing is left don't count.
 * @param {import('vite').Rollup.OutputAsset | import('vite').Rollup.OutputChunk} file
 * @returns {string[]}
 */
function originsOf(file) {
  if (file.type === 'asset') return file.originalFileNames.map((name) => join(projectFolder, name));
  return Object.entries(file.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []));
}

/** @param {string} id of a module */
export function packageFolderOf(id) {
  const path = id.replaceAll('\\', '/').replace(/[?#].*$/, '');
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/**
 * @param {string} folder of a package
 * @returns {Notice}
 */
export function noticeOf(folder) {
  const { name, version, license, repository, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const text = licenceTexts(folder, name);
  if (text === '' || typeof license !== 'string') {
    throw new Error(
      `${name} is in the build but has no licence text: put one into scripts/licences, or do without it.`,
    );
  }
  const source = readableAddress(repository?.url ?? repository ?? homepage ?? `https://www.npmjs.com/package/${name}`);
  return { name, version, licence: license, source, text };
}

/**
 * @param {string} folder
 * @param {string} name
 */
function licenceTexts(folder, name) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(file));
  const paths = [...files.map((file) => join(folder, file)), join(ownTexts, `${name.replace('/', '+')}.txt`)];
  const texts = paths.filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8').trim());
  return texts.join('\n\n').replaceAll('\r\n', '\n');
}

/** `git+ssh://git@github.com/a/b.git`, `git@github.com:a/b`, `github:a/b` and `a/b` are all the same page. @param {string} address */
function readableAddress(address) {
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(address)?.[1];
  if (short) return `https://github.com/${short}`;
  const bare = address
    .replace(/^git\+/, '')
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^git@/, '');
  return `https://${bare.replace(/^([\w.]+):/, '$1/').replace(/\/?(\.git)?\/?$/, '')}`;
}

/** @param {Notice[]} all */
function textOf(all) {
  const parts = all.map(({ name, version, licence, source, text }) =>
    [`${name} ${version}`, `Licence: ${licence}`, `Source: ${source}`, '', text].join('\n'),
  );
  const opening = 'Portolan contains the following packages, unchanged but for being bundled and minified.';
  return `${[opening, ...parts].join(`\n\n${'-'.repeat(100)}\n\n`)}\n`;
}
