import type { OwnConnection } from '../../design/model/network.ts';
import { asPort, portText, type Port } from '../../design/model/portNumbers.ts';
import type { Host } from '../../design/model/schema.ts';
import { bareDraft, connectionId, type Draft, type Drafts } from './drafts.ts';

/**
 * Adds what people ask for with reasons of their own: a row for each port or range, behind all others. Where a row has
 * the same ends, transport and port already, and no address of its own, the reason joins it: its id, number and service stay.
 */
export function addOwn(drafts: Drafts, asked: readonly OwnConnection[], hosts: ReadonlyMap<string, Host>): void {
  if (asked.length === 0) return;
  const rows = new Map(drafts.ordered.flatMap((one) => (one.address === null ? [[keyOf(one), one] as const] : [])));
  for (const connection of asked) {
    const [initiator, listener] = [hosts.get(connection.from), hosts.get(connection.to)];
    if (!initiator || !listener) continue;
    connection.ports.forEach((port, index) => {
      const made = newOwn(drafts, connection, [initiator, listener], { port: asPort(port), index });
      const row = rows.get(keyOf(made));
      if (row) join(row, made);
      else drafts.ordered.push(made);
      rows.set(keyOf(made), row ?? made);
    });
  }
}

const keyOf = ({ initiator, listener, transport, port }: Draft): string =>
  `${initiator.id}:${listener.id}:${transport}:${portText(port)}`;

/** The slot of a port goes by the place it has in the connection, as that of a Switch: another number keeps the row's id. */
function newOwn(
  drafts: Drafts,
  connection: OwnConnection,
  [initiator, listener]: readonly [Host, Host],
  { port, index }: { readonly port: Port; readonly index: number },
): Draft {
  const { id, transport, protocol } = connection;
  return {
    ...bareDraft(drafts, initiator, listener, null),
    id: connectionId(initiator, listener, transport, `own.${id}.${index + 1}`),
    transport,
    port,
    protocols: protocol.trim() === '' ? [] : [protocol.trim()],
    own: [connection],
  };
}

/** What was there first keeps its id: an own connection changes nothing but itself and the reasons of the row it joins. */
function join(row: Draft, { id, own }: Draft): void {
  row.aliases.push(id);
  for (const one of own) if (!row.own.includes(one)) row.own.push(one);
}
