import { pokePort, sqlPort } from '../design/ports.ts';
import { switchesOf } from './switches.ts';
import { RELATION_IDS, RELATIONS, type RelationId } from '../design/relations.ts';
import type { RoleId, ZoneKind } from '../design/roles.ts';
import { plays, rosterOf, wantsOf, type Roster } from '../design/roster.ts';
import type { Design, Host, Zone } from '../design/schema.ts';
import type { Connection, Derivation, Purpose, Resolution, Scope } from './derivation.ts';
import { findAll } from './findings.ts';
import { REQUIREMENTS, type Basis, type Protocol, type Requirement, type When } from './requirements.ts';
import { resolve, type Resolutions } from './resolve.ts';

/** All that follows from a design: connections in rulebook order and findings. Pure, total, and linear in its output. */
export function derive(design: Design): Derivation {
  const roster = rosterOf(design);
  const resolutions = resolve(roster);
  const connections = connect(design, roster, resolutions);
  return {
    connections,
    findings: findAll({ design, roster, resolutions, connections }),
    resolutions: RELATION_IDS.flatMap((relation) => [...(resolutions.get(relation)?.values() ?? [])]),
  };
}

type Draft = { -readonly [K in keyof Connection]: Connection[K] } & { protocols: Protocol[]; purposes: Purpose[] };

/** The connections found so far: in order, and by initiator and listener. */
interface Drafts {
  readonly ordered: Draft[];
  readonly ofPair: Map<Host, Map<Host, Draft[]>>;
}

function connect(design: Design, roster: Roster, resolutions: Resolutions): Connection[] {
  const zones = new Map(design.zones.map((zone) => [zone.id, zone]));
  const drafts: Drafts = { ordered: [], ofPair: new Map() };
  for (const requirement of rulebook) {
    forEachPair(requirement, roster, resolutions, (initiator, listener) => {
      const basis = fittingBasis(requirement, initiator, listener);
      if (!basis) return;
      for (const target of targetsOf(requirement, listener)) {
        addPurpose(drafts, zones, { requirement, basis, initiator, listener, target });
      }
    });
  }
  return numbered(drafts.ordered);
}

const rulebook: readonly Requirement[] = REQUIREMENTS;

type Pair = (initiator: Host, listener: Host) => void;

/** Calls with every initiator and listener that the requirement's way of pairing finds, in the order of host ids. */
function forEachPair(requirement: Requirement, roster: Roster, resolutions: Resolutions, pair: Pair): void {
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
    if (!isWanted(relation, roster.zoneKinds.get(host.zone), asked)) continue;
    for (const partner of resolved?.get(host.id)?.partners ?? []) {
      if (!plays(roster, partner, asked)) continue;
      if (reverse) pair(partner, host);
      else pair(host, partner);
    }
  }
}

const isWanted = (relation: RelationId, kind: ZoneKind | undefined, role: RoleId): boolean =>
  RELATIONS[relation].to.length === 1 || wantsOf(relation, kind).some((want) => want.role === role);

const playersOf = (roster: Roster, role: RoleId): readonly Host[] => roster.players.get(role) ?? [];

function fittingBasis(requirement: Requirement, initiator: Host, listener: Host): Basis | undefined {
  return requirement.basis.find(({ when }) => when === undefined || holds(when, initiator, listener));
}

/** Whether the placement of the two hosts is the one described. */
function holds(when: When, initiator: Host, listener: Host): boolean {
  if (when.sameHost !== undefined && when.sameHost !== (initiator === listener)) return false;
  if (when.initiatorWith !== undefined && initiator.roles[when.initiatorWith] === undefined) return false;
  if (when.listenerWith !== undefined && listener.roles[when.listenerWith] === undefined) return false;
  if (when.listenerWithout !== undefined && listener.roles[when.listenerWithout] !== undefined) return false;
  return (
    when.namedInstance === undefined || when.namedInstance === (listener.roles.sqlServer?.instance.kind === 'named')
  );
}

interface Target {
  readonly port: number | 'dynamic';
  readonly address: string | null;
  readonly mark: string; // tells purposes of one requirement and pair apart
  readonly switchNumber: number | null;
}

/** What a requirement reaches on the listener: a port, or one for each of its Switches. */
function targetsOf({ port, to }: Requirement, listener: Host): readonly Target[] {
  switch (port.of) {
    case 'web':
      return [onPort(listener.web[port.site])];
    case 'fixed':
      return port.ports.map((number, i, all) => onPort(number, all.length > 1 ? `:${i}` : ''));
    case 'setting':
      return [onPort(settingOf(listener, to.role, port.setting))];
    case 'sqlInstance': {
      const instance = listener.roles.sqlServer?.instance;
      return instance ? [onPort(sqlPort(instance))] : [];
    }
    case 'switchClient':
    case 'switchPoke':
      return switchesOf(listener, to.role).map((one, i) => ({
        port: port.of === 'switchClient' ? one.clientPort : pokePort(one, i + 1),
        address: one.address,
        mark: `:${i + 1}`,
        switchNumber: i + 1,
      }));
  }
}

const onPort = (port: Target['port'], mark = ''): Target => ({ port, address: null, mark, switchNumber: null });

function settingOf(host: Host, role: RoleId, setting: string): number {
  const values: Readonly<Record<string, unknown>> = host.roles[role] ?? {};
  const value = values[setting];
  if (typeof value !== 'number') throw new TypeError(`The rulebook reads the unknown setting "${role}.${setting}"`);
  return value;
}

interface Match {
  readonly requirement: Requirement;
  readonly basis: Basis;
  readonly initiator: Host;
  readonly listener: Host;
  readonly target: Target;
}

function addPurpose(drafts: Drafts, zones: ReadonlyMap<string, Zone>, match: Match): void {
  const { requirement, basis, initiator, listener, target } = match;
  const id = `${requirement.id}:${initiator.id}:${listener.id}${target.mark}`;
  const others = draftsOf(drafts, initiator, listener);
  let draft = others.find((one) => isSame(one, match));
  if (!draft) {
    draft = newDraft(id, zones, match);
    others.push(draft);
    drafts.ordered.push(draft);
  }
  if (!draft.protocols.includes(requirement.protocol)) draft.protocols.push(requirement.protocol);
  draft.purposes.push({ id, requirement, basis, switchNumber: target.switchNumber });
}

/** Purposes share a connection that has their address, transport and port. */
const isSame = ({ address, transport, port }: Draft, { requirement, target }: Match): boolean =>
  port === target.port && transport === requirement.transport && address === target.address;

/** The connections from one host to another so far. */
function draftsOf({ ofPair }: Drafts, initiator: Host, listener: Host): Draft[] {
  let ofInitiator = ofPair.get(initiator);
  if (!ofInitiator) {
    ofInitiator = new Map<Host, Draft[]>();
    ofPair.set(initiator, ofInitiator);
  }
  let found = ofInitiator.get(listener);
  if (!found) {
    found = [];
    ofInitiator.set(listener, found);
  }
  return found;
}

function newDraft(
  id: string,
  zones: ReadonlyMap<string, Zone>,
  { requirement, initiator, listener, target }: Match,
): Draft {
  return {
    id,
    number: null,
    initiator,
    listener,
    initiatorZone: zones.get(initiator.zone) ?? nowhere(initiator.zone),
    listenerZone: zones.get(listener.zone) ?? nowhere(listener.zone),
    address: target.address,
    transport: requirement.transport,
    port: target.port,
    protocols: [],
    scope: scopeOf(initiator, listener),
    purposes: [],
  };
}

/** Stands for a zone that does not exist: parsing refuses such designs, deriving still doesn't fail. */
const nowhere = (id: string): Zone => ({ id, kind: 'internal', name: '', x: 0, y: 0, width: 40, height: 40 });

function scopeOf(initiator: Host, listener: Host): Scope {
  if (initiator === listener) return 'sameHost';
  return initiator.zone === listener.zone ? 'sameZone' : 'crossesZones';
}

function numbered(drafts: readonly Draft[]): Connection[] {
  let number = 0;
  for (const draft of drafts) if (draft.scope !== 'sameHost') draft.number = number += 1;
  return [...drafts];
}
