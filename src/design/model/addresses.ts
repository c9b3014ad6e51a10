/** Returns the value of an IPv4 address. */
export const readIpv4 = (text: string): bigint => text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);

/** Returns the value of an IPv6 address in any spelling. */
export const readIpv6 = (text: string): bigint =>
  ipv6Groups(text).reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);

/** The eight groups of an IPv6 address, in small letters without leading zeros. */
function ipv6Groups(text: string): string[] {
  const plain = text.replace(/[\d.]+$/, (tail) => (tail.includes('.') ? hexPairs(readIpv4(tail)) : tail));
  const [head = [], tail = []] = plain.split('::').map((half) => half.split(':').filter(Boolean));
  const gap = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...gap, ...tail].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}

const hexPairs = (value: bigint): string => `${(value >> 16n).toString(16)}:${(value & 65_535n).toString(16)}`;

/** Returns one text for all spellings of an address or network; one machine's /32 or /128 is its address. */
export function addressKey(text: string): string {
  const [address = '', prefix = ''] = text.split('/');
  const isSix = address.includes(':');
  const key = isSix ? ipv6Groups(address).join(':') : address;
  return prefix === '' || prefix === (isSix ? '128' : '32') ? key : `${key}/${prefix}`;
}

/** Returns the bits of the address that lie outside its prefix; 0 for a network or a single address. */
export function hostBits(text: string): bigint {
  const [address = '', prefix] = text.split('/');
  if (prefix === undefined) return 0n;
  const isSix = address.includes(':');
  const free = BigInt((isSix ? 128 : 32) - Number(prefix));
  return (isSix ? readIpv6(address) : readIpv4(address)) & ((1n << free) - 1n);
}

/** Returns one text for all spellings of a DNS name: in small letters, without the dot of the root. */
export const fqdnKey = (text: string): string => text.trim().toLowerCase().replace(/\.$/, '');
