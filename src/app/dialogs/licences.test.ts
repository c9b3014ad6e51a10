import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LICENCES } from './licences.ts';

interface Package {
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- package.json files have these fields
const packageAt = (folder: string) => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Package;

test('the About dialog names every package of the product, with the licence it states', () => {
  const { dependencies } = packageAt('.');
  const stated = Object.keys(dependencies)
    .toSorted()
    .map((name) => ({ name, licence: packageAt(`node_modules/${name}`).license }));
  expect(LICENCES).toEqual(stated);
});
