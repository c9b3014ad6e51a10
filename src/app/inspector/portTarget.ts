import { editHost, type Command } from '../../design/commands.ts';
import { editSetting } from '../../design/editSetting.ts';
import { settings } from '../../design/settings.ts';
import type { Connection, Purpose } from '../../rules/derivation.ts';
import { hostLabel } from '../../rules/names.ts';
import { CONFIGURABLE } from '../../rules/requirements.ts';
import { switchesOf } from '../../rules/switches.ts';

/** Where the port of a connection is set. */
export interface PortTarget {
  readonly label: string; // "Web site HTTPS port"
  readonly value: number | null;
  readonly empty?: string; // what no value means; absent: there must be one
  readonly change: (port: number | null) => Command;
}

/** Where a connection's port can be set; null where the source allows no other or nothing of the design sets it. */
export function portTarget(connection: Connection): PortTarget | null {
  for (const purpose of connection.purposes) {
    const target = CONFIGURABLE[purpose.basis.configurable].may ? targetOf(connection, purpose) : null;
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
    case 'web': {
      const change = (value: number | null): Command =>
        value === null ? (design) => design : editHost(listener.id, { web: { ...listener.web, [port.site]: value } });
      return { label: `web site ${port.site.toUpperCase()} port`, value: listener.web[port.site], change };
    }
    case 'setting': {
      const values: Readonly<Record<string, unknown>> = listener.roles[to.role] ?? {};
      const value = values[port.setting];
      const change = (next: number | null): Command => editSetting(listener.id, to.role, port.setting, next);
      return typeof value === 'number' ? { label: settings[port.setting].label, value, change } : null;
    }
    case 'sqlInstance': {
      const instance = listener.roles.sqlServer?.instance;
      if (!instance) return null;
      const change = (value: number | null): Command =>
        editSetting(listener.id, 'sqlServer', 'instance', { ...instance, port: value });
      const empty = instance.kind === 'named' ? { empty: 'dynamic' } : {};
      return { label: 'SQL port', value: instance.port, change, ...empty };
    }
    case 'switchClient':
    case 'switchPoke':
      return switchTarget({ listener, role: to.role, number: switchNumber ?? 1, poke: port.of === 'switchPoke' });
  }
}

interface SwitchPort {
  readonly listener: Connection['listener'];
  readonly role: Purpose['requirement']['to']['role'];
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
