import { LIMITS } from './bounds.ts';

/**
 * What one value takes, the letters of its text left out: in a file its line with blanks, field, marks and closing line; in a link
 * its number or address. The longest that come in any number are IPv6 networks (49 characters).
 */
const VALUE = { file: 96, link: 51 } as const;

/** One character: in a file at most "\u0000", in a link at most three bytes. */
const CHARACTER = { file: 6, link: 3 } as const;

/** The longest text of a file that a design within LIMITS has, in characters. */
export const MOST_IN_FILE = LIMITS.letters * CHARACTER.file + LIMITS.values * VALUE.file;

/** The most bytes that a design within LIMITS packs into for a link, before they are compressed. */
export const MOST_IN_LINK = LIMITS.letters * CHARACTER.link + LIMITS.values * VALUE.link;
