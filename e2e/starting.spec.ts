import type { Page } from '@playwright/test';
import { FORMATS, type Format } from '../src/exports/formats.ts';
import { realisticDesign } from '../src/design/testing/realisticDesign.testing.ts';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

// Whatever stands in the way of a start is told in words, and no start shows another tab's design.

test('a reload opens the design of its own tab, a new tab the one that was opened last', async ({ page, context }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.saved();
  const other = new Designer(await context.newPage());
  await other.page.goto('');
  await expect(other.page).toHaveTitle('DMZ – Portolan');
  await other.fromMenu('Start screen');
  await other.page.getByRole('button', { name: 'Single server', exact: true }).click();
  await other.saved();
  const third = await context.newPage();
  await third.goto('');
  await expect(third).toHaveTitle('Single server – Portolan');
  await page.reload();
  await expect(page).toHaveTitle('DMZ – Portolan');
  await other.fromMenu('Start screen');
  await page.reload();
  await expect(page).toHaveTitle('DMZ – Portolan');
  await other.page.reload();
  await expect(other.page.getByRole('button', { name: 'Blank', exact: true })).toBeVisible();
  await designer.place('SMTP relay');
  await designer.saved();
  await page.reload();
  await expect(designer.hosts).toHaveCount(12);
});

test('a start that fails is the start screen with a word', async ({ page }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
  });
  await page.goto('?%23p1.AAAA');
  await expect(page.getByRole('dialog')).toContainText('What was asked for could not be opened');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Blank', exact: true })).toBeVisible();
});

/** Makes a database of Portolan's name before Portolan does. */
async function takeName(page: Page, version: number, stores: readonly string[]): Promise<void> {
  await page.goto('favicon.svg');
  await page.evaluate(
    ([at, names]) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('portolan', at);
        opening.addEventListener('upgradeneeded', () =>
          names.forEach((name) => opening.result.createObjectStore(name)),
        );
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve(null);
        });
      }),
    [version, stores] as const,
  );
}

for (const version of [1, 7]) {
  test(`another database of the same name, of version ${version}, is left alone, and designs are saved all the same`, async ({
    page,
  }) => {
    await takeName(page, version, ['others']);
    const designer = new Designer(page);
    await designer.begin('Single server');
    await designer.saved();
    await page.reload();
    await expect(designer.hosts).toHaveCount(8);
    const left = await page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'portolan'));
    expect(left?.version).toBe(version);
  });
}

test('the database of a newer Portolan is left alone too: the page starts, and says that nothing is saved', async ({
  page,
}) => {
  await takeName(page, 7, ['designs', 'versions', 'notes', 'more']);
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.hosts.first().click();
  await page.keyboard.press('Delete');
  await expect(page.getByText('A newer Portolan has been used in this browser')).toBeVisible();
});

test.describe('where the host forbids every script address', () => {
  test.use({ tolerated: [/policy violated|TrustedScriptURL|trusted-types|TrustedTypes/i] });

  test.beforeEach(async ({ page }) => {
    await page.route(/\/(\?.*)?$/, async (route) => {
      const response = await route.fetch();
      const headers = {
        ...response.headers(),
        'content-security-policy': "trusted-types 'none'; require-trusted-types-for 'script'",
      };
      await route.fulfill({ response, headers });
    });
  });

  test('every export says why it is not made, and the design itself is', async ({ page }) => {
    const designer = new Designer(page);
    await designer.begin('Single server');
    const refused = page.getByText('refuses to start one');
    for (const { label, make, asks } of Object.values<Format>(FORMATS)) {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const coming = make === 'worker' ? null : page.waitForEvent('download');
      await page.getByRole('menuitem', { name: asks ? `${label}…` : label, exact: true }).click();
      if (asks) await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
      if (coming) expect((await coming).suggestedFilename()).toMatch(/\.json$/);
      else await expect(asks ? page.getByRole('dialog').filter({ has: refused }) : refused.first()).toBeVisible();
      if (asks) await page.getByRole('button', { name: 'Cancel' }).click();
      else if (make === 'worker') await page.getByRole('button', { name: 'Dismiss' }).first().click();
    }
  });

  test('the page works without workers, and says what cannot be done', async ({ page }) => {
    const designer = new Designer(page);
    await designer.open();
    await designer.openDesign(realisticDesign(60));
    await expect(designer.hosts).toHaveCount(60);
    await expect(page.getByText('could not be drawn')).toHaveCount(0);
    await page.getByRole('button', { name: 'Arrange' }).click();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('could not');
  });
});
