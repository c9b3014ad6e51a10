// The one table of what the page may do and what hosts are to say about it. The page's own <meta> policy, the header files
// for common hosts, our own server and docs/hosting.md are all made from it.

/** @typedef {Record<string, string[]>} Directives */

/** What the built page may do: run its own files, show pictures it drew itself, and nothing else. */
export const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // One policy, for the addresses of our own workers: src/platform/workers.ts.
  'trusted-types': ['portolan-workers'],
};

/** What browsers heed in a header only. */
const headerOnly = { 'frame-ancestors': ["'none'"] };

/**
 * What the single file may do. It is its own host: every script and style is named by its hash, nothing can be
 * fetched at all.
 * @param {{ scripts: string[], styles: string[] }} hashes
 * @returns {Directives}
 */
export function singleFileDirectives({ scripts, styles }) {
  return {
    ...directives,
    'script-src': scripts,
    'style-src': styles,
    'font-src': ['data:'],
    'connect-src': ["'none'"],
    'img-src': ['data:', 'blob:'],
    'worker-src': ['blob:'],
    'manifest-src': ["'none'"],
  };
}

/** @param {Directives} table */
export const policyText = (table) =>
  Object.entries(table)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/** What the page is never going to ask for. Only names that browsers know: others put a warning in the console. */
const refusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/**
 * Headers for every answer. No Strict-Transport-Security: that is for the host to decide, for all of its sites.
 * @type {Record<string, string>}
 */
export const headers = {
  'Content-Security-Policy': policyText({ ...directives, ...headerOnly }),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': refusedFeatures.map((name) => `${name}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Names of files in this folder carry a hash of their content, so they never change. */
export const hashedFolder = 'assets';

/** For how long browsers may keep what: names with a hash for ever, the others only as long as the host says so. */
export const caching = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' };

/**
 * @param {string} path of an address
 * @returns {string}
 */
export const cachingOf = (path) => (path.includes(`/${hashedFolder}/`) ? caching.hashed : caching.other);

/** Types that older hosts don't know, and without which browsers refuse a file. @type {Record<string, string>} */
export const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
