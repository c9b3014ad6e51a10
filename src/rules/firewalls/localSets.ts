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
import { identified, type IdentifiedRule } from './ruleIds.ts';

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
}

/** Returns the sets of the hosts that are reached from another host, same zone or not; services of others on the Internet are left to them. */
export function hostSetsOf(
  design: Design,
  connections: readonly Connection[],
  origin: string,
  options: LocalSetOptions,
): LocalSet[] {
  const ends = between(connections);
  const of = {
    inbound: groupBy(ends, ({ listener }) => listener.id),
    outbound: groupBy(ends, ({ initiator }) => initiator.id),
  };
  const rules = ruleMaker(origin, options);
  return design.hosts
    .filter((host) => !isElsewhere(host))
    .map((host) => ({ kind: 'host' as const, id: host.id, name: hostLabel(host), ...rules(host.id, of) }))
    .filter(({ inbound }) => inbound.length > 0);
}

/** Returns the sets of the zones, each with every connection from and to a host in it. */
export function zoneSetsOf(
  design: Design,
  connections: readonly Connection[],
  origin: string,
  options: LocalSetOptions,
): LocalSet[] {
  const ends = between(connections);
  const of = {
    inbound: groupBy(ends, ({ listenerZone }) => listenerZone.id),
    outbound: groupBy(ends, ({ initiatorZone }) => initiatorZone.id),
  };
  const rules = ruleMaker(origin, options);
  return design.zones
    .filter(({ kind }) => kind !== 'internet')
    .map((zone) => ({ kind: 'zone' as const, id: zone.id, name: nameOfZone(zone), ...rules(zone.id, of) }))
    .filter(({ inbound, outbound }) => inbound.length + outbound.length > 0);
}

const between = (connections: readonly Connection[]): Connection[] =>
  connections.filter(({ scope }) => scope !== 'sameHost');

const isElsewhere = (host: Host): boolean => rolesOf(host).every((role) => ROLES[role].group === 'external');

type Ways = Readonly<Record<'inbound' | 'outbound', ReadonlyMap<string, readonly Connection[]>>>;

/** Returns what makes the rules of one set; ids of the two ways differ, as both may stand in one text. */
function ruleMaker(origin: string, { merged }: LocalSetOptions) {
  const idOf = idGiver(origin);
  const rulesOf = (flows: readonly Flow[]): IdentifiedRule[] =>
    identified(merged ? mergedRules(flows) : plainRules(flows), idOf);
  return (id: string, of: Ways) => {
    const inbound = flowsOf(of.inbound.get(id) ?? [], id);
    const outbound = flowsOf(of.outbound.get(id) ?? [], `${id} out`);
    return {
      inbound: rulesOf(inbound),
      outbound: rulesOf(outbound),
      unpaired: unpaired(inbound).map(({ connection }) => connection),
    };
  };
}

const flowsOf = (connections: readonly Connection[], filter: string): Flow[] =>
  connections.map((one) => flowOf(one, filter, one.initiatorZone.id, one.listenerZone.id));
