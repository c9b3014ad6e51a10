import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { emptyDesign } from '../src/design/edit/commands.ts';
import { initialRole, newHost } from '../src/design/edit/newHosts.ts';
import { encodeLink } from '../src/design/link/link.ts';
import { LIMITS } from '../src/design/model/bounds.ts';
import type { Design } from '../src/design/model/schema.ts';
import { Designer } from './designer.ts';
import { ask, make } from './exportDialog.ts';
import { expect, test } from './test.ts';

/** A Master Stack and its browsers at opposite corners of what a design may reach. */
function farApart(): Design {
  const design = emptyDesign('Far apart');
  const hosts = (['masterStack', 'browsers'] as const).map((role, n) => {
    const at = n === 0 ? -LIMITS.reach : LIMITS.reach;
    return newHost(`h${n + 2}`, 'z1', `H${n + 1}`, initialRole(design, role), { x: at, y: at });
  });
  const zone = { id: 'z1', kind: 'internal', name: 'All', x: 0, y: 0, width: 5000, height: 4000 } as const;
  return { ...design, nextId: hosts.length + 2, zones: [zone], hosts };
}

async function pagesOfPdf(page: Page): Promise<string[]> {
  const dialog = await ask(page, 'PDF');
  const bytes = await readFile(await (await make(page, dialog)).path());
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text.map((one) => one.replaceAll(/\s+/g, ' '));
}

test('two hosts as far apart as a link can say open, and go out as PDF with a part for each', async ({ page }) => {
  const link = await encodeLink(farApart());
  expect(link.length).toBeLessThan(100);
  const designer = new Designer(page);
  await designer.open(link);
  await expect(designer.hosts.first()).toBeAttached();
  await designer.ready();
  const pages = await pagesOfPdf(page);
  expect(pages.filter((text) => /Diagram, part \d+ of 2/.test(text))).toHaveLength(2);
  expect(pages.some((text) => text.includes('At a readable size on the next 2 pages'))).toBe(true);
  await expect(designer.canvas).toBeVisible();
});
