import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Designer } from './designer.ts';
import { ask, make } from './exportDialog.ts';
import { expect, test } from './test.ts';

const built = resolve('dist-cli/portolan.mjs');
const run = promisify(execFile);

test.beforeAll(() => {
  expect(existsSync(built), 'npm run build:cli comes first').toBe(true);
});

test('the command line, one file on Node alone, makes the SVG and PDF of the browser byte by byte', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-'));
  await copyFile(built, join(folder, 'portolan.mjs')); // away from the packages of the checkout
  const call = (...words: string[]) => run(process.execPath, ['portolan.mjs', ...words], { cwd: folder });
  const designer = new Designer(page);
  await designer.begin('Enterprise');
  const link = await designer.share();
  await call('open', link, '--out', 'design.json');
  for (const format of ['SVG', 'PDF']) {
    const made = await readFile(await (await make(page, await ask(page, format))).path());
    const date = /\d{4}-\d{2}-\d{2}/.exec(new Date().toISOString())?.[0] ?? '';
    const { stdout, stderr } = await call(
      'export',
      'design.json',
      '--format',
      format.toLowerCase(),
      '--out',
      'made',
      '--date',
      date,
    );
    expect([stdout, stderr]).toEqual(['', '']);
    expect((await readFile(join(folder, 'made'))).equals(made), `the ${format} of both`).toBe(true);
  }
  const failed = call('check', 'nothing.json');
  await expect(failed).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^portolan: .*\n$/),
  });
  await expect(call('check', 'design.json')).resolves.toMatchObject({ stdout: expect.stringContaining('Severity') });
});
