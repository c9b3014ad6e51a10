import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Designer } from './designer.ts';
import { builtFolder, startServer } from './ownServer.ts';
import { expect, test } from './test.ts';
import { arrange, exportAll } from './wholeJob.ts';

test.use({ serviceWorkers: 'allow' });

const prefix = '/some/path/';

/** Opens the start screen and waits until About says that the network is no longer needed. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'About' }).click();
  await expect(page.getByRole('dialog')).toContainText('Ready for offline use');
  await page.keyboard.press('Escape');
}

/** Everything the build consists of, as addresses, but for what only hosts read and what is kept only when used. */
function builtFiles(): string[] {
  const files = readdirSync(builtFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(builtFolder.length + 1)
      .replaceAll('\\', '/'),
  );
  const forHosts = /^(404\.(html|js)|_headers|\.htaccess|web\.config|staticwebapp\.config\.json|sw\.js)$/;
  // The page itself goes by the name of its folder.
  const addresses = names.map((name) => (name === 'index.html' ? './' : name));
  return addresses.filter((name) => !forHosts.test(name) && !/noto-sans-(sc|jp|kr)-/.test(name));
}

test('after one visit everything works with the server gone', async ({ page }) => {
  test.slow();
  const server = await startServer(prefix);
  const address = `http://localhost:${server.port}${prefix}`;
  await visit(page, address);
  await server.stop();
  await expect(fetch(address)).rejects.toThrow(); // it is gone indeed

  await page.goto(address);
  const designer = new Designer(page);
  await page.getByRole('button', { name: 'Enterprise', exact: true }).click();
  await expect(designer.hosts.first()).toBeVisible();
  const files = await exportAll(page);
  for (const ending of ['.csv', '.pdf', '.png', '.xlsx']) expect(files).toContain(`Enterprise${ending}`);
  await arrange(page);
  expect(await designer.share()).toContain(`${address}#`);
  await designer.saved();
  await page.reload();
  await expect(designer.hosts.first()).toBeVisible();

  const missing = await page.evaluate(async (names) => {
    const answers = await Promise.all(
      names.map((name) =>
        fetch(name).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    return names.filter((_, index) => !answers[index]);
  }, builtFiles());
  expect(missing).toEqual([]);
});

test('a page nobody knows leads to the application while there is no network', async ({ page }) => {
  const server = await startServer(prefix);
  const address = `http://localhost:${server.port}${prefix}`;
  await visit(page, address);
  await server.stop();
  await page.goto(`${address}index.html?from=bookmark`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Portolan');
  await page.goto(`${address}no/such/page`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Portolan');
  expect(page.url()).toBe(address);
});

test('a new version is offered, waits for a yes, and leaves the design alone', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-'));
  cpSync(builtFolder, folder, { recursive: true });
  const server = await startServer(prefix, folder);
  await visit(page, `http://localhost:${server.port}${prefix}`);
  const designer = new Designer(page);
  await page.getByRole('button', { name: 'DMZ', exact: true }).click();
  await designer.saved();
  const hosts = await designer.hosts.count();

  release(folder);
  await page.reload();
  const offer = page.getByRole('region', { name: 'Messages' }).getByText('A new version is ready.');
  await expect(offer).toBeVisible();
  // Nothing happened by itself: the old page is still the one that runs, for as long as the user likes.
  await expect(page.locator('meta[name="release"]')).toHaveCount(0);
  await page.evaluate(() => document.documentElement.setAttribute('data-still-here', ''));
  await page.waitForTimeout(1500);
  await expect(page.locator('html[data-still-here]')).toHaveCount(1);

  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('meta[name="release"]')).toHaveCount(1);
  await expect(designer.hosts).toHaveCount(hosts);
  await server.stop();
});

/** Puts another version onto the server: another page, and a service worker that knows of it. */
function release(folder: string): void {
  const change = (file: string, from: string | RegExp, to: string): void => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  };
  change('index.html', '<meta charset="utf-8" />', '<meta charset="utf-8" /><meta name="release" content="2" />');
  change('sw.js', /REVISION = '\w+'/, "REVISION = 'another'");
}
