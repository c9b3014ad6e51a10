import { addressWords } from './addresses.ts';
import { rolesIn } from './roleWords.ts';

/**
 * What a column can hold, with the headers it goes by in NetBox, phpIPAM, RVTools, Active Directory and lists made by hand: in small
 * letters, without spaces and signs. Where several columns of a list hold the same, the first header in this order goes first.
 */
export const COLUMNS = {
  name: {
    label: 'Name',
    headers:
      'name hostname host servername server computername computer vmname vm vinfovmname virtualmachine virtualmachinename machinename machine device devicename samaccountname displayname rechnername',
  },
  fqdn: { label: 'FQDN', headers: 'fqdn dnsname dnshostname dns domainname vinfodnsname' },
  address: {
    label: 'Address',
    headers:
      'address addresses ipaddress ipaddresses ip ips primaryipaddress primaryip primaryip4 primaryip6 vinfoprimaryipaddress ipv4address ipv4 ipv6address ipv6 ipadresse ipadressen subnet cidr prefix',
  },
  role: { label: 'Role', headers: 'role roles function purpose type component rolle funktion' },
  zone: { label: 'Zone', headers: 'zone network vlan segment netz netzwerk site' },
  instance: { label: 'Instance', headers: 'instance sqlinstance instanz' },
  template: { label: 'Template', headers: 'template vinfotemplate' },
} as const satisfies Record<string, { readonly label: string; readonly headers: string }>;

export type ColumnId = keyof typeof COLUMNS;

/** What the columns of a list hold: null where a column holds nothing that a design has. */
export interface Columns {
  readonly hasHeader: boolean;
  readonly ids: readonly (ColumnId | null)[];
}

const HEADERS = new Map(
  Object.entries(COLUMNS).flatMap(([id, { headers }]) =>
    headers.split(' ').map((header, rank) => [header, { id, rank }] as const),
  ),
) as ReadonlyMap<string, { readonly id: ColumnId; readonly rank: number }>;

const headerOf = (cell: string): string =>
  cell
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** Returns what the columns hold: by their headers, where the first row has some, else by what stands in them. */
export function columnsOf(rows: readonly (readonly string[])[]): Columns {
  const [first = []] = rows;
  const ids = first.map((cell) => HEADERS.get(headerOf(cell))?.id ?? null);
  const isHeader = ids.some((id) => id !== null) && first.every((cell) => addressWords(cell).length === 0);
  return isHeader ? { hasHeader: true, ids } : { hasHeader: false, ids: guessed(rows) };
}

/** Returns the places of the columns that hold something, the one with the best header first. */
export function placesOf({ hasHeader, ids }: Columns, header: readonly string[], id: ColumnId): number[] {
  const places = ids.flatMap((held, place) => (held === id ? [place] : []));
  const rank = (place: number): number => HEADERS.get(headerOf(header[place] ?? ''))?.rank ?? 99;
  return hasHeader ? places.toSorted((a, b) => rank(a) - rank(b)) : places;
}

/** Columns without headers: addresses, names with dots and role words are known by their looks; the first other holds names. */
function guessed(rows: readonly (readonly string[])[]): (ColumnId | null)[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const looks = Array.from({ length: width }, (_, place) => lookOf(rows.map((row) => row[place] ?? '')));
  const names = looks.indexOf('name');
  const only = names < 0 ? looks.indexOf('fqdn') : names;
  return looks.map((look, place) => (look === 'name' && place !== only ? null : look));
}

const FQDN = /^(?=.*[a-z])[a-z0-9_-]+(\.[a-z0-9_-]+)+\.?$/i;

function lookOf(cells: readonly string[]): ColumnId | null {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return null;
  const isMost = (test: (cell: string) => boolean): boolean => filled.filter(test).length * 2 > filled.length;
  if (isMost((cell) => addressWords(cell).length > 0)) return 'address';
  if (isMost((cell) => FQDN.test(cell))) return 'fqdn';
  if (isMost((cell) => rolesIn(cell).length > 0 && /\D$/.test(cell))) return 'role';
  return 'name';
}
