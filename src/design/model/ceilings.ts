import { ROLE_IDS, ROLES } from './roles.ts';
import { LIMITS } from './schema.ts';
import { INSTANCE_NAME } from './settings.ts';

/** How many hosts' roles have a text of their own: the name of an instance. */
const named = ROLE_IDS.filter((role) => ROLES[role].settings.some((setting) => setting === 'instance')).length;

/** The most characters (UTF-16 units) that names, FQDNs and the design's own texts have together. */
const TEXTS =
  LIMITS.designName +
  LIMITS.name * (1 + LIMITS.zones + LIMITS.hosts) +
  LIMITS.hosts * (LIMITS.fqdn + named * INSTANCE_NAME);

/**
 * What one value takes, its text left out where TEXTS counts it: in a file its line with blanks, field, marks and closing line;
 * in a link its number or address. The longest that come in any number are IPv6 networks (49 characters).
 */
const VALUE = { file: 64, link: 51 } as const;

/** One character: in a file at most "\u0000", in a link at most three bytes. */
const CHARACTER = { file: 6, link: 3 } as const;

/** The longest text of a file that a design within LIMITS has, in characters. */
export const MOST_IN_FILE = TEXTS * CHARACTER.file + LIMITS.values * VALUE.file;

/** The most bytes that a design within LIMITS packs into for a link, before they are compressed. */
export const MOST_IN_LINK = TEXTS * CHARACTER.link + LIMITS.values * VALUE.link;
