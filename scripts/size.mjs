import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { projectFolder } from './run.mjs';

/** What a visitor may have to download for the first screen, start screen or open link alike: scripts and styles, gzipped. */
const budget = 230 * 1024;
/** Page, scripts, styles and fonts of the first screen. */
const mostRequests = 8;

const dist = join(projectFolder, 'dist');

/** @param {string} file relative to dist, with forward slashes */
const read = (file) => readFileSync(join(dist, file));

/** @param {string} file */
const gzipped = (file) => gzipSync(read(file), { level: 9 }).length;

/** What the page itself names, preloads included: scripts, styles, fonts. */
function namedByThePage() {
  const html = read('index.html').toString();
  const addresses = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\.\/([^"]+\.(?:js|css|woff2))"/g)];
  return addresses.flatMap(([, address]) => (address ? [address] : []));
}

/** @param {string} file */
function staticImports(file) {
  if (!file.endsWith('.js')) return [];
  const { module } = parseSync(file, read(file).toString());
  const imported = module.staticImports.map((entry) => entry.moduleRequest.value);
  const passedOn = module.staticExports.flatMap((entry) =>
    entry.entries.flatMap((item) => item.moduleRequest?.value ?? []),
  );
  return [...imported, ...passedOn].map((address) => posix.join(posix.dirname(file), address));
}

/** @param {string[]} entries */
function withTheirImports(entries) {
  const seen = new Set(entries);
  for (const file of seen) staticImports(file).forEach((next) => seen.add(next));
  return [...seen];
}

/** @param {string} title @param {string[]} files */
function printTable(title, files) {
  const rows = files.map((file) => ({ file, size: gzipped(file) })).toSorted((a, b) => b.size - a.size);
  console.log(`\n${title}`);
  for (const { file, size } of rows) console.log(`${inKiB(size)}  ${file}`);
  return rows.reduce((sum, { size }) => sum + size, 0);
}

/** @param {number} bytes */
const inKiB = (bytes) => `${(bytes / 1024).toFixed(1).padStart(8)} KiB`;

// Everything else is loaded after the first screen has come to rest, or by what someone does: bench/starting.ts counts that.
const wanted = withTheirImports(namedByThePage());
const initial = wanted.filter((file) => /\.(js|css)$/.test(file));
const later = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(js|css)$/.test(file) && !initial.includes(file));

if (!initial.some((file) => file.endsWith('.js'))) throw new Error('dist/index.html names no script: is it built?');
const total = printTable('First load, gzipped', initial);
if (later.length > 0) printTable('Only when needed, gzipped', later);
console.log(`\n${inKiB(total)}  of ${inKiB(budget).trim()} for the first load`);
console.log(`${String(wanted.length + 1).padStart(8)}      of ${mostRequests} requests`);
if (total > budget) {
  console.error('The first load is over its budget: load something lazily, or leave it out.');
  process.exitCode = 1;
}
if (wanted.length + 1 > mostRequests) {
  console.error('The first load asks for too many files.');
  process.exitCode = 1;
}
