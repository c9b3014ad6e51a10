import { switchesOf } from '../../design/model/portSlots.ts';
import type { RoleId } from '../../design/model/roles.ts';
import type { Host } from '../../design/model/schema.ts';
import type { Switch } from '../../design/model/settings.ts';

/** The roles that run Switches. */
export const SWITCH_ROLES = ['responseStack', 'dmzServer'] as const satisfies readonly RoleId[];

/** Returns all Switches of a host. */
export function allSwitchesOf(host: Host): readonly Switch[] {
  const [first, second] = [switchesOf(host, 'responseStack'), switchesOf(host, 'dmzServer')];
  return second.length > 0 ? [...first, ...second] : first;
}
