import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDesign } from '../../design/testing/anyDesign.testing.ts';
import { portText } from '../../design/model/portNumbers.ts';
import type { Design } from '../../design/model/schema.ts';
import type { Connection } from '../connect/connection.ts';
import { changeOf } from '../change/change.ts';
import { derive } from '../derive.ts';
import { pathFinder } from '../network/paths.ts';
import { aDesign, aHost } from '../testing/builders.testing.ts';
import { endpointsOf } from './flows.ts';
import { endpointKey } from './rule.ts';
import { ruleSetsOf, type RuleSets } from './ruleSets.ts';

const setsOf = (
  design: Design,
  merged = true,
  inForce?: RuleSets,
  connections = derive(design).connections,
): RuleSets => ruleSetsOf(design, connections, 'ORIGIN00', { merged, inForce });

/** A rule as one line: `Internet → DMZ  any → 192.0.2.11  TCP 4000`. */
const told = ({ sets }: RuleSets): string[] =>
  sets.flatMap(({ name, rules }) =>
    rules.map((rule) => {
      const ends = (all: typeof rule.sources) => all.map(({ kind, text }) => text || kind).join(', ');
      const services = rule.services.map(({ transport, port }) => `${transport} ${portText(port)}`).join(', ');
      return `${name}: ${rule.ingressName} → ${rule.egressName}  ${ends(rule.sources)} → ${ends(rule.destinations)}  ${services}`;
    }),
  );

const twoZones = aDesign(
  aHost(['masterStack', 'responseStack'], { name: 'MASTER01', addresses: ['10.0.0.1'] }),
  aHost('dmzServer', { name: 'DMZ01', addresses: ['192.0.2.1'] }),
  aHost('dmzServer', { name: 'DMZ02', addresses: ['192.0.2.2'] }),
  aHost('clients', { name: 'Away', zone: 'internet' }),
);
const zoneId = (kind: string): string => twoZones.zones.find((zone) => zone.kind === kind)?.id ?? '';
const firewall = (id: string, ...kinds: string[]) => ({
  id,
  name: id.toUpperCase(),
  x: 0,
  y: 0,
  zones: kinds.map((kind) => ({ zone: zoneId(kind), name: '', list: '' })),
  platform: null,
  owner: '',
  note: '',
});

describe('the rule sets of a design', () => {
  test('without firewalls, each pair of zones is a boundary', () => {
    expect(new Set(setsOf(twoZones).sets.map(({ name }) => name))).toEqual(
      new Set(['DMZ and Internal', 'DMZ and Internet']),
    );
  });

  test('one firewall with three legs holds all, merged', () => {
    const design = { ...twoZones, firewalls: [firewall('fw', 'internal', 'dmz', 'internet')] };
    expect(told(setsOf(design))).toEqual([
      'FW: Internet → DMZ  any → 192.0.2.1, 192.0.2.2  TCP 4000',
      'FW: Internet → DMZ  any → 192.0.2.1, 192.0.2.2  TCP 443',
      'FW: Internal → DMZ  10.0.0.1 → 192.0.2.1, 192.0.2.2  TCP 443',
      'FW: DMZ → Internal  192.0.2.1, 192.0.2.2 → 10.0.0.1  TCP 3901',
      'FW: Internal → DMZ  10.0.0.1 → 192.0.2.1, 192.0.2.2  TCP 4001',
      'FW: DMZ → Internal  192.0.2.1, 192.0.2.2 → 10.0.0.1  TCP 443',
    ]);
    expect(setsOf(design, false).sets.flatMap(({ rules }) => rules)).toHaveLength(12);
  });

  test('a firewall that leads nowhere leaves connections without a path, and tells which', () => {
    const design = { ...twoZones, firewalls: [firewall('fw', 'internal', 'dmz')] };
    const { withoutPath, sets } = setsOf(design);
    expect(withoutPath.map(({ initiator }) => initiator.name)).toEqual(['Away', 'Away', 'Away', 'Away']);
    expect(sets.flatMap(({ rules }) => rules)).toHaveLength(4);
  });
});

/** Random designs whose zones are joined by a few firewalls. */
const firewalled: fc.Arbitrary<Design> = anyDesign.chain((design) => {
  const ids = design.zones.map(({ id }) => id);
  const legs = fc.subarray(ids, { minLength: Math.min(2, ids.length), maxLength: Math.min(4, ids.length) });
  return fc.array(legs, { minLength: 1, maxLength: 5 }).map((all) => ({
    ...design,
    routes: [],
    firewalls: all.map((zones, i) => ({
      ...firewall(`f9${i}`),
      zones: zones.map((zone) => ({ zone, name: '', list: '' })),
    })),
  }));
});

/** On which firewalls a connection stands, and between which of their zones; null where its ends have no family in common. */
function placesOf(sets: RuleSets['sets'], connection: Connection): Set<string> | null {
  if (sets.some(({ unpaired }) => unpaired.includes(connection))) return null;
  const rules = sets.flatMap((set) => set.rules).filter((rule) => rule.connections.includes(connection));
  return new Set(rules.map(({ filter, ingress, egress }) => `${filter} ${ingress} ${egress}`));
}

describe('laws over random designs', () => {
  test('each crossing connection stands on exactly the firewalls of its path, with their own zones', () => {
    fc.assert(
      fc.property(firewalled, (design) => {
        const { connections } = derive(design);
        const { sets, withoutPath, notFiltered } = setsOf(design, false, undefined, connections);
        const pathBetween = pathFinder(design);
        const crossing = connections.filter(({ scope }) => scope === 'crossesZones');
        const misplaced = crossing.filter((connection) => {
          const path = pathBetween(connection.initiatorZone.id, connection.listenerZone.id);
          const hops = path.kind === 'filtered' ? path.hops : [];
          const expected = new Set(hops.map(({ firewall: id, ingress, egress }) => `${id} ${ingress} ${egress}`));
          const placed = placesOf(sets, connection);
          const isListed = [path.kind === 'notFiltered' && notFiltered, path.kind !== 'filtered' && withoutPath];
          const isTold = hops.length > 0 || isListed.some((list) => list !== false && list.includes(connection));
          return (
            !isTold ||
            (placed !== null && JSON.stringify([...placed].toSorted()) !== JSON.stringify([...expected].toSorted()))
          );
        });
        expect(misplaced).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('merged and unmerged rules let the same pairs through, and every pair is asked for by a connection', () => {
    const pairs = ({ sets }: RuleSets): Set<string> =>
      new Set(
        sets.flatMap(({ rules }) =>
          rules.flatMap((rule) =>
            rule.sources.flatMap((source) =>
              rule.destinations.flatMap((destination) =>
                rule.services.map(({ transport, port }) =>
                  [
                    rule.filter,
                    rule.ingress,
                    rule.egress,
                    endpointKey(source),
                    endpointKey(destination),
                    transport,
                    portText(port),
                  ].join('|'),
                ),
              ),
            ),
          ),
        ),
      );
    fc.assert(
      fc.property(firewalled, (design) => {
        expect(pairs(setsOf(design, true))).toEqual(pairs(setsOf(design, false)));
      }),
      { numRuns: 200 },
    );
  });

  test('ids are unlike, and a design compared with itself changes nothing', () => {
    fc.assert(
      fc.property(firewalled, (design) => {
        const before = setsOf(design);
        const after = setsOf(design, true, before);
        const ids = after.sets.flatMap(({ rules }) => rules.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        const rules = ({ sets }: RuleSets) => sets.flatMap((set) => set.rules);
        expect(changeOf(rules(before), rules(after)).every(({ kind }) => kind === 'keep')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('renaming, moving and arranging change no rule and no id', () => {
    fc.assert(
      fc.property(firewalled, fc.integer({ min: -500, max: 500 }), (design, shift) => {
        const moved: Design = {
          ...design,
          hosts: design.hosts.map((host) => ({ ...host, name: `${host.name.slice(0, 9)}x`, x: host.x + shift })),
        };
        const rules = (of: Design) => setsOf(of).sets.flatMap((set) => set.rules);
        expect(changeOf(rules(design), rules(moved)).filter(({ kind }) => kind !== 'keep')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('every end of a rule is one its host has', () => {
    fc.assert(
      fc.property(firewalled, (design) => {
        for (const { rules } of setsOf(design).sets) {
          for (const { connections, sources } of rules) {
            const ends = new Set(
              connections.flatMap(({ initiator, initiatorZone }) =>
                endpointsOf(initiator, initiatorZone).map(endpointKey),
              ),
            );
            expect(sources.filter((source) => !ends.has(endpointKey(source)))).toEqual([]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
