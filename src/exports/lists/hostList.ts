import Papa from 'papaparse';
import { COLUMNS } from '../../design/hostList/columns.ts';
import { ROLES } from '../../design/model/roles.ts';
import { rolesOf, type Design, type Host } from '../../design/model/schema.ts';
import { neutralise } from '../input/neutralise.ts';

const FIELDS = ['name', 'fqdn', 'address', 'role', 'zone', 'instance'] as const;
const BOM = '\uFEFF'; // without it Excel reads UTF-8 as the local code page

/** Returns the hosts as a list to be filled in elsewhere and pasted back: with tabs for the clipboard, or as a CSV file. */
export function hostListText({ hosts, zones }: Pick<Design, 'hosts' | 'zones'>, form: 'tabs' | 'csv'): string {
  const names = new Map(zones.map(({ id, name }) => [id, name]));
  const rows = hosts.map((host) => [
    host.name,
    host.fqdn,
    host.addresses.join(', '),
    rolesOf(host)
      .map((role) => ROLES[role].label)
      .join(' + '),
    names.get(host.zone) ?? '',
    instanceText(host),
  ]);
  const cells = [FIELDS.map((id) => COLUMNS[id].label as string), ...rows.map((row) => row.map(neutralise))];
  const text = Papa.unparse(cells, { delimiter: form === 'tabs' ? '\t' : ',', newline: '\r\n' });
  return form === 'csv' ? `${BOM}${text}\r\n` : text;
}

/** "INST01", "INST01,1434" or ",1434"; the default instance on its usual port is not worth a word. */
function instanceText({ roles: { sqlServer } }: Host): string {
  if (!sqlServer) return '';
  const { instance } = sqlServer;
  const isUsual = instance.kind === 'default' && instance.port === 1433;
  const port = instance.port === null || isUsual ? '' : `,${instance.port}`;
  return instance.kind === 'named' ? `${instance.name}${port}` : port;
}
