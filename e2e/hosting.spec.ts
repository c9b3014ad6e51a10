import { expect, test, type Page } from '@playwright/test';

/** Opens the page and collects everything that is wrong with it or leaves the machine. */
async function openAndListen(page: Page, address: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(https?:\/\/localhost:|data:|blob:)/.test(request.url()))
      complaints.push(`left the machine: ${request.url()}`);
  });
  await page.goto(address);
  await expect(page.locator('#root > *').first()).toBeVisible();
  return complaints;
}

test('the build works under a path, within its own security policy', async ({ page }) => {
  const complaints = await openAndListen(page, '');
  await expect(page).toHaveTitle(/Portolan/);
  expect(complaints).toEqual([]);
});

test('the build works at the root of a host', async ({ page }) => {
  const complaints = await openAndListen(page, `http://localhost:${process.env['E2E_ROOT_PORT']}/`);
  expect(complaints).toEqual([]);
});

test('the security policy is in force', async ({ page }) => {
  await page.goto('');
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /default-src 'none'.*require-trusted-types-for 'script'/);
  const evaluated = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'window.name = "ran"';
      document.head.append(script);
    } catch {
      return 'refused';
    }
    return window.name;
  });
  expect(evaluated).toBe('refused');
});
