import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Route } from '../../design/model/network.ts';
import type { ZoneKind } from '../../design/model/roles.ts';
import { firewallsOn, MAX_WAYS, pathFinder, type Hop, type Network } from './paths.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'i'];

/** Zones by letter, 'i' being the Internet; firewalls as the letters they join. */
const network = (firewalls: Record<string, string>, routes: Route[] = []): Network => ({
  zones: LETTERS.map((id) => ({ id, kind: (id === 'i' ? 'internet' : 'internal') satisfies ZoneKind })),
  firewalls: Object.entries(firewalls).map(([id, zones]) => ({ id, zones: zones.split('').map((zone) => ({ zone })) })),
  routes,
});

const told = (hops: readonly Hop[]): string => hops.map((h) => `${h.ingress}>${h.firewall}>${h.egress}`).join(' ');

function tell(of: Network, from: string, to: string): string {
  const path = pathFinder(of)(from, to);
  if (path.kind === 'filtered') return told(path.hops);
  return path.kind === 'ambiguous' ? path.ways.map(told).toSorted().join(' | ') : path.kind;
}

describe('the path between two zones', () => {
  test('passes one firewall that joins both, with its own ingress and egress', () => {
    expect(tell(network({ fw: 'abi' }), 'a', 'i')).toBe('a>fw>i');
    expect(tell(network({ fw: 'abi' }), 'i', 'a')).toBe('i>fw>a');
  });

  test('has the fewest firewalls, through zones without hosts too', () => {
    expect(tell(network({ edge: 'ib', core: 'bc', wan: 'ca' }), 'i', 'a')).toBe('i>edge>b b>core>c c>wan>a');
    expect(tell(network({ edge: 'ib', core: 'bc', wan: 'ca', short: 'ia' }), 'i', 'a')).toBe('i>short>a');
  });

  test('never goes through the Internet', () => {
    expect(tell(network({ one: 'ai', two: 'ib' }), 'a', 'b')).toBe('none');
    expect(tell(network({ one: 'ai', two: 'ib', wan: 'ac', far: 'cb' }), 'a', 'b')).toBe('a>wan>c c>far>b');
  });

  test('is ambiguous where two are equally short: by other firewalls, or by other zones between', () => {
    expect(tell(network({ one: 'ab', two: 'ab' }), 'a', 'b')).toBe('a>one>b | a>two>b');
    expect(tell(network({ one: 'abc', two: 'bcd' }), 'a', 'd')).toBe('a>one>b b>two>d | a>one>c c>two>d');
  });

  test('is within a zone, unnamed without any firewall, none where firewalls exist and nothing joins', () => {
    expect(tell(network({}), 'a', 'a')).toBe('sameZone');
    expect(tell(network({}), 'a', 'b')).toBe('unnamed');
    expect(tell(network({ fw: 'cd' }), 'a', 'b')).toBe('none');
  });

  test('follows a decided route either way, and one that is not filtered', () => {
    const routes: Route[] = [{ zones: ['a', 'd'], path: { via: ['one', 'two'], through: ['c'] } }];
    expect(tell(network({ one: 'abc', two: 'bcd' }, routes), 'a', 'd')).toBe('a>one>c c>two>d');
    expect(tell(network({ one: 'abc', two: 'bcd' }, routes), 'd', 'a')).toBe('d>two>c c>one>a');
    expect(tell(network({ one: 'ab' }, [{ zones: ['b', 'a'], path: 'notFiltered' }]), 'a', 'b')).toBe('notFiltered');
  });

  test('a route that its firewalls no longer hold leads nowhere', () => {
    const gone: Route[] = [{ zones: ['a', 'b'], path: { via: ['gone'], through: [] } }];
    const unjoined: Route[] = [{ zones: ['a', 'b'], path: { via: ['fw'], through: [] } }];
    expect(tell(network({ fw: 'ac' }, gone), 'a', 'b')).toBe('none');
    expect(tell(network({ fw: 'ac' }, unjoined), 'a', 'b')).toBe('none');
  });

  test('many equal ways are told up to a limit', () => {
    const path = pathFinder(network(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${i}`, 'ab']))))(
      'a',
      'b',
    );
    expect(path.kind === 'ambiguous' && path.ways.length).toBe(MAX_WAYS);
  });
});

describe('laws over random networks', () => {
  const firewalls = fc.array(fc.uniqueArray(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 7,
  });
  const networks = firewalls.map((all) =>
    network(Object.fromEntries(all.map((zones, i) => [`f${i}`, zones.join('')]))),
  );
  const zone = fc.constantFrom(...LETTERS);

  /** The length of the shortest path, by relaxing all pairs again and again. */
  function distance({ firewalls: all = [] }: Network, from: string, to: string): number {
    let reached = new Set([from]);
    for (let steps = 1; steps < 9; steps++) {
      const next = new Set(reached);
      for (const { zones } of all) {
        const isEntered = zones.some(({ zone: id }) => reached.has(id) && (id !== 'i' || id === from));
        if (isEntered) zones.forEach(({ zone: id }) => next.add(id));
      }
      if (next.has(to)) return steps;
      reached = next;
    }
    return Infinity;
  }

  test('a path is as short as can be, whole, and never passes through the Internet', () => {
    fc.assert(
      fc.property(networks, zone, zone, (all, from, to) => {
        fc.pre(from !== to);
        const path = pathFinder(all)(from, to);
        expect(firewallsOn(path)).toBe(distance(all, from, to));
        const ways = path.kind === 'filtered' ? [path.hops] : path.kind === 'ambiguous' ? path.ways : [];
        expect(path.kind === 'ambiguous' ? ways.length : 2).toBeGreaterThan(1);
        for (const way of ways) {
          expect([way[0]?.ingress, way.at(-1)?.egress]).toEqual([from, to]);
          way.slice(1).forEach((hop, i) => expect(hop.ingress).toBe(way[i]?.egress));
          expect(way.slice(1).map(({ ingress }) => ingress)).not.toContain('i');
          for (const hop of way) {
            const joined = all.firewalls?.find(({ id }) => id === hop.firewall)?.zones.map((one) => one.zone);
            expect(joined).toEqual(expect.arrayContaining([hop.ingress, hop.egress]));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the way back is the same way', () => {
    fc.assert(
      fc.property(networks, zone, zone, (all, from, to) => {
        const there = pathFinder(all)(from, to);
        const back = pathFinder(all)(to, from);
        expect(back.kind).toBe(there.kind);
        expect(firewallsOn(back)).toBe(firewallsOn(there));
      }),
      { numRuns: 500 },
    );
  });
});
