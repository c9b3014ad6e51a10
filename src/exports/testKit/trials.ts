import { portText } from '../../design/model/portNumbers.ts';
import { hostLabel } from '../../design/model/names.ts';
import { addressesIn } from '../../design/model/ownAddresses.ts';
import { ROLES } from '../../design/model/roles.ts';
import { rolesOf, type Design, type Host } from '../../design/model/schema.ts';
import { aligned } from '../../rules/change/aligned.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { derive } from '../../rules/derive.ts';
import { publishedFor } from '../../rules/network/translated.ts';

/** How a connection is tried: by its handshake alone, by what proves more, or not at all. */
export type Probe = 'tcp' | 'tls' | 'smtp' | 'sqlBrowser' | 'dns' | 'ntp' | 'ldap' | 'udp' | 'range' | 'none';

/** One address and port that an initiator tries. */
export interface Trial {
  readonly id: string; // of the connection
  readonly initiator: Host;
  readonly target: Host;
  readonly name: string; // FQDN, or empty
  readonly address: string; // as the initiator reaches it; empty: by its name alone
  readonly transport: Connection['transport'];
  readonly port: number; // 0: dynamic
  readonly probe: Probe;
  readonly expected: 'open' | 'closed'; // closed: in force before, and asked for no more
  readonly note: string; // why it is not tried, or what silence means
}

/** Returns what the connections of a design come to when they are tried, and what was in force before and is no more. */
export function trialsOf(design: Design, connections: readonly Connection[]): Trial[] {
  const asked = connections.flatMap((connection) => trialsOfOne(connection, 'open'));
  const { baseline } = design;
  if (!baseline) return unique(asked);
  const { base, present } = aligned(baseline, design);
  const kept = new Set(
    derive(present)
      .connections.flatMap((one) => trialsOfOne(one, 'open'))
      .map(wayOf),
  );
  const here = new Map(design.hosts.map((host) => [host.id, host]));
  const gone = derive(base)
    .connections.flatMap((connection) => trialsOfOne(connection, 'closed'))
    .filter((trial) => !kept.has(wayOf(trial)))
    .flatMap((trial): Trial[] => {
      const initiator = here.get(trial.initiator.id);
      return initiator ? [{ ...trial, initiator }] : [];
    });
  return unique([...asked, ...gone]);
}

const wayOf = ({ initiator, name, address, transport, port }: Trial): string =>
  [initiator.id, address || name, transport, port].join(' ');

/** Two connections that meet on one address and port are tried once. */
const unique = (trials: readonly Trial[]): Trial[] => [
  ...new Map(trials.map((trial) => [`${trial.id} ${wayOf(trial)}`, trial])).values(),
];

/** Services of others are asked, and ask nothing that a script of ours could try. */
export const isOurs = (host: Host): boolean => rolesOf(host).some((role) => ROLES[role].group !== 'external');

function trialsOfOne(connection: Connection, expected: Trial['expected']): Trial[] {
  const { id, initiator, listener, transport, port, scope } = connection;
  if (scope === 'sameHost' || !isOurs(initiator)) return [];
  const addresses = reachedAt(connection);
  const plan = planOf(connection);
  const frame = { id, initiator, target: listener, name: listener.fqdn.trim(), transport, expected };
  const first = typeof port === 'number' ? port : port === 'dynamic' ? 0 : port.from;
  return addresses.map((address): Trial => {
    const probe = address.includes('/') || (address === '' && frame.name === '') ? 'none' : plan.probe;
    return { ...frame, address, port: first, probe, note: noteOf(probe, address, plan.note, connection) };
  });
}

/** Where the initiator reaches the listener, of the families that it has itself; empty: by name alone. */
function reachedAt({ initiator, initiatorZone, listener, listenerZone, address }: Connection): readonly string[] {
  const own = address === null ? addressesIn(listener, listenerZone.id) : [address];
  const seen = own.flatMap((one) => {
    const others = publishedFor(listener, one, initiatorZone);
    return others.length > 0 ? others : [one];
  });
  const families = new Set(addressesIn(initiator, initiatorZone.id).map(isSix));
  const alike = seen.filter((one) => families.size === 0 || families.has(isSix(one)));
  const all = alike.length > 0 ? alike : seen;
  return all.length > 0 ? all : [''];
}

const isSix = (address: string): boolean => address.includes(':');

const SILENCE = 'silence over UDP proves nothing';

/** By transport, then by what is spoken. */
function planOf({ transport, port, protocols }: Connection): { probe: Probe; note: string } {
  if (port === 'dynamic') return { probe: 'none', note: 'the port is dynamic: fix it first' };
  if (typeof port === 'object') return { probe: 'range', note: `one port of ${portText(port)}, with a listener on it` };
  const speaks = (...names: string[]): boolean => protocols.some((one) => names.includes(one));
  if (transport === 'TCP') {
    if (speaks('HTTPS', 'wss', 'LDAPS', 'LDAPS (GC)')) return { probe: 'tls', note: '' };
    return { probe: speaks('SMTP') ? 'smtp' : 'tcp', note: '' };
  }
  if (speaks('SQL Browser')) return { probe: 'sqlBrowser', note: '' };
  if (speaks('DNS')) return { probe: 'dns', note: '' };
  if (speaks('NTP')) return { probe: 'ntp', note: '' };
  return speaks('LDAP') ? { probe: 'ldap', note: '' } : { probe: 'udp', note: SILENCE };
}

function noteOf(probe: Probe, address: string, note: string, { port }: Connection): string {
  if (probe !== 'none' || port === 'dynamic') return note;
  return address === ''
    ? 'the target has neither address nor name'
    : `${address} is a network: choose one machine in it`;
}

/** Returns what a trial's target is called. */
export const targetOf = ({ target }: Trial): string => hostLabel(target);
