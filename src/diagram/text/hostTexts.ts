import { MEASURES } from '../../design/model/measures.ts';
import { ROLES, type RoleId } from '../../design/model/roles.ts';
import { rolesOf, type Host } from '../../design/model/schema.ts';
import { hostLabel } from '../../design/model/names.ts';
import { fitText, textWidth } from './text.ts';

/** Where the texts of a host stand in its box and how large they are, in px: screen and pictures draw them alike. */
export const HOST_TEXT = {
  padding: 12,
  nameSize: 13,
  addressSize: 11,
  rowSize: 12,
  detailSize: 11,
  noteSize: 11,
  icon: 16,
  iconGap: 8,
  badge: 24, // what the badge takes from the name's line
  nameBaseline: 26, // with an address line below
  addressBaseline: 43,
  nameBaselineAlone: 34,
  rowBaseline: 14, // in its row
  divider: 54, // the line between head and rows
} as const;

/** One role of a host as it is drawn; texts fit the box. */
export interface RoleRow {
  readonly role: RoleId;
  readonly label: string;
  readonly detail: string; // behind the label, right-aligned; may be empty
}

/** The texts of a host, cut to fit its box. */
export interface HostTexts {
  readonly name: string;
  readonly address: string; // may be empty
  readonly rows: readonly RoleRow[];
  readonly note: string; // all of it; may be empty
}

const inner = MEASURES.hostWidth - 2 * HOST_TEXT.padding;

/**
 * The texts of a host; `badge` says whether room for a finding's badge is kept beside the name, `elsewhere` are the names of the other
 * zones it has a network card in.
 */
export function hostTexts(host: Host, badge: boolean, elsewhere: readonly string[] = []): HostTexts {
  const nameWidth = inner - (badge ? HOST_TEXT.badge : 0);
  return {
    name: fitText(hostLabel(host), nameWidth, HOST_TEXT.nameSize, 600),
    address: fitText(addressesOf(host, elsewhere), inner, HOST_TEXT.addressSize, 400),
    rows: rolesOf(host).map((role) => rowOf(host, role)),
    note: host.note ?? '',
  };
}

/** The address line with the other zones of the host, which are counted where there is no room for their names. */
function addressesOf(host: Host, elsewhere: readonly string[]): string {
  const line = addressLine(host);
  if (elsewhere.length === 0) return line;
  const [first = ''] = elsewhere;
  const counted = elsewhere.length === 1 ? `also in ${first}` : `also in ${elsewhere.length} zones`;
  const forms = [`also in ${elsewhere.join(', ')}`, counted].map((also) => (line === '' ? also : `${line} · ${also}`));
  return forms.find((form) => textWidth(form, HOST_TEXT.addressSize, 400) <= inner) ?? forms.at(-1) ?? line;
}

/** The address line of a host: its first address and how many more, else its FQDN. */
export function addressLine({ addresses, fqdn }: Host): string {
  const [first, ...others] = addresses;
  if (first === undefined) return fqdn.trim();
  return others.length > 0 ? `${first} +${others.length}` : first;
}

function rowOf(host: Host, role: RoleId): RoleRow {
  const { label } = ROLES[role];
  const room = inner - HOST_TEXT.icon - HOST_TEXT.iconGap;
  const left = room - textWidth(label, HOST_TEXT.rowSize, 400) - HOST_TEXT.iconGap;
  const detail = detailsOf(host, role).find((text) => textWidth(text, HOST_TEXT.detailSize, 400) <= left) ?? '';
  return { role, label: fitText(label, room, HOST_TEXT.rowSize, 400), detail };
}

// Not by toLocaleString, whose tables cost a start 5 ms.
const figures = (number: number): string => String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

const count = (number: number, one: string, many: string): string => `${figures(number)} ${number === 1 ? one : many}`;

/** What may stand behind a role, the fullest form first. */
function detailsOf({ roles }: Host, role: RoleId): string[] {
  const switches = (role === 'responseStack' || role === 'dmzServer') && roles[role]?.switches.length;
  if (switches) return switches > 1 ? [count(switches, 'Switch', 'Switches')] : [];
  if (role === 'sqlServer') return databaseDetails(roles.sqlServer?.databases ?? []);
  const devices = role === 'clients' ? roles.clients?.devices : null;
  return typeof devices === 'number' ? [count(devices, 'device', 'devices'), figures(devices)] : [];
}

function databaseDetails(databases: readonly string[]): string[] {
  if (databases.length === 0) return ['no database'];
  const [only] = databases.length === 1 ? databases : [];
  return [
    databases.join(', '),
    ...(only ? [only.replace(/^Tachyon|^1E/, '')] : []),
    count(databases.length, 'database', 'databases'),
  ];
}
