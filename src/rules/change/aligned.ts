import { withIds } from '../../design/edit/otherIds.ts';
import { nameKey } from '../../design/hostList/names.ts';
import type { Firewall, OwnConnection } from '../../design/model/network.ts';
import type { Baseline, Design, Zone } from '../../design/model/schema.ts';
import { isEqual } from '../../lib/plainData.ts';
import { isSameOrigin, pairingOf, type HostPair } from './pairing.ts';

/** A baseline and a present whose ids mean the same, and what was taken for what. */
export interface Aligned {
  readonly base: Design;
  readonly present: Design;
  readonly pairs: readonly HostPair[];
  readonly borrowed: 'none' | 'baseline' | 'present'; // which of them shows no firewalls, so that those of the other are taken
}

/**
 * Returns both designs with the same ids for the same things. Where one of them shows no firewall at all, those of the other are
 * taken to have been there: drawing them changes no rule.
 */
export function aligned(before: Pick<Baseline, 'design' | 'pairs'>, present: Design): Aligned {
  const pairs = pairingOf(before, present);
  const base = withOwnIds(before.design, present, pairs);
  const [hadSome, hasSome] = [base, present].map(({ firewalls = [] }) => firewalls.length > 0);
  if (hadSome === hasSome) return { base, present, pairs, borrowed: 'none' };
  return hasSome
    ? { base: withFirewallsOf(present, base), present, pairs, borrowed: 'baseline' }
    : { base, present: withFirewallsOf(base, present), pairs, borrowed: 'present' };
}

function withFirewallsOf({ firewalls = [], routes, zones }: Design, design: Design): Design {
  const known = new Set(design.zones.map(({ id }) => id));
  const { routes: _, ...rest } = design;
  return {
    ...rest,
    firewalls,
    ...(routes && { routes }),
    zones: [...design.zones, ...zones.filter(({ id }) => !known.has(id))],
  };
}

function withOwnIds(before: Baseline['design'], present: Design, pairs: readonly HostPair[]): Design {
  const ids = new Map(pairs.flatMap((pair) => (pair.present ? [[pair.baseline.id, pair.present.id] as const] : [])));
  const isSame = isSameOrigin(before, present);
  match(ids, before.zones, present.zones, isSame ? [sameId] : zoneTests(ids, before, present));
  match(ids, before.firewalls, present.firewalls, isSame ? [sameId] : firewallTests(ids));
  match(ids, before.ownConnections, present.ownConnections, isSame ? [sameId] : ownTests(ids));
  const taken = new Set(
    [present.zones, present.hosts, present.firewalls ?? [], present.ownConnections ?? []].flat().map(({ id }) => id),
  );
  const idOf = (id: string): string => ids.get(id) ?? (taken.has(id) ? `${id} before` : id);
  const all = [before.zones, before.hosts, before.firewalls ?? [], before.ownConnections ?? []].flat();
  return all.every(({ id }) => idOf(id) === id) ? before : withIds(before, idOf);
}

type Test<T> = (before: T, present: T) => boolean;
interface Item {
  readonly id: string;
}

const sameId = (before: Item, present: Item): boolean => before.id === present.id;

/** Notes which is which: by the first test that finds one, each once. */
function match<T extends Item>(
  ids: Map<string, string>,
  before: readonly T[] = [],
  present: readonly T[] = [],
  tests: readonly Test<T>[],
): void {
  const taken = new Set<string>();
  for (const test of tests) {
    for (const one of before) {
      if (ids.has(one.id)) continue;
      const other = present.find((candidate) => !taken.has(candidate.id) && test(one, candidate));
      if (!other) continue;
      ids.set(one.id, other.id);
      taken.add(other.id);
    }
  }
}

/** A zone by kind and name, else by a host that stands in both, else as the only one left of its kind. */
function zoneTests(ids: ReadonlyMap<string, string>, before: Baseline['design'], present: Design): Test<Zone>[] {
  const zoneNow = new Map(present.hosts.map(({ id, zone }) => [id, zone]));
  const zonesNow = (zone: Zone): (string | undefined)[] =>
    before.hosts.filter((host) => host.zone === zone.id).map((host) => zoneNow.get(ids.get(host.id) ?? ''));
  return [
    (one, other) => one.kind === other.kind && nameKey(one.name) === nameKey(other.name),
    (one, other) => one.kind === other.kind && zonesNow(one).includes(other.id),
    (one, other) => one.kind === other.kind && [before, present].every((design) => isOnly(design, one.kind)),
  ];
}

const isOnly = ({ zones }: Baseline['design'], kind: Zone['kind']): boolean =>
  zones.filter((zone) => zone.kind === kind).length === 1;

const joined = ({ zones }: Firewall, idOf: (id: string) => string): string =>
  zones
    .map(({ zone }) => idOf(zone))
    .toSorted()
    .join(' ');

/** A firewall by its name, else by the zones it joins. */
function firewallTests(ids: ReadonlyMap<string, string>): Test<Firewall>[] {
  return [
    (one, other) => one.name.trim() !== '' && nameKey(one.name) === nameKey(other.name),
    (one, other) => joined(one, (id) => ids.get(id) ?? '') === joined(other, (id) => id),
  ];
}

/** An own connection by its ends and what it asks for, else by its ends. */
function ownTests(ids: ReadonlyMap<string, string>): Test<OwnConnection>[] {
  const hasSameEnds: Test<OwnConnection> = (one, other) =>
    ids.get(one.from) === other.from && ids.get(one.to) === other.to && one.transport === other.transport;
  return [(one, other) => hasSameEnds(one, other) && isEqual(one.ports, other.ports), hasSameEnds];
}
