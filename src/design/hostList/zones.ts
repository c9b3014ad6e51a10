import { readIpv4, readIpv6 } from '../model/addresses.ts';
import type { ZoneKind } from '../model/roles.ts';
import type { Zone } from '../model/schema.ts';

/** Returns the zone one of whose networks holds the first address; the narrowest, where several do. */
export function zoneOfAddress(zones: readonly Zone[], [address]: readonly string[]): Zone | null {
  if (address === undefined) return null;
  const holding = zones.flatMap((zone) =>
    (zone.networks ?? [])
      .filter((network) => holds(network, address))
      .map((network) => ({ zone, prefix: prefixOf(network) })),
  );
  return holding.toSorted((a, b) => b.prefix - a.prefix)[0]?.zone ?? null;
}

/** Returns whether a network holds an address, or all of another network. */
export function holds(network: string, address: string): boolean {
  const [base = ''] = network.split('/');
  const [start = ''] = address.split('/');
  if (base.includes(':') !== start.includes(':') || prefixOf(address) < prefixOf(network)) return false;
  const free = BigInt((base.includes(':') ? 128 : 32) - prefixOf(network));
  return valueOf(base) >> free === valueOf(start) >> free;
}

const valueOf = (address: string): bigint => (address.includes(':') ? readIpv6(address) : readIpv4(address));

function prefixOf(text: string): number {
  const [address = '', prefix] = text.split('/');
  return prefix === undefined ? (address.includes(':') ? 128 : 32) : Number(prefix);
}

/** Returns the kind of zone that a name hints at. */
export function kindOfZoneName(name: string): ZoneKind {
  if (/\b(dmz|perimeter|extranet)\b/i.test(name)) return 'dmz';
  return /\b(internet|wan|public|external)\b/i.test(name) ? 'internet' : 'internal';
}
