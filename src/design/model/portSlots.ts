import { asPort, type Port } from './portNumbers.ts';
import { pokePort, sqlPort, STANDARD_SWITCH_PORT } from './ports.ts';
import type { RoleId } from './roles.ts';
import type { Host, SettingsChange } from './schema.ts';
import { isEqual, isRecord } from '../../lib/plainData.ts';
import { CLIENT_PORTS, PORTS, settings, type SettingId, type SqlInstance, type Switch } from './settings.ts';

/** What a port number comes from: where in the design it is stored, or that the product fixes it. */
export type PortSlot =
  | { readonly in: 'product'; readonly port: number }
  | { readonly in: 'web'; readonly site: 'https' | 'http' }
  | { readonly in: 'setting'; readonly role: RoleId; readonly setting: SettingId }
  | { readonly in: 'instance'; readonly role: RoleId }
  | { readonly in: 'switch'; readonly role: RoleId; readonly index: number; readonly field: 'clientPort' | 'pokePort' };

/** What puts a slot on another port, as data for a command. */
export type PortChange =
  | { readonly kind: 'editHost'; readonly change: Pick<Host, 'web'> }
  | { readonly kind: 'editRole'; readonly role: RoleId; readonly change: SettingsChange };

/** Returns the slot's name within its host: part of connection ids, so it never changes. */
export function slotId(slot: PortSlot): string {
  switch (slot.in) {
    case 'product':
      return String(slot.port);
    case 'web':
      return slot.site;
    case 'setting':
      return `${slot.role}.${slot.setting}`;
    case 'instance':
      return `${slot.role}.sql`;
    case 'switch':
      return `${slot.role}.${slot.field === 'clientPort' ? 'client' : 'poke'}${slot.index + 1}`;
  }
}

/** Returns what the slot is called where it is edited: "web HTTPS port", "Switch 2 poke port". */
export function slotLabel(slot: PortSlot): string {
  switch (slot.in) {
    case 'product':
      return 'port';
    case 'web':
      return `web ${slot.site.toUpperCase()} port`;
    case 'setting':
      return settings[slot.setting].label;
    case 'instance':
      return 'SQL port';
    case 'switch':
      return switchPortLabel(slot.index, slot.field);
  }
}

/** Returns what a port of a Switch is called: "Switch 2 poke port". */
export const switchPortLabel = (index: number, field: 'clientPort' | 'pokePort'): string =>
  `Switch ${index + 1} ${field === 'clientPort' ? 'client' : 'poke'} port`;

/** Returns the port in force, or the range of ports; null where the host has no such slot. */
export function readPort(host: Host, slot: PortSlot): Port | null {
  switch (slot.in) {
    case 'product':
      return slot.port;
    case 'web':
      return host.web[slot.site];
    case 'setting':
      return portOf(settingsOf(host, slot.role)[slot.setting]);
    case 'instance': {
      const instance = instanceOf(host, slot.role);
      return instance ? sqlPort(instance) : null;
    }
    case 'switch': {
      const one = switchesOf(host, slot.role)[slot.index];
      if (!one) return null;
      return slot.field === 'clientPort' ? one.clientPort : pokePort(one, slot.index + 1);
    }
  }
}

/** True if the slot has the port that the product is installed with; a named instance may have any it chooses itself. */
export function isDefaultPort(host: Host, slot: PortSlot): boolean {
  const port = readPort(host, slot);
  switch (slot.in) {
    case 'product':
      return true;
    case 'web':
      return port === DEFAULT_WEB[slot.site];
    case 'setting':
      return isEqual(port, settings[isRangeSlot(slot) ? 'rpcPorts' : slot.setting].initial);
    case 'instance':
      return port === 'dynamic' || port === settings.instance.initial.port;
    case 'switch':
      return port === STANDARD_SWITCH_PORT + (slot.field === 'pokePort' ? slot.index + 1 : 0);
  }
}

const DEFAULT_WEB = { https: 443, http: 80 } as const;

/** Returns the port that is entered in the design; null where none is, and the port in force follows from others. */
export function enteredPort(host: Host, slot: PortSlot): number | null {
  if (slot.in === 'switch') return switchesOf(host, slot.role)[slot.index]?.[slot.field] ?? null;
  const port = readPort(host, slot);
  return typeof port === 'number' ? port : null;
}

/** Returns what no entered port means, where a slot may have none; null where there must be one. */
export function emptyPort(host: Host, slot: PortSlot): 'dynamic' | 'automatic' | null {
  if (slot.in === 'instance') return instanceOf(host, slot.role)?.kind === 'named' ? 'dynamic' : null;
  return slot.in === 'switch' && slot.field === 'pokePort' ? 'automatic' : null;
}

/** Returns the least and the greatest port that a slot can take. */
export const portRange = (slot: PortSlot): { readonly min: number; readonly max: number } =>
  slot.in === 'switch' && slot.field === 'clientPort' ? CLIENT_PORTS : PORTS;

/** True if the slot holds a range of ports, which is edited as one: a range of one port too. */
export const isRangeSlot = (slot: PortSlot): boolean =>
  slot.in === 'setting' && (settings[slot.setting].form === 'range' || settings[slot.setting].form === 'rangeOrNone');

/** Returns the change that stores the port, or takes the entered one away; null where the slot can't be changed so. */
export function writePort(host: Host, slot: PortSlot, port: number | null): PortChange | null {
  if (port === null && emptyPort(host, slot) === null) return null;
  switch (slot.in) {
    case 'product':
      return null;
    case 'web':
      return port === null ? null : { kind: 'editHost', change: { web: { ...host.web, [slot.site]: port } } };
    case 'setting':
      return isRangeSlot(slot) ? null : { kind: 'editRole', role: slot.role, change: { [slot.setting]: port } };
    case 'instance': {
      const instance = withPort(instanceOf(host, slot.role), port);
      return instance && { kind: 'editRole', role: slot.role, change: { instance } };
    }
    case 'switch': {
      const { role, index, field } = slot;
      const switches = switchesOf(host, role).map((one, i) => (i === index ? { ...one, [field]: port } : one));
      return { kind: 'editRole', role, change: { switches } };
    }
  }
}

function withPort(instance: SqlInstance | null, port: number | null): SqlInstance | null {
  if (instance?.kind === 'named') return { ...instance, port };
  return instance && port !== null ? { ...instance, port } : null;
}

const NONE: readonly Switch[] = [];

/** Returns the Switches that one role of a host runs. */
export function switchesOf(host: Host, role: RoleId): readonly Switch[] {
  const held = host.roles[role];
  return held && 'switches' in held ? held.switches : NONE;
}

/** The roles that run Switches. */
export const SWITCH_ROLES = ['responseStack', 'dmzServer'] as const satisfies readonly RoleId[];

/** Returns all Switches of a host. */
export function allSwitchesOf(host: Host): readonly Switch[] {
  const [first, second] = [switchesOf(host, 'responseStack'), switchesOf(host, 'dmzServer')];
  return second.length > 0 ? [...first, ...second] : first;
}

/** Returns the SQL Server instance that one role of a host is; null where it is none. */
export function instanceOf(host: Host, role: RoleId): SqlInstance | null {
  const held = host.roles[role];
  return held && 'instance' in held ? held.instance : null;
}

/** Returns whether a role of a host offers something that can be on or off. */
export const isOn = (host: Host, role: RoleId, setting: SettingId): boolean => settingsOf(host, role)[setting] === true;

const settingsOf = (host: Host, role: RoleId): Readonly<Record<string, unknown>> => host.roles[role] ?? {};

/** A setting that is a port or a range of ports; any other has none. */
function portOf(value: unknown): Port | null {
  if (typeof value === 'number') return value;
  if (!isRecord(value)) return null;
  const { from, to } = value;
  return typeof from === 'number' && typeof to === 'number' ? asPort({ from, to }) : null;
}
