import { portText } from '../../design/model/portNumbers.ts';
import type { Connection, Purpose } from '../connect/connection.ts';

/** What deriving has to make at least: the same connections and purposes, ids included, in a bare loop. */
export function bareLoop(connections: readonly Connection[]): Connection[] {
  const copies: Connection[] = [];
  for (const { number, initiator, listener, initiatorZone, listenerZone, ...rest } of connections) {
    const { address, transport, port, scope } = rest;
    const purposes: Purpose[] = [];
    for (const { requirement, basis, configurable, slot, switchNumber } of rest.purposes) {
      const id = `${requirement.id}:${initiator.id}:${listener.id}`;
      purposes.push({ id, requirement, basis, configurable, slot, switchNumber });
    }
    const [id, protocols, aliases] = [
      `${initiator.id}:${listener.id}:${transport}:${portText(port)}`,
      [...rest.protocols],
      [],
    ];
    const ends = { initiator, listener, initiatorZone, listenerZone };
    copies.push({
      id,
      aliases,
      number,
      ...ends,
      address,
      transport,
      port,
      protocols,
      scope,
      purposes,
      own: [...rest.own],
    });
  }
  return copies;
}
