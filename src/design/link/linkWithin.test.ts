import { expect, test } from 'vitest';
import type { Design } from '../model/schema.ts';
import { realisticDesign } from '../testing/realisticDesign.testing.ts';
import { encodeLink, encodeLinkWithin, MAX_LINK_LENGTH } from './link.ts';

/** A row of numbers without a pattern, the same in every run. */
function* noise(): Generator<number, never> {
  for (let seed = 1; ; seed = (seed * 48_271) % 2_147_483_647) yield seed;
}

/** A large design of which no two texts are alike: so many letters in each name, so many addresses a host. */
function unlike(hosts: number, letters: number, addresses: number): Design {
  const numbers = noise();
  const next = (most: number): number => numbers.next().value % most;
  const name = (): string => Array.from({ length: letters }, () => String.fromCodePoint(33 + next(20_000))).join('');
  const address = (): string => Array.from({ length: 8 }, () => next(65_536).toString(16)).join(':');
  const design = realisticDesign(hosts);
  return {
    ...design,
    hosts: design.hosts.map((host) => ({
      ...host,
      name: name(),
      addresses: Array.from({ length: addresses }, address),
    })),
  };
}

test.each([1, 8, 40, 300, 2000])('of %i hosts alike, it is the link', async (hosts) => {
  const design = realisticDesign(hosts);
  expect(await encodeLinkWithin(design)).toBe(await encodeLink(design));
  expect(await encodeLinkWithin(design, { readOnly: true })).toBe(await encodeLink(design, { readOnly: true }));
});

test.each([0.9, 0.99, 1.01, 1.2])('at %f of the limit, it is the link where that is opened', async (part) => {
  const base = await encodeLink(unlike(300, 100, 0));
  const letters = Math.round((100 * part * MAX_LINK_LENGTH) / base.length);
  const link = await encodeLink(unlike(300, letters, 0));
  expect(Math.abs(link.length / MAX_LINK_LENGTH - part)).toBeLessThan(0.05);
  expect(await encodeLinkWithin(unlike(300, letters, 0))).toBe(link.length <= MAX_LINK_LENGTH ? link : null);
});

test('of the largest design of unlike texts, a small part is packed before it is given up', async () => {
  const design = unlike(2000, 10, 64);
  let touched = 0;
  const hosts = design.hosts.map((host) => ({
    ...host,
    get addresses() {
      touched += 1;
      return host.addresses;
    },
  }));
  expect(await encodeLinkWithin({ ...design, hosts })).toBeNull();
  expect(touched).toBeLessThan(design.hosts.length / 4);
});
