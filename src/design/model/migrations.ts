import { withoutChosenServers } from './chosenServers.ts';
import { failure, success, type Result } from '../../lib/result.ts';

/** A design in a later shape, and what had to be dropped on the way: sentences for the user. */
export interface Migrated {
  readonly design: unknown;
  readonly notes?: readonly string[];
}

interface Migration {
  readonly version: number;
  readonly what: string;
  readonly up: (design: unknown) => Migrated; // from the shape of the version before; takes anything, never throws
}

/** Every released shape of a design, numbered from 1 without gaps; a step is never edited once released. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, what: 'the first shape: zones, hosts, roles, partners', up: (design) => ({ design }) },
  { version: 2, what: 'a Master Stack chooses no Response Stacks and DMZ Servers', up: withoutChosenServers },
  {
    version: 3,
    what: 'own connections, cards, networks, firewalls, facts of a request, baseline: each left out where there is none',
    up: (design) => ({ design }),
  },
];

/** The version of the shape this program writes. */
export const CURRENT_VERSION = MIGRATIONS.length;

/**
 * Brings a design of an older version to the current shape, with notes of what was dropped; refuses versions it doesn't know. The
 * shape itself is checked later.
 */
export function migrate(version: unknown, design: unknown, steps: readonly Migration[] = MIGRATIONS): Result<unknown> {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failure('The design states no version that Portolan knows.');
  }
  if (version > steps.length) {
    return failure(
      `The design was made by a newer Portolan (shape ${version}, this one knows up to ${steps.length}). Open it with the newer one.`,
    );
  }
  let value = design;
  const notes: string[] = [];
  for (const step of steps.slice(version)) {
    const migrated = step.up(value);
    value = migrated.design;
    notes.push(...(migrated.notes ?? []));
  }
  return success(value, notes);
}
