import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cachingOf, headers, types as knownTypes } from './policy.mjs';
import { projectFolder } from './run.mjs';

/** @type {Record<string, string>} */
const types = {
  ...knownTypes,
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/**
 * Serves a folder of static files to this machine only.
 * Whatever lies outside `prefix` is not found, which proves that a build works under any path.
 * @param {{ folder?: string, port: number, prefix?: string, log?: boolean }} options
 * @returns {Promise<string>} the address
 */
export async function serve({ folder = join(projectFolder, 'dist'), port, prefix = '/', log = false }) {
  const root = prefix.endsWith('/') ? prefix : `${prefix}/`;
  /** @type {import('node:http').RequestListener} */
  const answer = (request, response) => {
    if (log) console.log(request.url);
    respond(request, response, folder, root);
  };
  // "localhost" is 127.0.0.1 to some programs and ::1 to others: answer on both where both exist.
  await listen(answer, port, '127.0.0.1');
  await listen(answer, port, '::1').catch(() => undefined);
  return `http://localhost:${port}${root}`;
}

/**
 * @param {import('node:http').RequestListener} answer
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function listen(answer, port, host) {
  return new Promise((done, fail) => {
    createServer(answer).once('error', fail).listen(port, host, done);
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 * @param {string} root
 */
function respond(request, response, folder, root) {
  const path = (request.url ?? '/').replace(/[?#].*$/, '');
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { Allow: 'GET, HEAD' });
  // Relative addresses in the page need the closing slash.
  if (`${path}/` === root) return end(response, 308, { Location: root });
  const link = linkInPath(path, root);
  if (link !== undefined) return end(response, 308, { Location: `${root}#${link}` });
  const file = path.startsWith(root) ? findFile(folder, path.slice(root.length)) : undefined;
  if (!file) return end(response, 404, {});
  response.writeHead(200, headersOf(file, path));
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * A link whose # some program wrote as %23, so that it came here as a path.
 * @param {string} path
 * @param {string} root
 */
function linkInPath(path, root) {
  return path.startsWith(root) ? /^%23(p\d{1,3}[a-z]?\..*)$/i.exec(path.slice(root.length))?.[1] : undefined;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {Record<string, string>} headers
 */
function end(response, status, headers) {
  return response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${status}\n`);
}

/**
 * @param {string} folder
 * @param {string} path relative to the root, as the browser wrote it
 * @returns {string | undefined}
 */
function findFile(folder, path) {
  const base = resolve(folder);
  const file = join(base, normalize(decode(path) || 'index.html'));
  const inside = file.startsWith(base + sep) && !file.includes('\0');
  return inside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** @param {string} path */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return '\0';
  }
}

/**
 * @param {string} file
 * @param {string} path
 */
function headersOf(file, path) {
  return {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
    'Cache-Control': cachingOf(path),
    ...headers,
  };
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      prefix: { type: 'string', default: '/' },
      folder: { type: 'string', default: join(projectFolder, 'dist') },
      log: { type: 'boolean', default: false }, // print what is asked for
    },
  });
  if (!existsSync(join(values.folder, 'index.html'))) throw new Error('Nothing to serve yet: run `npm run build`.');
  console.log(`Serving ${await serve({ ...values, port: Number(values.port) })}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
