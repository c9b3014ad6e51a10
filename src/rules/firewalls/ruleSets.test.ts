import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDesign, SEED } from '../../design/testing/anyDesign.testing.ts';
import type { Route } from '../../design/model/network.ts';
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
  const [one, other] = ids;
  const open: Route[] = one && other ? [{ zones: [one, other], path: 'notFiltered' }] : [];
  return fc.tuple(fc.array(legs, { minLength: 1, maxLength: 5 }), fc.boolean()).map(([all, isOpen]) => ({
    ...design,
    routes: isOpen ? open : [],
    firewalls: all.map((zones, i) => ({
      ...firewall(`f9${i}`),
      zones: zones.map((zone) => ({ zone, name: '', list: '' })),
    })),
  }));
});

/** On which firewalls connections stand, and between which of their zones; null where the ends have no family in common. */
function placesIn(sets: RuleSets['sets']): (connection: Connection) => string[] | null {
  const unlike = new Set(sets.flatMap(({ unpaired }) => unpaired));
  const places = new Map<Connection, Set<string>>();
  for (const { filter, ingress, egress, connections } of sets.flatMap(({ rules }) => rules)) {
    for (const one of connections) {
      places.set(one, (places.get(one) ?? new Set()).add(`${filter} ${ingress} ${egress}`));
    }
  }
  return (connection) => (unlike.has(connection) ? null : [...(places.get(connection) ?? [])].toSorted());
}

const rulesIn = ({ sets }: RuleSets) => sets.flatMap(({ rules }) => rules);

/** The connections that are on other firewalls than those of their path, or listed for another reason than theirs. */
function misplaced(design: Design, connections: readonly Connection[], all: RuleSets): Connection[] {
  const pathBetween = pathFinder(design);
  const placeOf = placesIn(all.sets);
  const [without, open] = [new Set(all.withoutPath), new Set(all.notFiltered)];
  return connections.filter((connection) => {
    const path = pathBetween(connection.initiatorZone.id, connection.listenerZone.id);
    const isCrossing = connection.scope === 'crossesZones';
    const hops = isCrossing && path.kind === 'filtered' ? path.hops : [];
    const expected = hops.map(({ firewall: id, ingress, egress }) => `${id} ${ingress} ${egress}`).toSorted();
    const placed = placeOf(connection);
    const isElsewhere = placed !== null && placed.join() !== expected.join();
    const isUndecided = isCrossing && (path.kind === 'none' || path.kind === 'ambiguous');
    return (
      isElsewhere ||
      without.has(connection) !== isUndecided ||
      open.has(connection) !== (isCrossing && path.kind === 'notFiltered')
    );
  });
}

/** Each pair of ends and port that rules let through, with the firewall and the zones. */
const pairsIn = ({ sets }: RuleSets): Set<string> =>
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

/** The design with everything renamed that is no text of a rule, and moved. */
function elsewhere(design: Design, shift: number): Design {
  const renamed = <T extends { readonly name: string; readonly x: number }>(one: T): T => ({
    ...one,
    name: `${one.name.slice(0, 9)}x`,
    x: one.x + shift,
  });
  return {
    ...design,
    hosts: design.hosts.map(renamed),
    firewalls: (design.firewalls ?? []).map(renamed),
    zones: design.zones.map((zone) => ({ ...zone, x: zone.x + shift, y: zone.y - shift })),
  };
}

describe('laws over random designs', () => {
  // One test for three laws: what is derived for one serves the others, and 2,000 designs take their time.
  test(
    'each crossing connection is on exactly the firewalls of its path, merging is exact, names and places change no rule and no id',
    {
      timeout: 120_000,
    },
    () => {
      fc.assert(
        fc.property(firewalled, fc.integer({ min: -500, max: 500 }), (design, shift) => {
          const { connections } = derive(design);
          const merged = setsOf(design, true, undefined, connections);
          const plain = setsOf(design, false, undefined, connections);
          for (const sets of [merged, plain]) expect(misplaced(design, connections, sets)).toEqual([]);
          expect(pairsIn(merged)).toEqual(pairsIn(plain));
          const moved = setsOf(elsewhere(design, shift));
          expect(changeOf(rulesIn(merged), rulesIn(moved)).filter(({ kind }) => kind !== 'keep')).toEqual([]);
          expect(rulesIn(moved).map(({ id }) => id)).toEqual(rulesIn(merged).map(({ id }) => id));
        }),
        { numRuns: 2000, seed: SEED },
      );
    },
  );

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
