import { readFileSync } from 'node:fs';
import { Designer } from './designer.ts';
import { changeKept, readKept } from './kept.ts';
import { expect, test } from './test.ts';

const fixtures = new URL('../src/design/testing/fixtures/', import.meta.url);
const file = readFileSync(new URL('files/1-chosen-servers.portolan.json', fixtures), 'utf8');
const link: unknown = JSON.parse(readFileSync(new URL('1-chosen-servers.json', fixtures), 'utf8'));
const old: unknown = JSON.parse(file);
const field = (record: unknown, name: string): unknown =>
  typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;
const NOTICE = /MASTER01’s choice of Response Stacks \(RESP01\) was dropped.*choice of DMZ Servers \(DMZ02\)/;

test('a design of an older shape says once what it lost: as a file, a link, and kept in the browser', async ({
  page,
}) => {
  const designer = new Designer(page);
  const notice = page.getByText(NOTICE).first();
  await test.step('a file', async () => {
    await designer.open();
    await designer.dropFile('old.portolan.json', file);
    await expect(notice).toBeVisible();
    await designer.saved();
    await page.reload();
    await designer.ready();
    await expect(notice).toBeHidden();
  });
  await test.step('kept, as an earlier Portolan wrote it', async () => {
    const [kept] = await readKept(page);
    await changeKept(page, kept?.name ?? '', { version: 1, design: field(old, 'design') });
    await page.reload();
    await expect(notice).toBeVisible();
    await expect
      .poll(async () => (await readKept(page)).map(({ text }) => text))
      .not.toContainEqual(expect.stringContaining('responseStacks'));
    await page.reload();
    await designer.ready();
    await expect(notice).toBeHidden();
  });
  await test.step('a link', async () => {
    await designer.open(String(field(link, 'plain')));
    await expect(notice).toBeVisible();
  });
});
