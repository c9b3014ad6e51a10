import { failure, success, type Result } from '../../lib/result.ts';

interface Migration {
  readonly version: number;
  readonly what: string;
  readonly up: (design: unknown) => unknown; // from the shape of the version before
}

/** Every released shape of a design, numbered from 1 without gaps; a step is never edited once released. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, what: 'the first shape: zones, hosts, roles, partners', up: (design) => design },
];

/** The version of the shape this program writes. */
export const CURRENT_VERSION = MIGRATIONS.length;

/** Brings a design of an older version to the current shape; refuses versions it doesn't know. The shape itself is checked later. */
export function migrate(version: unknown, design: unknown, steps: readonly Migration[] = MIGRATIONS): Result<unknown> {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failure('The design states no version that Portolan knows.');
  }
  if (version > steps.length) {
    return failure(
      `The design was made by a newer Portolan (shape ${version}, this one knows up to ${steps.length}). Open it with the newer one.`,
    );
  }
  return success(steps.filter((step) => step.version > version).reduce((value, step) => step.up(value), design));
}
