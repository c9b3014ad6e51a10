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

test('another database of the same name is left alone, and designs are saved all the same', async ({ page }) => {
  await page.goto('favicon.svg');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('portolan', 1);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('others'));
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve(null);
        });
      }),
  );
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.saved();
  await page.reload();
  await expect(designer.hosts).toHaveCount(8);
});

test.describe('where the host forbids every script address', () => {
  test.use({ tolerated: [/policy violated|TrustedScriptURL|trusted-types|TrustedTypes/i] });

  test('the page works without workers, and says what cannot be done', async ({ page }) => {
    await page.route(/\/(\?.*)?$/, async (route) => {
      const response = await route.fetch();
      const headers = {
        ...response.headers(),
        'content-security-policy': "trusted-types 'none'; require-trusted-types-for 'script'",
      };
      await route.fulfill({ response, headers });
    });
    const designer = new Designer(page);
    await designer.open();
    await designer.openDesign(realisticDesign(60));
    await expect(designer.hosts).toHaveCount(60);
    await expect(page.getByText('could not be drawn')).toHaveCount(0);
    await page.getByRole('button', { name: 'Arrange' }).click();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('could not');
  });
});
