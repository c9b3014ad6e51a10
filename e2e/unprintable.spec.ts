import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import type { Design } from '../src/design/model/schema.ts';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { Designer } from './designer.ts';
import { ask, make } from './exportDialog.ts';
import { expect, test } from './test.ts';

/** The template with these names for its first hosts. */
function designOf(...names: readonly string[]): Design {
  const design = TEMPLATES.find(({ name }) => name === 'Single server')?.design;
  if (!design || design.hosts.length < names.length) throw new Error('No template with enough hosts');
  return { ...design, hosts: design.hosts.map((host, index) => ({ ...host, name: names[index] ?? host.name })) };
}

async function lettersOf(path: string): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)));
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const contents = await Promise.all(pages.map(async (page) => page.getTextContent()));
  return contents
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
    .join('')
    .replaceAll(/\s/g, '');
}

test('names the PDF cannot print are listed before it is made, as they will look in it', async ({ page }) => {
  const designer = new Designer(page);
  await designer.openDesign(designOf('กรุงเทพ', 'Kiosk 😀'));
  const dialog = await ask(page, 'PDF');
  const listed = dialog.getByRole('region', { name: 'Names the PDF can’t print' }).getByRole('listitem');
  const looks = ['[U+0E01][U+0E23][U+0E38][U+0E07][U+0E40][U+0E17][U+0E1E]', 'Kiosk [U+1F600]'];
  await expect(listed).toHaveText([`กรุงเทพ ${looks[0]}`, `Kiosk 😀 ${looks[1]}`]);
  const printed = await lettersOf(await (await make(page, dialog)).path());
  for (const look of looks) expect(printed).toContain(look.replaceAll(' ', ''));
});

test('Georgian and Armenian names are printed, and not listed', async ({ page }) => {
  const designer = new Designer(page);
  await designer.openDesign(designOf('თბილისი', 'Երևան'));
  const looked = page.waitForResponse(/noto-sans-armenian-.*\.woff$/);
  const dialog = await ask(page, 'PDF');
  await looked;
  const printed = await lettersOf(await (await make(page, dialog)).path());
  expect(printed).toContain('თბილისი');
  expect(printed).toContain('Երևան');
  await ask(page, 'PDF');
  await expect(dialog.getByLabel('Paper')).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'Names the PDF can’t print' })).toHaveCount(0);
});
