import { addressesOf } from './addresses.ts';
import type { Row } from './cells.ts';
import { FQDN } from './names.ts';
import { rolesIn } from './roleWords.ts';

/**
 * What a column can hold, with the headers it goes by in NetBox, phpIPAM, RVTools, Active Directory and lists made by hand: in small
 * letters, without spaces and signs. Headers after a bar count only where there is none of those before: RVTools' "Host" is the machine
 * that a virtual one runs on, phpIPAM's "device" the one it is plugged into.
 */
export const COLUMNS = {
  name: {
    label: 'Name',
    headers:
      'name hostname servername server computername computer vmname vm vinfovmname machinename machine samaccountname rechnername | virtualmachine virtualmachinename device devicename host displayname assetname endpointname',
  },
  fqdn: { label: 'FQDN', headers: 'fqdn dnsname dnshostname vinfodnsname fullyqualifieddomainname | dns domainname' },
  address: {
    label: 'Address',
    headers:
      'address addresses ipaddress ipaddresses ip ips primaryipaddress primaryip primaryip4 primaryip6 vinfoprimaryipaddress ipv4address ipv4 ipv6address ipv6 ipaddressv4 ipaddressv6 privateip privateipaddress ipadresse ipadressen | subnet cidr prefix managementip mgmtip',
  },
  role: { label: 'Role', headers: 'role roles serverrole rolle rollen | function purpose component type funktion' },
  zone: {
    label: 'Zone',
    headers: 'zone networkzone securityzone netzwerkzone | network vlan vlanname segment networksegment netz netzwerk',
  },
  instance: { label: 'Instance', headers: 'instance sqlinstance instanz' },
  template: { label: 'Template', headers: 'template vinfotemplate' },
} as const satisfies Record<string, { readonly label: string; readonly headers: string }>;

export type ColumnId = keyof typeof COLUMNS;

/** What the columns of a list hold: null where a column holds nothing that a design has. */
export interface Columns {
  readonly hasHeader: boolean;
  readonly ids: readonly (ColumnId | null)[];
}

interface Known {
  readonly id: ColumnId;
  readonly tier: number;
}

const HEADERS: ReadonlyMap<string, Known> = new Map(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.entries forgets what the table knows
  (Object.entries(COLUMNS) as [ColumnId, (typeof COLUMNS)[ColumnId]][]).flatMap(([id, { headers }]) =>
    headers.split('|').flatMap((words, tier) => words.split(' ').map((word): [string, Known] => [word, { id, tier }])),
  ),
);

const headerOf = (cell: string): string =>
  cell
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

const SAMPLE = 100; // rows that show what columns hold

/** Returns what the columns hold: by their headers, where the first row has some, else by what stands in them. */
export function columnsOf(rows: readonly Row[]): Columns {
  const sample = rows.slice(0, SAMPLE).map(({ cells }) => cells);
  const [first = [], ...others] = sample;
  const known = first.map((cell) => HEADERS.get(headerOf(cell)) ?? null);
  const isHeader = known.some((one) => one !== null) && first.every((cell) => addressesOf(cell).length === 0);
  if (!isHeader) return { hasHeader: false, ids: guessed(sample) };
  const ids = known.map((one) => (one && isOfFirstTier(one, known) ? one.id : null));
  return { hasHeader: true, ids: tellHosts(ids) ? ids : together(ids, guessed(others)) };
}

const isOfFirstTier = ({ id, tier }: Known, all: readonly (Known | null)[]): boolean =>
  !all.some((other) => other?.id === id && other.tier < tier);

const tellHosts = (ids: readonly (ColumnId | null)[]): boolean =>
  ids.some((id) => id === 'name' || id === 'fqdn' || id === 'address');

/** Headers that say nothing of machines leave it to what stands below them. */
const together = (ids: readonly (ColumnId | null)[], looks: readonly (ColumnId | null)[]): (ColumnId | null)[] =>
  Array.from({ length: Math.max(ids.length, looks.length) }, (_, place) => ids[place] ?? looks[place] ?? null);

/** Columns without headers: addresses, names with dots and role words are known by their looks; the first other holds names. */
function guessed(rows: readonly (readonly string[])[]): (ColumnId | null)[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const looks = Array.from({ length: width }, (_, place) => lookOf(rows.map((row) => row[place] ?? '')));
  const names = looks.indexOf('name');
  return looks.map((look, place) => (look === 'name' && place !== names ? null : look));
}

function lookOf(cells: readonly string[]): ColumnId | null {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return null;
  const isMost = (test: (cell: string) => boolean): boolean => filled.filter(test).length * 2 > filled.length;
  if (isMost((cell) => addressesOf(cell).length > 0)) return 'address';
  if (isMost((cell) => FQDN.test(cell))) return 'fqdn';
  // "SQL01" is a name, "SQL Server" a role.
  return isMost((cell) => rolesIn(cell).length > 0 && !/\d$/.test(cell)) ? 'role' : 'name';
}
