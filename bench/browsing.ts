import { chromium, type Browser, type CDPSession, type JSHandle, type Page } from '@playwright/test';
import { writeDesignFile } from '../src/design/io/file.ts';
import type { Design } from '../src/design/model/schema.ts';

/** Where what is measured is served. */
export interface Places {
  readonly product: string;
  readonly peers: string;
}

/** A page in a browser of its own. */
export interface Stage {
  readonly browser: Browser;
  readonly page: Page;
  readonly session: CDPSession;
}

/** Which browser to use, and how. */
export interface Browsing {
  readonly executablePath?: string;
  readonly env?: Record<string, string>;
  readonly flags: string[];
}
let found: Browsing = { flags: [] };

/** Says which browser to use. */
export const chooseBrowser = (browser: Browsing): void => {
  found = browser;
};

/** A browser of its own, with one page: nothing is shared, so that its cost is its own. */
export async function launch(engine = ''): Promise<Stage> {
  const browser = await chromium.launch({
    ...(found.executablePath ? { executablePath: found.executablePath } : {}),
    ...(found.env ? { env: { ...process.env, ...found.env } } : {}),
    args: [...found.flags, `--js-flags=--expose-gc ${engine}`],
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  return { browser, page, session };
}

/** The product with a design of one's own open, all of it drawn. */
export async function openDesign(address: string, design: Design): Promise<Stage> {
  const stage = await launch();
  await stage.page.goto(address);
  await stage.page.getByRole('button', { name: 'Blank', exact: true }).waitFor();
  await dropFile(stage.page, await fileOf(stage.page, design));
  await drawn(stage.page);
  return stage;
}

/** Puts a design's file at hand in the page: to hand its text over takes the page a long task, which is none of the product's. */
export const fileOf = (page: Page, design: Design): Promise<JSHandle<DataTransfer>> =>
  page.evaluateHandle((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'design.portolan.json'));
    return dataTransfer;
  }, writeDesignFile(design));

/** Drops a file on the page. */
export const dropFile = (page: Page, file: JSHandle<DataTransfer>): Promise<void> =>
  page.evaluate((dataTransfer) => {
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, file);

/** Waits until hosts and final routes are drawn: the worker that finds them is gone then. Rejects where the design is refused. */
export async function drawn(page: Page): Promise<void> {
  const refusal = page.getByRole('dialog');
  await page.locator('.react-flow__node-host').first().or(refusal).first().waitFor();
  if (await refusal.isVisible()) throw new Error(await refusal.innerText());
  await page.locator('[data-state] > path').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  while (page.workers().length > 0) await page.waitForTimeout(200);
  await page.waitForTimeout(1000);
}
