import { instanceOf } from '../../design/model/portSlots.ts';
import type { RelationId } from '../../design/model/relations.ts';
import { asksAs, plays, playersOf, wantsRole, type Roster } from '../../design/model/roleIndex.ts';
import type { RoleId } from '../../design/model/roles.ts';
import type { Host } from '../../design/model/schema.ts';
import type { Basis, Requirement, When } from '../rulebook/requirements.ts';
import type { Resolution } from './connection.ts';
import type { Resolutions } from './resolve.ts';

type Pair = (initiator: Host, listener: Host) => void;

/** Calls with every initiator and listener that the requirement's way of pairing finds, in the order of host ids. */
export function forEachPair(requirement: Requirement, roster: Roster, resolutions: Resolutions, pair: Pair): void {
  const { via, from, to } = requirement;
  if (via !== 'self') return forEachPartner(requirement, via, roster, resolutions.get(via), pair);
  for (const host of playersOf(roster, from.role)) if (plays(roster, host, to.role)) pair(host, host);
}

function forEachPartner(
  { from, to, reverse }: Requirement,
  relation: RelationId,
  roster: Roster,
  resolved: ReadonlyMap<string, Resolution> | undefined,
  pair: Pair,
): void {
  const [asking, asked] = reverse ? [to.role, from.role] : [from.role, to.role];
  for (const host of playersOf(roster, asking)) {
    // A partner may carry a role that is not the one asked for: a DMZ Switch beside the Response Stack of internal Clients.
    if (!wantsRole(roster, relation, host, asked) || !asksAs(relation, host, asking)) continue;
    for (const partner of resolved?.get(host.id)?.partners ?? []) {
      if (!plays(roster, partner, asked)) continue;
      if (reverse) pair(partner, host);
      else pair(host, partner);
    }
  }
}

/** Returns what holds for a requirement between two hosts; undefined where it doesn't hold between them. */
export function fittingBasis({ basis, to }: Requirement, initiator: Host, listener: Host): Basis | undefined {
  for (const one of basis) if (one.when === undefined || holds(one.when, to.role, initiator, listener)) return one;
  return undefined;
}

/** Whether the placement of the two hosts is the one described. */
function holds(when: When, to: RoleId, initiator: Host, listener: Host): boolean {
  if (when.sameHost !== undefined && when.sameHost !== (initiator === listener)) return false;
  if (when.initiatorWith !== undefined && initiator.roles[when.initiatorWith] === undefined) return false;
  if (when.listenerWith !== undefined && listener.roles[when.listenerWith] === undefined) return false;
  if (when.listenerWithout !== undefined && listener.roles[when.listenerWithout] !== undefined) return false;
  return when.namedInstance === undefined || when.namedInstance === (instanceOf(listener, to)?.kind === 'named');
}
