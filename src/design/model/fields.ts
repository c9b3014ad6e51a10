import * as z from 'zod/mini';
import { LIMITS } from './bounds.ts';

/** The id of a zone, host or other thing of a design: a letter, then a number where Portolan gave it. */
export const idSchema = z.string().check(z.regex(/^[a-z][a-z0-9]{0,15}$/, 'is not an id'));

/** A place on the canvas along one axis, in px. */
export const coordinate = z.int().check(z.gte(-LIMITS.reach), z.lte(LIMITS.reach));

/** A width or height on the canvas, in px. */
export const extent = z.int().check(z.gte(LIMITS.extent), z.lte(LIMITS.reach));

/** A schema with the value that stands for one that is left out. */
// oxlint-disable-next-line eslint/no-underscore-dangle -- that is its name
export const withDefault = z._default;

/** A text of up to so many characters. */
export const text = (most: number) => z.string().check(z.maxLength(most));

/** The same, of a record that may leave it out. */
export const textOrNone = (most: number) => withDefault(text(most), '');

/** A list that is left out where nothing is in it: a design without such things looks as it did before there were any. */
export const someOf = <T extends z.core.$ZodType>(item: T, most: number) =>
  z.exactOptional(z.array(item).check(z.minLength(1), z.maxLength(most)));

/** A text that is left out where it is empty. */
export const someText = (most: number) => z.exactOptional(z.string().check(z.minLength(1), z.maxLength(most)));
