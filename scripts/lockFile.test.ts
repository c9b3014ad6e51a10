import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from './run.mjs';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
}

/** What is wrong with the packages of a lock file, one sentence each. */
function faultsOf(text: string): string[] {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(text);
  return Object.entries(packages)
    .filter(([path]) => path !== '') // the project itself
    .flatMap(([path, { integrity, resolved }]) => [
      ...(integrity?.match(/^sha512-[\w+/]{86}==$/) ? [] : [`${path}: no SHA-512 integrity`]),
      ...(resolved === undefined ? [] : [`${path}: names a host, ${resolved}`]),
    ]);
}

const text = readFileSync(join(projectFolder, 'package-lock.json'), 'utf8');

test('every locked package has its integrity, those of other platforms included, and none names a host', () => {
  expect(text.match(/"node_modules\//g)?.length).toBeGreaterThan(500); // the check saw them
  expect(faultsOf(text)).toEqual([]);
});

test('a package without integrity, with a weaker one, or from a named host is found', () => {
  const sound = { version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==` };
  const locked = (one: LockedPackage): string[] =>
    faultsOf(JSON.stringify({ packages: { '': {}, 'node_modules/a': sound, 'node_modules/b': one } }));
  expect(locked(sound)).toEqual([]);
  expect(locked({ version: '1.0.0' })).toHaveLength(1);
  expect(locked({ ...sound, integrity: 'sha1-AAAA' })).toHaveLength(1);
  expect(locked({ ...sound, resolved: 'https://example.com/b.tgz' })).toHaveLength(1);
});
