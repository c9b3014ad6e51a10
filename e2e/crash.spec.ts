import type { Page } from '@playwright/test';
import { Designer, textOf } from './designer.ts';
import { readKept } from './kept.ts';
import { expect, test } from './test.ts';

// Failures are planted on the way from the server: the product itself knows no switch for them.
test.use({ tolerated: [/planted|Failed to load|ERR_FAILED|Failed to fetch|uncaught|module/i] });

/** Makes drawing fail where this text stands in the code: an accessible name, say, of the view that is to fail. */
const plantAt = (page: Page, name: string): Promise<() => Promise<void>> =>
  plant(page, new RegExp(`"aria-label":[\`"']${name}[\`"']`, 'g'), '"aria-label":(()=>{throw Error("planted")})()');

/** Puts something else where this stands in the code; what comes back takes it out again. */
async function plant(page: Page, pattern: RegExp, instead: string): Promise<() => Promise<void>> {
  let planted = 0;
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    planted += code.match(pattern)?.length ?? 0;
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'cache-control': 'no-store' }, // or it would outlive the repair
      body: code.replace(pattern, instead),
    });
  });
  return async () => {
    expect(planted, `${pattern.source} was found in the code`).toBeGreaterThan(0);
    await page.unrouteAll({ behavior: 'wait' }); // late parts may still be on their way
  };
}

/** A kept design, to come back to. */
async function keepDmz(page: Page): Promise<string> {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.saved();
  const [kept] = await readKept(page);
  return kept?.text ?? '';
}

test('where the diagram fails, the design opens in its other views, can be had as a file, and is as it was', async ({
  page,
}) => {
  const designer = new Designer(page);
  const before = await keepDmz(page);
  const repair = await plantAt(page, 'Canvas');
  await page.reload();
  await expect(page.getByRole('alert').filter({ hasText: 'The diagram could not be drawn' })).toBeVisible();
  await expect(designer.rows.first()).toBeVisible();
  await designer.openTab('Findings');
  expect(await textOf(await designer.export('CSV'))).toContain('4000');
  const coming = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: 'Download the design' }).click();
  expect(JSON.parse(await textOf(await coming))).toMatchObject({ format: 'portolan', design: { name: 'DMZ' } });
  await repair();
  await page.getByRole('alert').getByRole('button', { name: 'Reload' }).click();
  await expect(designer.hosts).toHaveCount(11);
  expect((await readKept(page)).map(({ text }) => text)).toEqual([before]);
});

test('where the inspector fails, the diagram and the table stay in use', async ({ page }) => {
  const designer = new Designer(page);
  await keepDmz(page);
  const repair = await plantAt(page, 'Inspector');
  await page.reload();
  await expect(page.getByRole('alert').filter({ hasText: 'The inspector could not be drawn' })).toBeVisible();
  await expect(designer.hosts).toHaveCount(11);
  await designer.place('SMTP relay');
  await expect(designer.hosts).toHaveCount(12);
  await designer.saved();
  await repair();
});

test('where a part of the code does not arrive, the diagram and editing stay, and a reload brings it', async ({
  page,
}) => {
  const designer = new Designer(page);
  await keepDmz(page);
  await page.route(/\/assets\/later-.*\.js$/, (route) => route.abort());
  await page.reload();
  await expect(designer.hosts).toHaveCount(11);
  await expect(page.getByText('The palette could not be drawn')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Design name' }).first()).toHaveValue('DMZ');
  await designer.host('SQL01').click({ position: { x: 30, y: 12 } });
  await page.keyboard.press('Delete');
  await expect(designer.hosts).toHaveCount(10);
  await designer.saved();
  await page.unroute(/\/assets\/later-.*\.js$/);
  await page.reload();
  await expect(designer.rows.first()).toBeVisible();
  await expect(designer.hosts).toHaveCount(10);
});

test('a dialog that does not arrive says so, and leaves the page in use', async ({ page }) => {
  const designer = new Designer(page);
  await keepDmz(page);
  await page.route(/\/assets\/ShareDialog-.*\.js$/, (route) => route.abort());
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await designer.place('SMTP relay');
  await expect(designer.hosts).toHaveCount(12);
});

test('where nothing can be drawn, or nothing derived, the design is offered as a file, and the start screen as a way out', async ({
  page,
}) => {
  const designer = new Designer(page);
  await keepDmz(page);
  const field = page.getByRole('textbox', { name: 'Design name' }).first();
  await field.fill('Sinks');
  await field.press('Enter');
  await designer.saved();
  const before = await readKept(page);
  const download = async (): Promise<unknown> => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the design' }).first().click();
    return JSON.parse(await textOf(await coming));
  };
  const file = { format: 'portolan', design: { name: 'Sinks' } };
  const repair = await plantAt(page, 'Design name');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Portolan could not draw this page' })).toBeVisible();
  expect(await download()).toMatchObject(file);
  await repair();
  // Where `derive` puts together what it found: this one design can't be derived.
  const found = /\.\.\.([\w$]+\(([\w$]+),[\w$]+\(\{design:)/g;
  const allow = await plant(page, found, '...(()=>{if($2.name==="Sinks")throw Error("planted")})()??$1');
  await page.getByRole('button', { name: 'Reload at the start screen' }).click();
  await expect(page.getByRole('button', { name: 'Blank', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Sinks/ }).click();
  await expect(field).toHaveValue('Sinks');
  for (const view of ['diagram', 'inspector', 'table']) {
    await expect(page.getByRole('alert').filter({ hasText: `The ${view} could not be drawn` })).toBeVisible();
  }
  expect(await download()).toMatchObject(file);
  await allow();
  expect(await readKept(page)).toEqual(before);
});
