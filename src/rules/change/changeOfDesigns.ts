import { hostLabel } from '../../design/model/names.ts';
import { withOrigin } from '../../design/model/origin.ts';
import type { Baseline, Design } from '../../design/model/schema.ts';
import type { Connection } from '../connect/connection.ts';
import { derive } from '../derive.ts';
import type { Derivation } from '../derivation.ts';
import { hostSetsOf } from '../firewalls/localSets.ts';
import type { IdentifiedRule } from '../firewalls/ruleIds.ts';
import type { NamedRule } from '../firewalls/namedRule.ts';
import { ruleSetsOf, type RuleSet, type RuleSets } from '../firewalls/ruleSets.ts';
import { nameOfZone } from '../views/columns.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import { aligned, type Aligned } from './aligned.ts';
import { setChangeOf, type SetChange, type Sides } from './setChange.ts';
import { reasonFinder } from './whyGone.ts';

/** The change between what is in force and what shall be. */
export interface DesignChange extends Aligned {
  readonly before: Derivation;
  readonly after: Derivation;
  readonly sets: readonly SetChange[]; // of the firewalls, or of the boundaries of zones where none is placed
  readonly hostSets: readonly SetChange[]; // of the firewalls of hosts
  readonly inForce: RuleSets;
  readonly shallBe: RuleSets;
  readonly withoutPath: { readonly before: readonly Connection[]; readonly after: readonly Connection[] };
}

interface ChangeOptions {
  readonly merged?: boolean;
  readonly derived?: (design: Design) => Derivation; // where others know what follows already
}

/** Derived once: a baseline stays as it is for many edits. */
const derivedOf = memoByIdentity((design: Design): Derivation => derive(design));

/** Returns what changes on each firewall, and on the firewall of each host, between a baseline and a design. */
export function changeOfDesigns(
  baseline: Pick<Baseline, 'design' | 'pairs'>,
  present: Design,
  { merged = true, derived = derivedOf }: ChangeOptions = {},
): DesignChange {
  const both = aligned(baseline, present);
  const before = derived(both.base);
  const after = derived(both.present);
  const { origin = '' } = withOrigin(present);
  const inForce = ruleSetsOf(both.base, before.connections, origin, { merged });
  const shallBe = ruleSetsOf(both.present, after.connections, origin, { merged, inForce });
  const whyGone = reasonFinder(after);
  return {
    ...both,
    before,
    after,
    inForce,
    shallBe,
    sets: networkChanges(inForce, shallBe).map((sides) => setChangeOf(sides, whyGone)),
    hostSets: hostChanges(both, before, after, origin, merged).map((sides) => setChangeOf(sides, whyGone)),
    withoutPath: { before: inForce.withoutPath, after: shallBe.withoutPath },
  };
}

/** In the order of the present; what is there no more stands behind. */
function networkChanges(inForce: RuleSets, shallBe: RuleSets): Sides[] {
  const old = new Map(inForce.sets.map((set) => [set.filter, set]));
  const now = new Map(shallBe.sets.map((set) => [set.filter, set]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((filter): Sides[] => {
    const set: RuleSet | undefined = now.get(filter) ?? old.get(filter);
    if (!set) return [];
    const kind = set.firewall ? 'firewall' : 'boundary';
    const sides = { before: old.get(filter)?.rules ?? [], after: now.get(filter)?.rules ?? [] };
    return [{ filter, kind, name: set.name, ...sides }];
  });
}

function hostChanges(
  { base, present }: Aligned,
  before: Derivation,
  after: Derivation,
  origin: string,
  merged: boolean,
): Sides[] {
  const inForce = hostSetsOf(base, before.connections, origin, { merged, inboundOnly: true });
  const shallBe = hostSetsOf(present, after.connections, origin, { merged, inForce, inboundOnly: true });
  const old = new Map(inForce.map((set) => [set.id, set]));
  const now = new Map(shallBe.map((set) => [set.id, set]));
  const labels = new Map([...base.hosts, ...present.hosts].map((host) => [host.id, hostLabel(host)]));
  return [...new Set([...now.keys(), ...old.keys()])].map((id) => ({
    filter: id,
    kind: 'host',
    name: labels.get(id) ?? id,
    before: namedRulesOf(old.get(id)?.inbound ?? [], base),
    after: namedRulesOf(now.get(id)?.inbound ?? [], present),
  }));
}

/** Returns rules of a host or a zone in the form of a firewall's: nobody there has names of their own for zones. */
export function namedRulesOf(rules: readonly IdentifiedRule[], { zones }: Design): NamedRule[] {
  const names = new Map(zones.map((zone) => [zone.id, nameOfZone(zone)]));
  return rules.map((rule) => ({
    ...rule,
    ingressName: names.get(rule.ingress) ?? rule.ingress,
    egressName: names.get(rule.egress) ?? rule.egress,
    ingressOwn: '',
    egressOwn: '',
  }));
}
