import type { RelationId } from '../../design/model/relations.ts';
import type { Host, Zone } from '../../design/model/schema.ts';
import type { Fix } from '../findings/fixes.ts';
import type { Basis, ConfigurableId, Protocol, Requirement, Transport } from '../rulebook/requirements.ts';

/** Where a connection goes: never a firewall matter, host firewalls only, or network firewalls too. */
export type Scope = 'sameHost' | 'sameZone' | 'crossesZones';

/** One requirement at work between two hosts. */
export interface Purpose {
  readonly id: string; // requirement, initiator, listener, and Switch number or port index
  readonly requirement: Requirement;
  readonly basis: Basis; // what holds in this placement: citations, a remark
  readonly configurable: ConfigurableId; // how the port can be changed; of a poke port, which reading made it
  readonly switchNumber: number | null; // from 1
}

/** The purposes that share initiator, listener (and a Switch's own address), transport and port: one firewall rule. */
export interface Connection {
  readonly id: string; // that of its first purpose; never made of names, ports or positions
  readonly number: number | null; // its number among the connections that leave a host, from 1
  readonly initiator: Host;
  readonly listener: Host;
  readonly initiatorZone: Zone;
  readonly listenerZone: Zone;
  readonly address: string | null; // the Switch's own address, where it has one
  readonly transport: Transport;
  readonly port: number | 'dynamic';
  readonly protocols: readonly Protocol[]; // one, unless settings put two services on one port (a finding)
  readonly scope: Scope;
  readonly purposes: readonly Purpose[];
}

/** What a relationship of a host came to. */
export interface Resolution {
  readonly relation: RelationId;
  readonly host: Host;
  readonly how: 'chosen' | 'automatic' | 'ambiguous' | 'missing';
  readonly partners: readonly Host[];
  readonly candidates: readonly Host[]; // all that could be chosen
}

export type Severity = 'error' | 'warning' | 'info';

/** A requirement that found no partner: whose it is, and what it would have reached. */
export interface Unresolved {
  readonly host: string;
  readonly requirement: Requirement;
}

/** Something the design lacks or breaks. */
export interface Finding {
  readonly id: string; // code and what it is about
  readonly code: string; // stable
  readonly severity: Severity;
  readonly message: string; // one sentence
  readonly action: string; // what to do
  readonly hosts: readonly string[]; // ids of the hosts it is about
  readonly fixes: readonly Fix[]; // what can be done with one click
  readonly unresolved: readonly Unresolved[]; // the requirements without a partner because of it
}

/** All that follows from a design. */
export interface Derivation {
  readonly connections: readonly Connection[]; // in rulebook order, then by host id
  readonly findings: readonly Finding[]; // errors first
  readonly resolutions: readonly Resolution[];
}
