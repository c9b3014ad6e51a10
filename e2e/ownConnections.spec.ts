import type { Locator, Page } from '@playwright/test';
import { addAxe, expectAccessible, OPEN } from './axe.ts';
import { Designer, middleOf } from './designer.ts';
import { Hand } from './hands.ts';
import { expect, test } from './test.ts';

const connector = (page: Page): Locator => page.locator('[data-connector]');
const field = ({ inspector }: Designer, name: string): Locator => inspector.getByRole('textbox', { name, exact: true });

/** Presses the connector of a host and goes to the middle of another one. */
async function drawTo(designer: Designer, from: string, to: string): Promise<void> {
  const { page } = designer;
  await designer.host(from).hover({ position: { x: 30, y: 12 } });
  await expect(connector(page)).toBeVisible();
  await connector(page).hover();
  await page.mouse.down();
  const end = await middleOf(designer.host(to));
  await page.mouse.move(end.x, end.y, { steps: 6 });
}

/** Types over what the field that has the focus holds. */
async function typed({ page }: Designer, name: string, text: string): Promise<void> {
  await expect(page.getByRole('textbox', { name, exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What screen readers were told, without the mark that tells one announcement from the same before. */
async function heard(designer: Designer): Promise<string[]> {
  return (await designer.heard()).map((words) => words.replace(/\u00A0$/, ''));
}

const ROW = {
  Source: 'SQL01',
  Destination: 'DMZ01',
  Transport: 'TCP',
  Scope: 'Crosses zones',
  Usage: 'Monitoring',
  Configurable: 'Own connection: as entered',
  Reference: 'Own: Monitoring',
};

async function rowsFrom(designer: Designer, source: string, destination: string) {
  const { rows } = await designer.exportCsv();
  return rows.filter((row) => row['Source'] === source && row['Destination'] === destination);
}

test('a connection is drawn from host to host, edited at once, listed, exported, undone and opened again', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.listen();
  await drawTo(designer, 'SQL01', 'DMZ01');
  await expect(designer.canvas.getByText('Connect to DMZ01')).toBeVisible();
  await page.mouse.up();
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Connect SQL01 to DMZ01');
  await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText('SQL01 → DMZ01');
  await typed(designer, 'Ports', '5986, 8080-8090');
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Change ports of connection from SQL01 to DMZ01');
  await field(designer, 'Protocol').fill('WinRM');
  await field(designer, 'Reason').fill('Monitoring');
  await field(designer, 'Reason').press('Enter');
  expect(await heard(designer)).toContain('Connection from SQL01 to DMZ01 added');
  expect(await heard(designer)).toContain('Ports changed');
  await expect(designer.edge('SQL01', 'DMZ01')).toHaveAccessibleName(/TCP 5986 own, row \d+ TCP 8080-8090 own/);

  await test.step('in table, why and by device', async () => {
    await expect(designer.row(/SQL01.*DMZ01.*5986/)).toContainText('Monitoring');
    await designer
      .row(/8080-8090/)
      .getByRole('button', { name: /^Why/ })
      .click();
    await expect(page.getByRole('tabpanel')).toContainText('Somebody asked for it in this design');
    await designer.openTab('By device');
    await expect(page.getByRole('row', { name: /TCP 8080-8090/ })).toHaveCount(2);
    await designer.openTab('Connections');
  });

  await test.step('in the CSV', async () => {
    expect(await rowsFrom(designer, 'SQL01', 'DMZ01')).toMatchObject([
      { ...ROW, Port: '5986' },
      { ...ROW, Port: '8080-8090' },
    ]);
  });

  await test.step('one step each way, and by link', async () => {
    await designer.undoButton.click();
    await expect(designer.undoButton).toHaveAccessibleName('Undo: Change protocol of connection from SQL01 to DMZ01');
    await page.getByRole('button', { name: /^Redo/ }).first().click();
    const link = await designer.share();
    await page.goto('about:blank');
    await page.goto(link);
    await expect(designer.edge('SQL01', 'DMZ01')).toHaveAccessibleName(/TCP 5986 own/);
    await designer.select('DMZ01');
    await designer.inspector.getByText('SQL01').first().click(); // opens it
    await expect(designer.inspector.getByText('5986, 8080-8090').first()).toBeVisible();
    await expect(designer.inspector.getByRole('button', { name: 'Remove connection' })).toHaveCount(0); // view only
  });
});

test('drawing is broken off by Escape and put down nowhere but on another host; the host stays where it is', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const before = await designer.placeOf(designer.host('SQL01'));
  await drawTo(designer, 'SQL01', 'DMZ01');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Connect to DMZ01')).toHaveCount(0);
  await page.mouse.up();
  await drawTo(designer, 'SQL01', 'DMZ01');
  await page.mouse.move(0, 0); // beside the canvas
  await page.mouse.up();
  await drawTo(designer, 'SQL01', 'SQL01');
  await page.mouse.up();
  await expect(designer.undoButton).toBeDisabled();
  expect(await designer.placeOf(designer.host('SQL01'))).toEqual(before);
  await designer.select('DMZ01'); // a click selects as before
});

test('the whole of it by keyboard alone, with words for ports that are none', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.host('SQL01').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('c');
  await expect(page.getByRole('combobox', { name: 'Search the host that SQL01 connects to' })).toBeFocused();
  await expect(page.getByRole('dialog').getByRole('option').filter({ hasText: 'SQL01' })).toHaveCount(0);
  await page.keyboard.type('dmz01');
  await page.keyboard.press('Enter');
  await typed(designer, 'Ports', '5986, https');
  await expect(page.getByRole('alert')).toContainText('https is not a port. Ports are numbers from 1 to 65535');
  await typed(designer, 'Ports', '5986');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(designer.inspector.getByRole('combobox', { name: 'Transport' })).toHaveValue('UDP');
  await page.keyboard.press('Tab');
  await typed(designer, 'Protocol', 'syslog');
  await page.keyboard.press('Tab');
  await typed(designer, 'Reason', 'Log collection');
  await expect(designer.row(/SQL01.*DMZ01.*UDP/)).toContainText('Log collection');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter'); // Remove connection
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Remove connection from SQL01 to DMZ01');
  await expect(designer.row(/SQL01.*DMZ01/)).toHaveCount(0);
  await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText('SQL01');
});

test('where no host is selected the source is chosen first; what the row meets keeps it and gains the reason', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const before = await designer.rows.count();
  await designer.canvas.press('c');
  await page.getByRole('combobox', { name: 'Search the host that connects' }).fill('1E-SRV01');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Search the host that 1E-SRV01 connects to' }).fill('SQL01');
  await page.keyboard.press('Enter');
  await typed(designer, 'Ports', '1433');
  await field(designer, 'Reason').fill('Reporting');
  await field(designer, 'Reason').press('Enter');
  await expect(designer.rows).toHaveCount(before);
  const [row] = await rowsFrom(designer, '1E-SRV01', 'SQL01');
  expect(row?.['Port']).toBe('1433');
  expect(row?.['Reference']).toMatch(/^T\d.*; Own: Reporting$/);
});

test('a host takes its own connections along, which is said; copies made together keep those between them', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await drawTo(designer, 'SQL01', 'DMZ01');
  await page.mouse.up();
  await typed(designer, 'Ports', '5986');
  await designer.host('SQL01').focus();
  await page.keyboard.press('Enter');
  await designer.host('DMZ01').focus();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Control+d');
  await expect(designer.row(/SQL02.*DMZ02.*5986/)).toHaveCount(1);
  await designer.listen();
  await designer.host('DMZ01').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await expect.poll(() => heard(designer)).toContain('DMZ01 deleted with 1 own connection');
  await designer.undoButton.click();
  await expect(designer.row(/SQL01.*DMZ01.*5986/)).toHaveCount(1);
});

test('axe finds nothing on list, editor, dialog and connector', async ({ page, context }) => {
  test.slow();
  await addAxe(context);
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.select('SQL01');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'the choice of the other host', OPEN);
  await page.getByRole('dialog').getByRole('combobox').fill('DMZ01');
  await page.keyboard.press('Enter');
  await typed(designer, 'Ports', '70000');
  await expectAccessible(page, 'an own connection with ports that are none');
  await page.keyboard.press('Escape');
  await designer.select('SQL01');
  await expectAccessible(page, 'a host with an own connection and its connector');
});

test('drawn by finger, led to another host, and found by the filter, which exports tell', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.select('SQL01');
  const hand = new Hand(page);
  await hand.press(await middleOf(connector(page)), 'finger');
  const [start, end] = [await middleOf(connector(page)), await middleOf(designer.host('DMZ01'))];
  await hand.move(end.x - start.x, end.y - start.y, 6);
  await expect(designer.canvas.getByText('Connect to DMZ01')).toBeVisible();
  await hand.release();
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Connect SQL01 to DMZ01');
  await typed(designer, 'Ports', '5986');

  await test.step('another destination, and from the host another source', async () => {
    await designer.inspector.getByRole('combobox', { name: 'Destination' }).selectOption('CM01');
    await expect(designer.undoButton).toHaveAccessibleName(
      'Undo: Change destination of connection from SQL01 to DMZ01',
    );
    await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText('SQL01 → CM01');
    await designer.select('CM01');
    const own = designer.inspector.getByRole('region', { name: /^Own connections/ });
    await own.locator('summary').click();
    await expect(own.getByRole('combobox', { name: 'Destination' })).toHaveCount(0);
    await own.getByRole('combobox', { name: 'Source' }).selectOption('SMTP01');
    await expect(designer.row(/SMTP01.*CM01.*5986/)).toHaveCount(1);
  });

  await test.step('the filter', async () => {
    await page.getByRole('button', { name: 'Filter by Certainty' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Own' }).click();
    await page.keyboard.press('Escape');
    await expect(designer.rows).toHaveCount(1);
    await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Certainty: Own');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: /^CSV/ }).click();
    await expect(page.getByRole('dialog', { name: 'Export as CSV' })).toContainText(/1 of \d+ rows: certainty own/);
  });
});
