import { Designer, textOf } from './designer.ts';
import { expect, test } from './test.ts';

test('place, derive, filter, export, share, reopen, undo, reload', async ({ page, context }) => {
  const designer = new Designer(page);
  await designer.begin('Blank');
  await test.step('place', async () => {
    for (const role of [
      'Master Stack',
      'Response Stack',
      'SQL Server',
      'Browsers',
      'Clients',
      '1E Cloud',
      'SMTP relay',
    ]) {
      await designer.place(role);
    }
    await expect(designer.hosts).toHaveCount(7);
    await expect(designer.zones).toHaveCount(2);
  });
  await test.step('derive', async () => {
    await expect(designer.rows).toHaveCount(10);
    await expect(designer.row('1434')).toHaveCount(0);
    await expect(designer.edge('MASTER01', 'RESP01')).toHaveAccessibleName(/TCP 443/);
  });
  await test.step('filter', async () => {
    await page.getByRole('searchbox', { name: 'Search connections' }).fill('SQL01');
    await expect(designer.rows).toHaveCount(2);
    await expect(designer.edge('Browsers', 'MASTER01')).toHaveCount(0);
    await page.getByRole('searchbox', { name: 'Search connections' }).fill('');
    await expect(designer.rows).toHaveCount(10);
  });
  const csv = await test.step('export', () => designer.exportCsv());
  expect(csv.rows).toHaveLength(10);
  const link = await test.step('share', () => designer.share());
  await test.step('reopen the link elsewhere', async () => {
    const other = new Designer(await context.newPage());
    await other.page.goto(link);
    await expect(other.page.getByText('Shared design: save a copy to edit')).toBeVisible();
    expect((await other.exportCsv()).text).toBe(csv.text);
    await other.page.close();
  });
  await test.step('undo and redo', async () => {
    await page.keyboard.press('Control+z');
    await expect(designer.hosts).toHaveCount(6);
    await page.keyboard.press('Control+Shift+z');
    await expect(designer.hosts).toHaveCount(7);
  });
  await test.step('reload', async () => {
    await designer.saved();
    await page.reload();
    await expect(designer.hosts).toHaveCount(7);
    expect((await designer.exportCsv()).text).toBe(csv.text);
  });
});

test('a Response Stack dropped on the Master Stack joins it, and their connections leave the table', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('Remote Response Stack');
  await expect(designer.row('3901')).toHaveCount(1);
  await designer.dragHost('RESP01', designer.host('MASTER01'));
  await expect(designer.hosts).toHaveCount(8);
  await expect(designer.host('MASTER01')).toHaveAccessibleName(/Master Stack and Response Stack/);
  await expect(designer.rows).toHaveCount(10);
  await expect(designer.row('3901')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Show same-host connections' }).check();
  await expect(designer.row('3901').first()).toContainText('Same host');
  await page.getByRole('checkbox', { name: 'Show same-host connections' }).uncheck();
  await page.keyboard.press('Control+z');
  await expect(designer.rows).toHaveCount(13);
});

test('a role dragged from the palette lands in a zone, on a host, or on the empty canvas', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.dragRole('Catalog', designer.zone('Corporate network'), { x: -180, y: -120 });
  await expect(designer.host('CATALOG01')).toBeVisible();
  await designer.dragRole('Inventory source', designer.host('CM01'));
  await expect(designer.host('CM01')).toHaveAccessibleName(/Configuration Manager and Inventory source/);
  await expect(designer.hosts).toHaveCount(9);
});

test('a host moves between zones by dragging, and its connections cross zones at once', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await expect(designer.row('SMTP01')).toContainText('Same zone');
  await designer.dragHost('SMTP01', designer.zone('Internet'), { x: 0, y: 45 });
  await expect(designer.host('SMTP01')).toHaveAccessibleName(/in Internet/);
  await expect(designer.row('SMTP01')).toContainText('Crosses zones');
  await designer.openTab('Findings');
  const findings = page.getByRole('tabpanel');
  await expect(findings.getByText("doesn't belong in")).toBeVisible();
  await findings.getByRole('button', { name: 'Move to an internal zone' }).click();
  await expect(designer.host('SMTP01')).toHaveAccessibleName(/in Corporate network/);
});

test('a Switch port changes client and poke connections together; a named instance adds UDP 1434', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.select('DMZ01');
  const port = designer.inspector.getByRole('textbox', { name: /Client port/ }).first();
  await port.fill('4500');
  await port.press('Enter');
  await expect(designer.edge('Internet Clients', 'DMZ01')).toHaveAccessibleName(/4500/);
  await expect(designer.edge('1E-SRV01', 'DMZ01')).toHaveAccessibleName(/4501/);
  await expect(designer.row(/4000/)).toHaveCount(1); // the internal Switch keeps its own
  await designer.select('SQL01');
  await designer.inspector.getByRole('combobox', { name: /Instance/ }).selectOption({ label: 'Named instance' });
  await expect(designer.row('UDP')).toHaveCount(1);
  await expect(designer.row('UDP')).toContainText(/1434\s*SQL Browser/);
});

test('two Response Stacks leave a DMZ Server without a guess, and the fix decides', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await expect(designer.row(/DMZ01.*1E-SRV01/)).not.toHaveCount(0);
  await designer.place('Response Stack');
  await designer.openTab('Findings');
  const finding = page.getByRole('tabpanel').getByText(/DMZ01 could use 1E-SRV01 or RESP01/);
  await expect(finding).toBeVisible();
  await page.getByRole('tabpanel').getByRole('button', { name: 'Choose 1E-SRV01' }).first().click();
  await expect(finding).toHaveCount(0);
});

test('every connection says why', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Separate Catalog server');
  await designer
    .row('T3.1')
    .getByRole('button', { name: /^Why connection/ })
    .click();
  const why = designer.table.getByText(/Catalog API/).first();
  await expect(why).toBeVisible();
  await expect(designer.table.getByText(/Separate Catalog/).first()).toBeVisible();
});

test('the design file opens again, by dialog and dropped on the page; a broken one changes nothing', async ({
  page,
}) => {
  page.on('filechooser', () => undefined); // Playwright begins to catch choosers at its own pace: long before one comes
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const text = await textOf(await designer.export('JSON'));
  const csv = await designer.exportCsv();
  await test.step('a broken file', async () => {
    await designer.dropFile('broken.portolan.json', text.slice(0, 900));
    await expect(page.getByRole('dialog')).toContainText(/cut short or not JSON/);
    await page.keyboard.press('Escape');
    await expect(designer.hosts).toHaveCount(11);
  });
  await test.step('dropped', async () => {
    await page.getByRole('textbox', { name: 'Design name' }).first().fill('Changed meanwhile');
    await page.keyboard.press('Enter');
    await designer.dropFile('again.portolan.json', text);
    await expect(page.getByRole('textbox', { name: 'Design name' }).first()).toHaveValue(/^DMZ/);
    expect((await designer.exportCsv()).text).toBe(csv.text);
  });
  await test.step('by dialog', async () => {
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (
      await choosing
    ).setFiles({ name: 'd.portolan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(designer.rows).toHaveCount(17);
  });
});

test('designs are kept in a list: opened, renamed, duplicated, deleted and brought back', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.saved();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: /Designs/ }).click();
  const list = page.getByRole('dialog');
  await expect(list.getByText('Single server').first()).toBeVisible();
  await list.getByRole('button', { name: 'Duplicate Single server' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list
    .getByRole('button', { name: /^Rename / })
    .last()
    .click();
  await list.getByRole('textbox', { name: /^New name/ }).fill('Second site');
  await page.keyboard.press('Enter');
  await expect(list.getByText('Second site')).toBeVisible();
  await list.getByRole('button', { name: 'Delete Second site' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
});
