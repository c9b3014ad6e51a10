import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Download, Locator, Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { Designer } from './designer.ts';
import { ask, make } from './exportDialog.ts';
import { expect, test } from './test.ts';

const textOfPdf = async (bytes: Uint8Array): Promise<string> =>
  (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text;

/** Width and height of a PNG, px, and its resolution, px a metre. */
function sizeOf(png: Buffer): { width: number; height: number; perMetre: number } {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.subarray(37, 41).toString('latin1')).toBe('pHYs');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), perMetre: png.readUInt32BE(41) };
}

test('PNG comes in three sizes, with and without a background', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  const sizes: ReturnType<typeof sizeOf>[] = [];
  for (const scale of ['1×', '2×', '4×']) {
    const dialog = await ask(page, 'PNG');
    await dialog.getByLabel('Size').selectOption(scale);
    sizes.push(sizeOf(await readFile(await (await make(page, dialog)).path())));
  }
  const [one] = sizes;
  expect(one?.width).toBeGreaterThan(1000);
  expect(sizes).toEqual(
    [1, 2, 4].map((scale) => ({
      width: (one?.width ?? 0) * scale,
      height: (one?.height ?? 0) * scale,
      perMetre: Math.round(scale * 96 * 39.3701),
    })),
  );
  expect(await cornerOf(page, false)).toEqual([244, 246, 249, 255]);
  expect(await cornerOf(page, true)).toEqual([0, 0, 0, 0]);
});

/** The colour of the picture's upper left pixel. */
async function cornerOf(page: Page, transparent: boolean): Promise<number[]> {
  const dialog = await ask(page, 'PNG');
  await dialog.getByLabel('Size').selectOption('1×');
  await dialog.getByLabel('Transparent background').setChecked(transparent);
  const bytes = await readFile(await (await make(page, dialog)).path());
  return page.evaluate(async (base64) => {
    const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(await createImageBitmap(blob), 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
  }, bytes.toString('base64'));
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Corners relative to the upper left one of the hosts, in px of the canvas. */
function relative(corners: readonly Corner[], hosts: readonly Corner[], zoom: number): Corner[] {
  const [left, top] = [Math.min(...hosts.map(({ x }) => x)), Math.min(...hosts.map(({ y }) => y))];
  return corners.map(({ x, y }) => ({ x: (x - left) / zoom, y: (y - top) / zoom }));
}

for (const name of ['DMZ', 'Enterprise']) {
  test(`the SVG of ${name}, opened alone, has hosts and labels where the screen has them, in its own font`, async ({
    page,
    context,
  }) => {
    const designer = new Designer(page);
    await designer.begin(name);
    // Made when all routes are final, so that what the screen shows afterwards is final too.
    const download = await make(page, await ask(page, 'SVG'));
    const hosts = await cornersOf(designer.hosts);
    const labels = await cornersOf(designer.canvas.locator(':has(> button[data-edge])'));
    const width = (await designer.hosts.first().boundingBox())?.width ?? 0;
    const alone = await context.newPage();
    const file = test.info().outputPath('picture.svg');
    await download.saveAs(file);
    await alone.goto(pathToFileURL(file).href);
    const drawn = {
      hosts: await cornersOf(alone.locator('.host > rect')),
      labels: await cornersOf(alone.locator('.label > rect')),
    };
    const zoom = width / 200;
    closeTo(relative(drawn.hosts, drawn.hosts, 1), relative(hosts, hosts, zoom));
    closeTo(relative(drawn.labels, drawn.hosts, 1), relative(labels, hosts, zoom));
    const fonts = () => alone.evaluate(() => [...document.fonts].map(({ status, weight }) => `${weight} ${status}`));
    await expect.poll(fonts).toEqual(['400 loaded', '600 loaded']);
    await alone.close();
  });
}

const cornersOf = (elements: Locator): Promise<Corner[]> =>
  elements.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ x, y }) => ({ x, y })));

function closeTo(drawn: readonly Corner[], shown: readonly Corner[]): void {
  expect(drawn.length).toBe(shown.length);
  expect(drawn.length).toBeGreaterThan(5);
  const rest = [...shown];
  for (const corner of drawn) {
    const near = rest.findIndex(({ x, y }) => Math.abs(x - corner.x) <= 1 && Math.abs(y - corner.y) <= 1);
    expect(near, `something at ${corner.x}, ${corner.y}`).toBeGreaterThanOrEqual(0);
    rest.splice(near, 1);
  }
}

test('PDF is made with the chosen paper, in letters that only some fonts have', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.inspector.getByLabel('Design name').fill('東京 서울 中国 Ελλάδα Łódź');
  await designer.inspector.getByLabel('Design name').press('Enter');
  const dialog = await ask(page, 'PDF');
  await dialog.getByLabel('Paper').selectOption('Letter');
  await dialog.getByLabel('Orientation').selectOption('Portrait');
  const bytes = await readFile(await (await make(page, dialog)).path());
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  expect((await pdf.getPage(1)).view).toEqual([0, 0, 612, 792]);
  expect((await textOfPdf(bytes)).replaceAll(/\s+/g, '')).toContain('東京서울中国ΕλλάδαŁódź');
});

test('work that takes long can be stopped, and nothing is downloaded', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Enterprise');
  await page.route('**/*.woff', () => undefined); // a font that never comes
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  const dialog = await ask(page, 'PDF');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  expect(downloads).toEqual([]);
});

test.describe('without a font', () => {
  test.use({ tolerated: [/woff/, /Failed to load resource/] });
  test('the dialog says what is missing', async ({ page }) => {
    const designer = new Designer(page);
    await designer.begin('Single server');
    await page.route('**/*.woff', (route) => route.abort());
    const dialog = await ask(page, 'SVG');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('needs a font');
  });
});

test('print gives the diagram and every rule, not the screen', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Enterprise');
  let text = '';
  // What makes the sheet is loaded behind the screen.
  await expect(async () => {
    text = (await textOfPdf(await page.pdf({ format: 'A4', landscape: true }))).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Inside a zone');
  }).toPass();
  const { rows } = await designer.exportCsv();
  for (const row of rows) expect(text).toContain(`${row['#']} ${row['Rule ID']} ${row['Source']} `);
  expect(text).toContain('Scope and limitations');
  expect(text).not.toContain('Search connections');
});
