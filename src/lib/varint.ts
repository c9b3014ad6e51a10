/** Writes a whole number from 0 up in groups of seven bits, the low ones first; small ones take one byte. */
export function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

/** A number as `pushVarint` wrote it, and the place after it; null where it doesn't end before `limit`, or is beyond exact numbers. */
export function readVarint(
  bytes: Uint8Array,
  start: number,
  limit = bytes.length,
): { readonly value: number; readonly end: number } | null {
  let value = 0;
  let factor = 1;
  for (let at = start; at < limit; at += 1) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * factor;
    if (!Number.isSafeInteger(value)) return null;
    if (byte < 128) return { value, end: at + 1 };
    factor *= 128;
  }
  return null;
}
