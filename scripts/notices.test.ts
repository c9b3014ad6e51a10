import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticeOf, packageFolderOf } from './plugins/notices.mjs';

interface Locked {
  packages: Record<string, { dev?: boolean; optional?: boolean }>;
}

/** A package of our own making. */
function plant(content: object, files: Record<string, string> = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'portolan-')), 'planted');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'planted', version: '1.0.0', ...content }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Every package that could come into the build. */
function productionFolders(): string[] {
  const { packages }: Locked = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(packages)
    .filter(([folder, { dev, optional }]) => folder !== '' && !dev && !optional)
    .map(([folder]) => folder)
    .filter((folder) => existsSync(folder));
}

test('every package that could come into the build has a name, a licence, its text and a source to look at', () => {
  const folders = productionFolders();
  expect(folders.length).toBeGreaterThan(30);
  for (const notice of folders.map(noticeOf)) {
    expect(notice.text.length).toBeGreaterThan(300);
    expect(`${notice.name}: ${notice.licence}`).toMatch(/^\S+: [\w.() -]+$/);
    expect(notice.source).toMatch(/^https:\/\/[\w.-]+\/\S+[^/]$/);
  }
});

test('the licences that ask for more than a line are there in full', () => {
  const textOf = (name: string): string => noticeOf(`node_modules/${name}`).text;
  expect(textOf('@fontsource/noto-sans')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  expect(textOf('elkjs')).toMatch(/Eclipse Public License/i);
});

test.each([
  ['no text', { license: 'MIT' }, {}],
  ['no licence named', {}, { LICENSE: 'Do what you like' }],
])('the build stops at a package with %s', (_kind, content, files) => {
  expect(() => noticeOf(plant(content, files))).toThrow('no licence text');
});

test('addresses of sources become pages one can open', () => {
  const sourceOf = (repository: unknown): string =>
    noticeOf(plant({ license: 'MIT', repository }, { LICENSE: 'text' })).source;
  const page = 'https://github.com/a/b';
  for (const url of ['git+https://github.com/a/b.git', 'git@github.com:a/b.git', 'git://github.com/a/b', 'a/b'])
    expect(sourceOf({ url })).toBe(page);
  expect(sourceOf('github:a/b')).toBe(page);
});

test('modules are told to be of a package by the last node_modules in their address', () => {
  expect(packageFolderOf('/x/node_modules/zod/mini/index.js')).toBe('/x/node_modules/zod');
  expect(packageFolderOf('/x/node_modules/a/node_modules/@b/c/d.js?url')).toBe('/x/node_modules/a/node_modules/@b/c');
  expect(packageFolderOf(String.raw`C:\x\node_modules\zod\index.js`)).toBe('C:/x/node_modules/zod');
  expect(packageFolderOf('/x/src/main.tsx')).toBeUndefined();
});
