import { readIpv4 } from './addresses.ts';

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|$)){4}(?<!\.)$/;

/** Returns whether a text is a subnet mask, such as 255.255.255.0, which no machine and no network has as its address. All ones alone are the broadcast address. */
export const isMask = (text: string): boolean =>
  text.startsWith('255.') && text !== '255.255.255.255' && IPV4.test(text);

/**
 * Returns the addresses that a text gives, by spaces, commas, semicolons or lines. An IPv4 address before a subnet mask or a wildcard
 * mask, the two ways firewalls write them, is a network: 10.0.0.0 255.255.255.0, 10.0.0.0/255.255.255.0 and 10.0.0.0 0.0.0.255 are
 * 10.0.0.0/24. A mask that belongs to no address stays as it is.
 */
export function addressesIn(text: string): string[] {
  const given: string[] = [];
  for (const part of text.split(/[\s,;]+/).filter((one) => one !== '' && !/^(?:net)?mask$/i.test(one))) {
    const before = given.at(-1);
    const network = before === undefined ? null : withMask(before, part);
    if (network === null) given.push(slashed(part));
    else given[given.length - 1] = network;
  }
  return given;
}

/** The same for the mask behind a slash. */
function slashed(part: string): string {
  const [address = '', mask, ...more] = part.split('/');
  return (mask === undefined || more.length > 0 ? null : withMask(address, mask)) ?? part;
}

/** The address with the prefix of the mask, one machine's without; null where there is no such address or mask. */
function withMask(address: string, mask: string): string | null {
  const prefix = IPV4.test(address) && !isMask(address) && IPV4.test(mask) ? prefixOf(address, mask) : null;
  return prefix === null || prefix === 32 ? prefix && address : `${address}/${prefix}`;
}

/** The length of the prefix: ones from the left in a subnet mask, from the right in a wildcard mask. */
function prefixOf(address: string, mask: string): number | null {
  const bits = readIpv4(mask).toString(2).padStart(32, '0');
  if (/^1+0*$/.test(bits)) return bits.replaceAll('0', '').length;
  // 0.0.0.0 alone says nothing: behind 0.0.0.0 it is the mask of every address, behind others a second one.
  if (address === '0.0.0.0' && mask === '0.0.0.0') return 0;
  return mask.startsWith('0.') && /^0+1+$/.test(bits) ? bits.replaceAll('1', '').length : null;
}
