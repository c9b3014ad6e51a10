import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeLink } from '../src/design/link/link.ts';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { Designer } from './designer.ts';
import { builtFolder } from './ownServer.ts';
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

const [template] = TEMPLATES;
if (!template) throw new Error('No template');

test('our server takes a link whose # came as %23 for what it was', async ({ page }) => {
  await page.goto(`./%23${await encodeLink(template.design)}`);
  await expect(new Designer(page).hosts).toHaveCount(template.design.hosts.length);
  expect(new URL(page.url()).hash).toMatch(/^(#p2\.|$)/);
});

test.describe('a host that only serves files', () => {
  test.use({ tolerated: [/404/] });

  test.beforeEach(async ({ page }) => {
    const body = await readFile(join(builtFolder, '404.html'), 'utf8');
    await page.route(/%23|nowhere/, (route) => route.fulfill({ status: 404, contentType: 'text/html', body }));
  });

  test('its page for what is not found sets such a link right', async ({ page }) => {
    await page.goto(`./%23${await encodeLink(template.design)}`);
    await expect(new Designer(page).hosts).toHaveCount(template.design.hosts.length);
  });

  test('and says of anything else that it is not there, with a way to Portolan', async ({ page }) => {
    await page.goto('./nowhere');
    await expect(page.getByRole('heading', { name: 'Nothing is here' })).toBeVisible();
    await page.getByRole('link', { name: 'open Portolan' }).click();
    await expect(page.getByRole('button', { name: 'Blank', exact: true })).toBeVisible();
  });
});
