import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { writeDesignFile } from '../src/design/io/file.ts';
import type { Design } from '../src/design/model/schema.ts';
import { expect } from './test.ts';

declare global {
  // Noted in the page by `listen`.
  var heard: string[];
}

/** The designer as its users see it: specs speak to the page through this alone. */
export class Designer {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the application at its start screen, or at what is behind a fragment. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(fragment === '' ? './' : `./#${fragment}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Begins with a template, or with "Blank". */
  async begin(template: string): Promise<void> {
    await this.open();
    await this.page.getByRole('button', { name: template, exact: true }).click();
    await expect(this.canvas).toBeVisible();
    await this.ready();
    if (template !== 'Blank') await expect(this.hosts.first()).toBeVisible();
  }

  /** Waits for what is loaded after the diagram. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('tab', { name: 'Connections' })).toBeVisible();
    await expect(this.palette.or(this.page.getByRole('region', { name: 'Shared design' })).first()).toBeVisible();
    await expect(this.page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
  }

  /** A design of one's own, opened from a file. */
  async openDesign(design: Design): Promise<void> {
    await this.open();
    await this.dropFile('design.portolan.json', writeDesignFile(design));
    await expect(this.hosts).toHaveCount(design.hosts.length);
    await this.ready();
  }

  get canvas(): Locator {
    return this.page.getByRole('region', { name: 'Canvas' });
  }

  get hosts(): Locator {
    return this.canvas.locator('.react-flow__node-host');
  }

  get zones(): Locator {
    return this.canvas.locator('.react-flow__node-zone');
  }

  host(name: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^${name}, `) });
  }

  zone(name: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^Zone ${name},`) });
  }

  /** The label of the edge between two hosts, a button that tells its ports. */
  edge(from: string, to: string): Locator {
    return this.canvas.getByRole('button', { name: new RegExp(`^${from} to ${to}: `) });
  }

  /** What screen readers were told last. */
  get said(): Locator {
    return this.page.locator('output[aria-live="polite"]');
  }

  /** Begins to note what screen readers are told: on a busy machine one announcement follows another unseen. */
  async listen(): Promise<void> {
    await this.said.evaluate((output) => {
      globalThis.heard = [];
      new MutationObserver(() => globalThis.heard.push(output.textContent ?? '')).observe(output, {
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
  }

  /** What screen readers were told since `listen`, in order. */
  heard(): Promise<string[]> {
    return this.page.evaluate(() => globalThis.heard);
  }

  /** Where a host or zone stands, in px of the canvas. */
  async placeOf(thing: Locator): Promise<Point> {
    const [x, y] = await thing.evaluate((element) => {
      const { left, top, transform } = getComputedStyle(element);
      const { e, f } = new DOMMatrix(transform); // while it is dragged
      return [Number.parseFloat(left) + e, Number.parseFloat(top) + f] as const;
    });
    return { x, y };
  }

  /** How near the canvas is seen, in percent. */
  async zoom(): Promise<number> {
    return Number.parseFloat(await this.page.getByRole('button', { name: /^Zoom [\d.]+ %/ }).innerText());
  }

  get undoButton(): Locator {
    return this.page.getByRole('button', { name: /^Undo/ }).first();
  }

  get inspector(): Locator {
    return this.page.getByRole('region', { name: 'Inspector' });
  }

  get palette(): Locator {
    return this.page.getByRole('region', { name: 'Palette' });
  }

  /** Places a role from the palette by key, as one without a pointer does. */
  async place(role: string): Promise<void> {
    await this.palette.getByRole('button', { name: role, exact: true }).press('Enter');
  }

  /** Drags a role from the palette onto the middle of something, by pointer. */
  async dragRole(role: string, target: Locator, shift = { x: 0, y: 0 }): Promise<void> {
    await this.drag(await middleOf(this.palette.getByRole('button', { name: role, exact: true })), target, shift);
  }

  /** Drags a host onto the middle of something else, by pointer. */
  async dragHost(name: string, target: Locator, shift = { x: 0, y: 0 }): Promise<void> {
    await this.drag(await middleOf(this.host(name)), target, shift);
  }

  private async drag(from: Point, target: Locator, shift: Point): Promise<void> {
    const to = await middleOf(target);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
    await this.page.mouse.move(to.x + shift.x, to.y + shift.y, { steps: 12 });
    await this.page.mouse.up();
  }

  /** Selects a host, so that the inspector shows it. */
  async select(name: string): Promise<void> {
    await this.host(name).click({ position: { x: 30, y: 12 } });
    await expect(this.inspector.getByRole('heading', { level: 2 })).toHaveText(name);
  }

  get table(): Locator {
    return this.page.getByRole('grid', { name: 'Connections' });
  }

  /** The table's rows; the header is not one of them. */
  get rows(): Locator {
    return this.table.getByRole('row', { name: /^Why / });
  }

  /** One row, by a part of what it reads as. */
  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** The button that sorts by a column. */
  header(name: string | RegExp): Locator {
    return this.table.getByRole('columnheader').getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** What stands in a column, row by row. */
  column(id: string): Promise<string[]> {
    return this.rows.evaluateAll(
      (rows, name) => rows.map((row) => row.querySelector(`[data-column="${name}"]`)?.textContent?.trim() ?? ''),
      id,
    );
  }

  async openTab(name: 'Connections' | 'By device' | 'Rule sets' | 'Findings'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** Chooses an item of the main menu. */
  async fromMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Menu', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** Chooses what is done with the baseline from the main menu. */
  async fromBaselineMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Menu', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Baseline', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** Drops a file on the page, as from the desktop. */
  async dropFile(name: string, content: string): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], fileName));
        return data;
      },
      [name, content] as const,
    );
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await this.page.locator('body').dispatchEvent(type, { dataTransfer: transfer });
    }
    await transfer.dispose();
  }

  /** Chooses an item of the Export menu and gives what was downloaded. */
  async export(format: string): Promise<Download> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
    // What the list holds may be worth a word first: it is read and agreed to.
    const dialog = this.page.getByRole('dialog', { name: `Export as ${format}` });
    const isAsked = await Promise.race([coming.then(() => false), dialog.waitFor().then(() => true)]);
    if (isAsked) await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    const file = await coming;
    await expect(dialog).toHaveCount(0); // keys pressed before go to the dialog
    return file;
  }

  /** The CSV as the browser saves it: its text, and its rows by column header. */
  async exportCsv(): Promise<{ text: string; headers: string[]; rows: Record<string, string>[] }> {
    const text = await textOf(await this.export('CSV'));
    const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(parsed.errors).toEqual([]);
    return { text, headers: parsed.meta.fields ?? [], rows: parsed.data };
  }

  /** The link that Share offers. */
  async share(): Promise<string> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
    const field = this.page.getByRole('dialog').getByRole('textbox', { name: 'Link' });
    await expect(field).toHaveValue(/#/);
    const link = await field.inputValue();
    await this.page.keyboard.press('Escape');
    return link;
  }

  /** Waits until what was drawn is on disk. */
  async saved(): Promise<void> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible();
  }
}

/** What a download holds, as text. */
export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox();
  if (!box) throw new TypeError('What is dragged is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
