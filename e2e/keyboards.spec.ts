import type { CDPSession, Locator, Page } from '@playwright/test';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

const CTRL = 2; // as the browser's own protocol writes it
const HALF_WORD = 'にほ';

/** A keyboard of another layout, or an input method that composes words. */
class Keyboard {
  private readonly page: Page;
  private readonly devices: Promise<CDPSession>;

  constructor(page: Page) {
    this.page = page;
    this.devices = page.context().newCDPSession(page);
  }

  /** A key that lies where others have `code` and writes `key`. */
  async press(key: string, code: string, modifiers = 0): Promise<void> {
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await (await this.devices).send('Input.dispatchKeyEvent', { type, key, code, modifiers });
  }

  /** Half a word, which is still being composed. */
  async compose(text: string): Promise<void> {
    const at = { selectionStart: text.length, selectionEnd: text.length };
    await (await this.devices).send('Input.imeSetComposition', { text, ...at });
  }

  /** A key that the input method takes for itself. */
  async pressComposing(key: 'Enter' | 'Escape' | 'ArrowDown'): Promise<void> {
    const devices = await this.devices;
    const shared = { key, code: key, windowsVirtualKeyCode: 229 };
    await devices.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...shared });
    await devices.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared });
  }

  /** The word as it is taken at last. */
  async take(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }
}

for (const [layout, keys] of [
  ['Russian', { z: 'я', a: 'ф', d: 'в', f: 'а', three: '3', one: '1' }],
  ['Greek', { z: 'ζ', a: 'α', d: 'δ', f: 'φ', three: '3', one: '1' }],
  ['Hebrew', { z: 'ז', a: 'ש', d: 'ג', f: 'כ', three: '3', one: '1' }],
  ['Arabic with its digits', { z: 'ئ', a: 'ش', d: 'ي', f: 'ب', three: '٣', one: '١' }],
  ['French digits', { z: 'z', a: 'a', d: 'd', f: 'f', three: '"', one: '&' }],
  ['Caps Lock', { z: 'Z', a: 'A', d: 'D', f: 'F', three: '3', one: '1' }],
] as const)
  test(`shortcuts of the page, the canvas and the table answer: ${layout}`, async ({ page }) => {
    const designer = new Designer(page);
    const keyboard = new Keyboard(page);
    await designer.begin('Single server');
    const count = await designer.hosts.count();
    await designer.select('SQL01');
    await keyboard.press(keys.d, 'KeyD', CTRL);
    await expect(designer.hosts).toHaveCount(count + 1);
    await keyboard.press(keys.z, 'KeyZ', CTRL);
    await expect(designer.hosts).toHaveCount(count);
    await keyboard.press(keys.a, 'KeyA', CTRL);
    await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText(`${count} hosts`);
    await keyboard.press(keys.three, 'Digit3');
    await expect(page.getByRole('tab', { name: /^Findings/ })).toHaveAttribute('aria-selected', 'true');
    await keyboard.press(keys.one, 'Digit1');
    await expect(page.getByRole('tab', { name: /^Connections/ })).toHaveAttribute('aria-selected', 'true');
    await designer.rows.first().click();
    await expect(designer.rows.first()).toBeFocused();
    await keyboard.press(keys.a, 'KeyA', CTRL);
    await expect(designer.table.getByRole('row', { selected: true })).toHaveCount(await designer.rows.count());
  });

/** A field, how one comes to it, and what Enter makes of a whole word in it. */
interface Typed {
  readonly what: string;
  readonly field: (designer: Designer) => Promise<Locator>;
  readonly after?: (designer: Designer) => Promise<void>;
}

const inInspector =
  (name: string | RegExp) =>
  async (designer: Designer): Promise<Locator> => {
    await designer.select('SQL01');
    return designer.inspector.getByRole('textbox', { name, exact: true }).first();
  };

const WORD = '日本';

const FIELDS: readonly Typed[] = [
  {
    what: 'the name of a host on the canvas',
    field: async (designer) => {
      await designer.select('SQL01');
      await designer.page.keyboard.press('F2');
      return designer.canvas.getByRole('textbox');
    },
    after: (designer) => expect(designer.host(WORD)).toBeVisible(),
  },
  {
    what: 'the name of a zone on the canvas',
    field: async (designer) => {
      await designer.zones.first().focus();
      await designer.page.keyboard.press('F2');
      return designer.canvas.getByRole('textbox');
    },
    after: (designer) => expect(designer.zone(WORD)).toBeVisible(),
  },
  {
    what: 'the name of a host',
    field: inInspector('Name'),
    after: (designer) => expect(designer.host(WORD)).toBeVisible(),
  },
  { what: 'the FQDN of a host', field: inInspector('FQDN') },
  { what: 'the address of a host', field: inInspector(/address/i) },
  { what: 'a port', field: inInspector('SQL port') },
  {
    what: 'the name of the design',
    field: (designer) =>
      Promise.resolve(designer.page.getByRole('banner').getByRole('textbox', { name: 'Design name' })),
    after: (designer) => expect(designer.page).toHaveTitle(new RegExp(WORD)),
  },
  {
    what: 'the search of the palette',
    field: (designer) => Promise.resolve(designer.palette.getByRole('textbox', { name: 'Search the palette' })),
  },
  {
    what: 'the search of everything',
    field: async ({ page }) => {
      await page.keyboard.press('Control+k');
      return page.getByRole('combobox', { name: /^Search hosts/ });
    },
  },
  {
    what: 'the search of connections',
    field: (designer) => Promise.resolve(designer.page.getByRole('searchbox', { name: 'Search connections' })),
  },
  {
    what: 'the passphrase of a link',
    field: async ({ page }) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('checkbox', { name: /passphrase/i })
        .check();
      return page.getByRole('dialog').getByLabel('Passphrase', { exact: true });
    },
  },
];

for (const { what, field: find, after } of FIELDS)
  test(`Enter and Escape of an input method are its own in ${what}`, async ({ page }) => {
    const designer = new Designer(page);
    const keyboard = new Keyboard(page);
    await designer.begin('Single server');
    const count = await designer.hosts.count();
    const field = await find(designer);
    await field.focus();
    await field.fill('');
    // All that is sought is found by the letters before, so that Enter would have something to do.
    await keyboard.compose('s');
    for (const key of ['ArrowDown', 'Enter', 'Escape'] as const) {
      await keyboard.compose(HALF_WORD);
      await keyboard.compose('s');
      await keyboard.pressComposing(key);
      await expect(field, key).toBeFocused();
      await expect(field, key).toHaveValue('s');
      await expect(field, key).not.toHaveAttribute('aria-invalid', 'true');
      await expect(designer.undoButton, key).toBeDisabled();
      await expect(designer.hosts, key).toHaveCount(count);
    }
    await keyboard.take(WORD);
    await expect(field).toHaveValue(WORD);
    if (!after) return;
    await page.keyboard.press('Enter');
    await after(designer);
  });
