import { readFile } from 'node:fs/promises';
import { browserFlags, rememberedBrowser } from '../scripts/browser.mjs';
import { Designer } from './designer.ts';
import { startServer } from './ownServer.ts';
import { expect, test } from './test.ts';

const browser = rememberedBrowser();
// A name that is not localhost, so that the browser takes the page for what it is: plain HTTP.
test.use({
  serviceWorkers: 'allow',
  // Chromium says that one of our headers does nothing there. So it does.
  tolerated: [/Cross-Origin-Opener-Policy header has been ignored/],
  launchOptions: {
    ...(browser?.executablePath ? { executablePath: browser.executablePath } : {}),
    ...(browser?.env ? { env: { ...process.env, ...browser.env } } : {}),
    args: [...browserFlags, '--host-resolver-rules=MAP portolan.test 127.0.0.1'],
  },
});

test('on plain HTTP the application works, and says what it cannot offer there', async ({ page }) => {
  const server = await startServer('/');
  await page.goto(`http://portolan.test:${server.port}/`);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await page.getByRole('button', { name: 'About' }).click();
  await expect(page.getByRole('dialog')).toContainText('Offline use is not available.');
  await expect(page.getByRole('dialog')).toContainText('only over HTTPS');
  await page.keyboard.press('Escape');
  const designer = new Designer(page);
  await page.getByRole('button', { name: 'Single server', exact: true }).click();
  expect((await designer.exportCsv()).rows.length).toBeGreaterThan(5);
  expect(await designer.share()).toContain(`http://portolan.test:${server.port}/#`);
  await test.step('no passphrase, and why', async () => {
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.getByRole('checkbox', { name: 'With a passphrase' })).toBeDisabled();
    await expect(page.getByRole('dialog')).toContainText('not opened over HTTPS');
    await page.keyboard.press('Escape');
    const fixture = new URL('../src/design/testing/fixtures/1-dmz.json', import.meta.url);
    const sealed = /"sealed": "([^"]+)"/.exec(await readFile(fixture, 'utf8'))?.[1] ?? '';
    await page.evaluate((link) => {
      location.hash = link;
    }, sealed);
    await expect(page.getByRole('dialog', { name: 'can’t be unlocked here' })).toContainText('over HTTPS');
    await page.keyboard.press('Escape');
  });
  await designer.saved();
  await server.stop();
});
