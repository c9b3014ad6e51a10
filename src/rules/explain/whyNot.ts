import { RELATIONS } from '../../design/model/relations.ts';
import { ROLES, ROLE_IDS, ZONE_KINDS, type RoleId } from '../../design/model/roles.ts';
import { plays, rosterOf, wantsOf, wantsRole, type Roster } from '../../design/model/roleIndex.ts';
import type { Design, Host } from '../../design/model/schema.ts';
import type { Connection, Resolution } from '../connect/connection.ts';
import { needsOverHttp } from '../connect/overHttp.ts';
import { resolve } from '../connect/resolve.ts';
import type { Derivation } from '../derivation.ts';
import { hostLabel, listed } from '../../design/model/names.ts';
import type { Requirement } from '../rulebook/requirements.ts';
import { componentsOf, openingRole } from './why.ts';
import { askingRoles } from '../connect/pairs.ts';

/** Why something isn't needed. */
export type ReasonKind = 'sameHost' | 'otherPartner' | 'notChosen' | 'doesNotFit' | 'notPlaced' | 'httpOff' | 'noRule';

/** A requirement that is not needed between two hosts. */
export interface NotNeeded {
  readonly id: string;
  readonly text: string; // "Coordinator → Core"
  readonly usage: string;
  readonly protocol: string;
}

/** One reason, and everything it makes unnecessary. */
export interface Reason {
  readonly id: string;
  readonly kind: ReasonKind;
  readonly sentence: string;
  readonly items: readonly NotNeeded[];
}

interface Question {
  readonly roster: Roster;
  readonly derivation: Derivation;
  readonly host: Host;
}

/** What a host doesn't need, and why: what stays on it, whom it doesn't use, and what isn't placed at all. */
export function whyNotOfHost(design: Design, derivation: Derivation, hostId: string): Reason[] {
  const roster = rosterOf(design);
  const host = roster.byId.get(hostId);
  if (!host) return [];
  const question = { roster, derivation, host };
  return [...sharedReasons(question), ...otherPartnerReasons(question), ...notPlacedReasons(question)];
}

/** What two hosts don't need between each other, and why, in both directions. */
export function whyNotOfPair(design: Design, derivation: Derivation, a: string, b: string): Reason[] {
  const roster = rosterOf(design);
  const [one, other] = [roster.byId.get(a), roster.byId.get(b)];
  if (!one || !other) return [];
  if (one === other) return sharedReasons({ roster, derivation, host: one });
  const reasons = [
    ...pairReasons(roster, derivation, one, other),
    ...pairReasons(roster, derivation, other, one),
    ...httpReasons(roster, derivation, [one, other]),
  ];
  if (reasons.length > 0 || connectionsBetween(derivation, a, b).length > 0) return reasons;
  const sentence = `No rule of the source joins ${rolesText(roster, one)} and ${rolesText(roster, other)}, so ${hostLabel(one)} and ${hostLabel(other)} need nothing of each other.`;
  return [{ id: 'noRule', kind: 'noRule', sentence, items: [] }];
}

const item = ({ id, from, to, usage, protocol }: Requirement): NotNeeded => ({
  id,
  text: `${componentsOf(from)} → ${componentsOf(to)}`,
  usage,
  protocol,
});

// --- co-location

/** What would leave the host if its roles stood apart, one reason for each pair of roles. */
function sharedReasons({ roster, derivation, host }: Question): Reason[] {
  const groups = new Map<string, { roles: readonly RoleId[]; items: NotNeeded[] }>();
  const add = (requirement: Requirement): void => {
    const roles = [carrierOf(roster, openingRole(requirement, host)), carrierOf(roster, requirement.to.role)];
    if (roles[0] === roles[1]) return;
    const key = roles.toSorted().join(' ');
    const group = groups.get(key) ?? { roles, items: [] };
    groups.set(key, group);
    if (group.items.every(({ id }) => id !== requirement.id)) group.items.push(item(requirement));
  };
  for (const connection of derivation.connections) {
    if (connection.scope === 'sameHost' && connection.initiator.id === host.id) {
      for (const { requirement } of connection.purposes) add(requirement);
    }
  }
  for (const requirement of onlyApart(roster, derivation, host)) add(requirement);
  return [...groups].map(([key, { roles, items }]) => ({
    id: `shared ${key}`,
    kind: 'sameHost',
    sentence: `${listed(roles.map((role) => ROLES[role].label))} share ${hostLabel(host)}: no firewall sees this.`,
    items,
  }));
}

/** Requirements that hold between different hosts only, both ends of which stand on this one. */
const onlyApart = (roster: Roster, { rulebook }: Derivation, host: Host): Requirement[] =>
  rulebook.requirements.filter(
    ({ from, to, basis }) =>
      basis.every(({ when }) => when?.sameHost === false) &&
      plays(roster, host, from.role) &&
      plays(roster, host, to.role),
  );

/** The role that is carried for this one: itself, or the one that stands in for it. */
const carrierOf = (roster: Roster, role: RoleId): RoleId => roster.stoodIn.get(role) ?? role;

// --- partners

/** Where the host, or another one about it, uses somebody else. */
function otherPartnerReasons({ roster, derivation, host }: Question): Reason[] {
  return derivation.resolutions.flatMap((resolution) => {
    if (resolution.partners.length === 0) return [];
    const unused = resolution.candidates.filter((candidate) => !resolution.partners.includes(candidate));
    const concerned = resolution.host.id === host.id ? unused : unused.filter(({ id }) => id === host.id);
    return concerned.flatMap((other) => otherPartnerReason(roster, derivation, resolution, other));
  });
}

function otherPartnerReason(roster: Roster, { rulebook }: Derivation, resolution: Resolution, other: Host): Reason[] {
  const { host, partners, relation, how } = resolution; // one with partners: chosen, or automatic
  const items = rulebook.requirements.filter((one) => belongs(roster, one, resolution, other)).map(item);
  if (items.length === 0) return [];
  return [
    {
      id: `other ${relation} ${host.id} ${other.id}`,
      kind: 'otherPartner',
      sentence: `${hostLabel(host)} uses ${listed(partners.map(hostLabel))} (${how}) as its ${RELATIONS[relation].label}, not ${hostLabel(other)}.`,
      items,
    },
  ];
}

/** Whether the requirement goes along the relationship, between roles that the two hosts play. */
function belongs(roster: Roster, requirement: Requirement, { relation, host }: Resolution, other: Host): boolean {
  const { via, reverse = false, from, to } = requirement;
  if (via !== relation) return false;
  return (
    askingRoles(requirement).some((role) => plays(roster, host, role)) &&
    plays(roster, other, reverse ? from.role : to.role)
  );
}

/** Why one host, asking, doesn't use the other: it uses somebody else, nothing is chosen yet, or the other doesn't fit. */
function pairReasons(roster: Roster, derivation: Derivation, asking: Host, asked: Host): Reason[] {
  return derivation.resolutions
    .filter(({ host }) => host.id === asking.id)
    .flatMap((resolution) => {
      const { relation, partners, candidates } = resolution;
      if (partners.includes(asked)) return [];
      const fits = candidates.includes(asked);
      if (fits && partners.length > 0) return otherPartnerReason(roster, derivation, resolution, asked);
      const items = derivation.rulebook.requirements.filter((one) => belongs(roster, one, resolution, asked)).map(item);
      if (items.length === 0) return [];
      const kind: ReasonKind = fits ? 'notChosen' : 'doesNotFit';
      const sentence = fits ? unchosen(resolution) : misfit(roster, resolution, asked);
      return [{ id: `${kind} ${relation} ${asked.id}`, kind, sentence, items }];
    });
}

const unchosen = ({ relation, host, candidates }: Resolution): string =>
  `${hostLabel(host)} could use ${listed(candidates.map(hostLabel), 4, 'or')} as its ${RELATIONS[relation].label}, and nothing is chosen.`;

function misfit(roster: Roster, { relation, host }: Resolution, asked: Host): string {
  const kind = roster.zoneKinds.get(host.zone);
  const wants = wantsOf(relation, kind);
  const database = wants.find(({ role }) => plays(roster, asked, role))?.database;
  if (database !== undefined) return `${hostLabel(asked)} doesn't host the database ${database}.`;
  const use = listed(wants.map(({ role }) => `${ROLES[role].label} hosts`));
  return `${hostLabel(host)} stands in ${kind ? ZONE_KINDS[kind].place : 'no zone'}, from where it uses ${use || 'nothing'}.`;
}

// --- no HTTP binding

/** What two hosts don't connect for, as one of them has no HTTP binding. */
function httpReasons(roster: Roster, { rulebook }: Derivation, pair: readonly [Host, Host]): Reason[] {
  const needs = needsOverHttp(rulebook.requirements, roster, resolve(roster)).filter(
    ({ initiator, listener }) => initiator !== listener && pair.includes(initiator) && pair.includes(listener),
  );
  return [true, false].flatMap((isMet) => {
    const [first, ...others] = needs.filter((need) => need.isMet === isMet);
    if (!first) return [];
    const end = isMet ? 'this goes over HTTPS alone' : 'the source has this on HTTP only';
    return [
      {
        id: `httpOff ${isMet ? 'met' : 'unmet'}`,
        kind: 'httpOff',
        sentence: `${hostLabel(first.listener)} has no HTTP binding: ${end}.`,
        items: [first, ...others].map(({ requirement }) => item(requirement)),
      },
    ];
  });
}

// --- what isn't placed

/** Roles that stand nowhere, and what the host would need with them. */
function notPlacedReasons({ roster, derivation, host }: Question): Reason[] {
  return ROLE_IDS.filter((role) => roster.hosts.every((one) => one.roles[role] === undefined)).flatMap((role) => {
    const items = derivation.rulebook.requirements.filter((one) => isWith(roster, host, role, one)).map(item);
    if (items.length === 0) return [];
    const standIn = roster.stoodIn.get(role); // one that this host carries, or it would need nothing
    const sentence =
      standIn !== undefined
        ? `No ${ROLES[role].label} stands apart: ${ROLES[standIn].label} on ${hostLabel(host)} does its work.`
        : `No ${ROLES[role].label} ${ROLES[role].label.endsWith('s') ? 'are' : 'is'} placed.`;
    return [{ id: `absent ${role}`, kind: 'notPlaced' as const, sentence, items }];
  });
}

/** Whether a requirement joins the absent role with one that the host carries, and a system is not whole without; for a stand-in, with the stand-in itself. */
function isWith(roster: Roster, host: Host, absent: RoleId, { via, reverse = false, from, to }: Requirement): boolean {
  const [asking, asked] = reverse ? [to.role, from.role] : [from.role, to.role];
  if (via === 'self' || 'beside' in RELATIONS[via] || (asking !== absent && asked !== absent)) return false;
  const other = asked === absent ? asking : asked;
  if (host.roles[other] === undefined) return false;
  if (asked === absent && !wantsRole(roster, via, host, absent)) return false;
  const standIn = roster.stoodIn.get(absent);
  return standIn === undefined || standIn === other;
}

const rolesText = (roster: Roster, host: Host): string =>
  listed(ROLE_IDS.filter((role) => plays(roster, host, role)).map((role) => ROLES[role].label));

/** The connections between two hosts, either way. */
export const connectionsBetween = ({ connections }: Derivation, a: string, b: string): Connection[] =>
  connections.filter(
    ({ initiator, listener }) => (initiator.id === a && listener.id === b) || (initiator.id === b && listener.id === a),
  );
