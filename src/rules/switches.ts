import type { RoleId } from '../design/roles.ts';
import type { Host } from '../design/schema.ts';
import type { Switch } from '../design/settings.ts';

/** The Switches that one role of a host runs. */
export function switchesOf(host: Host, role: RoleId): readonly Switch[] {
  if (role === 'responseStack' || role === 'dmzServer') return host.roles[role]?.switches ?? [];
  return [];
}

/** All Switches of a host. */
export function allSwitchesOf(host: Host): readonly Switch[] {
  return [...switchesOf(host, 'responseStack'), ...switchesOf(host, 'dmzServer')];
}
