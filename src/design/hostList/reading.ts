import type { RoleId } from '../model/roles.ts';
import { LIMITS } from '../model/schema.ts';
import { addressesIn } from './addresses.ts';
import { placesOf, type ColumnId, type Columns } from './columns.ts';
import { roleOfName, rolesIn } from './roleWords.ts';

/** What one row tells, and what is wrong in it. */
export interface Reading {
  readonly row: number;
  readonly name: string;
  readonly fqdn: string;
  readonly addresses: readonly string[];
  readonly roles: readonly RoleId[];
  readonly isGuessed: boolean;
  readonly zone: string;
  readonly instance: { readonly name: string | null; readonly port: number | null } | null; // of SQL Server; null name: the default one
  readonly faults: readonly string[];
}

const FQDN = /^(?=.*[a-z])[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})+\.?$/i;

/** Returns what a row tells. Its cells are taken as text, whatever a spreadsheet would make of them. */
export function readingOf(
  row: readonly string[],
  number: number,
  columns: Columns,
  header: readonly string[],
): Reading {
  const cells = (id: ColumnId): string[] =>
    placesOf(columns, header, id)
      .map((place) => row[place] ?? '')
      .filter(Boolean);
  const first = (id: ColumnId): string => cells(id)[0] ?? '';
  const { machine, instance } = instanceOf(first('name'), first('instance'));
  const { name, fqdn } = namesOf(machine, first('fqdn'));
  const { addresses, wrong } = addressesIn(cells('address').join(' '));
  const told = rolesIn(first('role'));
  const hint = told.length > 0 ? null : (instance && 'sqlServer') || roleOfName(name || fqdn);
  const faults = [
    ...wrong.slice(0, 3).map((word) => `“${word}” is no address`),
    ...(name === '' && fqdn === '' && addresses.length === 0 ? ['has no name and no address'] : []),
    ...(fqdn !== '' && !FQDN.test(fqdn) ? [`“${fqdn}” is no FQDN`] : []),
    ...(name.length > LIMITS.name ? [`has a name of more than ${LIMITS.name} letters`] : []),
    ...(addresses.length > LIMITS.addresses ? [`has more than ${LIMITS.addresses} addresses`] : []),
    ...(/^(true|yes|1)$/i.test(first('template')) ? ['is a template'] : []),
  ];
  return {
    row: number,
    name,
    fqdn,
    addresses,
    roles: hint ? [hint] : told,
    isGuessed: hint !== null,
    zone: first('zone'),
    instance,
    faults,
  };
}

/** A name with dots is an FQDN, whose first label is the name. */
function namesOf(machine: string, fqdn: string): { name: string; fqdn: string } {
  const full = fqdn || (FQDN.test(machine) ? machine : '');
  const name = FQDN.test(machine) ? (machine.split('.')[0] ?? '') : machine;
  return { name: name || (FQDN.test(full) ? (full.split('.')[0] ?? '') : ''), fqdn: full.replace(/\.$/, '') };
}

/** "SQL01\INST" names an instance, "SQL01,1433" a port; a column of its own may hold either. */
function instanceOf(cell: string, column: string): { machine: string; instance: Reading['instance'] } {
  const [machine = '', named = ''] = cell.split('\\');
  const [plain = '', port = ''] = (named || machine).split(',').map((part) => part.trim());
  const own = column.replace(/^.*\\/, '');
  const name = named === '' ? own : plain;
  const number = /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535 ? Number(port) : null;
  if (name === '' && number === null) return { machine: cell, instance: null };
  const isDefault = name === '' || /^(mssqlserver|default)$/i.test(name);
  return { machine: named === '' ? plain : machine.trim(), instance: { name: isDefault ? null : name, port: number } };
}
