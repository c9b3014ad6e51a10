import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever it was cloned to. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command line in the project with the project's own tools on PATH, and never waits for a keyboard.
 * @param {string} command
 * @param {{ quiet?: boolean, folder?: string, env?: Record<string, string>, seconds?: number }} [options] `quiet` collects the output instead of showing it
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, { quiet = false, folder = projectFolder, env = {}, seconds = 600 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: folder,
      shell: true,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env: { ...process.env, PATH: toolPath(), ...env },
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const limit = setTimeout(() => child.kill(), seconds * 1000);
    /** @param {boolean} ok @param {string} [note] */
    const finish = (ok, note = '') => {
      clearTimeout(limit);
      resolve({ ok, output: Buffer.concat(chunks).toString() + note });
    };
    child.on('error', (error) => finish(false, error.message));
    child.on('close', (code, signal) => finish(code === 0, signal ? `\nstopped by ${signal}` : ''));
  });
}

function toolPath() {
  return [join(projectFolder, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
}

/**
 * The same npm that runs this script, if one does.
 * @param {string} words
 */
export function npm(words) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('.js') ? `"${process.execPath}" "${cli}" ${words}` : `npm ${words}`;
}
