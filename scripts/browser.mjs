import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';
import { projectFolder, run } from './run.mjs';

/**
 * A browser for the tests. Without `executablePath`, Playwright's own.
 * @typedef {{ source: string, executablePath?: string, env?: Record<string, string> }} Browser
 */

/** Equal pictures and no traffic of the browser's own, in a container as on a desk. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

// The shell first: it starts nearly three times faster than the full browser.
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];
const cacheFile = join(projectFolder, 'node_modules', '.cache', 'browser.json');

/** The links of the chain, cheapest first; each names browsers that may work. @type {(() => Promise<Browser[]>)[]} */
const chain = [givenBrowser, browsersOnPath, playwrightsBrowser, downloadedBrowser, debiansBrowser, packagedBrowser];

/**
 * Finds or gets a browser that can show a page, and remembers it.
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const known = rememberedBrowser();
  if (known) return known;
  for (const link of chain) {
    for (const browser of await link()) {
      const fault = await probe(browser);
      if (fault === undefined) return remember(browser);
      console.log(`  ${browser.source}: ${fault}`);
    }
  }
  throw new Error('No browser found for the tests: set CHROMIUM_PATH to a Chromium or Chrome.');
}

/**
 * What an earlier search found, if it is still there.
 * @returns {Browser | undefined}
 */
export function rememberedBrowser() {
  if (!existsSync(cacheFile)) return undefined;
  /** @type {Browser} */
  const browser = JSON.parse(readFileSync(cacheFile, 'utf8'));
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted && wanted !== browser.executablePath) return undefined;
  return !browser.executablePath || existsSync(browser.executablePath) ? browser : undefined;
}

/** @param {Browser} browser */
function remember(browser) {
  mkdirSync(dirname(cacheFile), { recursive: true });
  writeFileSync(cacheFile, `${JSON.stringify(browser, null, 2)}\n`);
  return browser;
}

/**
 * Launches the browser and looks whether text becomes visible.
 * @param {Browser} candidate
 * @returns {Promise<string | undefined>} what is wrong
 */
async function probe({ executablePath, env }) {
  const { chromium } = await import('@playwright/test');
  const path = executablePath ? { executablePath } : {};
  try {
    const browser = await chromium.launch({
      ...path,
      args: browserFlags,
      env: { ...process.env, ...env },
      timeout: 30_000,
    });
    try {
      return await showsText(await browser.newPage());
    } finally {
      await browser.close();
    }
  } catch (error) {
    return String(error).split('\n', 1)[0];
  }
}

/** @param {import('@playwright/test').Page} page */
async function showsText(page) {
  const empty = await page.screenshot();
  await page.setContent('<p style="font-size: 40px">Portolan</p>');
  const text = await page.screenshot();
  return text.length > 0 && !text.equals(empty) ? undefined : 'it starts, but shows no text';
}

/** @returns {Promise<Browser[]>} */
async function givenBrowser() {
  const executablePath = process.env['CHROMIUM_PATH'];
  return executablePath ? [{ source: 'CHROMIUM_PATH', executablePath }] : [];
}

/** @returns {Promise<Browser[]>} */
async function browsersOnPath() {
  return names.flatMap((name) => {
    const executablePath = findOnPath(name);
    return executablePath ? [{ source: `${name} on PATH`, executablePath }] : [];
  });
}

/** @param {string} name */
function findOnPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<Browser[]>} */
async function playwrightsBrowser() {
  return [{ source: "Playwright's own" }];
}

/** @returns {Promise<Browser[]>} */
async function downloadedBrowser() {
  console.log('Fetching a browser for the tests …');
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const { ok } = await run('playwright install --only-shell chromium', { quiet: true, env, seconds: 180 });
  return ok ? [{ source: "Playwright's own, just installed" }] : [];
}

/** @returns {Promise<Browser[]>} */
async function debiansBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version') || !findOnPath('apt-get')) return [];
  await run('apt-get update', { quiet: true, seconds: 120 });
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = `apt-get install --yes --no-install-recommends ${name} fonts-liberation`;
    const { ok } = await run(install, { quiet: true, env, seconds: 240 });
    if (ok) return browsersOnPath();
  }
  return [];
}

/**
 * A browser inside an npm package, for machines that reach nothing but the registry.
 * @returns {Promise<Browser[]>}
 */
async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  try {
    await ensureInstalled(join(projectFolder, 'tools'));
  } catch {
    return [];
  }
  const folder = join(projectFolder, 'node_modules', '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  // The package unpacks to the temporary folder, and its libraries only where it believes to run in a cloud function.
  const env = { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const { ok, output } = await run('node unpackChromium.mjs', {
    folder: join(projectFolder, 'tools'),
    quiet: true,
    env,
  });
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return ok ? [{ source: 'the npm package @sparticuz/chromium', executablePath: output.trim(), env: libraries }] : [];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { source, executablePath } = await findBrowser();
  console.log(`Browser: ${source}${executablePath ? ` (${executablePath})` : ''}`);
}
