import { hostLabel } from '../../design/model/names.ts';
import { ROLES } from '../../design/model/roles.ts';
import { rolesOf, type Design, type Host } from '../../design/model/schema.ts';
import { groupBy } from '../../lib/groupBy.ts';
import type { Connection } from '../connect/connection.ts';
import { nameOfZone } from '../views/columns.ts';
import { flowOf } from './flows.ts';
import { mergedRules, plainRules, unpaired } from './merge.ts';
import type { Flow } from './rule.ts';
import { idGiver } from './idGiver.ts';
import { identified, identifiedAfter, type IdentifiedRule } from './ruleIds.ts';

/** What the firewall of a host, or the security group of a zone, lets in and out. */
export interface LocalSet {
  readonly kind: 'host' | 'zone';
  readonly id: string;
  readonly name: string;
  readonly inbound: readonly IdentifiedRule[];
  readonly outbound: readonly IdentifiedRule[];
  readonly unpaired: readonly Connection[]; // come in, but their ends have no common IP family
}

export interface LocalSetOptions {
  readonly merged: boolean;
  readonly inboundOnly?: boolean; // what leaves is left out, for who doesn't look at it
  readonly inForce?: readonly LocalSet[] | undefined; // rules that share pairs with these, or let through the same, keep their ids
}

/** Returns the sets of the hosts that are reached from another host, same zone or not; services of others on the Internet are left to them. */
export function hostSetsOf(
  design: Design,
  connections: readonly Connection[],
  origin: string,
  options: LocalSetOptions,
): LocalSet[] {
  const rulesOf = ruleMaker(connections, origin, options, {
    inbound: ({ listener }) => listener.id,
    outbound: ({ initiator }) => initiator.id,
  });
  return design.hosts
    .filter((host) => !isElsewhere(host))
    .map((host) => ({ kind: 'host' as const, id: host.id, name: hostLabel(host), ...rulesOf(host.id) }))
    .filter(({ inbound }) => inbound.length > 0);
}

/** Returns the sets of the zones, each with every connection from and to a host in it. */
export function zoneSetsOf(
  design: Design,
  connections: readonly Connection[],
  origin: string,
  options: LocalSetOptions,
): LocalSet[] {
  const rulesOf = ruleMaker(connections, origin, options, {
    inbound: ({ listenerZone }) => listenerZone.id,
    outbound: ({ initiatorZone }) => initiatorZone.id,
  });
  return design.zones
    .filter(({ kind }) => kind !== 'internet')
    .map((zone) => ({ kind: 'zone' as const, id: zone.id, name: nameOfZone(zone), ...rulesOf(zone.id) }))
    .filter(({ inbound, outbound }) => inbound.length + outbound.length > 0);
}

const isElsewhere = (host: Host): boolean => rolesOf(host).every((role) => ROLES[role].group === 'external');

/** Whose set a connection belongs to, by way. */
type Owners = Readonly<Record<'inbound' | 'outbound', (connection: Connection) => string>>;

/** Returns what makes the rules of one set; ids of the two ways differ, as both may stand in one text. */
function ruleMaker(
  connections: readonly Connection[],
  origin: string,
  { merged, inForce = [], inboundOnly = false }: LocalSetOptions,
  owners: Owners,
) {
  const old = new Map(inForce.map((set) => [set.id, set]));
  const taken = inForce.flatMap((set) => [...set.inbound, ...set.outbound].map(({ id }) => id));
  const idOf = idGiver(origin, taken);
  const between = connections.filter(({ scope }) => scope !== 'sameHost');
  const [entering, leaving] = [groupBy(between, owners.inbound), groupBy(between, owners.outbound)];
  const rulesOf = (flows: readonly Flow[], before: readonly IdentifiedRule[] = []): IdentifiedRule[] => {
    const rules = merged ? mergedRules(flows) : plainRules(flows);
    return before.length > 0 ? identifiedAfter(rules, before, idOf, false) : identified(rules, idOf);
  };
  return (id: string): Pick<LocalSet, 'inbound' | 'outbound' | 'unpaired'> => {
    const inbound = flowsOf(entering.get(id) ?? [], id);
    return {
      inbound: rulesOf(inbound, old.get(id)?.inbound),
      outbound: inboundOnly ? [] : rulesOf(flowsOf(leaving.get(id) ?? [], `${id} out`), old.get(id)?.outbound),
      unpaired: unpaired(inbound).map(({ connection }) => connection),
    };
  };
}

const flowsOf = (connections: readonly Connection[], filter: string): Flow[] =>
  connections.map((one) => flowOf(one, filter, one.initiatorZone.id, one.listenerZone.id));
