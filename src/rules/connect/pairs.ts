import { instanceOf, isOn } from '../../design/model/portSlots.ts';
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

/** The roles at the end of a requirement that has its relationship: one, or all whose machine needs the same. */
export const askingRoles = ({ from, alsoFrom = [], to, reverse }: Requirement): readonly RoleId[] =>
  reverse ? [to.role] : [from.role, ...alsoFrom];

/** The hosts that play one of these roles, each once, in the order of their ids. */
export function askersOf(requirement: Requirement, roster: Roster): readonly Host[] {
  const [role, ...others] = askingRoles(requirement);
  if (role !== undefined && others.length === 0) return playersOf(roster, role);
  return roster.hosts.filter((host) => askingRoles(requirement).some((one) => plays(roster, host, one)));
}

function forEachPartner(
  requirement: Requirement,
  relation: RelationId,
  roster: Roster,
  resolved: ReadonlyMap<string, Resolution> | undefined,
  pair: Pair,
): void {
  const { from, to, reverse } = requirement;
  const asked = reverse ? from.role : to.role;
  if (playersOf(roster, asked).length === 0) return;
  const asking = askingRoles(requirement);
  for (const host of askersOf(requirement, roster)) {
    // A partner may carry a role that is not the one asked for: a DMZ Switch beside the Response Stack of internal Clients.
    if (!wantsRole(roster, relation, host, asked)) continue;
    if (!asking.some((role) => plays(roster, host, role) && asksAs(relation, host, role))) continue;
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
  return hasSettings(when, to, listener);
}

function hasSettings({ namedInstance, offers }: When, role: RoleId, listener: Host): boolean {
  if (offers !== undefined && !isOn(listener, role, offers)) return false;
  return namedInstance === undefined || namedInstance === (instanceOf(listener, role)?.kind === 'named');
}
