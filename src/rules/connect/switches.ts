import type { RoleId } from '../../design/model/roles.ts';
import type { Host } from '../../design/model/schema.ts';
import type { Switch } from '../../design/model/settings.ts';

/** The roles that run Switches. */
export const SWITCH_ROLES = ['responseStack', 'dmzServer'] as const satisfies readonly RoleId[];

const NONE: readonly Switch[] = [];

/** The Switches that one role of a host runs. */
export function switchesOf(host: Host, role: RoleId): readonly Switch[] {
  if (role === 'responseStack' || role === 'dmzServer') return host.roles[role]?.switches ?? NONE;
  return NONE;
}

/** All Switches of a host. */
export function allSwitchesOf(host: Host): readonly Switch[] {
  const [first, second] = [switchesOf(host, 'responseStack'), switchesOf(host, 'dmzServer')];
  return second.length > 0 ? [...first, ...second] : first;
}
