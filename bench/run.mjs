import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { browserFlags, findBrowser } from '../scripts/browser.mjs';
import { ensureInstalled } from '../scripts/ensureInstalled.mjs';
import { projectFolder } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';

/** What is measured is built first, as it is for users: nothing runs through a development server. */
const folder = join(projectFolder, 'node_modules/.cache/bench');

/** The peers: pages of their own. */
const buildPeers = () =>
  build({
    logLevel: 'error',
    configFile: false,
    root: join(projectFolder, 'bench/peers'),
    base: './',
    plugins: [react()],
    build: {
      outDir: join(folder, 'peers'),
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: ['flow', 'dom', 'table'].map((name) => join(projectFolder, `bench/peers/${name}.html`)),
      },
    },
  });

/** What measures, and what of the product runs in Node. */
const buildBench = () =>
  build({
    logLevel: 'error',
    configFile: false,
    root: projectFolder,
    build: { ssr: 'bench/bench.ts', outDir: join(folder, 'node'), emptyOutDir: true, target: 'node20' },
  });

await ensureInstalled();
const browser = { ...(await findBrowser()), flags: browserFlags };
mkdirSync(folder, { recursive: true });
console.log('Building the product and its peers …');
const product = process.env['BENCH_FOLDER'] ?? join(folder, 'product');
if (!process.env['BENCH_FOLDER']) await build({ logLevel: 'error', build: { outDir: product, emptyOutDir: true } });
await buildPeers();
await buildBench();
const { bench } = await import(pathToFileURL(join(folder, 'node/bench.js')).href);
const port = Number(process.env['BENCH_PORT'] ?? 4330);
const places = {
  product: await serve({ folder: product, port }),
  peers: await serve({ folder: join(folder, 'peers'), port: port + 1 }),
};
await bench({ places, browser, reports: join(projectFolder, 'reports') }, process.argv.slice(2));
process.exit(0); // the servers would keep it running
