import { OBJECT_KINDS, type ObjectKind } from '../../design/model/canvasObjects.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { ROLE_GROUPS, ROLE_IDS, ROLES, type RoleId } from '../../design/model/roles.ts';

/** What is said of each kind of object in the palette. */
export const OBJECT_HINTS = {
  firewall: 'Stands between zones: its rule set is what passes from one to another',
  note: 'A text on the canvas, in pictures and documents too; no rule follows from it',
} as const satisfies Record<ObjectKind, string>;

/** The kinds of objects that fit what is searched for. */
export function objectsFor(query: string): ObjectKind[] {
  const words = wordsOf(query);
  return keysOf(OBJECT_KINDS).filter((kind) => {
    const text = `${OBJECT_KINDS[kind].label} ${OBJECT_HINTS[kind]}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const wordsOf = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

export interface PaletteGroup {
  readonly id: string;
  readonly label: string;
  readonly roles: readonly RoleId[];
}

interface Matches {
  readonly groups: readonly PaletteGroup[];
  readonly best: RoleId | undefined; // what Enter places
}

/** The roles that fit what is searched for, in their groups; a role is found by its names, its hint and its components. */
export function matchesFor(query: string): Matches {
  const words = wordsOf(query);
  const found = ROLE_IDS.filter((role) => words.every((word) => rankOf(role, word) < MISS));
  const rank = (role: RoleId): number => Math.max(0, ...words.map((word) => rankOf(role, word)));
  const [best] = found.toSorted((a, b) => rank(a) - rank(b));
  const groups = Object.entries(ROLE_GROUPS)
    .map(([id, label]) => ({ id, label, roles: found.filter((role) => ROLES[role].group === id) }))
    .filter(({ roles }) => roles.length > 0);
  return { groups, best };
}

const MISS = 3;

/** How closely a role fits a word: by its name, by what it is said to be, or by one of its components. */
function rankOf(role: RoleId, word: string): number {
  const { label, short, device, hint, components } = ROLES[role];
  const texts = [`${label} ${short} ${device}`, hint, Object.values(components).join(' ')];
  const at = texts.findIndex((text) => text.toLowerCase().includes(word));
  return at < 0 ? MISS : at;
}
