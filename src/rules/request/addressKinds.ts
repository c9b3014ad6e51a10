/** The shortest prefix that still names a few machines: what is shorter is broad. */
const NARROWEST_BROAD = { 4: 23, 6: 63 } as const;

/** Returns whether an address is a network that few requests get through with. */
export function isBroad(text: string): boolean {
  const [, bits] = text.split('/');
  return bits !== undefined && Number(bits) <= NARROWEST_BROAD[text.includes(':') ? 6 : 4];
}

/** Addresses of private networks, of carriers' networks and of links, by how their texts begin (RFC 1918, 6598, 3927, 4193, 4291). */
const PRIVATE_USE: readonly RegExp[] = [
  /^10\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^192\.168\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^169\.254\./,
  /^f[cd][0-9a-f]{2}:/i,
  /^fe[89ab][0-9a-f]:/i,
];

/** Returns whether an address is one that the Internet doesn't route to. */
export const isPrivate = (text: string): boolean => PRIVATE_USE.some((form) => form.test(text));
