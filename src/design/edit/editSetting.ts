import { withHosts } from './choices.ts';
import type { Command } from './commands.ts';
import type { RoleId } from '../model/roles.ts';
import { hostSchema, type Host } from '../model/schema.ts';
import type { SettingId } from '../model/settings.ts';

/** Changes one setting of a role on a host; a value that the setting's schema refuses changes nothing. */
export const editSetting =
  (id: string, role: RoleId, setting: SettingId, value: unknown): Command =>
  (design) =>
    withHosts(design, (host) => {
      const before = host.roles[role];
      if (host.id !== id || before === undefined || !(setting in before)) return host;
      const roles = hostSchema.shape.roles.safeParse({ ...host.roles, [role]: { ...before, [setting]: value } });
      return roles.success ? { ...host, roles: roles.data } : host;
    });

/** The value a setting has on a host; undefined where the role or the setting isn't there. */
export function settingOf(host: Host, role: RoleId, setting: SettingId): unknown {
  const values: Readonly<Record<string, unknown>> = host.roles[role] ?? {};
  return values[setting];
}
