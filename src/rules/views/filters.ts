import { portOfText, portsMeet, type Port } from '../../design/model/portNumbers.ts';
import type { RoleId } from '../../design/model/roles.ts';
import { rolesOf } from '../../design/model/schema.ts';
import type { Connection, Scope } from '../connect/connection.ts';
import type { RowFacts } from './rowFacts.ts';
import { certaintyOf, type Certainty } from './certainty.ts';

/** What narrows the table and the canvas alike; an empty list or text narrows nothing. */
export interface Filters {
  readonly text: string;
  readonly zones: readonly string[]; // zone ids, at either end
  readonly roles: readonly RoleId[]; // at either end
  readonly scopes: readonly Scope[];
  readonly ports: readonly string[]; // "443", "49152-65535", "dynamic"; a port asks for the ranges it lies in too
  readonly protocols: readonly string[];
  readonly certainties: readonly Certainty[];
  readonly between: readonly string[]; // pairs of zones: "z1 z2" either way, "z1>z2" from the first to the second
  readonly firewalls: readonly string[]; // ids of those that are passed
}

/** Filters that let everything pass. */
export const NO_FILTERS: Filters = {
  text: '',
  zones: [],
  roles: [],
  scopes: [],
  ports: [],
  protocols: [],
  certainties: [],
  between: [],
  firewalls: [],
};

const passes = <T>(wanted: readonly T[], values: readonly T[]): boolean =>
  wanted.length === 0 || values.some((value) => wanted.includes(value));

function passesPorts(wanted: readonly string[], port: Port): boolean {
  if (wanted.length === 0) return true;
  return wanted.some((text) => {
    const one = portOfText(text);
    return one !== null && portsMeet(one, port);
  });
}

/** Returns the ways in which the filter between two zones asks for a connection: either way, and its own. */
export function betweenOf({ initiatorZone: { id: from }, listenerZone: { id: to } }: Connection): string[] {
  return from === to ? [] : [[from, to].toSorted().join(' '), `${from}>${to}`];
}

/** Whether the connection passes all filters but the text one; that searches the cells of the table. */
export function passesFilters(connection: Connection, filters: Filters, rows: Pick<RowFacts, 'passedBy'>): boolean {
  const { initiator, listener, initiatorZone, listenerZone } = connection;
  return (
    (filters.between.length === 0 || passes(filters.between, betweenOf(connection))) &&
    (filters.firewalls.length === 0 || passes(filters.firewalls, rows.passedBy(connection))) &&
    passes(filters.zones, [initiatorZone.id, listenerZone.id]) &&
    passes(filters.roles, [...rolesOf(initiator), ...rolesOf(listener)]) &&
    passes(filters.scopes, [connection.scope]) &&
    passesPorts(filters.ports, connection.port) &&
    passes(filters.protocols, connection.protocols) &&
    (filters.certainties.length === 0 || filters.certainties.includes(certaintyOf(connection)))
  );
}

/** Text as it is searched: without case, and with look-alikes (full-width letters, composed accents) made equal. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Whether anything narrows. */
export const narrows = (filters: Filters): boolean =>
  filters.text.trim() !== '' || FILTER_KEYS.some((key) => filters[key].length > 0);

/** The filters that are lists of what may pass. */
export const FILTER_KEYS = [
  'zones',
  'between',
  'firewalls',
  'scopes',
  'roles',
  'ports',
  'protocols',
  'certainties',
] as const satisfies (keyof Filters)[];
