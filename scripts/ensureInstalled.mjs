import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, projectFolder, run } from './run.mjs';

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, extraneous?: boolean }} LockedPackage */

/**
 * Installs exactly what the lock file names, unless it is there already.
 * @param {string} [folder] the folder of the package.json
 */
export async function ensureInstalled(folder = projectFolder) {
  refuseOldNode();
  if (isInstalled(folder)) return;
  console.error('Installing packages …'); // standard output may be for a result
  // Development packages even under NODE_ENV=production: the build itself needs them.
  const options = '--include=dev --include=optional --no-audit --no-fund --loglevel=error';
  const clean = await run(npm(`ci ${options}`), { folder, quiet: true });
  if (clean.ok) return;
  // A mirror may lack builds for other platforms, which `npm ci` takes for a broken lock file and `npm install` does not.
  const { ok } = await run(npm(`install --no-save ${options}`), { folder, quiet: true });
  if (!ok) throw new Error(`The packages could not be installed.\n${clean.output.trim()}`);
}

/**
 * True if every package of the lock file is installed in the version it names.
 * npm writes what it installed to node_modules/.package-lock.json, so no stamp of our own can go stale.
 * @param {string} folder
 */
function isInstalled(folder) {
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(folder, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const here = installed[path];
    if (!here) return optional === true;
    return here.version === version && existsSync(join(folder, path));
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
}
