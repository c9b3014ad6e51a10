import type { OwnConnection } from '../../design/model/network.ts';
import type { Host, Zone } from '../../design/model/schema.ts';
import type { EndFinder } from '../network/ends.ts';
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
  readonly endsOf: EndFinder; // among the cards of hosts that have several
  readonly ordered: Draft[];
  readonly ofPair: Map<string, Draft[]>;
}

/** Returns the id of a connection: who opens it, who listens, and what its port comes from. */
export const connectionId = (initiator: Host, listener: Host, transport: Transport, slotId: string): string =>
  `${initiator.id}:${listener.id}:${transport}:${slotId}`;

/** Returns what every connection between two hosts has in common, without a number and without a reason. */
export function bareDraft(
  { zones, endsOf }: Pick<Drafts, 'zones' | 'endsOf'>,
  initiator: Host,
  listener: Host,
  address: string | null,
) {
  const [from, to] = endsOf(initiator, listener, address);
  return {
    aliases: [],
    number: null,
    initiator,
    listener,
    initiatorZone: zones.get(from) ?? nowhere(from),
    listenerZone: zones.get(to) ?? nowhere(to),
    address,
    scope: scopeOf(initiator === listener, from === to),
    purposes: [],
    own: [],
  };
}

/** Stands for a zone that does not exist: parsing refuses such designs, deriving still doesn't fail. */
const nowhere = (id: string): Zone => ({ id, kind: 'internal', name: '', x: 0, y: 0, width: 40, height: 40 });

function scopeOf(isSameHost: boolean, isSameZone: boolean): Scope {
  if (isSameHost) return 'sameHost';
  return isSameZone ? 'sameZone' : 'crossesZones';
}
