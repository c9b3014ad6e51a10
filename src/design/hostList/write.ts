import Papa from 'papaparse';
import { hostLabel } from '../model/names.ts';
import type { Design, Host } from '../model/schema.ts';
import { COLUMNS } from './columns.ts';
import { rolesText } from './plan.ts';

const FIELDS = ['name', 'fqdn', 'address', 'role', 'zone', 'instance'] as const;

/** Returns the hosts as a list that can be filled in elsewhere and pasted back: with tabs for a spreadsheet, else CSV. */
export function hostListText({ hosts, zones }: Pick<Design, 'hosts' | 'zones'>, form: 'tabs' | 'csv'): string {
  const names = new Map(zones.map(({ id, name }) => [id, name]));
  const rows = hosts.map((host) => [
    hostLabel(host),
    host.fqdn,
    host.addresses.join(' '),
    rolesText(host),
    names.get(host.zone) ?? '',
    instanceText(host),
  ]);
  const text = Papa.unparse(
    { fields: FIELDS.map((id) => COLUMNS[id].label), data: rows.map((row) => row.map(inert)) },
    { delimiter: form === 'tabs' ? '\t' : ',', newline: '\r\n' },
  );
  return form === 'csv' ? `\uFEFF${text}\r\n` : text;
}

/** A spreadsheet takes what begins so for a formula: an apostrophe makes it text, and none of it is an address or a usual name. */
const inert = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

function instanceText({ roles: { sqlServer } }: Host): string {
  if (!sqlServer) return '';
  const { instance } = sqlServer;
  const port =
    instance.port === null || (instance.kind === 'default' && instance.port === 1433) ? '' : `,${instance.port}`;
  return instance.kind === 'named' ? `${instance.name}${port}` : port;
}
