import { hostLabel, listed } from '../../design/model/names.ts';
import { readPort, slotLabel } from '../../design/model/portSlots.ts';
import { plays, rosterOf, type Roster } from '../../design/model/roleIndex.ts';
import { ROLES } from '../../design/model/roles.ts';
import type { Host } from '../../design/model/schema.ts';
import { addTo } from '../../lib/groupBy.ts';
import type { Connection, Purpose } from '../connect/connection.ts';
import type { Derivation } from '../derivation.ts';
import { openingRole } from '../explain/why.ts';
import { nameOfZone } from '../views/columns.ts';
import type { WhyGone } from './setChange.ts';

/** What is looked up to say why something is needed no more. */
interface Present {
  readonly hosts: ReadonlyMap<string, Host>;
  readonly connections: ReadonlyMap<string, Connection>; // by id and by the other ids they go by
  readonly byRequirement: ReadonlyMap<string, readonly Connection[]>;
  readonly roster: Roster;
}

/** Returns what says why a connection of the baseline is asked for no more. Nothing is looked up before the first question. */
export function reasonFinder(after: Derivation): WhyGone {
  let present: Present | null = null;
  return (connection) => {
    present ??= presentOf(after);
    return whyGone(present, connection);
  };
}

function presentOf({ design, connections }: Derivation): Present {
  const roster = rosterOf(design);
  const byRequirement = new Map<string, Connection[]>();
  const byId = new Map<string, Connection>();
  for (const connection of connections) {
    for (const id of [connection.id, ...connection.aliases]) byId.set(id, connection);
    for (const { requirement } of connection.purposes) addTo(byRequirement, requirement.id, connection);
  }
  return { hosts: roster.byId, connections: byId, byRequirement, roster };
}

function whyGone(present: Present, connection: Connection): string {
  const now = [connection.id, ...connection.aliases].flatMap((id) => present.connections.get(id) ?? [])[0];
  if (now) return whyElsewhere(now);
  const ends = endsOf(present, connection);
  const reasons = connection.purposes.map((purpose) => whyNoPurpose(present, connection, purpose, ends));
  if (connection.own.length > 0) reasons.push(whyNoOwn(connection, ends));
  return listed([...new Set(reasons)], 3);
}

/** It is asked for as before, and passes another way. */
function whyElsewhere({ scope, initiator, listener, listenerZone }: Connection): string {
  const both = `${hostLabel(initiator)} and ${hostLabel(listener)}`;
  return scope === 'sameZone'
    ? `${both} are now in one zone, ${nameOfZone(listenerZone)}`
    : `${both} now meet another way`;
}

interface Ends {
  readonly initiator: Host | undefined; // as they are now; undefined: gone
  readonly listener: Host | undefined;
}

const endsOf = ({ hosts }: Present, { initiator, listener }: Connection): Ends => ({
  initiator: hosts.get(initiator.id),
  listener: hosts.get(listener.id),
});

function whyNoPurpose(present: Present, connection: Connection, purpose: Purpose, ends: Ends): string {
  const joint = jointHost(present, connection, purpose, ends);
  if (joint) return `both roles now on ${hostLabel(joint)}`;
  const again = present.byRequirement.get(purpose.requirement.id) ?? [];
  return (
    whyLost(present, connection, purpose, ends, again) ??
    otherPartner(connection, again) ??
    whyNoSlot(purpose, ends) ??
    'no longer needed'
  );
}

/** The one of the two hosts that plays both roles now, and didn't before. */
function jointHost(
  { roster }: Present,
  connection: Connection,
  { requirement }: Purpose,
  ends: Ends,
): Host | undefined {
  const roles = [openingRole(requirement, connection.initiator), requirement.to.role];
  return (['initiator', 'listener'] as const)
    .filter((side) => roles.some((role) => connection[side].roles[role] === undefined))
    .flatMap((side) => ends[side] ?? [])
    .find((host) => roles.every((role) => plays(roster, host, role)));
}

/** An end that is gone, or has lost its role, and who takes its place. */
function whyLost(
  { roster }: Present,
  connection: Connection,
  { requirement }: Purpose,
  ends: Ends,
  again: readonly Connection[],
): string | null {
  const sides = [
    { was: connection.listener, now: ends.listener, role: requirement.to.role },
    { was: connection.initiator, now: ends.initiator, role: openingRole(requirement, connection.initiator) },
  ];
  for (const { was, now, role } of sides) {
    if (now && plays(roster, now, role)) continue;
    const lost = now ? `${ROLES[role].label} is no longer on ${hostLabel(now)}` : `${hostLabel(was)} is removed`;
    return [lost, otherPartner(connection, again)].filter(Boolean).join(', ');
  }
  return null;
}

function otherPartner({ initiator, listener }: Connection, again: readonly Connection[]): string | null {
  const others = again.filter((one) => one.initiator.id === initiator.id && one.listener.id !== listener.id);
  if (others.length > 0) return `now served by ${labelsOf(others.map((one) => one.listener))}`;
  const from = again.filter((one) => one.listener.id === listener.id && one.initiator.id !== initiator.id);
  return from.length > 0 ? `now asked for by ${labelsOf(from.map((one) => one.initiator))}` : null;
}

const labelsOf = (hosts: readonly Host[]): string => listed([...new Set(hosts.map(hostLabel))]);

/** The port itself is gone: a Switch less, no HTTP binding. */
function whyNoSlot({ slot }: Purpose, { listener }: Ends): string | null {
  if (!listener || slot.in === 'product' || readPort(listener, slot) !== null) return null;
  return `${hostLabel(listener)} no longer has a ${slotLabel(slot)}`;
}

function whyNoOwn(connection: Connection, { initiator, listener }: Ends): string {
  if (!initiator) return `${hostLabel(connection.initiator)} is removed`;
  return listener ? 'own connection removed' : `${hostLabel(connection.listener)} is removed`;
}
