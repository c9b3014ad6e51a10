import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDesign, aHost, findingsOf } from '../testing/builders.testing.ts';
import { SEED } from '../../design/testing/anyDesign.testing.ts';
import { smallestOverload, type Group } from './overload.ts';

const [host] = aDesign(aHost('clients')).hosts;
if (!host) throw new Error('no host');

/** All sets of the groups, the empty one apart. */
const setsOf = (groups: readonly Group[]): Group[][] =>
  Array.from({ length: 2 ** groups.length - 1 }, (_, i) => groups.filter((__, at) => ((i + 1) >> at) & 1));

function isOver(groups: readonly Group[], capacities: ReadonlyMap<string, number>): boolean {
  const servers = [...new Set(groups.flatMap((group) => group.servers))];
  const taken = servers.reduce((sum, server) => sum + (capacities.get(server) ?? 0), 0);
  return groups.reduce((sum, { devices }) => sum + devices, 0) > taken;
}

const anyServers = (most: number) =>
  fc.subarray(
    Array.from({ length: most }, (_, i) => `s${i}`),
    { minLength: 1 },
  );
const anyGroups = (most: number, servers: number) =>
  fc.array(
    fc.record({ host: fc.constant(host), devices: fc.integer({ min: 1, max: 9 }), servers: anyServers(servers) }),
    { maxLength: most },
  );
const anyCapacities = (most: number) =>
  fc
    .array(fc.integer({ min: 1, max: 12 }), { minLength: most, maxLength: most })
    .map((all) => new Map(all.map((one, i) => [`s${i}`, one])));

describe('overload', () => {
  test('is the fewest groups that every way of counting finds', () => {
    fc.assert(
      fc.property(anyGroups(8, 4), anyCapacities(4), (groups, capacities) => {
        const over = setsOf(groups).filter((set) => isOver(set, capacities));
        const fewest = Math.min(...over.map((set) => set.length));
        const found = smallestOverload(groups, capacities);
        expect(found.length).toBe(over.length === 0 ? 0 : fewest);
        expect(isOver(found, capacities)).toBe(found.length > 0);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  test('is found among many different sets of servers, and none of its groups can be left out', () => {
    fc.assert(
      fc.property(anyGroups(15, 6), anyCapacities(6), (groups, capacities) => {
        const found = smallestOverload(groups, capacities);
        expect(found.length > 0).toBe(setsOf(groups).some((set) => isOver(set, capacities)));
        expect(isOver(found, capacities)).toBe(found.length > 0);
        for (const one of found) {
          expect(
            isOver(
              found.filter((other) => other !== one),
              capacities,
            ),
          ).toBe(false);
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('is seen where two groups chose one of two servers', () => {
    const both = ['RESP', 'RESP2'].map((name) => aHost('responseStack', { name }));
    const chosen = (name: string, partner: string) =>
      aHost('clients', { name, devices: 45_000, uses: { servers: [partner] } });
    const same = aDesign(...both, chosen('A', 'RESP'), chosen('B', 'RESP'));
    expect(findingsOf(same, 'devices-over-capacity').map(({ message }) => message)).toEqual([
      'A and B together have 90,000 devices, more than the 50,000 that the Switches of RESP take.',
    ]);
    expect(findingsOf(aDesign(...both, chosen('A', 'RESP'), chosen('B', 'RESP2')), 'devices-over-capacity')).toEqual(
      [],
    );
  });
});

test('an overload among a thousand different sets of servers is found at once', () => {
  const groups = Array.from({ length: 1000 }, (_, i) => ({
    host,
    devices: 10,
    servers: Array.from({ length: 20 }, (__, k) => `s${(i * 7 + k * k * 13) % 1000}`),
  }));
  const capacities = new Map(Array.from({ length: 1000 }, (_, i) => [`s${i}`, i === 0 ? 9 : 10]));
  const start = performance.now();
  expect(smallestOverload(groups, capacities)).toHaveLength(1000);
  expect(smallestOverload(groups.slice(1), capacities)).toHaveLength(0);
  expect(performance.now() - start).toBeLessThan(2000);
});
