import { LIMITS } from '../model/bounds.ts';
import { ROLES, type RoleId } from '../model/roles.ts';
import { readAddresses } from './addresses.ts';
import type { Row } from './cells.ts';
import { COLUMNS, type ColumnId, type Columns } from './columns.ts';
import { FQDN, machineAndInstance, namesIn, type Instance } from './names.ts';
import { roleOfName, rolesIn } from './roleWords.ts';

/** What is wrong in a row, and in which column; null for the row as a whole. */
export interface Fault {
  readonly column: ColumnId | null;
  readonly words: string;
}

/** What one row tells, and what is wrong in it. */
export interface Reading {
  readonly row: number;
  readonly nameCell: string;
  readonly fqdnCell: string;
  readonly name: string;
  readonly fqdn: string; // of two labels at least, else empty
  readonly addresses: readonly string[];
  readonly roles: readonly RoleId[];
  readonly isGuessed: boolean; // the roles follow from the name
  readonly zone: string;
  readonly instance: Instance | null; // of SQL Server
  readonly faults: readonly Fault[];
}

/** Where in a row each thing stands; several places where several columns hold the same. */
export type Places = Readonly<Record<ColumnId, readonly number[]>>;

/** Returns where in the rows each thing stands. */
export function placesOf({ ids }: Columns): Places {
  const places = (id: ColumnId): number[] => ids.flatMap((held, place) => (held === id ? [place] : []));
  return {
    name: places('name'),
    fqdn: places('fqdn'),
    address: places('address'),
    role: places('role'),
    zone: places('zone'),
    instance: places('instance'),
    template: places('template'),
  };
}

/** Returns what a row tells. */
export function readingOf({ number, cells }: Row, places: Places): Reading {
  const all = (id: ColumnId): string[] => places[id].map((place) => cells[place] ?? '').filter(Boolean);
  const first = (id: ColumnId): string => all(id)[0] ?? '';
  const nameCell = first('name');
  const fqdnCell = first('fqdn');
  const { machine, instance } = machineAndInstance(nameCell, first('instance'));
  const { addresses, wrong } = readAddresses(all('address').join(', '));
  const told = rolesIn(first('role'));
  const names = namesIn(machine, fqdnCell);
  const hint = told.length > 0 ? null : ((instance && 'sqlServer') ?? roleOfName(names.name));
  const reading = { row: number, nameCell, fqdnCell, ...names, addresses, instance, zone: first('zone') };
  const roles = hint ? [hint] : told;
  const isTemplate = /^(?:true|yes|1|wahr|ja)$/i.test(first('template'));
  const faults = [...addressFaults(addresses, wrong), ...nameFaults(reading), ...roleFaults(roles, isTemplate)];
  return { ...reading, roles, isGuessed: hint !== null, faults };
}

const SHOWN = 40; // letters of what is wrong

const quoted = (text: string): string => `“${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}”`;

const fault = (column: ColumnId | null, words: string): Fault => ({ column, words });

function addressFaults(addresses: readonly string[], wrong: readonly string[]): Fault[] {
  const isMany = addresses.length > LIMITS.addresses;
  return [
    ...wrong.slice(0, 2).map((word) => fault('address', `${quoted(word)} is not an IP address or network`)),
    ...(wrong.length > 2 ? [fault('address', `${wrong.length - 2} more like it`)] : []),
    ...(isMany ? [fault('address', `more than ${LIMITS.addresses} addresses`)] : []),
  ];
}

function nameFaults({
  name,
  fqdn,
  fqdnCell,
  addresses,
}: Pick<Reading, 'name' | 'fqdn' | 'fqdnCell' | 'addresses'>): Fault[] {
  const isFqdn = FQDN.test(fqdn) && fqdn.length <= LIMITS.fqdn;
  return [
    ...(fqdn === '' || isFqdn ? [] : [fault('fqdn', `${quoted(fqdnCell)} is not an FQDN`)]),
    ...(name.length > LIMITS.name ? [fault('name', `longer than ${LIMITS.name} characters`)] : []),
    ...(name === '' && fqdn === '' && addresses.length === 0 ? [fault(null, 'No name and no address')] : []),
  ];
}

function roleFaults(roles: readonly RoleId[], isTemplate: boolean): Fault[] {
  const alone = roles.length > 1 ? roles.find((role) => !ROLES[role].joins) : undefined;
  return [
    ...(alone ? [fault('role', `${ROLES[alone].label} can’t share a host with other roles`)] : []),
    ...(isTemplate ? [fault('template', 'A template, not a machine')] : []),
  ];
}

/** Returns what is wrong as one text, each with its column. */
export const faultsText = (faults: readonly Fault[]): string =>
  faults.map(({ column, words }) => (column === null ? words : `${COLUMNS[column].label}: ${words}`)).join('; ');
