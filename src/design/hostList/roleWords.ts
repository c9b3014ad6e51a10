import { keysOf } from '../../lib/keysOf.ts';
import { ROLES, type RoleId } from '../model/roles.ts';

/** Words that a list or a host's name has for a role, in small letters without spaces and signs; the role's own label is one too. */
const WORDS = {
  masterStack: 'master masterstack 1eserver 1emaster 1esrv tachyonmaster portal',
  responseStack: 'response responsestack resp rs tachyonresponse core',
  dmzServer: 'dmz dmzserver dmzswitch switch backgroundchannel',
  catalog: 'catalog 1ecatalog cat',
  sqlServer: 'sql sqlserver mssql db database datenbank',
  clients: 'client clients endpoint endpoints workstation workstations device devices',
  browsers: 'browser browsers console consoles admin admins',
  apiConsumers: 'api apiconsumer apiconsumers consumer integration',
  cloud: 'cloud 1ecloud',
  smtpRelay: 'smtp smtprelay mail mailrelay relay',
  configurationManager: 'configurationmanager configmgr sccm mecm memcm cm siteserver',
  inventorySource: 'inventory inventorysource inv',
  crlPoint: 'crl crlpoint cdp pki',
} as const satisfies Record<RoleId, string>;

const BY_WORD: ReadonlyMap<string, RoleId> = new Map(
  keysOf(WORDS).flatMap((role) =>
    [plain(ROLES[role].label), ...WORDS[role].split(' ')].map((word) => [word, role] as const),
  ),
);

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** Returns the roles that a cell names, several by "+", "/", "," or "and"; none where it names anything else. */
export function rolesIn(cell: string): RoleId[] {
  const parts = cell
    .split(/[+/,;&|]|\band\b|\bund\b/i)
    .map(plain)
    .filter(Boolean);
  const roles = parts.map((part) => BY_WORD.get(part));
  return roles.every((role) => role !== undefined) ? [...new Set(roles)] : [];
}

/** Returns the role that a host's name hints at: "ACME-SQL-01", "DMZ02"; null where it hints at none or at several. */
export function roleOfName(name: string): RoleId | null {
  const words = (name.split('.')[0] ?? '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
  const roles = new Set(words.flatMap((word) => hintOf(word) ?? []));
  const [role] = roles;
  return role !== undefined && roles.size === 1 ? role : null;
}

/** A word, or the longest beginning of it that has at least three letters: "sqlprod" is SQL Server. */
function hintOf(word: string): RoleId | null {
  for (let length = word.length; length >= Math.min(3, word.length); length -= 1) {
    const role = BY_WORD.get(word.slice(0, length));
    if (role !== undefined) return role;
  }
  return null;
}
