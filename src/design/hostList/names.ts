import { INSTANCE_NAME, PORTS } from '../model/settings.ts';

/** A DNS name of two labels or more. */
export const FQDN = /^(?=.*[a-z])[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+\.?$/i;

const USUAL = /^[!-&(-~]*$/; // nothing in it but visible signs, and no apostrophe

/** Returns one text for all spellings of a name: letters that can't be seen, apostrophes, blanks and case make no difference. */
export function nameKey(name: string): string {
  if (USUAL.test(name)) return name.toLowerCase();
  return name
    .replaceAll("'", '')
    .replace(/[\s\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** An instance of SQL Server as lists name it. */
export interface Instance {
  readonly name: string | null; // null: the default one
  readonly port: number | null;
}

/** Returns the machine and the instance of "SQL01\\INST" or "SQL01,1433"; a column of its own may hold either. */
export function machineAndInstance(cell: string, column: string): { machine: string; instance: Instance | null } {
  const [machine = '', behind = ''] = cell.split('\\');
  if (behind !== '') return { machine: machine.trim(), instance: instanceIn(behind) };
  const [plain, port] = partsOf(cell);
  const own = column === '' ? null : instanceIn(column.replace(/^.*\\/, ''));
  if (portOf(port) === null) return { machine: cell, instance: own };
  return { machine: plain, instance: { name: own?.name ?? null, port: portOf(port) } };
}

/** "INST01", "INST01,1434" or a port alone. */
function instanceIn(text: string): Instance {
  const [first, second] = partsOf(text);
  const port = portOf(second) ?? portOf(first);
  const isDefault = first === '' || portOf(first) !== null || /^(?:mssqlserver|default)$/i.test(first);
  return { name: isDefault ? null : first.slice(0, INSTANCE_NAME), port };
}

function partsOf(text: string): [string, string] {
  const [first = '', second = ''] = text.split(',').map((part) => part.trim());
  return [first, second];
}

function portOf(text: string): number | null {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return number >= PORTS.min && number <= PORTS.max ? number : null;
}

/** Returns the name and the FQDN that two cells give: a name with dots is an FQDN, whose first label is the name. */
export function namesIn(machine: string, fqdn: string): { name: string; fqdn: string } {
  const isFull = FQDN.test(machine);
  const full = fqdn.includes('.') || !isFull ? fqdn : machine;
  const short = isFull ? firstLabel(machine) : machine;
  return { name: short || firstLabel(full), fqdn: full.includes('.') ? full.replace(/\.$/, '') : '' };
}

const firstLabel = (name: string): string => name.split('.')[0] ?? '';
