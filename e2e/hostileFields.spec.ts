import type { Page } from '@playwright/test';
import { initialRole } from '../src/design/edit/newHosts.ts';
import type { Design } from '../src/design/model/schema.ts';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { newLock, seal } from '../src/crypto/sealing.ts';
import { encodeLink } from '../src/design/link/link.ts';
import { HOSTILE_TEXTS, LONG_TEXTS } from '../src/exports/hostileTexts.testing.ts';
import { Designer } from './designer.ts';
import { expectSound, watchSoundness } from './soundness.ts';
import { expect, test } from './test.ts';
import { typeEach } from './typing.ts';

/** Two hosts only, so that each text takes little time; the first has every field for text that a host can have. */
function designOfFields(): Design {
  const design = TEMPLATES.find(({ name }) => name === 'Single server')?.design;
  const [first, other] = design?.hosts ?? [];
  const away = design?.zones.find(({ id }) => id !== first?.zone);
  if (!design || !first || !other || !away) throw new Error('No template with hosts');
  const roles = { ...initialRole(design, 'responseStack'), ...initialRole(design, 'sqlServer') };
  if (roles.sqlServer) roles.sqlServer = { ...roles.sqlServer, instance: { kind: 'named', name: 'ONE', port: null } };
  return {
    ...design,
    ownConnections: [
      { id: 'c900', from: first.id, to: other.id, transport: 'TCP', ports: [5986], protocol: 'WinRM', reason: 'Own' },
    ],
    canvasNotes: [{ id: 'n902', x: -300, y: 0, width: 220, height: 80, text: 'Note' }],
    nextId: 903,
    hosts: [
      {
        ...first,
        name: 'ALL01',
        roles,
        partners: {},
        cards: [{ zone: away.id, addresses: [] }],
        note: 'Two lines '.repeat(6), // as high as a host gets by its note
      },
      { ...other, roles: initialRole(design, 'clients'), partners: {} },
    ],
  };
}

/** What the editor has fields for; a new one has to be added here, and the test types into it by itself. */
const FIELDS = [
  'Design name',
  'Author',
  'Name',
  'FQDN',
  'Address',
  'Address 1',
  'Another address',
  'Instance name',
  'Own address',
  'Web HTTPS port',
  'Web HTTP port',
  'SQL port',
  'Client port',
  'Poke port',
  'Switch Host port',
  'First name',
  'First address',
  'DNS suffix',
  'Address in Internet',
  'Publish as',
  'Hide behind',
  'Network',
  'Width (px)',
  'Height (px)',
  'Ports',
  'Protocol',
  'Reason',
  'Note',
  'Text',
  'Search connections',
  'Search the palette',
];

interface Where {
  readonly within: string;
  readonly opens?: { readonly selector: string; readonly key?: string };
}

/** Types every text into every field there, and gives the names of the fields. */
async function typeAll(page: Page, where: Where): Promise<string[]> {
  const long = await page.evaluate(typeEach, { texts: LONG_TEXTS, byBrowser: true, ...where });
  const { fields, faults } = await page.evaluate(typeEach, { texts: HOSTILE_TEXTS, byBrowser: false, ...where });
  expect([...long.faults, ...faults].slice(0, 12), fields.join()).toEqual([]);
  return fields;
}

test.beforeEach(({ page }) => watchSoundness(page));

test('every hostile text in every field of host, zone and design stays text, and nothing leaves its place', async ({
  page,
}) => {
  test.setTimeout(360_000); // thousands of texts
  const designer = new Designer(page);
  await designer.openDesign(designOfFields());
  await designer.select('ALL01');
  await designer.inspector
    .getByRole('region', { name: /^Own connections/ })
    .locator('summary')
    .click();
  for (const name of ['Publish an address', 'Hide behind an address'])
    await designer.inspector.getByRole('button', { name, exact: true }).click();
  const seen = [await typeAll(page, { within: 'body' })];
  const [first = ''] = (await designer.hosts.evaluateAll((all) => all.map((one) => one.dataset['id']))).map(
    (id) => `.react-flow__node-host[data-id="${id}"]`,
  );
  const within = '.react-flow__node';
  await designer.openTab('By device');
  seen.push(await typeAll(page, { within, opens: { selector: first, key: 'F2' } }));
  seen.push(await typeAll(page, { within, opens: { selector: '.react-flow__node-zone', key: 'F2' } }));
  const note = { selector: '.react-flow__node-object', key: 'F2' };
  seen.push(await typeAll(page, { within, opens: note }));
  await page.keyboard.press('Escape');
  seen.push(await typeAll(page, { within: '[aria-label="Inspector"]' }));
  await page.locator(note.selector).press('Enter');
  seen.push(await typeAll(page, { within: '[aria-label="Inspector"]' }));
  await page.locator(note.selector).press('Delete'); // so that hosts alone are selected together below
  await designer.zones.first().press('Enter');
  await designer.inspector.getByRole('button', { name: 'Hide behind an address', exact: true }).click();
  seen.push(await typeAll(page, { within: '[aria-label="Inspector"]' }));
  await designer.hosts.first().press('Control+a');
  seen.push(await typeAll(page, { within: '[aria-label="Inspector"]' }));
  expect([...new Set(seen.flat())].toSorted()).toEqual(FIELDS.toSorted());
});

test('every hostile text in every fact of rules and of the request stays text', async ({ page }) => {
  test.slow();
  const designer = new Designer(page);
  await designer.openDesign(designOfFields());
  await page.getByRole('button', { name: 'Columns' }).click();
  const chooser = page.getByRole('dialog', { name: 'Columns' });
  for (const name of ['State', 'Ticket', 'Owner', 'Expires', 'Note'])
    await chooser.getByRole('checkbox', { name, exact: true }).check();
  await page.keyboard.press('Escape');
  await designer.rows.first().click();
  await designer.rows
    .filter({ hasText: 'HTTPS' })
    .last()
    .click({ modifiers: ['ControlOrMeta'] });
  const within = '[aria-label="Inspector"]';
  expect((await typeAll(page, { within })).toSorted()).toEqual(
    ['Note', 'Owner', 'Ticket', 'Switch 1 client port', 'Web HTTPS port'].toSorted(),
  );
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Facts of the request…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change request' });
  await expect(dialog.getByRole('textbox').first()).toBeVisible();
  expect((await typeAll(page, { within: 'dialog[open]' })).toSorted()).toEqual(
    ['Contact', 'Reason', 'Requester', 'Revision', 'Ticket', 'Title'].toSorted(),
  );
  await expectSound(page, 'all facts typed');
});

test('every hostile text in every field of the dialogs stays text', async ({ page }) => {
  test.slow();
  const designer = new Designer(page);
  await designer.openDesign(designOfFields());
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible();
  expect(await typeAll(page, { within: 'dialog' })).toEqual(['Search hosts, roles, ports and commands']);
  await page.keyboard.press('Escape');
  await designer.canvas.press('c');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible();
  expect(await typeAll(page, { within: 'dialog' })).toEqual(['Search the host that connects']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('dialog').getByRole('checkbox').first().check();
  expect(await typeAll(page, { within: 'dialog' })).toEqual(['Passphrase']);
  await page.keyboard.press('Escape');
  await designer.fromMenu('Import host list…');
  expect(await typeAll(page, { within: 'dialog' })).toEqual(['Host list']);
  await page.keyboard.press('Escape');
  await designer.fromMenu('Designs…');
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Rename/ })).toBeVisible();
  const opens = { selector: 'dialog [aria-label^="Rename"]' };
  expect(await typeAll(page, { within: 'dialog', opens })).toEqual(['New']);
  await page.keyboard.press('Escape');
  const locked = await seal(await encodeLink(designOfFields()), 'a long enough passphrase', newLock());
  await page.evaluate((link) => (location.hash = link), locked);
  await expect(page.getByRole('dialog', { name: 'This link is locked' })).toBeVisible();
  expect(await typeAll(page, { within: 'dialog' })).toEqual(['Passphrase']);
  await expectSound(page, 'all typed');
});
