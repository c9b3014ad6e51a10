import { firewallLabel } from '../../design/model/canvasObjects.ts';
import type { Firewall } from '../../design/model/network.ts';
import { addTo } from '../../lib/groupBy.ts';
import type { Design } from '../../design/model/schema.ts';
import type { Connection } from '../connect/connection.ts';
import { nameOfZone } from '../views/columns.ts';
import { passageOf, type Passage } from './flows.ts';
import { mergedRules, plainRules, unpaired } from './merge.ts';
import type { Flow } from './rule.ts';
import { idGiver } from './idGiver.ts';
import { identified, identifiedAfter } from './ruleIds.ts';
import type { NamedRule } from './namedRule.ts';

/** What one firewall lets through. */
export interface RuleSet {
  readonly filter: string; // the firewall's id, or the boundary's
  readonly name: string;
  readonly firewall: Firewall | null; // null: the boundary of two zones, where none is placed
  readonly rules: readonly NamedRule[];
  readonly unpaired: readonly Connection[]; // ends without a common IP family
}

/** All rule sets of a design, and what stands in none. */
export interface RuleSets extends Pick<Passage, 'withoutPath' | 'notFiltered'> {
  readonly sets: readonly RuleSet[];
}

export interface RuleSetOptions {
  readonly merged: boolean;
  readonly inForce?: RuleSets | undefined; // rules that share pairs with these keep their ids
}

/** Returns the rules of each firewall, the design's firewalls in their order, those without any rule included. */
export function ruleSetsOf(
  design: Design,
  connections: readonly Connection[],
  origin: string,
  { merged, inForce }: RuleSetOptions,
): RuleSets {
  const { flows, withoutPath, notFiltered } = passageOf(design, connections);
  const byFilter = new Map<string, Flow[]>((design.firewalls ?? []).map(({ id }) => [id, []]));
  for (const flow of flows) addTo(byFilter, flow.filter, flow);
  const old = new Map(inForce?.sets.map((set) => [set.filter, set.rules]));
  const idOf = idGiver(
    origin,
    [...old.values()].flatMap((rules) => rules.map(({ id }) => id)),
  );
  const sets = [...byFilter].map(([filter, held]): RuleSet => {
    const firewall = design.firewalls?.find(({ id }) => id === filter) ?? null;
    const rules = merged ? mergedRules(held) : plainRules(held);
    const named = inForce ? identifiedAfter(rules, old.get(filter) ?? [], idOf) : identified(rules, idOf);
    return {
      filter,
      name: firewall ? firewallLabel(firewall) : boundaryName(design, held[0]),
      firewall,
      rules: named.map((rule) => ({
        ...rule,
        ingressName: zoneName(design, firewall, rule.ingress),
        egressName: zoneName(design, firewall, rule.egress),
        ingressOwn: ownName(firewall, rule.ingress),
        egressOwn: ownName(firewall, rule.egress),
      })),
      unpaired: unpaired(held).map(({ connection }) => connection),
    };
  });
  return { sets, withoutPath, notFiltered };
}

/** The firewall's own name of a zone, else the design's. */
function zoneName({ zones }: Design, firewall: Firewall | null, id: string): string {
  const own = firewall?.zones.find(({ zone }) => zone === id)?.name.trim();
  const zone = zones.find((one) => one.id === id);
  return own || (zone ? nameOfZone(zone) : id);
}

/** The firewall's own name of a zone and of the rule list there; empty where it has neither. */
function ownName(firewall: Firewall | null, id: string): string {
  const leg = firewall?.zones.find(({ zone }) => zone === id);
  return leg ? [leg.name.trim(), leg.list.trim()].filter(Boolean).join(' ') : '';
}

function boundaryName({ zones }: Design, flow: Flow | undefined): string {
  const names = [flow?.ingress, flow?.egress].map((id) => zones.find((zone) => zone.id === id));
  return names
    .map((zone) => (zone ? nameOfZone(zone) : ''))
    .toSorted()
    .join(' and ');
}
