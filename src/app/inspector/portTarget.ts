import { editHost, type Command } from '../../design/edit/commands.ts';
import { editSetting, settingOf } from '../../design/edit/editSetting.ts';
import type { RoleId } from '../../design/model/roles.ts';
import type { Host } from '../../design/model/schema.ts';
import { settings, type SettingId } from '../../design/model/settings.ts';
import type { Connection, Purpose } from '../../rules/connect/derivation.ts';
import { hostLabel } from '../../design/model/names.ts';
import { CONFIGURABLE } from '../../rules/rulebook/requirements.ts';
import { switchesOf } from '../../rules/connect/switches.ts';

/** Where the port of a connection is set. */
export interface PortTarget {
  readonly label: string; // "web HTTPS port"
  readonly value: number | null;
  readonly empty?: string; // what no value means; absent: there must be one
  readonly change: (port: number | null) => Command;
}

/** Where a connection's port can be set; null where the source allows no other or nothing of the design sets it. */
export function portTarget(connection: Connection): PortTarget | null {
  for (const purpose of connection.purposes) {
    const target = CONFIGURABLE[purpose.configurable].may ? targetOf(connection, purpose) : null;
    if (target) return target;
  }
  return null;
}

/** The name of the undo step: "Change Switch 1 client port of RESP01". */
export const stepOf = (target: PortTarget, connection: Connection): string =>
  `Change ${target.label} of ${hostLabel(connection.listener)}`;

function targetOf({ listener }: Connection, { requirement, switchNumber }: Purpose): PortTarget | null {
  const { port, to } = requirement;
  switch (port.of) {
    case 'fixed':
      return null;
    case 'web':
      return webTarget(listener, port.site);
    case 'setting':
      return settingTarget(listener, to.role, port.setting);
    case 'sqlInstance':
      return sqlTarget(listener);
    case 'switchClient':
    case 'switchPoke':
      return switchTarget({ listener, role: to.role, number: switchNumber ?? 1, poke: port.of === 'switchPoke' });
  }
}

const unchanged: Command = (design) => design;

function webTarget(listener: Host, site: 'https' | 'http'): PortTarget {
  const change = (value: number | null): Command =>
    value === null ? unchanged : editHost(listener.id, { web: { ...listener.web, [site]: value } });
  return { label: `web ${site.toUpperCase()} port`, value: listener.web[site], change };
}

function settingTarget(listener: Host, role: RoleId, setting: SettingId): PortTarget | null {
  const value = settingOf(listener, role, setting);
  const change = (next: number | null): Command => editSetting(listener.id, role, setting, next);
  return typeof value === 'number' ? { label: settings[setting].label, value, change } : null;
}

function sqlTarget(listener: Host): PortTarget | null {
  const instance = listener.roles.sqlServer?.instance;
  if (!instance) return null;
  const change = (port: number | null): Command =>
    editSetting(listener.id, 'sqlServer', 'instance', { ...instance, port });
  const empty = instance.kind === 'named' ? { empty: 'dynamic' } : {};
  return { label: 'SQL port', value: instance.port, change, ...empty };
}

interface SwitchPort {
  readonly listener: Host;
  readonly role: RoleId;
  readonly number: number;
  readonly poke: boolean;
}

function switchTarget({ listener, role, number, poke }: SwitchPort): PortTarget | null {
  const switches = switchesOf(listener, role);
  const one = switches[number - 1];
  if (!one) return null;
  const put = (field: 'clientPort' | 'pokePort', value: number | null): Command =>
    editSetting(listener.id, role, 'switches', switches.toSpliced(number - 1, 1, { ...one, [field]: value }));
  return poke
    ? {
        label: `Switch ${number} poke port`,
        value: one.pokePort,
        empty: 'automatic',
        change: (value) => put('pokePort', value),
      }
    : { label: `Switch ${number} client port`, value: one.clientPort, change: (value) => put('clientPort', value) };
}
