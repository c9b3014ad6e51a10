import { expect, test } from './test.ts';

test('the build works under a path', async ({ page }) => {
  await page.goto('');
  await expect(page).toHaveTitle(/Portolan/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the build works at the root of a host', async ({ page }) => {
  await page.goto(`http://localhost:${process.env['E2E_ROOT_PORT']}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
