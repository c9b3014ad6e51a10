import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { browserFlags, rememberedBrowser } from './scripts/browser.mjs';

// Under a path of its own, so that every spec proves that the build does not care where it lies.
const prefix = '/designs/portolan/';

/** A port nobody uses, so that two runs on one machine don't meet. */
function findFreePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(String(typeof address === 'object' ? address?.port : address)));
      });
  });
}

// Playwright reads this file again in every worker: the first to read it decides for all.
process.env['E2E_PORT'] ??= await findFreePort();
process.env['E2E_ROOT_PORT'] ??= await findFreePort();
const port = process.env['E2E_PORT'];
const rootPort = process.env['E2E_ROOT_PORT'];
const browser = rememberedBrowser();
/** Another build than the one in dist, for trying things out beside it. */
const folder = process.env['E2E_FOLDER'] ?? 'dist';

/** How many times as slowly pages compute; tests that depend on speed show themselves: `SLOW=4 npx playwright test`. */
const slowness = Number(process.env['SLOW'] ?? 1);

export default defineConfig<{ slowness: number }>({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 60_000 * slowness,
  globalTimeout: 1_500_000 * slowness,
  expect: { timeout: 20_000 * slowness },
  reporter: [['list']],
  use: {
    slowness,
    baseURL: `http://localhost:${port}${prefix}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // Recording every step took 40 % of the time of all browser tests. To look into one: --trace on.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser?.executablePath ? { executablePath: browser.executablePath } : {}),
      ...(browser?.env ? { env: { ...process.env, ...browser.env } } : {}),
      args: browserFlags,
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: [
    {
      command: `node scripts/serve.mjs --folder ${folder} --port ${port} --prefix ${prefix}`,
      url: `http://localhost:${port}${prefix}`,
    },
    { command: `node scripts/serve.mjs --folder ${folder} --port ${rootPort}`, url: `http://localhost:${rootPort}/` },
  ],
});
