import type { Page } from '@playwright/test';
import { Designer, textOf } from './designer.ts';
import { changeKept, readKept } from './kept.ts';
import {
  blockCookies,
  closeTab,
  fillUp,
  holdWrites,
  letAnswer,
  nameField,
  refuseStorage,
  renameUnwritten,
  writeBetween,
} from './storageFaults.ts';
import { expect, test } from './test.ts';

// `npm run faults` tries what hangs on a moment more often.
const rounds = process.env['FAULTS'] === 'long' ? 20 : 1;
if (rounds > 1) test.setTimeout(60_000 * rounds);

/** Everything the database holds of designs, earlier states included. */
const allKept = async (page: Page) => [...(await readKept(page)), ...(await readKept(page, 'versions'))];

/** Gives one design two names at once, one in each tab, neither written yet. */
async function renameBoth([one, two]: readonly [Page, Page], name: string): Promise<void> {
  for (const tab of [one, two]) await expect(nameField(tab)).toBeVisible();
  await Promise.all([renameUnwritten(one, `${name} in one`), renameUnwritten(two, `${name} in two`)]);
}

async function expectBothKept(tabs: readonly [Page, Page], name: string): Promise<void> {
  for (const tab of tabs) await expect(nameField(tab)).toHaveValue(new RegExp(`^${name} in`));
  const names = (await allKept(tabs[0])).map((kept) => kept.name);
  expect(names).toEqual(expect.arrayContaining([`${name} in one`, `${name} in two`]));
}

test('two tabs that go at the same moment, each with edits of its own, lose neither; nor does a deletion taken back', async ({
  page,
  context,
}) => {
  await new Designer(page).begin('Blank');
  await new Designer(page).saved();
  let tabs: [Page, Page] = [page, await context.newPage()];
  await tabs[1].goto('');
  for (let round = 0; round < rounds; round += 1) {
    await renameBoth(tabs, `Closed ${round}`);
    await Promise.all(tabs.map(closeTab));
    tabs = [await context.newPage(), await context.newPage()];
    await Promise.all(tabs.map((tab) => tab.goto('')));
    await expectBothKept(tabs, `Closed ${round}`);
    await renameBoth(tabs, `Left ${round}`);
    await Promise.all(tabs.map((tab) => tab.reload()));
    await expectBothKept(tabs, `Left ${round}`);
  }

  const [first, other] = tabs;
  const names = (await allKept(first)).map(({ name }) => name);
  const [kept, more] = await readKept(first);
  expect(more).toBeUndefined();
  await new Designer(first).fromMenu('Designs…');
  await first.getByRole('button', { name: `Delete ${kept?.name}` }).click();
  await expect(first.getByText(/deleted$/)).toBeVisible();
  expect(await readKept(first)).toEqual([]);
  await new Designer(other).place('SQL Server');
  await new Designer(other).saved();
  await first.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(new Designer(first).hosts).toHaveCount(1);
  expect((await readKept(first)).map(({ hosts }) => hosts)).toEqual([1]);
  const versions = await readKept(first, 'versions');
  expect(versions.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  expect(versions.filter(({ hosts, name }) => hosts === 0 && name === kept?.name)).not.toEqual([]);
});

test('on a slow disk, edits wait for one another: nobody is asked about another tab where there is none', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.saved();
  await designer.select('SQL01');
  // A role that comes before SQL Server in the order in which designs are read.
  await page.getByRole('button', { name: 'Add to SQL01' }).first().click();
  await designer.saved();
  await holdWrites(page, 2500);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  for (let edit = 0; edit < 12; edit += 1) {
    await name.fill(`SQL${edit}`);
    await name.press('Enter');
    await page.waitForTimeout(200); // longer than it takes to find that there is something to write
  }
  await designer.saved();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect((await readKept(page)).map(({ text }) => text.includes('"name":"SQL11"'))).toEqual([true]);
  const revisions = (await readKept(page, 'versions')).map(({ revision }) => revision);
  expect(revisions.filter((revision) => !Number.isInteger(revision))).toEqual([]); // none put aside as a conflict
});

for (const how of ['refuses at once', 'refuses later', 'never answers'] as const) {
  test(`where the browser keeps nothing and ${how}, that is said, and the design is drawn on, downloaded, and not left unasked`, async ({
    page,
  }) => {
    await refuseStorage(page, how);
    const designer = new Designer(page);
    await designer.open();
    await expect(page.getByText('does not let Portolan keep designs here')).toBeVisible();
    await designer.begin('DMZ');
    await expect(page.getByText('Not saved')).toBeVisible();
    const note = page.getByRole('alert', { name: 'Storage' });
    await expect(note).toContainText('does not let Portolan keep designs here');
    await designer.place('SMTP relay');
    await expect(designer.hosts).toHaveCount(12);
    const coming = page.waitForEvent('download');
    await note.getByRole('button', { name: 'Download the design' }).click();
    expect(JSON.parse(await textOf(await coming))).toMatchObject({ format: 'portolan', design: { name: 'DMZ' } });
    await designer.fromMenu('Start screen');
    await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
    await expect(designer.hosts).toHaveCount(12);
    const asking = page.waitForEvent('dialog');
    const reloading = page.reload();
    const question = await asking;
    expect(question.type()).toBe('beforeunload');
    await question.accept();
    await reloading;
    await expect(page.getByRole('button', { name: 'Blank', exact: true })).toBeVisible();
  });
}

test('with all cookies blocked the page opens, says that nothing can be saved, and keeps working', async ({ page }) => {
  await blockCookies(page);
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await expect(page.getByRole('alert', { name: 'Storage' })).toContainText('does not let Portolan keep designs here');
  await designer.place('SMTP relay');
  await expect(designer.hosts).toHaveCount(12);
  await designer.fromMenu('About Portolan');
  await expect(page.getByRole('dialog')).toContainText('keeps no pages for use without network');
});

test('where the browser answers late, the page does not wait for it, and the design is kept as soon as it can be', async ({
  page,
}) => {
  await refuseStorage(page, 'answers late');
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await expect(page.getByText('Not saved')).toBeVisible();
  await designer.place('SMTP relay');
  await letAnswer(page);
  await designer.saved();
  await expect(page.getByRole('alert', { name: 'Storage' })).toHaveCount(0);
  expect(await readKept(page)).toMatchObject([{ name: 'DMZ', hosts: 12 }]);
});

test('what cannot be done with a kept design is said; a damaged one is listed, can be had, and stays as it is', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await designer.saved();
  const hosts = await designer.hosts.count();
  await designer.fromMenu('Start screen');
  const rename = async (name: string, next: string): Promise<void> => {
    await page.getByRole('button', { name: `Rename ${name}` }).click();
    await page.getByRole('textbox', { name: `New name of ${name}` }).fill(next);
    await page.keyboard.press('Enter');
  };
  await writeBetween(page);
  await rename('Single server', 'Renamed');
  await expect(page.getByRole('button', { name: 'Delete Renamed' })).toBeVisible();
  expect(await readKept(page)).toMatchObject([{ name: 'Renamed', hosts: hosts - 1 }]);

  const note = page.getByRole('status').filter({ hasText: /no room|put the design back/ });
  const fill = await fillUp(page);
  await page.getByRole('button', { name: 'Duplicate Renamed' }).click();
  await expect(note).toContainText('no room left for designs');
  await rename('Renamed', 'Never');
  await expect(page.getByRole('button', { name: 'Delete Renamed' })).toBeVisible();
  await expect(note).toContainText('no room left for designs');
  await page.getByRole('button', { name: 'Delete Renamed' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(note).toContainText('The browser refused to put the design back');
  await fill(false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Duplicate Renamed' }).click();
  await expect(page.getByRole('button', { name: 'Delete Renamed 2' })).toBeVisible();

  await page.getByRole('button', { name: /^Renamed \d host/ }).click();
  await designer.ready();
  await changeKept(page, 'Renamed 2', { design: { zones: 'gone' }, updated: 1 });
  const damaged = (await readKept(page)).find(({ name }) => name === 'Renamed 2');
  // Another tab's side of a conflict that can't be read: it is not overwritten, and what is here becomes a design of its own.
  await changeKept(page, 'Renamed', { revision: 99, design: { zones: 'lost' } });
  await designer.place('API consumers');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep this tab’s version' }).click();
  await designer.saved();
  await designer.fromMenu('Start screen');
  const row = page.getByRole('listitem').filter({ hasText: 'Renamed 2' });
  await expect(row.getByRole('button').first()).toBeDisabled();
  await expect(row).toContainText(/design/);
  const coming = page.waitForEvent('download');
  await row.getByRole('button', { name: 'Download stored data of Renamed 2' }).click();
  expect(JSON.parse(await textOf(await coming))).toMatchObject({ id: damaged?.id, design: { zones: 'gone' } });
  await page.getByRole('button', { name: /^Renamed 3/ }).click();
  await expect(designer.hosts).toHaveCount(hosts);
  const kept = await readKept(page);
  expect(kept).toContainEqual(damaged);
  expect(kept).toContainEqual(expect.objectContaining({ revision: 99, text: '{"zones":"lost"}' }));
  expect(kept).toContainEqual(expect.objectContaining({ name: 'Renamed 3', hosts }));
});

test('a clock set back loses nothing; ten earlier versions are kept and can be had back; the browser is asked to protect designs when its user was told what for', async ({
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.heard = [];
    StorageManager.prototype.persist = () => {
      globalThis.heard.push('persist');
      return Promise.resolve(true);
    };
    StorageManager.prototype.persisted = () => Promise.resolve(false);
  });
  const designer = new Designer(page);
  await page.clock.setFixedTime(Date.UTC(2030, 0, 1, 12));
  await designer.begin('DMZ');
  await designer.saved();
  const start = Date.UTC(2020, 0, 1, 12);
  await page.clock.setFixedTime(start);
  for (const role of ['SMTP relay', 'API consumers']) {
    await designer.place(role);
    await designer.saved();
  }
  expect((await readKept(page, 'versions')).map(({ hosts }) => hosts)).toContain(11);
  // Asked only when the user saves, has been told what for, and says yes.
  expect(await designer.heard()).toEqual([]);
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Protect designs' }).click();
  await expect(page.getByText('keep saved designs until you delete them')).toBeVisible();
  expect(await designer.heard()).toEqual(['persist']);
  const minutes = 3 * 60_000;
  for (let step = 1; step <= 11; step += 1) {
    await page.clock.setFixedTime(start + step * minutes);
    await nameField(page).fill(`Step ${step}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await page.getByText('Saved', { exact: true }).waitFor(); // sooner than an expectation looks again
  }
  const pasteNewer = (version: number): Promise<void> =>
    designer.canvas.evaluate(
      (canvas, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        canvas.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      JSON.stringify({ format: 'portolan', version, design: {} }),
    );
  await designer.canvas.focus();
  await pasteNewer(999);
  await expect(page.getByText(/made by a newer Portolan/)).toBeVisible();
  await expect(designer.hosts).toHaveCount(13);
  await designer.saved();
  await designer.fromMenu('Designs…');
  await page.getByRole('button', { name: 'Earlier versions of Step 11' }).click();
  const versions = page.getByRole('dialog').getByRole('listitem');
  await expect(versions).toHaveCount(10);
  await versions.last().getByRole('button', { name: 'Open as a copy' }).click();
  await expect(nameField(page)).toHaveValue('Step 1 (1 Jan 2020, 12:03)');
  await designer.saved();
  const kept = (await readKept(page)).toSorted((a, b) => a.name.localeCompare(b.name));
  expect(kept.map(({ name, hosts }) => [name, hosts])).toEqual([
    ['Step 1 (1 Jan 2020, 12:03)', 13],
    ['Step 11', 13],
  ]);
});
