import { pokePort, pokeReading, sqlPort } from '../design/model/ports.ts';
import { switchesOf } from './connect/switches.ts';
import { RELATION_IDS, type RelationId } from '../design/model/relations.ts';
import type { RoleId } from '../design/model/roles.ts';
import { plays, playersOf, rosterOf, wantsRole, type Roster } from '../design/model/roleIndex.ts';
import type { Design, Host, Zone } from '../design/model/schema.ts';
import type { Switch } from '../design/model/settings.ts';
import type { Connection, Derivation, Purpose, Resolution, Scope } from './connect/derivation.ts';
import { findAll } from './findings/findings.ts';
import {
  REQUIREMENTS,
  type Basis,
  type ConfigurableId,
  type Protocol,
  type Requirement,
  type When,
} from './rulebook/requirements.ts';
import { resolutionsOf, resolve, type Resolutions } from './connect/resolve.ts';

/** All that follows from a design: connections in rulebook order and findings. Pure, total, and linear in its output. */
export function derive(design: Design): Derivation {
  const roster = rosterOf(design);
  const resolutions = resolve(roster);
  const connections = connect(design, roster, resolutions);
  return {
    connections,
    findings: findAll({ design, roster, resolutions, connections }),
    resolutions: RELATION_IDS.flatMap((relation) => resolutionsOf(resolutions, relation)),
  };
}

type Draft = { -readonly [K in keyof Connection]: Connection[K] } & { protocols: Protocol[]; purposes: Purpose[] };

/** The connections found so far: in order, and by the ids of initiator and listener. */
interface Drafts {
  readonly zones: ReadonlyMap<string, Zone>;
  readonly ordered: Draft[];
  readonly ofPair: Map<string, Draft[]>;
}

function connect({ zones }: Design, roster: Roster, resolutions: Resolutions): Connection[] {
  const drafts: Drafts = { zones: new Map(zones.map((zone) => [zone.id, zone])), ordered: [], ofPair: new Map() };
  for (const requirement of rulebook) {
    forEachPair(requirement, roster, resolutions, (initiator, listener) => {
      const basis = fittingBasis(requirement, initiator, listener);
      if (!basis) return;
      const match = { requirement, basis, initiator, listener };
      for (const target of targetsOf(requirement, listener)) addPurpose(drafts, match, target);
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
    if (!wantsRole(roster, relation, host, asked)) continue;
    for (const partner of resolved?.get(host.id)?.partners ?? []) {
      if (!plays(roster, partner, asked)) continue;
      if (reverse) pair(partner, host);
      else pair(host, partner);
    }
  }
}

function fittingBasis({ basis }: Requirement, initiator: Host, listener: Host): Basis | undefined {
  for (const one of basis) if (one.when === undefined || holds(one.when, initiator, listener)) return one;
  return undefined;
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
  readonly configurable: ConfigurableId | null; // null: as the requirement has it
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
        configurable: port.of === 'switchPoke' ? pokeConfigurable(one, i + 1) : null,
      }));
  }
}

const onPort = (port: Target['port'], mark = ''): Target => ({
  port,
  address: null,
  mark,
  switchNumber: null,
  configurable: null,
});

/** How the poke port of a Switch came about: the source states it for the first Switch, for others it is inferred. */
function pokeConfigurable(one: Switch, number: number): ConfigurableId {
  const reading = pokeReading(one);
  if (reading === 'entered') return 'pokeEntered';
  if (reading === 'numbered') return number > 1 ? 'pokeNumberedInferred' : 'pokeNumbered';
  return number > 1 ? 'pokeFollowingInferred' : 'pokeFollowing';
}

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
}

function addPurpose(drafts: Drafts, match: Match, target: Target): void {
  const { requirement, basis, initiator, listener } = match;
  const pair = `:${initiator.id}:${listener.id}`;
  const id = `${requirement.id}${pair}${target.mark}`;
  const configurable = target.configurable ?? basis.configurable;
  const purpose: Purpose = { id, requirement, basis, configurable, switchNumber: target.switchNumber };
  const others = drafts.ofPair.get(pair);
  const draft = others?.find((one) => isSame(one, requirement, target));
  if (draft) {
    draft.purposes.push(purpose);
    if (!draft.protocols.includes(requirement.protocol)) draft.protocols.push(requirement.protocol);
    return;
  }
  const made = newDraft(drafts.zones, match, target, purpose);
  drafts.ordered.push(made);
  if (others) others.push(made);
  else drafts.ofPair.set(pair, [made]);
}

/** Purposes share a connection that has their address, transport and port. */
const isSame = ({ address, transport, port }: Draft, requirement: Requirement, target: Target): boolean =>
  port === target.port && transport === requirement.transport && address === target.address;

function newDraft(
  zones: ReadonlyMap<string, Zone>,
  { requirement, initiator, listener }: Match,
  { address, port }: Target,
  purpose: Purpose,
): Draft {
  return {
    id: purpose.id,
    number: null,
    initiator,
    listener,
    initiatorZone: zones.get(initiator.zone) ?? nowhere(initiator.zone),
    listenerZone: zones.get(listener.zone) ?? nowhere(listener.zone),
    address,
    transport: requirement.transport,
    port,
    protocols: [requirement.protocol],
    scope: scopeOf(initiator, listener),
    purposes: [purpose],
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
