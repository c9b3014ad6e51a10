/** Returns a number below 2⁵³ for a text, spread evenly (cyrb53): for names that must be short and stable, never for secrets. */
export function hashOf(text: string, seed = 0): number {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Returns the lowest digits of a number in Crockford's base 32, which has no letters that are taken for digits. */
export function inBase32(value: number, length: number): string {
  let [text, rest] = ['', value];
  for (let i = 0; i < length; i += 1) {
    text = (DIGITS[rest % 32] ?? '') + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** Returns the number that digits of Crockford's base 32 stand for. */
export const fromBase32 = (text: string): number =>
  Array.from(text).reduce((sum, digit) => sum * 32 + Math.max(0, DIGITS.indexOf(digit)), 0);

const SHORT = 7;

/** Returns seven letters for a text, or at a further attempt others: 34,359,738,368 there are, so among 5,000 two are rarely alike. */
export const shortIdOf = (text: string, attempt: number): string => inBase32(hashOf(text, attempt), SHORT);
