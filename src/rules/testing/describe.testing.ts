import type { Connection, Scope } from '../connect/connection.ts';
import { portText } from '../../design/model/portNumbers.ts';
import { hostLabel } from '../../design/model/names.ts';
import { CITED_PLACES } from '../rulebook/cited.ts';

const SCOPES: Record<Scope, string> = { sameHost: 'Same host', sameZone: 'Same zone', crossesZones: 'Crosses zones' };
const order = new Map<string, number>(CITED_PLACES.map(({ id }, i) => [id, i]));

/** A connection as one readable line: `Clients → RS-1  TCP 4000 wss  Same zone  [T1.6 T2.1]`. */
export function describeConnection(connection: Connection): string {
  const { initiator, listener, address, transport, port, protocols, scope, purposes } = connection;
  const rows = [...new Set(purposes.flatMap(({ basis }) => basis.cites))];
  const cites = rows.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).join(' ');
  const to = `${hostLabel(listener)}${address === null ? '' : ` @${address}`}`;
  return `${hostLabel(initiator)} → ${to}  ${transport} ${portText(port)} ${protocols.join('; ')}  ${SCOPES[scope]}  [${cites}]`;
}

/** The connections that leave a host, as lines. */
export const leaving = (connections: readonly Connection[]): string[] =>
  connections.filter(({ scope }) => scope !== 'sameHost').map(describeConnection);
