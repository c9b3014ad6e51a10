import { fromBase32, hashOf, inBase32 } from '../../lib/hash.ts';
import { isRecord } from '../../lib/plainData.ts';
import type { Design } from './schema.ts';

const LENGTH = 8;

/** How many origins there are. */
export const ORIGINS = 32 ** LENGTH;

/** Returns the origin that a number stands for; of a larger number than any origin's, something that is none. */
export const originOfNumber = (value: number): string => (value < ORIGINS ? inBase32(value, LENGTH) : '');

/** Returns the number that an origin stands for. */
export const numberOfOrigin = fromBase32;

/** Returns a design with an origin of its own: the one it has, else the one made of the bits given (below 2⁴⁰). */
export const withNewOrigin = (design: Design, bits: number): Design =>
  design.origin === undefined ? { ...design, origin: originOfNumber(bits % ORIGINS) } : design;

/** Returns a design with its origin: what was made before there were origins gets one from its content. */
export const withOrigin = (design: Design): Design => withNewOrigin(design, contentNumber(design));

const contentNumber = (design: Design): number => hashOf(JSON.stringify(design, inOrder)) % ORIGINS;

/** Writes the fields of records in one order, whoever wrote them. */
const inOrder = (_: string, value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value;
