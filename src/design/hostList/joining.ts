import type { Match } from './matching.ts';
import { nameKey } from './names.ts';
import type { Reading } from './reading.ts';

/** A row with the host that it is about. */
export interface Matched {
  readonly reading: Reading;
  readonly match: Match;
}

/** The same with what later rows of the host tell; `first` is the row that such a later one joined. */
export interface Joined extends Matched {
  readonly first?: number;
}

/** Joins rows that are about one host, in their order: an address plan has a row for each address. */
export function joinedByHost(rows: readonly Matched[]): Joined[] {
  const firsts = new Map<string, number>(); // by host, where its first row is
  const joined: Joined[] = [];
  for (const row of rows) {
    const key = keyOf(row, joined, firsts);
    const at = key === null ? undefined : firsts.get(key);
    const first = at === undefined ? undefined : joined[at];
    if (at !== undefined && first) {
      joined[at] = { ...first, reading: bothOf(first.reading, row.reading) };
      joined.push({ ...row, first: first.reading.row });
    } else {
      if (key !== null) firsts.set(key, joined.length);
      joined.push(row);
    }
  }
  return joined;
}

/** What rows of one host have in common; null for a row that is left out. Two names with two FQDNs are two hosts. */
function keyOf(
  { reading, match }: Matched,
  joined: readonly Joined[],
  firsts: ReadonlyMap<string, number>,
): string | null {
  if (reading.faults.length > 0 || match.unclear !== undefined) return null;
  if (match.host) return `host ${match.host.id}`;
  const key = `name ${nameKey(reading.name)}`;
  if (key === 'name ') return null;
  const held = joined[firsts.get(key) ?? -1]?.reading.fqdn ?? '';
  const isOther = held !== '' && reading.fqdn !== '' && nameKey(held) !== nameKey(reading.fqdn);
  return isOther ? `${key} ${nameKey(reading.fqdn)}` : key;
}

const bothOf = (one: Reading, other: Reading): Reading => ({
  ...one,
  fqdnCell: one.fqdn === '' ? other.fqdnCell : one.fqdnCell,
  fqdn: one.fqdn || other.fqdn,
  addresses: [...new Set([...one.addresses, ...other.addresses])],
  roles: one.roles.length > 0 && !one.isGuessed ? one.roles : other.roles.length > 0 ? other.roles : one.roles,
  isGuessed: one.isGuessed && (other.isGuessed || other.roles.length === 0),
  zone: one.zone || other.zone,
  instance: one.instance ?? other.instance,
});
