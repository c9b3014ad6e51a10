import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';
import { arrange, exportAll } from './wholeJob.ts';

const file = resolve(process.env['E2E_SINGLE'] ?? 'dist-single/portolan.html');
const address = pathToFileURL(file).href;

test.beforeAll(() => {
  expect(existsSync(file), 'npm run build:single comes first').toBe(true);
});

test('the single file does the whole job from a disk, and asks for nothing', async ({ page, context }) => {
  test.slow();
  const requests: string[] = [];
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url().replace(/#.*/, ''));
  });
  await page.goto(address);
  const designer = new Designer(page);
  await page.getByRole('button', { name: 'Enterprise', exact: true }).click();
  await expect(designer.hosts.first()).toBeVisible();
  const hosts = await designer.hosts.count();
  const csv = await designer.exportCsv();
  expect(csv.rows.length).toBeGreaterThan(20);
  const files = await exportAll(page);
  for (const ending of ['.pdf', '.png', '.svg', '.xlsx']) expect(files).toContain(`Enterprise${ending}`);

  await arrange(page);
  await designer.saved();
  await page.reload(); // the database works on a disk as well
  await expect(designer.hosts).toHaveCount(hosts);

  const link = await designer.share();
  expect(link).toMatch(/^file:\/\/.*portolan\.html#/);
  const other = new Designer(await context.newPage());
  await other.page.goto(link);
  await expect(other.hosts).toHaveCount(hosts);
  expect((await other.exportCsv()).text).toBe(csv.text);
  expect(new Set(requests)).toEqual(new Set([address]));
});

test('letters the single file does not bring are named when an export would need them, not printed as something else', async ({
  page,
}) => {
  await page.goto(address);
  await page.getByRole('button', { name: 'Single server', exact: true }).click();
  const name = page.getByRole('textbox', { name: 'Design name' }).first();
  await name.fill('თბილისი');
  await name.press('Enter');
  expect(await exportAll(page)).toContain('თბილისი.pdf');
  await name.fill('東京');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /^PDF/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('the design uses other scripts'); // before it is tried
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Latin, Greek, Cyrillic, Georgian and Armenian only');
});

test('the single file names its licences and its limits', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('button', { name: 'About' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Latin, Greek and Cyrillic');
  await expect(dialog).toContainText('any page opened from it can read the designs saved here');
  await expect(dialog).toContainText('@fontsource/noto-sans');
  await expect(dialog).toContainText('OFL-1.1');
});

test('the single file has a policy of its own, by hash, and its font inside', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+';/);
  expect(policy).not.toMatch(/unsafe|https?:|'self'/);
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  expect(fonts.join(' ')).toContain('Noto Sans');
});
