import { RELATIONS } from '../../design/model/relations.ts';
import { ROLES, type RoleId } from '../../design/model/roles.ts';
import type { OwnConnection } from '../../design/model/network.ts';
import type { Host, Zone } from '../../design/model/schema.ts';
import { AS_ENTERED, usageOf } from '../views/columns.ts';
import type { Connection, Purpose, Resolution } from '../connect/connection.ts';
import type { Derivation } from '../derivation.ts';
import { hostLabel, listed } from '../../design/model/names.ts';
import { CITED_PLACES, type CitedPlace } from '../rulebook/cited.ts';
import { CONFIGURABLE } from '../rulebook/configurable.ts';
import { type End, type Requirement } from '../rulebook/requirements.ts';

/** The answer to "why this connection?" for one of its purposes. */
export interface Why {
  readonly id: string;
  readonly from: string; // components
  readonly to: string;
  readonly usage: string;
  readonly placement: string; // what causes it, behind "because"
  readonly partner: string | null; // how the two found each other
  readonly configurable: string;
  readonly note: string | null;
  readonly rows: readonly CitedPlace[]; // none of an own connection
}

/** Why each purpose of the connection exists, then each own connection in it. */
export const whyOf = (connection: Connection, derivation: Derivation): Why[] => [
  ...connection.purposes.map((purpose) => whyOfPurpose(connection, purpose, derivation)),
  ...connection.own.map((own) => whyOfOwn(connection, own)),
];

const whyOfOwn = ({ initiator, listener }: Connection, { id, reason }: OwnConnection): Why => ({
  id,
  from: hostLabel(initiator),
  to: hostLabel(listener),
  usage: reason.trim() || 'No reason is entered',
  placement: 'Somebody asked for it in this design; no source states it.',
  partner: null,
  configurable: AS_ENTERED,
  note: null,
  rows: [],
});

function whyOfPurpose(connection: Connection, purpose: Purpose, derivation: Derivation): Why {
  const { requirement, basis, configurable, switchNumber } = purpose;
  const toSwitch = requirement.to.components.includes('switch');
  return {
    id: purpose.id,
    from: componentsOf(requirement.from, toSwitch ? null : switchNumber),
    to: componentsOf(requirement.to, toSwitch ? switchNumber : null),
    usage: usageOf(purpose),
    placement: placementOf(connection, requirement),
    partner: partnerOf(connection, requirement, derivation),
    configurable: CONFIGURABLE[configurable].text,
    note: basis.note ?? null,
    rows: basis.cites.flatMap((id) => places.get(id) ?? []),
  };
}

const places = new Map(CITED_PLACES.map((place) => [place.id, place]));

/** The components at one end, by name, with the number of a Switch: "Core, Core Internal", "Switch 2". */
export function componentsOf({ role, components }: End, switchNumber: number | null = null): string {
  const names: Readonly<Record<string, string>> = ROLES[role].components;
  return components
    .map((id) => (id === 'switch' && switchNumber !== null ? `Switch ${switchNumber}` : (names[id] ?? id)))
    .join(', ');
}

function placementOf({ initiator, listener, scope, initiatorZone }: Connection, requirement: Requirement): string {
  const { to } = requirement;
  const from = openingRole(requirement, initiator);
  if (scope === 'sameHost') return sameHostPlacement(initiator, from, to.role);
  if (from === 'clients') return clientsPlacement(initiatorZone, to.role);
  const [source, target] = [playing(initiator, from), playing(listener, to.role)];
  if (!ROLES[from].server) return `${target} serves ${source}.`;
  return ROLES[to.role].server
    ? `${target} stands apart from ${source}.`
    : `${target} is placed, and ${source} uses it.`;
}

/** The role by which a host opens a connection: the first of the requirement's that it carries, else the one it stands in for. */
export const openingRole = ({ from, alsoFrom = [] }: Requirement, { roles }: Host): RoleId =>
  [from.role, ...alsoFrom].find((role) => roles[role] !== undefined) ?? from.role;

/** The host with the role that matters here; a stand-in is told: "MASTER01 (Catalog, none stands apart)". */
function playing(host: Host, role: RoleId): string {
  const label = ROLES[role].label;
  if (hostLabel(host) === label) return label;
  return host.roles[role] === undefined
    ? `${hostLabel(host)} (as ${label}, which has no host of its own)`
    : `${hostLabel(host)} (${label})`;
}

function sameHostPlacement(host: Host, from: RoleId, to: RoleId): string {
  const carried = [...new Set([from, to])].filter((role) => host.roles[role] !== undefined);
  const names = carried.map((role) => ROLES[role].label);
  return carried.length > 1
    ? `${listed(names)} share ${hostLabel(host)}, so it stays on that host.`
    : `Both ends are parts of ${names[0] ?? ROLES[from].label} on ${hostLabel(host)}, so it stays on that host.`;
}

function clientsPlacement(zone: Zone, to: RoleId): string {
  const servers = to === 'dmzServer' ? 'DMZ Servers' : 'Response Stacks';
  return zone.kind === 'dmz'
    ? `These Clients stand in a DMZ zone, and ${servers} were chosen for them.`
    : `Clients in an ${zone.kind === 'internet' ? 'Internet' : 'internal'} zone use ${servers}.`;
}

/** The relationship behind a requirement, as resolved for the host that asks in it. */
function resolutionOf(
  { initiator, listener }: Pick<Connection, 'initiator' | 'listener'>,
  { via, reverse = false }: Requirement,
  derivation: Derivation,
): Resolution | undefined {
  if (via === 'self') return undefined;
  const asking = reverse ? listener : initiator;
  return derivation.resolutions.find((one) => one.relation === via && one.host.id === asking.id);
}

function partnerOf(connection: Connection, requirement: Requirement, derivation: Derivation): string | null {
  const resolution = resolutionOf(connection, requirement, derivation);
  return resolution ? resolutionText(resolution) : null;
}

/** How a relationship was resolved, for the reader: "TachyonMaster database of RESP02: SQL01, chosen". */
function resolutionText(resolution: Resolution): string {
  const { relation, host, partners } = resolution;
  return `${RELATIONS[relation].label} of ${hostLabel(host)}: ${listed(partners.map(hostLabel))}, ${mannerOf(resolution)}`;
}

/** What a connection has come from was found: chosen, or automatically. */
function mannerOf({ how, partners, candidates }: Resolution): string {
  if (how === 'chosen') return 'chosen';
  if (candidates.length === 1) return 'automatic (the only one that fits)';
  return partners.length > 1 ? 'automatic (all that fit)' : 'automatic (on the same host)';
}
