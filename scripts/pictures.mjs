import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from './browser.mjs';
import { projectFolder } from './run.mjs';
import { serve } from './serve.mjs';

// Takes the pictures of the README from the build in dist/.
const address = await serve({ port: 4179 });
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
  args: browserFlags,
  ...(executablePath ? { executablePath } : {}),
  ...(env ? { env: { ...process.env, ...env } } : {}),
});
await take('editor.png', 'light', 'Enterprise', async (canvas) => {
  await canvas.getByRole('group', { name: /^MASTER01, / }).click({ position: { x: 15, y: 8 } });
});
await take('dark.png', 'dark', 'DMZ', async (canvas) => {
  await canvas.getByRole('button', { name: /^1E-SRV01 to DMZ01: / }).click();
  await canvas.page().getByRole('region', { name: 'Inspector' }).getByText('TCP 443').click();
});
await browser.close();
process.exit(); // the server would go on

/**
 * @param {string} file
 * @param {'light' | 'dark'} colorScheme
 * @param {string} template
 * @param {(canvas: import('@playwright/test').Locator) => Promise<void>} select
 */
async function take(file, colorScheme, template, select) {
  const viewport = { width: 1440, height: 900 };
  const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: 2, reducedMotion: 'reduce' });
  await page.goto(address);
  await page.getByRole('button', { name: template, exact: true }).click();
  await page.getByRole('grid', { name: 'Connections' }).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  await select(page.getByRole('region', { name: 'Canvas' }));
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500); // what fades in is there
  await page.screenshot({ path: join(projectFolder, 'docs', file) });
  await page.close();
}
