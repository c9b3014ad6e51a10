import type { RelationId } from '../../design/model/relations.ts';
import type { Port } from '../../design/model/portNumbers.ts';
import type { PortSlot } from '../../design/model/portSlots.ts';
import type { OwnConnection } from '../../design/model/network.ts';
import type { Host, Zone } from '../../design/model/schema.ts';
import type { ConfigurableId } from '../rulebook/configurable.ts';
import type { Basis, Requirement, Transport } from '../rulebook/requirements.ts';

/** Where a connection goes: never a firewall matter, host firewalls only, or network firewalls too. */
export type Scope = 'sameHost' | 'sameZone' | 'crossesZones';

/** One requirement at work between two hosts. */
export interface Purpose {
  readonly id: string; // requirement, initiator, listener, and Switch number or port index
  readonly requirement: Requirement;
  readonly basis: Basis; // what holds in this placement: citations, a remark
  readonly configurable: ConfigurableId; // how the port can be changed; of a poke port, which reading made it
  readonly slot: PortSlot; // where the port is stored
  readonly switchNumber: number | null; // from 1
}

/** The purposes that share initiator, listener (and a Switch's own address), transport and port: one firewall rule. */
export interface Connection {
  readonly id: string; // initiator, listener, transport and port slot; never made of names, ports, positions or purposes
  readonly aliases: readonly string[]; // the ids it would have by the other slots that meet on its port
  readonly number: number | null; // its number among the connections that leave a host, from 1
  readonly initiator: Host;
  readonly listener: Host;
  readonly initiatorZone: Zone;
  readonly listenerZone: Zone;
  readonly address: string | null; // the Switch's own address, where it has one
  readonly transport: Transport;
  readonly port: Port;
  readonly protocols: readonly string[]; // one, none where an own connection names none, unless settings put two services on one port (a finding)
  readonly scope: Scope;
  readonly purposes: readonly Purpose[]; // none where only an own connection asks for it
  readonly own: readonly OwnConnection[]; // what people ask for beside the sources, each with its reason
}

/** What a relationship of a host came to. */
export interface Resolution {
  readonly relation: RelationId;
  readonly host: Host;
  readonly how: 'chosen' | 'automatic' | 'ambiguous' | 'missing';
  readonly partners: readonly Host[];
  readonly candidates: readonly Host[]; // all that could be chosen
}
