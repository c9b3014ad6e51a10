import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LICENCES } from './licences.ts';

const packageAt = (folder: string): unknown => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));

test('the About dialog names every package of the product, with the licence it states', () => {
  expect(packageAt('.')).toHaveProperty('dependencies');
  const { dependencies } = packageAt('.') as { dependencies: Record<string, string> };
  const stated = Object.keys(dependencies)
    .toSorted()
    .map((name) => ({ name, licence: (packageAt(`node_modules/${name}`) as { license: string }).license }));
  expect(LICENCES).toEqual(stated);
});
