import { addressesIn, isMask } from '../model/addressTexts.ts';
import { hostBits, readIpv4, readIpv6 } from '../model/addresses.ts';
import { withHosts } from './choices.ts';
import type { Command } from './commands.ts';
import { failure, success, type Result } from '../../lib/result.ts';
import { LIMITS } from '../model/bounds.ts';
import type { Host } from '../model/schema.ts';
import { addressSchema } from '../model/settings.ts';

/** Names counted up from the first, at its last number and with its leading zeros: SQL01, SQL02, SQL03. */
export function countNames(first: string, count: number): Result<string[]> {
  const [, head = first, digits = '', tail = ''] = /^(.*?)(\d+)(\D*)$/s.exec(first) ?? [];
  const start = BigInt(digits === '' ? 1 : digits);
  const names = upTo(count, (i) => head + String(start + i).padStart(digits.length, '0') + tail);
  if (first.trim() === '') return failure('Enter the first name.');
  return names.some((name) => name.length > LIMITS.name) ? failure('The names would be too long.') : success(names);
}

/** Addresses counted up from the first: 10.0.4.11, 10.0.4.12; a network in CIDR notation by its own size. */
export function countAddresses(first: string, count: number): Result<string[]> {
  const [text = '', ...more] = addressesIn(first);
  if (more.length > 0 || isMask(text) || !addressSchema.safeParse(text).success)
    return failure(`${first.trim() || 'Nothing'} is not an IP address or network.`);
  const [address = '', prefix] = text.split('/');
  const bits = address.includes(':') ? 128 : 32;
  const start = bits === 128 ? readIpv6(address) : readIpv4(address);
  const step = prefix === undefined ? 1n : 1n << BigInt(bits - Number(prefix));
  if ((start + step * BigInt(count - 1)) >> BigInt(bits) > 0n)
    return failure('The addresses run out before the hosts do.');
  const write = bits === 128 ? writeIpv6 : writeIpv4;
  return success(upTo(count, (i) => write(start + step * i) + (prefix === undefined ? '' : `/${prefix}`)));
}

/** What counting gives each host; what is absent stays as it is. */
export interface Counted {
  readonly name?: string;
  readonly address?: string; // replaces all addresses
  readonly fqdn?: string;
}

/** Gives hosts their counted names and addresses, as one edit. */
export const applyCounted =
  (changes: ReadonlyMap<string, Counted>): Command =>
  (design) =>
    withHosts(design, (host) => {
      const change = changes.get(host.id);
      return change ? counted(host, change) : host;
    });

function counted(host: Host, { name = host.name, address, fqdn = host.fqdn }: Counted): Host {
  return { ...host, name, fqdn, addresses: address === undefined ? host.addresses : [address] };
}

/** A host's FQDN in a domain: its name in small letters before the domain's labels. */
export const fqdnIn = (name: string, domain: string): string =>
  `${name.trim().toLowerCase().replaceAll(/\s+/g, '-')}.${domain.replace(/^\./, '')}`;

/** Returns the network that an address with a prefix lies in: 10.0.0.0/8 for 10.0.0.5/8. */
export function networkOf(text: string): string {
  const [address = '', prefix = ''] = text.split('/');
  const isSix = address.includes(':');
  const value = (isSix ? readIpv6(address) : readIpv4(address)) - hostBits(text);
  return `${isSix ? writeIpv6(value) : writeIpv4(value)}/${prefix}`;
}

/** Replaces an address of a host that has bits beyond its prefix by the single address or by its network, once. */
export const withoutHostBits =
  (id: string, text: string, as: 'address' | 'network'): Command =>
  (design) =>
    withHosts(design, (host) => {
      if (host.id !== id || !host.addresses.includes(text)) return host;
      const clear = as === 'network' ? networkOf(text) : text.replace(/\/.*/, '');
      return { ...host, addresses: [...new Set(host.addresses.map((one) => (one === text ? clear : one)))] };
    });

const upTo = (count: number, make: (i: bigint) => string): string[] =>
  Array.from({ length: count }, (_, i) => make(BigInt(i)));

const writeIpv4 = (value: bigint): string =>
  [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');

/** In small letters, the longest run of zero groups left out (RFC 5952). */
function writeIpv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => ((value >> BigInt(112 - 16 * i)) & 65_535n).toString(16));
  const runs = [...groups.join(':').matchAll(/\b0(?::0)+\b/g)].toSorted((a, b) => b[0].length - a[0].length);
  const [run] = runs;
  if (!run) return groups.join(':');
  const text = groups.join(':');
  const before = text.slice(0, run.index).replace(/:$/, '');
  return `${before}::${text.slice(run.index + run[0].length).replace(/^:/, '')}`;
}
