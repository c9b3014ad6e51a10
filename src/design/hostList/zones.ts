import { readIpv4, readIpv6 } from '../model/addresses.ts';
import type { ZoneKind } from '../model/roles.ts';
import type { Zone } from '../model/schema.ts';
import { nameKey } from './names.ts';

/** Where a listed host comes to: a zone of the design, a new one of that name, or (null) where its role belongs. */
export type ZoneChoice = { readonly id: string } | { readonly name: string } | null;

const NETWORK = /^[\da-f.:]+\/\d{1,3}$/i;

/** Returns where a host comes to: by the name of its zone or network, else by the networks of zones that hold its first address. */
export function zoneChoice(zones: readonly Zone[], named: string, addresses: readonly string[]): ZoneChoice {
  const same = named === '' ? undefined : zones.find(({ name }) => nameKey(name) === nameKey(named));
  if (same) return { id: same.id };
  const holding = zoneOfAddress(zones, NETWORK.test(named) ? [named, ...addresses] : addresses);
  if (named === '' || NETWORK.test(named)) return holding && { id: holding.id };
  return { name: named };
}

/** Returns the zone one of whose networks holds the first address; the narrowest, where several do. */
function zoneOfAddress(zones: readonly Zone[], [address]: readonly string[]): Zone | null {
  if (address === undefined) return null;
  let narrowest: { readonly zone: Zone; readonly prefix: number } | null = null;
  for (const zone of zones) {
    for (const network of zone.networks ?? []) {
      const prefix = prefixOf(network);
      if (prefix > (narrowest?.prefix ?? -1) && holds(network, address)) narrowest = { zone, prefix };
    }
  }
  return narrowest?.zone ?? null;
}

/** Whether a network holds an address, or all of another network. */
function holds(network: string, address: string): boolean {
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

/** Returns the kind of zone that a name hints at; null where it hints at none. */
export function kindOfZoneName(name: string): ZoneKind | null {
  if (/\b(?:dmz|perimeter|extranet)/i.test(name)) return 'dmz';
  if (/\b(?:internet|public|external)\b/i.test(name)) return 'internet';
  return /\b(?:intern(?:al)?|corp(?:orate)?|lan|server|inside|intranet)/i.test(name) ? 'internal' : null;
}
