import { cpSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Designer, textOf } from './designer.ts';
import { readKept } from './kept.ts';
import { builtFolder, startServer } from './ownServer.ts';
import { expect, test } from './test.ts';

// Parts of the page that do not arrive: the line is down, or a new version has replaced them on the host.
test.use({
  tolerated: [
    /Failed to load resource|Failed to fetch dynamically imported module|preload CSS|Out of reach|ERR_FAILED/,
  ],
});

/** Keeps parts from arriving; gives what lets them through again. */
async function withhold(page: Page, parts: RegExp): Promise<() => Promise<void>> {
  await page.route(parts, (route) => route.abort());
  return () => page.unroute(parts);
}

test('a menu that cannot be loaded says so, offers the design, and opens when it is tried again', async ({ page }) => {
  const letThrough = await withhold(page, /assets\/(ExportItems|formats|later|laterParts)-/);
  const designer = new Designer(page);
  await page.goto('');
  await page.getByRole('button', { name: 'DMZ', exact: true }).click();
  const exporting = page.getByRole('button', { name: 'Export', exact: true });
  await exporting.click();
  await expect(page.getByText('The menu could not be loaded')).toBeVisible();
  await page.keyboard.press('Control+s');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download file' }).click();
  expect(JSON.parse(await textOf(await coming))).toMatchObject({ format: 'portolan', design: { name: 'DMZ' } });
  await letThrough();
  const letItems = await withhold(page, /assets\/ExportItems-/);
  await exporting.click();
  await expect(page.getByText('A part of Portolan could not be loaded')).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Download the design' }).last(), // the menu's own offer may still be there
  ).toBeVisible();
  await letItems();
  await expect(async () => {
    await exporting.click();
    await expect(page.getByRole('menuitem', { name: /^CSV/ })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(designer.hosts).toHaveCount(11);
  // The style sheet that did not arrive at first is there as well.
  await expect(page.getByRole('menu')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('rules that arrive late leave no list empty: it is made with them, or not at all', async ({ page }) => {
  const letThrough = await withhold(page, /assets\/rules-/);
  await page.goto('');
  await page.getByRole('button', { name: 'DMZ', exact: true }).click();
  await expect(new Designer(page).hosts).toHaveCount(11);
  await letThrough();
  await expect(async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const item = page.getByRole('menuitem', { name: 'Tab-separated text' });
    const [file] = await Promise.all([page.waitForEvent('download', { timeout: 2000 }), item.click({ timeout: 2000 })]);
    expect((await textOf(file)).trim().split('\r\n')).toHaveLength(1 + 17);
  }).toPass();
});

test('while it is not settled whose changes are saved nothing is edited, and nothing is lost whatever is chosen', async ({
  page,
  context,
}) => {
  await new Designer(page).begin('Blank');
  await new Designer(page).saved();
  const other = await context.newPage();
  await other.goto('');
  await expect(new Designer(other).canvas).toBeVisible();
  for (const tab of [page, other]) {
    await tab.evaluate(() => {
      BroadcastChannel.prototype.postMessage = () => undefined;
    });
  }
  const letThrough = await withhold(page, /assets\/ConflictDialog-/);
  await new Designer(other).place('SQL Server');
  await new Designer(other).saved();
  await new Designer(page).place('SMTP relay');
  await expect(page.getByText('Editing is paused')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(new Designer(page).hosts).toHaveCount(1);
  await letThrough();
  await page.getByRole('button', { name: 'Ask again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Use the other tab’s version' }).click();
  await new Designer(page).saved();
  const texts = [...(await readKept(page)), ...(await readKept(page, 'versions'))].map(({ text }) => text);
  for (const role of ['smtpRelay', 'sqlServer'])
    expect(
      texts.some((text) => text.includes(`"${role}"`)),
      role,
    ).toBe(true);
  await new Designer(page).place('Browsers');
  await new Designer(page).saved();
});

test.describe('a version deployed while the one before it is still being fetched for use without network', () => {
  test.use({ serviceWorkers: 'allow', tolerated: [/404|dynamically imported module|Failed to load resource/] });

  test('takes nothing away for good: what is missing is said, the design can be had, and trying again helps', async ({
    page,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'portolan-deployed-'));
    cpSync(builtFolder, folder, { recursive: true });
    const part = readdirSync(join(folder, 'assets')).find((name) => name.startsWith('ExportItems-')) ?? '';
    const [there, away] = [join(folder, 'assets', part), join(folder, 'replaced.txt')];
    renameSync(there, away);
    const server = await startServer('/some/path/', folder);
    const designer = new Designer(page);
    await page.goto(`http://localhost:${server.port}/some/path/`);
    await page.getByRole('button', { name: 'About' }).click();
    await expect(page.getByRole('dialog')).toContainText('Not everything could be downloaded');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'DMZ', exact: true }).click();
    const exporting = page.getByRole('button', { name: 'Export', exact: true });
    await exporting.click();
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages.getByText('A part of Portolan could not be loaded')).toBeVisible();
    const coming = page.waitForEvent('download');
    await messages.getByRole('button', { name: 'Download the design' }).click();
    expect(JSON.parse(await textOf(await coming))).toMatchObject({ design: { name: 'DMZ' } });
    renameSync(away, there);
    await expect(async () => {
      await exporting.click();
      await expect(page.getByRole('menuitem', { name: /^CSV/ })).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(designer.hosts).toHaveCount(11);
    await server.stop();
  });
});
