import { ROLE_GROUPS, ROLE_IDS, ROLES, type RoleId } from '../../design/roles.ts';

export interface PaletteGroup {
  readonly id: string;
  readonly label: string;
  readonly roles: readonly RoleId[];
}

/** The roles that fit what is searched for, in their groups; a role is found by its names, its hint and its components. */
export function matchingGroups(query: string): PaletteGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (role: RoleId): boolean => {
    const { label, short, device, hint, components } = ROLES[role];
    const text = [label, short, device, hint, ...Object.values(components)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return Object.entries(ROLE_GROUPS)
    .map(([id, label]) => ({ id, label, roles: ROLE_IDS.filter((role) => ROLES[role].group === id && fits(role)) }))
    .filter(({ roles }) => roles.length > 0);
}
