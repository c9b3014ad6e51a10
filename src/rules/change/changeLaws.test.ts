import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, editHost, moveHosts, removeHosts } from '../../design/edit/commands.ts';
import { withIds } from '../../design/edit/otherIds.ts';
import { allAddresses } from '../../design/model/ownAddresses.ts';
import type { Design } from '../../design/model/schema.ts';
import { anyDesign, SEED } from '../../design/testing/anyDesign.testing.ts';
import { isTooMuch } from '../connect/extent.ts';
import type { NamedRule } from '../firewalls/namedRule.ts';
import type { RuleSets } from '../firewalls/ruleSets.ts';
import { appliedTo, rollbackOf, ruleContent } from './change.ts';
import { changeOfDesigns, type DesignChange } from './changeOfDesigns.ts';
import { pairingOf, pairsToStore } from './pairing.ts';
import type { SetChange } from './setChange.ts';
import { tuplesOf } from './order.ts';

/** Small enough that many are derived in seconds. */
const modest = anyDesign.filter((design) => !isTooMuch(design) && design.hosts.length > 0);
/** 2,000 take a minute: LAW_RUNS=2000 asks for them. */
const RUNS = { numRuns: Number(process.env['LAW_RUNS'] ?? 150), seed: SEED };

const change = (before: Design, after: Design): DesignChange => changeOfDesigns({ design: before, pairs: [] }, after);
const all = ({ sets, hostSets }: DesignChange): SetChange[] => [...sets, ...hostSets];
const isQuiet = ({ add, remove, modify, needed }: SetChange): boolean =>
  add.length + remove.length + modify.length + needed.length === 0;

/** Rules by id and all that a firewall is told of them. */
const contentsOf = (rules: readonly NamedRule[]): string[] =>
  rules.map((rule) => `${rule.id} ${ruleContent(rule)}`).toSorted();

/** A design and what some edits make of it: a host gone, another address, another name, another web port. */
const edited: fc.Arbitrary<[Design, Design]> = fc
  .tuple(modest, fc.nat(), fc.nat(), fc.constantFrom('address', 'name', 'port', 'gone'))
  .map(([design, one, other, what]) => {
    const [first, second] = [one, other].map((n) => design.hosts[n % design.hosts.length]?.id ?? '');
    const { origin = 'ORDGNN00' } = design;
    const before = { ...design, origin };
    const removed = what === 'gone' ? apply(before, removeHosts([second ?? ''])) : before;
    const kept = editHost(
      first ?? '',
      what === 'name'
        ? { name: 'N' }
        : what === 'port'
          ? { web: { https: 8443, http: 80 } }
          : { addresses: ['10.99.0.1'] },
    );
    return [before, apply(removed, kept)];
  });

describe('laws over random designs', { timeout: 120_000 }, () => {
  test('nothing changes between a design and itself, nor where hosts are moved and renamed', () => {
    fc.assert(
      fc.property(modest, (design) => {
        expect(all(change(design, design)).every(isQuiet)).toBe(true);
        const renamed = {
          ...apply(
            design,
            moveHosts(new Map(design.hosts.map(({ id, zone, x, y }) => [id, { zone, x: x + 16, y: y - 16 }]))),
          ),
          name: 'Other',
          origin: design.origin ?? 'ORDGNN00',
          zones: design.zones.map((zone) => ({ ...zone, name: `${zone.name}x`.slice(-20) })),
          hosts: design.hosts.map((host) => ({ ...host, name: `${host.name}x`.slice(-20) })),
        };
        const quiet = change({ ...design, origin: design.origin ?? 'ORDGNN00' }, renamed);
        expect(all(quiet).filter((set) => !isQuiet(set))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('baseline + change = present, and the rollback leads back, on every firewall, by all that its rules say', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const { sets, inForce, shallBe } = change(before, after);
        const filters = new Set([...inForce.sets, ...shallBe.sets].map(({ filter }) => filter));
        expect(sets.map(({ filter }) => filter).toSorted()).toEqual([...filters].toSorted()); // so the firewalls are the whole
        for (const { filter, changes, needed } of sets) {
          const rulesIn = ({ sets: those }: RuleSets) => those.find((set) => set.filter === filter)?.rules ?? [];
          expect(contentsOf(appliedTo(changes))).toEqual(contentsOf(rulesIn(shallBe)));
          const stayed = needed.map(({ rule }) => rule); // never removed, so it is there after the rollback as well
          expect(contentsOf([...appliedTo(rollbackOf(changes)), ...stayed])).toEqual(contentsOf(rulesIn(inForce)));
        }
      }),
      RUNS,
    );
  });

  test('what is called changed says something else, and what stays for others is still let through', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        for (const set of all(change(before, after))) {
          const now = appliedTo(set.changes);
          expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
          for (const one of set.modify) expect(ruleContent(one.old)).not.toBe(ruleContent(one.new));
          const open = new Set(now.flatMap((rule) => [...tuplesOf(rule)]));
          for (const { rule } of set.needed) for (const tuple of tuplesOf(rule)) expect(open).toContain(tuple);
        }
      }),
      RUNS,
    );
  });

  test('of a copy whose ids were all changed every host with an FQDN or address is found, and what is stored of that finds the same', () => {
    fc.assert(
      fc.property(modest, (design) => {
        const copy = { ...withIds(design, (id) => `q${id}`), origin: 'C0PY0000' };
        const pairs = pairingOf({ design: { ...copy, hosts: copy.hosts.toReversed() }, pairs: [] }, design);
        const lost = pairs.filter(({ baseline, present }) => {
          const isKnown = baseline.fqdn.trim() !== '' || allAddresses(baseline).length > 0;
          return isKnown && present === null;
        });
        expect(lost).toEqual([]);
        const stored = pairingOf({ design: copy, pairs: pairsToStore(copy, design) }, design);
        const found = pairingOf({ design: copy, pairs: [] }, design);
        const idsOf = (all: typeof pairs) => all.map(({ baseline, present }) => [baseline.id, present?.id]);
        expect(idsOf(stored)).toEqual(idsOf(found));
      }),
      RUNS,
    );
  });
});
