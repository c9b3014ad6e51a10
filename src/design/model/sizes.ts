import type * as z from 'zod/mini';
import { isRecord } from '../../lib/plainData.ts';

/** What a value holds: entries of its lists and fields of its records, those inside of them included, and characters of texts. */
export interface Size {
  readonly entries: number;
  readonly letters: number;
}

/** The size of what doesn't have the right shape. */
const ENDLESS: Size = { entries: Infinity, letters: Infinity };

/** Sizes of records that have the right shape: of a large design, an edit changes few. */
const sizes = new WeakMap<object, Size>();

/** Ids, addresses, dates, words of tables: what they take is counted with the value, whatever they are. */
const PLAIN = /^[\w.:/-]{0,49}$/;

/** Returns how many characters a text counts. */
export const lettersIn = (text: string): number => (PLAIN.test(text) ? 0 : text.length);

/** Returns the size of a value of whatever shape. */
export function sizeIn(value: unknown): Size {
  if (typeof value === 'string') return { entries: 0, letters: lettersIn(value) };
  if (!isRecord(value) && !Array.isArray(value)) return { entries: 0, letters: 0 };
  const inside: unknown[] = Object.values(value);
  let [entries, letters] = [inside.length, 0];
  for (const one of inside) {
    const size = sizeIn(one);
    entries += size.entries;
    letters += size.letters;
  }
  return { entries, letters };
}

/** Checks the shape of a record, and remembers the size of those that passed. */
export function parseSized<T extends object>(schema: z.ZodMiniType<T>, value: unknown): z.core.util.SafeParseResult<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) sizes.set(parsed.data, sizeIn(parsed.data));
  return parsed;
}

/** Returns the size of a record that should have a shape; without end where it hasn't. */
export function sizeOf(schema: z.ZodMiniType, value: object): Size {
  const known = sizes.get(value);
  if (known) return known;
  const size = schema.safeParse(value).success ? sizeIn(value) : ENDLESS;
  sizes.set(value, size);
  return size;
}
