import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { ensureInstalled } from './ensureInstalled.mjs';
import { projectFolder, run } from './run.mjs';

const program = join(projectFolder, 'dist-cli', 'portolan.mjs');

/** What the program is made from. */
const sources = ['src', 'scripts/plugins', 'vite.config.ts', 'package-lock.json'];

/** @param {string} path of a file or folder @returns {number} when it last changed */
function newest(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether the program is there and no older than what it is made from. */
function isBuilt() {
  if (!existsSync(program)) return false;
  const made = statSync(program).mtimeMs;
  return sources.every((path) => newest(join(projectFolder, path)) <= made);
}

/** Installs and builds what is needed, with nothing on standard output, which is for the result alone. */
async function prepare() {
  if (isBuilt()) return;
  await ensureInstalled();
  console.error('Building the command line …');
  const { ok, output } = await run('npm run --silent build:cli', { quiet: true });
  if (!ok) throw new Error(`The command line could not be built.\n${output.trim()}`);
}

/** Runs the program with the words given, from where npm was called: paths are meant from there. */
function runProgram() {
  const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
  });
  child.on('close', (code) => {
    process.exitCode = code ?? 2;
  });
}

try {
  await prepare();
  runProgram();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
