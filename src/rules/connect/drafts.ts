import type { OwnConnection } from '../../design/model/network.ts';
import type { Host, Zone } from '../../design/model/schema.ts';
import type { Transport } from '../rulebook/requirements.ts';
import type { Connection, Purpose, Scope } from './connection.ts';

/** A connection while it is made. */
export type Draft = { -readonly [K in keyof Connection]: Connection[K] } & {
  aliases: string[];
  protocols: string[];
  purposes: Purpose[];
  own: OwnConnection[];
};

/** The connections found so far: in order, and by the ids of initiator and listener. */
export interface Drafts {
  readonly zones: ReadonlyMap<string, Zone>;
  readonly ordered: Draft[];
  readonly ofPair: Map<string, Draft[]>;
}

/** Returns the id of a connection: who opens it, who listens, and what its port comes from. */
export const connectionId = (initiator: Host, listener: Host, transport: Transport, slotId: string): string =>
  `${initiator.id}:${listener.id}:${transport}:${slotId}`;

/** Returns what every connection between two hosts has in common, without a number and without a reason. */
export const bareDraft = (zones: Drafts['zones'], initiator: Host, listener: Host) => ({
  aliases: [],
  number: null,
  initiator,
  listener,
  initiatorZone: zones.get(initiator.zone) ?? nowhere(initiator.zone),
  listenerZone: zones.get(listener.zone) ?? nowhere(listener.zone),
  scope: scopeOf(initiator, listener),
  purposes: [],
  own: [],
});

/** Stands for a zone that does not exist: parsing refuses such designs, deriving still doesn't fail. */
const nowhere = (id: string): Zone => ({ id, kind: 'internal', name: '', x: 0, y: 0, width: 40, height: 40 });

function scopeOf(initiator: Host, listener: Host): Scope {
  if (initiator === listener) return 'sameHost';
  return initiator.zone === listener.zone ? 'sameZone' : 'crossesZones';
}
