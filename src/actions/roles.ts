import { editSetting } from '../design/edit/editSetting.ts';
import { removeRole as withoutRole, splitRole as withSplitRole } from '../design/edit/roleCommands.ts';
import { hostLabel } from '../design/model/names.ts';
import { ROLES, type RoleId } from '../design/model/roles.ts';
import type { SettingId } from '../design/model/settings.ts';
import { hostNamed, hostOf, thingsSelection, NOTHING } from './selecting.ts';
import { takeStep } from './step.ts';

/** Moves a role to a host of its own and selects that. */
export const splitRole = {
  label: 'Move to its own host',
  run(id: string, role: RoleId): void {
    const [label, from] = [ROLES[role].label, hostNamed(id)];
    takeStep(`Move ${label} to its own host`, withSplitRole(id, role), ({ hosts }) => {
      const made = hosts.at(-1);
      return made
        ? { selection: thingsSelection([made.id]), words: `${label} moved from ${from} to ${hostLabel(made)}` }
        : {};
    });
  },
} as const;

/** Takes a role off a host, and with its last role the host. Menus name the role below `menu`. */
export const removeRole = {
  menu: 'Remove role',
  label: (isLast: boolean): string => (isLast ? 'Remove role and host' : 'Remove role'),
  run(id: string, role: RoleId): void {
    const [label, name] = [ROLES[role].label, hostNamed(id)];
    takeStep(`Remove ${label} from ${name}`, withoutRole(id, role), () => ({
      words: `${label} removed from ${name}`,
      ...(hostOf(id) ? {} : { selection: NOTHING }),
    }));
  },
} as const;

/** Changes a setting of a role; `what` is the part of it that was edited ("Workflow port"). */
export function changeSetting(id: string, role: RoleId, setting: SettingId, value: unknown, what: string): void {
  takeStep(`Change ${what} of ${hostNamed(id)}`, editSetting(id, role, setting, value));
}
