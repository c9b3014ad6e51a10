import type { Locator } from '@playwright/test';
import { Designer, middleOf } from './designer.ts';
import { expect, test } from './test.ts';

/** One thing users ask for, with every place that offers it. Each must do, say and call it the same, as one step. */
interface Intent {
  readonly step: string; // what it is called among the steps
  readonly words: string | null; // what screen readers are told at once
  readonly places: Readonly<Record<string, (designer: Designer) => Promise<void>>>;
  readonly before?: (designer: Designer) => Promise<void>;
}

/** Opens the menu of something and goes down to an item, each by its exact name. */
async function fromMenuOf(designer: Designer, target: Locator, ...items: string[]): Promise<void> {
  await target.click({ button: 'right', position: { x: 20, y: 10 } });
  await choose(designer, items);
}

async function choose({ page }: Designer, items: readonly string[]): Promise<void> {
  for (const [i, item] of items.entries()) {
    const entry = page.getByRole('menuitem', { name: item, exact: true });
    await entry.press(i < items.length - 1 ? 'ArrowRight' : 'Enter');
  }
  await expect(page.getByRole('menu')).toHaveCount(0);
}

async function fromPane(designer: Designer, ...items: string[]): Promise<void> {
  const box = await designer.canvas.boundingBox();
  if (!box) throw new TypeError('No canvas');
  await designer.page.mouse.click(box.x + 30, box.y + 30, { button: 'right' });
  await choose(designer, items);
}

async function fromSearch({ page }: Designer, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(label);
  await page
    .getByRole('option')
    .filter({ has: page.getByText(label, { exact: true }) })
    .first()
    .click();
}

/** Chooses the other host of a new connection from the list. */
async function chooseOther({ page }: Designer, name: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Search the host that/ }).fill(name);
  await page.keyboard.press('Enter');
}

async function byKey(designer: Designer, focused: Locator, key: string): Promise<void> {
  await focused.focus();
  await designer.page.keyboard.press('Enter'); // selects it
  await designer.page.keyboard.press(key);
}

/** Types into the field that has the focus, over what stands there. */
async function type({ page }: Designer, text: string): Promise<void> {
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const title = (designer: Designer, zone: string): Locator => designer.canvas.getByText(zone, { exact: true });
const inspectorButton = (designer: Designer, name: string): Locator =>
  designer.inspector.getByRole('button', { name, exact: true });
const paletteButton = (designer: Designer, name: string): Locator =>
  designer.palette.getByRole('button', { name, exact: true });

async function selectZone(designer: Designer, name: string): Promise<void> {
  await title(designer, name).click();
  await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText(name);
}

/** The first fix that the cards of a place offer; the inspector lists the same findings in the same order. */
const fixIn = (place: Locator): Locator => place.getByRole('button', { name: FIX, exact: true }).first();
const FIX = 'Add SQL Server';

const INTENTS: Readonly<Record<string, Intent>> = {
  'add a role': {
    step: 'Add SQL Server',
    words: 'SQL Server added as SQL02 in Corporate network',
    places: {
      palette: (designer) => designer.place('SQL Server'),
      drag: (designer) => designer.dragRole('SQL Server', title(designer, 'Corporate network')),
      search: (designer) => fromSearch(designer, 'Add SQL Server'),
      'menu of a zone': (designer) =>
        fromMenuOf(designer, title(designer, 'Corporate network'), 'Add role', 'Databases', 'SQL Server'),
    },
  },
  'add a role to a host': {
    step: 'Add Response Stack to SQL01',
    words: 'Response Stack added to SQL01',
    before: (designer) => designer.select('SQL01'),
    places: {
      'palette, by key': (designer) => paletteButton(designer, 'Response Stack').press('Shift+Enter'),
      'palette, by button': async (designer) => {
        const button = designer.page.getByRole('button', { name: 'Response Stack', exact: true });
        const row = designer.palette.getByRole('listitem').filter({ has: button });
        await row.hover(); // which shows it
        await row.getByRole('button', { name: 'Add to SQL01', exact: true }).click();
      },
      drag: (designer) => designer.dragRole('Response Stack', designer.host('SQL01')),
      menu: (designer) => fromMenuOf(designer, designer.host('SQL01'), 'Add role', 'Response Stack'),
      inspector: async (designer) => {
        await inspectorButton(designer, 'Add role').click();
        await choose(designer, ['Response Stack']);
      },
    },
  },
  'add a zone': {
    step: 'Add DMZ zone',
    words: 'Zone DMZ added',
    places: {
      palette: (designer) => paletteButton(designer, 'DMZ zone').click(),
      menu: (designer) => fromPane(designer, 'Add zone', 'DMZ'),
      search: (designer) => fromSearch(designer, 'Add DMZ zone'),
    },
  },
  'delete a host': {
    step: 'Delete SMTP01',
    words: 'SMTP01 deleted',
    before: (designer) => designer.select('SMTP01'),
    places: {
      key: (designer) => byKey(designer, designer.host('SMTP01'), 'Delete'),
      menu: (designer) => fromMenuOf(designer, designer.host('SMTP01'), 'Delete host'),
      inspector: (designer) => inspectorButton(designer, 'Delete host').click(),
    },
  },
  'delete a zone': {
    step: 'Delete zone Internet',
    words: 'Zone Internet deleted with 1 host',
    before: (designer) => selectZone(designer, 'Internet'),
    places: {
      key: (designer) => byKey(designer, designer.zone('Internet'), 'Delete'),
      menu: (designer) => fromMenuOf(designer, title(designer, 'Internet'), 'Delete zone and 1 host'),
      inspector: (designer) => inspectorButton(designer, 'Delete zone and 1 host').click(),
    },
  },
  'duplicate a host': {
    step: 'Duplicate SMTP01',
    words: 'SMTP01 duplicated',
    before: (designer) => designer.select('SMTP01'),
    places: {
      key: (designer) => byKey(designer, designer.host('SMTP01'), 'Control+d'),
      menu: (designer) => fromMenuOf(designer, designer.host('SMTP01'), 'Duplicate'),
    },
  },
  'cut a host': {
    step: 'Cut SMTP01',
    words: 'SMTP01 cut',
    before: (designer) => designer.select('SMTP01'),
    places: {
      key: (designer) => byKey(designer, designer.host('SMTP01'), 'Control+x'),
      menu: (designer) => fromMenuOf(designer, designer.host('SMTP01'), 'Cut'),
    },
  },
  'rename a host': {
    step: 'Rename SMTP01',
    words: null, // who typed it has heard it
    before: (designer) => designer.select('SMTP01'),
    places: {
      key: async (designer) => {
        await byKey(designer, designer.host('SMTP01'), 'F2');
        await type(designer, 'MAIL');
      },
      menu: async (designer) => {
        await fromMenuOf(designer, designer.host('SMTP01'), 'Rename');
        await type(designer, 'MAIL');
      },
      'double click': async (designer) => {
        await designer.host('SMTP01').dblclick({ position: { x: 30, y: 12 } });
        await type(designer, 'MAIL');
      },
      inspector: async (designer) => {
        await designer.inspector.getByRole('textbox', { name: 'Name', exact: true }).focus();
        await type(designer, 'MAIL');
      },
    },
  },
  'note the ticket of rules': {
    step: 'Change ticket of 2 rules',
    words: 'Ticket of 2 rules changed',
    before: async ({ rows }) => {
      await rows.first().click();
      await rows.nth(1).click({ modifiers: ['ControlOrMeta'] });
    },
    places: {
      table: async (designer) => {
        await designer.page.getByRole('button', { name: 'Facts', exact: true }).click();
        await designer.page.getByRole('dialog', { name: 'Facts' }).getByLabel('Ticket').focus();
        await type(designer, 'CHG1');
      },
      inspector: async (designer) => {
        await designer.inspector.getByLabel('Ticket').focus();
        await type(designer, 'CHG1');
      },
    },
  },
  'rename the design': {
    step: 'Rename design',
    words: null,
    before: ({ canvas }) => canvas.press('Escape'),
    places: {
      bar: async (designer) => {
        await designer.page.getByRole('banner').getByRole('textbox', { name: 'Design name' }).focus();
        await type(designer, 'Site B');
      },
      inspector: async (designer) => {
        await designer.inspector.getByRole('textbox', { name: 'Design name' }).focus();
        await type(designer, 'Site B');
      },
    },
  },
  'move a host to another zone': {
    step: 'Move SMTP01 to Internet',
    words: 'SMTP01 moved to Internet',
    before: (designer) => designer.select('SMTP01'),
    places: {
      menu: (designer) => fromMenuOf(designer, designer.host('SMTP01'), 'Move to zone', 'Internet'),
      inspector: async ({ inspector }) => {
        await inspector.getByRole('combobox', { name: 'Zone', exact: true }).selectOption('Internet');
      },
      drag: (designer) => designer.dragHost('SMTP01', title(designer, 'Internet')),
    },
  },
  'move a role to its own host': {
    step: 'Move Response Stack to its own host',
    words: 'Response Stack moved from 1E-SRV01 to RESP01',
    before: (designer) => designer.select('1E-SRV01'),
    places: {
      menu: (designer) => fromMenuOf(designer, designer.host('1E-SRV01'), 'Move to its own host', 'Response Stack'),
      inspector: async (designer) => {
        await inspectorButton(designer, 'Response Stack actions').click();
        await choose(designer, ['Move to its own host']);
      },
    },
  },
  'remove a role': {
    step: 'Remove Response Stack from 1E-SRV01',
    words: 'Response Stack removed from 1E-SRV01',
    before: (designer) => designer.select('1E-SRV01'),
    places: {
      menu: (designer) => fromMenuOf(designer, designer.host('1E-SRV01'), 'Remove role', 'Response Stack'),
      inspector: async (designer) => {
        await inspectorButton(designer, 'Response Stack actions').click();
        await choose(designer, ['Remove role']);
      },
    },
  },
  'connect two hosts': {
    step: 'Connect SMTP01 to SQL01',
    words: 'Connection from SMTP01 to SQL01 added',
    before: (designer) => designer.select('SMTP01'),
    places: {
      key: async (designer) => {
        await byKey(designer, designer.host('SMTP01'), 'c');
        await chooseOther(designer, 'SQL01');
      },
      menu: async (designer) => {
        await fromMenuOf(designer, designer.host('SMTP01'), 'New connection to…');
        await chooseOther(designer, 'SQL01');
      },
      search: async (designer) => {
        await fromSearch(designer, 'New connection to…');
        await chooseOther(designer, 'SQL01');
      },
      inspector: async (designer) => {
        await inspectorButton(designer, 'New connection to…').click();
        await chooseOther(designer, 'SQL01');
      },
      drawing: async (designer) => {
        const { mouse } = designer.page;
        await designer.page.locator('[data-connector]').hover();
        await mouse.down();
        const { x, y } = await middleOf(designer.host('SQL01'));
        await mouse.move(x, y, { steps: 4 });
        await mouse.up();
      },
    },
  },
  'fix a finding': {
    step: FIX,
    words: `Done: ${FIX}`,
    before: async (designer) => {
      if (await designer.host('SQL01').isVisible()) await byKey(designer, designer.host('SQL01'), 'Delete');
      await designer.canvas.press('Escape');
    },
    places: {
      findings: async (designer) => {
        await designer.openTab('Findings');
        await fixIn(designer.page.getByRole('tabpanel')).click();
      },
      inspector: (designer) => fixIn(designer.inspector).click(),
    },
  },
  arrange: {
    step: 'Arrange',
    words: 'Arranged',
    places: {
      bar: ({ page }) => page.getByRole('banner').getByRole('button', { name: 'Arrange', exact: true }).click(),
      menu: (designer) => fromPane(designer, 'Arrange'),
      search: (designer) => fromSearch(designer, 'Arrange'),
      key: ({ canvas }) => canvas.press('a'),
    },
  },
};

/** What follows from a change is announced after it, and is the same whatever asked for it. */
const isConsequence = (words: string): boolean => /^\d+ (connection|new finding|finding)/.test(words);

async function heardAtOnce(designer: Designer): Promise<string[]> {
  const heard = await designer.heard();
  return heard.map((words) => words.replace(/\u00A0$/, '')).filter((words) => words !== '' && !isConsequence(words));
}

/** The hosts as they are read out, whether selected or not. */
const hostsOf = (designer: Designer): Promise<string[]> =>
  designer.hosts.evaluateAll((hosts) => hosts.map(({ ariaLabel }) => (ariaLabel ?? '').replace(/, selected$/, '')));

/** The heading of the inspector once it stays: it follows a selection a moment after the announcement. */
async function settled(heading: Locator): Promise<string> {
  let last = '';
  await expect
    .poll(
      async () => {
        const before = last;
        last = await heading.innerText();
        return last !== '' && last === before;
      },
      { intervals: [300] },
    )
    .toBe(true);
  return last;
}

for (const [intent, { step, words, places, before }] of Object.entries(INTENTS)) {
  test(`${intent}: each place that offers it does, selects, calls and says it alike, as one step`, async ({ page }) => {
    const designer = new Designer(page);
    const selected = designer.inspector.getByRole('heading', { level: 2 });
    await designer.begin('Single server');
    await designer.listen();
    let shown: string | undefined;
    for (const [place, act] of Object.entries(places)) {
      await test.step(place, async () => {
        await before?.(designer);
        const was = (await designer.undoButton.getAttribute('aria-label')) ?? '';
        const hosts = await hostsOf(designer);
        await page.evaluate(() => void globalThis.heard.splice(0));
        await act(designer);
        await expect(designer.undoButton, place).toHaveAccessibleName(`Undo: ${step}`);
        await expect.poll(() => heardAtOnce(designer), place).toEqual(words === null ? [] : [words]);
        shown ??= await settled(selected);
        await expect(selected, place).toHaveText(shown);
        await designer.undoButton.click();
        await expect(designer.undoButton, place).toHaveAccessibleName(was);
        await expect.poll(() => hostsOf(designer), place).toEqual(hosts);
      });
    }
  });
}
