import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Random } from '../scripts/fuzz/random.ts';
import { Designer, textOf } from './designer.ts';
import { Edits, pause, spread } from './editing.ts';
import { readKept, type Kept } from './kept.ts';
import { startBrowser } from './ownBrowser.ts';
import { expect, test } from './test.ts';

// `npm run faults` does each many times; `npm test` often enough to notice.
const isLong = process.env['FAULTS'] === 'long';
const times = (short: number, long: number): number => (isLong ? long : short);
const say = (line: string): void => void process.stdout.write(`    ${line}\n`);
if (isLong) test.setTimeout(1_200_000);
else test.slow();

/** The design name as the page shows it. */
const nameOn = (page: Page): Promise<string> => page.getByRole('textbox', { name: 'Design name' }).first().inputValue();

test('a reload in the middle of a drag, and right after an edit, loses nothing that was done', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.saved();
  const rounds = times(4, 40);
  for (let round = 0; round < rounds; round += 1) {
    await designer.place('SMTP relay');
    await expect(designer.hosts).toHaveCount(9 + round);
    const box = await designer.host('SQL01').boundingBox();
    if (!box) throw new TypeError('SQL01 is not on the screen');
    await page.mouse.move(box.x + 40, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 60, { steps: 4 });
    await page.reload();
    await page.mouse.up();
    await expect(designer.hosts).toHaveCount(9 + round);
    expect(await readKept(page)).toHaveLength(1);
  }
  say(`reloaded in a drag ${rounds} times: 0 designs lost, 0 edits lost`);
});

test('what is typed but not yet confirmed survives a reload', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await page.getByRole('textbox', { name: 'Design name' }).first().fill('Typed and left');
  await page.reload();
  await expect(designer.canvas).toBeVisible();
  expect(await nameOn(page)).toBe('Typed and left');
});

test('a browser killed while editing loses no design and at most a second', async ({ baseURL }) => {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-killed-'));
  const [rounds, edits] = [times(3, 50), new Edits()];
  let browser = await startBrowser(folder);
  await browser.page.goto(baseURL ?? '');
  await browser.page.getByRole('button', { name: 'DMZ', exact: true }).click();
  await new Designer(browser.page).saved();
  try {
    for (let round = 0; round < rounds; round += 1) {
      await edits.makeFor(browser.page, spread(round, 500, 2500));
      const fault = performance.now();
      await browser.kill();
      browser = await startBrowser(folder);
      await browser.page.goto(baseURL ?? '');
      await edits.count(browser.page, fault);
      const kept = await readKept(browser.page);
      expect(kept.map(({ hosts }) => hosts)).toEqual([11]);
    }
  } finally {
    await browser.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  say(edits.report('browser killed', rounds));
  expect(edits.longestLoss).toBeLessThan(1000);
});

test('a crashed page loses no design and at most a second', async ({ page, context }) => {
  const [rounds, edits] = [times(3, 50), new Edits()];
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.saved();
  let open = page;
  for (let round = 0; round < rounds; round += 1) {
    await edits.makeFor(open, spread(round, 300, 1800));
    const session = await context.newCDPSession(open);
    const crashed = open.waitForEvent('crash');
    const fault = performance.now();
    session.send('Page.crash').catch(() => undefined); // a dead page answers no more
    await crashed;
    const next = await context.newPage();
    await open.close();
    open = next;
    await open.goto('');
    await edits.count(open, fault);
    expect((await readKept(open)).map(({ hosts }) => hosts)).toEqual([11]);
  }
  say(edits.report('page crashed', rounds));
  expect(edits.longestLoss).toBeLessThan(1000);
});

test('with no room left the design stays usable and downloadable, and is kept as soon as there is room', async ({
  page,
  context,
}) => {
  const designer = new Designer(page);
  await page.goto('');
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const question = page.getByRole('dialog', { name: 'The open design is not saved' });
  await designer.begin('Blank');
  await expect(page.getByText('Not saved')).toBeVisible();
  await designer.fromMenu('Start screen');
  await question.getByRole('button', { name: 'Discard and continue' }).click();
  await page.getByRole('button', { name: 'DMZ', exact: true }).click();
  await designer.place('SMTP relay');
  await expect(page.getByText('Not saved')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Storage' }).or(page.getByRole('alert'))).toContainText('no room left');
  await designer.place('API consumers');
  await expect(designer.hosts).toHaveCount(13);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the design' }).click();
  const text = await textOf(await coming);
  expect(JSON.parse(text)).toMatchObject({ format: 'portolan' });
  // Whatever would put another design in its place asks first.
  await designer.fromMenu('Start screen');
  await question.getByRole('button', { name: 'Stay' }).click();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved in this browser')).toHaveCount(0);
  await designer.dropFile('other.portolan.json', text);
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(designer.hosts).toHaveCount(13);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(designer.hosts).toHaveCount(13);
  say('room for designs used up: 0 designs lost, 0 edits lost');
});

test('storage cleared under the running page: the open design is kept again by itself', async ({ page, context }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.saved();
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  const rounds = times(2, 20);
  for (let round = 0; round < rounds; round += 1) {
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    // Every other time, nothing is edited before the page goes.
    if (round % 2 === 1) await designer.place('SMTP relay');
    await expect.poll(async () => (await readKept(page)).length, { timeout: 3000 }).toBe(1);
    await designer.saved();
    await page.reload();
    await expect(designer.hosts).toHaveCount(11 + Math.ceil(round / 2));
  }
  say(`storage cleared ${rounds} times: 0 designs lost, 0 edits lost`);
});

/** Answers what a tab asks, if it asks: whose changes go first. */
async function answer(page: Page, choice: string): Promise<boolean> {
  const button = page.getByRole('dialog').getByRole('button', { name: choice });
  const asks = await button.isVisible();
  if (asks) await button.click();
  return asks;
}

/** Waits until a tab has nothing more to write and to ask, and says how often it asked. */
async function settle(page: Page): Promise<number> {
  let asked = 0;
  await expect(async () => {
    if (await answer(page, 'Keep both')) asked += 1;
    await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 300 });
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 300 });
  }).toPass();
  return asked;
}

const mostHosts = (kept: readonly Kept[], name: string): number =>
  Math.max(-1, ...kept.filter((one) => one.name === name).map(({ hosts }) => hosts));

/** Hosts are only added: whatever was once on a screen, by design, must be kept or among the earlier versions. */
async function expectAllKept(tabs: readonly [Page, Page], seen: Map<string, number>): Promise<void> {
  for (const tab of tabs) {
    const [name, hosts] = [await nameOn(tab), await new Designer(tab).hosts.count()];
    seen.set(name, Math.max(hosts, seen.get(name) ?? 0));
  }
  const kept = [...(await readKept(tabs[0])), ...(await readKept(tabs[0], 'versions'))];
  for (const [name, hosts] of seen) expect(mostHosts(kept, name), name).toBeGreaterThanOrEqual(hosts);
}

async function beginAnew(page: Page): Promise<void> {
  const designer = new Designer(page);
  await designer.fromMenu('Start screen');
  await page.getByRole('button', { name: 'Blank', exact: true }).click();
  await expect(designer.hosts).toHaveCount(0);
  await designer.saved();
}

test('two tabs that edit one design overwrite nothing of each other silently', async ({ page, context }) => {
  const [steps, random] = [times(45, 1000), new Random(5)];
  await new Designer(page).begin('Blank');
  await new Designer(page).saved();
  const other = await context.newPage();
  await other.goto('');
  const tabs = [page, other] as const;
  const seen = new Map<string, number>();
  let [asked, reloads] = [0, 0];
  for (let step = 0; step < steps; step += 1) {
    const tab = random.pick(tabs);
    const role = new Designer(tab).palette.getByRole('button', {
      name: random.pick(['SMTP relay', 'Browsers', 'SQL Server']),
      exact: true,
    });
    // While a tab asks nothing is edited, and it may begin to ask at any time.
    await expect(async () => {
      if (await answer(tab, 'Keep both')) asked += 1;
      await role.press('Enter', { timeout: 1000 });
    }).toPass();
    await pause(random.below(5) === 0 ? 450 : random.below(60));
    if (random.below(12) === 0) {
      reloads += 1;
      await tab.reload();
      await expect(new Designer(tab).canvas).toBeVisible();
    }
    if (step % 15 !== 14 && step !== steps - 1) continue;
    for (const one of tabs) asked += await settle(one);
    await expectAllKept(tabs, seen);
    // A design has so many hosts at most that each can still be dropped beside the others.
    if (step % 150 === 149) await beginAnew(page);
    // Together again, as new tabs would be: on the design that was opened last.
    for (const one of tabs) await one.evaluate(() => sessionStorage.clear());
    for (const one of tabs) await one.reload();
    for (const one of tabs) await expect(new Designer(one).canvas).toBeVisible();
  }
  say(`two tabs, ${steps} steps, ${reloads} reloads, asked ${asked} times: ${seen.size} designs, 0 lost, no host lost`);
});

test('whichever tab goes first, what the other one had stays among the earlier versions', async ({ page, context }) => {
  await new Designer(page).begin('Blank');
  await new Designer(page).saved();
  const other = await context.newPage();
  await other.goto('');
  const tabs = [new Designer(page), new Designer(other)] as const;
  for (const choice of ['Keep this tab’s version', 'Use the other tab’s version']) {
    for (const tab of tabs) await expect(tab.canvas).toBeVisible();
    // Neither hears of the other's edit before its own, however long that takes here.
    for (const tab of tabs) {
      await tab.page.evaluate(() => {
        BroadcastChannel.prototype.postMessage = () => undefined;
      });
    }
    await Promise.all([tabs[0].place('SMTP relay'), tabs[1].place('SQL Server')]);
    await expect(async () => {
      expect((await page.getByRole('dialog').count()) + (await other.getByRole('dialog').count())).toBe(1);
    }).toPass();
    for (const tab of tabs) await answer(tab.page, choice);
    for (const tab of tabs) await tab.saved();
    const all = [...(await readKept(page)), ...(await readKept(page, 'versions'))].map(({ text }) => text);
    expect(
      all.some((text) => text.includes('"smtpRelay"')),
      choice,
    ).toBe(true);
    expect(
      all.some((text) => text.includes('"sqlServer"')),
      choice,
    ).toBe(true);
    await Promise.all([page.reload(), other.reload()]);
  }
});
