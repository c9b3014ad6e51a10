import { readFile } from 'node:fs/promises';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import readQrCode from 'jsqr';
import { addAxe, expectAccessible } from './axe.ts';
import { Designer, textOf } from './designer.ts';
import { expect, test } from './test.ts';

const PASSPHRASE = 'four words nobody guesses';

/** The Share dialog of an open design. */
class Sharing {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Share' });
  }

  get field(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Link' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
  }

  /** The link once it is made, which begins as given. */
  async link(start: string): Promise<string> {
    await expect(this.field).toHaveValue(new RegExp(`#${start}\\.[\\w-]+$`));
    return this.field.inputValue();
  }
}

/** What somebody else sees who opens the link in a browser of their own. */
async function openElsewhere(context: BrowserContext, link: string): Promise<Designer> {
  const other = await context.browser()?.newContext({ serviceWorkers: 'block' });
  if (!other) throw new TypeError('no browser');
  const page = await other.newPage();
  page.on('pageerror', (error) => expect.soft(String(error), 'uncaught elsewhere').toBe(''));
  page.on('console', (message) => {
    if (message.type() === 'error') expect.soft(message.text(), 'error elsewhere').toBe('');
  });
  await page.goto(link);
  return new Designer(page);
}

const shared = (page: Page): Locator => page.getByRole('region', { name: 'Shared design' });
const unlocking = (page: Page): Locator => page.getByRole('dialog', { name: 'This link is locked' });

async function unlock(page: Page, passphrase: string): Promise<void> {
  await unlocking(page).getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

/** A host without what names it: how a row reads when only its structure counts. */
const structureOf = (rows: Record<string, string>[]): string[] =>
  rows.map((row) => ['#', 'Transport', 'Port', 'Service', 'Scope', 'Usage', 'Reference'].map((one) => row[one]).join());

test('a plain link opens elsewhere as the same design, to look at and to copy', async ({ page, context }) => {
  const designer = new Designer(page);
  await designer.begin('Enterprise');
  const csv = await designer.exportCsv();
  const sharing = new Sharing(page);
  await sharing.open();
  const link = await sharing.link('p2');
  await expect(sharing.dialog).toContainText(`${link.length.toLocaleString('en')} characters`);
  await expect(sharing.dialog).toContainText('can’t be revoked');
  await expect(sharing.dialog).toContainText('not sent to any server');
  await expect(sharing.dialog).toContainText('stays in the history');
  const reach = sharing.dialog.getByRole('list', { name: /short enough/ }).getByRole('listitem');
  await expect(reach).toHaveCount(4);
  for (const item of await reach.all()) {
    const text = await item.innerText();
    const most = Number(/up to ([\d,]+)/.exec(text)?.[1]?.replace(',', ''));
    expect(text).toContain(link.length <= most ? 'short enough' : 'too long');
  }
  const other = await openElsewhere(context, link);
  await expect(shared(other.page)).toContainText('Shared design: save a copy to edit');
  expect((await other.exportCsv()).text).toBe(csv.text);
  await other.page.getByRole('button', { name: 'Save a copy' }).click();
  await expect(other.page.getByRole('textbox', { name: 'Design name' }).first()).toHaveValue('Enterprise');
  await other.saved();
  expect(other.page.url()).not.toContain('#');
  await other.page.context().close();
});

test('a link without names and addresses tells none, and needs the same ports', async ({ page, context }) => {
  const designer = new Designer(page);
  await designer.begin('Enterprise');
  const csv = await designer.exportCsv();
  const sharing = new Sharing(page);
  await sharing.open();
  const plain = await sharing.link('p2');
  await sharing.dialog.getByRole('radio', { name: 'Without names and addresses' }).check();
  await expect(sharing.field).not.toHaveValue(plain);
  const link = await sharing.link('p2');
  const download = page.waitForEvent('download');
  await sharing.dialog.getByRole('button', { name: 'Download the file instead' }).click();
  const file = await textOf(await download);
  const other = await openElsewhere(context, link);
  await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Structure only');
  const bare = await other.exportCsv();
  expect(structureOf(bare.rows)).toEqual(structureOf(csv.rows));
  const told = csv.rows.flatMap((row) => [row['Source address'], row['Destination address']]);
  for (const text of told.filter((one) => one && one !== 'any')) {
    expect(bare.text).not.toContain(text);
    expect(file, 'the file instead of it').not.toContain(text);
  }
  await other.page.context().close();
});

test('a link with a passphrase opens with that alone', async ({ page, context }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const csv = await designer.exportCsv();
  const sharing = new Sharing(page);
  await sharing.open();
  await sharing.link('p2');
  await sharing.dialog.getByRole('checkbox', { name: 'With a passphrase' }).check();
  await expect(sharing.field).toHaveValue('');
  await expect(sharing.dialog.getByRole('button', { name: 'Copy link' })).toBeDisabled();
  const passphrase = sharing.dialog.getByRole('textbox', { name: 'Passphrase' });
  await passphrase.fill('short');
  await expect(sharing.dialog.getByRole('button', { name: 'Copy link' })).toBeDisabled();
  await passphrase.fill('111111111111');
  await expect(sharing.dialog.getByText('Too easy to guess')).toBeVisible();
  await expect(sharing.dialog.getByRole('button', { name: 'Copy link' })).toBeDisabled();
  await sharing.dialog.getByRole('button', { name: 'Suggest one' }).click();
  await expect(sharing.dialog.getByText('Too easy to guess')).toHaveCount(0);
  await expect(passphrase).toHaveValue(/^\w{5}-\w{5}-\w{5}-\w{5}$/);
  await passphrase.fill(PASSPHRASE);
  const link = await sharing.link('p1e');
  const other = await openElsewhere(context, link);
  await expect(unlocking(other.page)).toBeVisible();
  await unlock(other.page, 'another passphrase');
  await expect(unlocking(other.page)).toContainText('Wrong passphrase, or the link was altered on purpose');
  await expect(shared(other.page)).toHaveCount(0);
  await unlock(other.page, PASSPHRASE);
  await expect(shared(other.page)).toBeVisible();
  await expect(other.page.getByRole('heading', { level: 1, name: 'DMZ' })).toBeAttached();
  expect(await other.page.title(), 'which the history keeps').toBe('Portolan');
  expect((await other.exportCsv()).text).toBe(csv.text);
  await other.page.context().close();
});

test('a locked link that is given up leaves the open design as it was', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.saved();
  const csv = await designer.exportCsv();
  const sharing = new Sharing(page);
  await sharing.open();
  await sharing.dialog.getByRole('checkbox', { name: 'With a passphrase' }).check();
  await sharing.dialog.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  const link = await sharing.link('p1e');
  await page.keyboard.press('Escape');
  await page.goto(link);
  await expect(unlocking(page)).toContainText('The open design is unchanged.');
  await unlock(page, 'not the passphrase');
  await expect(unlocking(page)).toContainText('Wrong passphrase');
  await unlocking(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(unlocking(page)).toHaveCount(0);
  expect(page.url()).not.toContain('#');
  expect((await designer.exportCsv()).text).toBe(csv.text);
  await page.goto(link);
  await expect(unlocking(page)).toBeVisible();
  await page.reload();
  await expect(unlocking(page)).toBeVisible();
  await page.keyboard.press('Escape');
  expect((await designer.exportCsv()).text).toBe(csv.text);
});

test('a view-only link opens without tools, shows all there is to read, and can still be exported and copied', async ({
  page,
  context,
}) => {
  const designer = new Designer(page);
  await designer.begin('Remote Response Stack');
  const csv = await designer.exportCsv();
  const sharing = new Sharing(page);
  await sharing.open();
  await sharing.dialog.getByRole('checkbox', { name: 'View only' }).check();
  await expect(sharing.dialog).toContainText('Not a protection');
  const other = await openElsewhere(context, await sharing.link('p2r'));
  await expect(shared(other.page)).toContainText('View only');
  await expect(other.rows).toHaveCount(csv.rows.length);
  for (const tool of ['Share', 'Undo', 'Palette']) {
    await expect(other.page.getByRole('button', { name: tool, exact: true })).toHaveCount(0);
  }
  await expect(other.palette).toHaveCount(0);
  await other.select('MASTER01');
  await expect(other.inspector.getByText('10.0.10.11')).toBeVisible();
  await expect(other.inspector.getByRole('textbox')).toHaveCount(0);
  await expect(other.inspector.getByRole('button', { name: 'Delete host' })).toHaveCount(0);
  await other.page.keyboard.press('Delete');
  await other.page.keyboard.press('i');
  await expect(other.inspector).toHaveCount(0);
  await expect(other.host('MASTER01')).toBeVisible();
  expect((await other.exportCsv()).text).toBe(csv.text);
  await other.page.getByRole('button', { name: 'Save a copy' }).click();
  await expect(other.palette).toBeVisible();
  await other.page.context().close();
});

test('choices go together: structure, passphrase and reading only in one link', async ({ page, context }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const sharing = new Sharing(page);
  await sharing.open();
  await sharing.dialog.getByRole('radio', { name: 'Without names and addresses' }).check();
  await sharing.dialog.getByRole('checkbox', { name: 'View only' }).check();
  await sharing.dialog.getByRole('checkbox', { name: 'With a passphrase' }).check();
  await sharing.dialog.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  const other = await openElsewhere(context, await sharing.link('p1e'));
  await unlock(other.page, PASSPHRASE);
  await expect(shared(other.page)).toContainText('View only');
  await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Structure only');
  await other.page.context().close();
});

test('the QR code holds the link, on the screen and in the files', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  const sharing = new Sharing(page);
  await sharing.open();
  const link = await sharing.link('p2');
  await sharing.dialog.getByRole('button', { name: 'Show as QR code' }).click();
  const code = sharing.dialog.getByRole('img', { name: 'QR code of the link' });
  await expect(code).toBeVisible();
  expect(await readPicture(page, await code.screenshot())).toBe(link);
  const png = page.waitForEvent('download');
  await sharing.dialog.getByRole('button', { name: 'QR code as PNG' }).click();
  expect(await readPicture(page, await readFile(await (await png).path()))).toBe(link);
  const svg = page.waitForEvent('download');
  await sharing.dialog.getByRole('button', { name: 'QR code as SVG' }).click();
  expect(await textOf(await svg)).toMatch(/^<svg [^>]+>.*<\/svg>\n$/);
});

/** What another program reads in a picture. */
async function readPicture(page: Page, png: Buffer): Promise<string | undefined> {
  const { width, height, red } = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const codes = Array.from({ length: data.length / 4 }, (_, i) => String.fromCharCode(data[i * 4] ?? 0));
    return { width: bitmap.width, height: bitmap.height, red: btoa(codes.join('')) };
  }, png.toString('base64'));
  const pixels = [...Buffer.from(red, 'base64')].flatMap((level) => [level, level, level, 255]);
  return readQrCode(Uint8ClampedArray.from(pixels), width, height)?.data;
}

/** A link as an earlier release made it, of the template Enterprise. */
async function releasedLink(): Promise<string> {
  const text = await readFile(new URL('../src/design/testing/fixtures/1-enterprise.json', import.meta.url), 'utf8');
  return /"plain": "([^"]+)"/.exec(text)?.[1] ?? '';
}

test('a shared design opened over one’s own leaves it to be returned to', async ({ page }) => {
  const designer = new Designer(page);
  const link = await releasedLink();
  await designer.begin('Blank');
  await designer.place('Master Stack');
  const name = page.getByRole('textbox', { name: 'Design name' }).first();
  await name.fill('Mine, typed to the last moment');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link);
  await expect(shared(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enterprise');
  await test.step('back by button', async () => {
    await page.getByRole('button', { name: 'Back to my designs' }).click();
    await expect(name).toHaveValue('Mine, typed to the last moment');
    await expect(designer.hosts).toHaveCount(1);
    expect(page.url()).not.toContain('#');
  });
  await test.step('back by the browser', async () => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, link);
    await expect(shared(page)).toBeVisible();
    await page.goBack();
    await expect(shared(page)).toHaveCount(0);
    await expect(designer.hosts).toHaveCount(1);
  });
});

/** The same link, damaged in thirty ways, and what the message must say. */
function damaged(link: string): [string, RegExp][] {
  const cut = /cut short/;
  const bad = /damaged/;
  const at = (place: number, text: string): string => link.slice(0, place) + text + link.slice(place + 1);
  const other = (place: number): string => at(place, link[place] === 'A' ? 'B' : 'A');
  const lengths = [2, 3, 4, 8, 20, 60, 100, 200, link.length - 40, link.length - 9, link.length - 1];
  const places = [6, 9, 12, 40, 77, 111, 150, 222, link.length - 2];
  return [
    ...lengths.map((length): [string, RegExp] => [link.slice(0, length), cut]),
    ...places.map((place): [string, RegExp] => [other(place), bad]),
    [`${link.slice(0, 90)}...`, cut],
    [at(50, '%'), bad],
    [at(2, ','), bad],
    [link.slice(0, 100) + link.slice(101), /damaged|cut short/],
    [`${link.slice(0, 100)}x${link.slice(100)}`, bad],
    [link.toLowerCase(), /damaged|cut short/],
    [link.replace('p2.', 'p2r.'), bad],
    [link.replace('p2.', 'p7.'), /newer Portolan/],
    [`p1.${'A'.repeat(200_000)}`, /more than a Portolan design/],
    [`pako:${link.slice(3)}`, /not one of a Portolan design/],
    ['hello', /not one of a Portolan design/],
  ];
}

test('thirty damaged links each say what is wrong and leave the open design as it was', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.saved();
  const csv = await designer.exportCsv();
  const sharing = new Sharing(page);
  await sharing.open();
  const link = new URL(await sharing.link('p2')).hash.slice(1);
  await page.keyboard.press('Escape');
  const links = damaged(link);
  expect(links.length).toBeGreaterThanOrEqual(30);
  for (const [text, message] of links) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, text);
    const dialog = page.getByRole('dialog');
    await expect(dialog, text.slice(0, 60)).toContainText(message);
    await expect(dialog).toContainText(/Ask the sender|ask the sender/);
    await expect(dialog).toContainText('The open design is unchanged.');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect(page.url()).not.toContain('#');
  }
  expect((await designer.exportCsv()).text).toBe(csv.text);
  await expect(designer.hosts).toHaveCount(11);
});

test('what chat programs add to a link does no harm', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const sharing = new Sharing(page);
  await sharing.open();
  const link = await sharing.link('p2');
  for (const added of ['.', ')', '%22', '&web=1', 'See-this']) {
    await page.goto('about:blank');
    await page.goto(link + added);
    await expect(shared(page), added).toBeVisible();
    await expect(designer.hosts).toHaveCount(11);
  }
});

for (const look of ['light', 'dark'] as const) {
  test(`axe finds nothing on what sharing shows, ${look}`, async ({ page, context }) => {
    await page.emulateMedia({ colorScheme: look });
    await addAxe(context);
    const designer = new Designer(page);
    await designer.begin('Single server');
    const sharing = new Sharing(page);
    await sharing.open();
    await sharing.link('p2');
    await expectAccessible(page, 'Share');
    await sharing.dialog.getByRole('button', { name: 'Show as QR code' }).click();
    await expectAccessible(page, 'Share with a QR code');
    await sharing.dialog.getByRole('checkbox', { name: 'With a passphrase' }).check();
    await expectAccessible(page, 'Share before a passphrase');
    await sharing.dialog.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
    await sharing.dialog.getByRole('checkbox', { name: 'View only' }).check();
    const link = await sharing.link('p1e');
    await expectAccessible(page, 'Share with a passphrase');
    await page.keyboard.press('Escape');
    await page.goto(link);
    await expect(unlocking(page)).toBeVisible();
    await expectAccessible(page, 'asking for the passphrase');
    await unlock(page, 'a wrong passphrase');
    await expect(unlocking(page)).toContainText('Wrong passphrase');
    await expectAccessible(page, 'a wrong passphrase');
    await unlock(page, PASSPHRASE);
    await expect(shared(page)).toBeVisible();
    await expectAccessible(page, 'view only');
  });
}
