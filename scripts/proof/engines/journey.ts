import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { serve } from '../../serve.mjs';
import { eventually, type Engine } from './engine.ts';
import { freePort } from './freePort.ts';
import { Visitor } from './visitor.ts';

const ROLES = ['Master Stack', 'Response Stack', 'SQL Server', 'Browsers', 'Clients', '1E Cloud', 'SMTP relay'];
const HOST = { role: 'group', name: 'SQL01, …' };
const ROW = { role: 'row' };
const SEARCH = { role: 'searchbox', name: 'Search connections' };
const button = (name: string) => ({ role: 'button', name });

/** The bytes of the one file with that ending that a folder holds once it is whole. */
const downloaded = (folder: string, ending: string): Promise<Buffer> =>
  eventually(async () => {
    const name = readdirSync(folder).find((one) => one.endsWith(ending));
    const bytes = name ? readFileSync(join(folder, name)) : Buffer.alloc(0);
    if (bytes.length > 0) return bytes;
    throw new Error(`No ${ending} among ${readdirSync(folder).join(', ')}`);
  }, 30_000);

/** Exports as that format, as it is proposed. */
async function exported(visitor: Visitor, format: string): Promise<void> {
  await visitor.click(button('Export'));
  await visitor.click({ role: 'menuitem', name: `${format}…` });
  await visitor.click(button('Export'));
}

/** The core of the work, as in Chromium: place, derive, select, filter, export, share, reopen, reload, keyboard. */
async function journey(engine: Engine, address: string, downloads: string): Promise<void> {
  const visitor = new Visitor(engine);
  await engine.open(address);
  await visitor.click(button('Blank'));
  for (const role of ROLES) {
    await visitor.focus(button(role));
    await visitor.press('Enter');
  }
  await visitor.see(ROW, 11);
  await visitor.see({ role: 'group', name: 'MASTER01, …' });

  await visitor.click(HOST);
  await visitor.see({ role: 'heading', name: 'SQL01' });
  await visitor.press('ArrowRight');
  await visitor.press('Control', 'z');
  await visitor.press('Delete');
  await visitor.see(HOST, 0);
  await visitor.press('Control', 'z');
  await visitor.see(ROW, 11);

  // Roles are dragged by the browser's own drag and drop, which WebDriver has no word for; hosts by the pointer.
  const before = (await visitor.see(HOST)).middle;
  await visitor.drag(HOST, HOST, { x: 0, y: -60 });
  const after = (await visitor.see(HOST)).middle;
  expect((before?.y ?? 0) - (after?.y ?? 0)).toBeGreaterThan(30);
  await visitor.press('Control', 'z');

  await visitor.focus(SEARCH);
  await visitor.type('SQL01');
  await visitor.see(ROW, 3);
  await visitor.press('Escape');
  await visitor.see(ROW, 11);

  await exported(visitor, 'CSV');
  const csv = (await downloaded(downloads, '.csv')).toString('utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(11);
  await exported(visitor, 'PDF');
  expect((await downloaded(downloads, '.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');

  await engine.open(address); // what was drawn is on the disk by now
  await visitor.see(ROW, 11);
  await visitor.click(button('Share'));
  const link = await visitor.valueOf({ role: 'textbox', name: 'Link' });
  await engine.open('about:blank');
  await engine.open(link);
  await visitor.see({ role: 'region', name: 'Shared design' });
  await visitor.see(ROW, 11);
}

/** What goes wrong on the journey in a browser that is started for it, whose last picture is kept then; null where all went well. */
export async function faultIn(start: (downloads: string) => Promise<Engine>): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-downloads-'));
  const address = await serve({ port: await freePort(), prefix: '/designs/portolan/' });
  const engine = await start(folder);
  try {
    await journey(engine, address, folder);
    return null;
  } catch (error) {
    mkdirSync('test-results', { recursive: true });
    writeFileSync(`test-results/${engine.name}.png`, Buffer.from(await engine.picture(), 'base64'));
    return String(error);
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
