import { keysOf } from '../../lib/keysOf.ts';
import { ROLE_IDS, ROLES, type RoleId } from '../model/roles.ts';

interface Words {
  readonly cells: string; // what a column of roles calls it, beside its label
  readonly names: string; // words of host names that mean it, whole but for a number behind: ACME-DB-01
  readonly stems: string; // what means it anywhere in a host's name: ACMESQL01
}

/** Words that lists and names have for a role, in small letters without spaces and signs. */
const WORDS = {
  masterStack: {
    cells: 'master 1e 1eserver 1emaster masterserver tachyon tachyonmaster tachyonserver portal',
    names: '1e 1esrv',
    stems: 'master tachyon',
  },
  responseStack: { cells: 'response resp tachyonresponse responseserver core', names: 'rs', stems: 'resp' },
  dmzServer: { cells: 'dmz dmzserver dmzswitch switch switches backgroundchannel', names: '', stems: 'dmz' },
  catalog: { cells: 'catalogserver 1ecatalog', names: 'cat', stems: 'catalog' },
  sqlServer: {
    cells: 'sql mssql db database databases databaseserver sqldatabase datenbank datenbankserver',
    names: 'db',
    stems: 'sql',
  },
  clients: {
    cells: 'client endpoint endpoints workstation workstations pcs laptops devices',
    names: 'client clients endpoints workstations',
    stems: '',
  },
  browsers: { cells: 'browser console consoles admin admins administrators', names: 'browsers admins', stems: '' },
  apiConsumers: { cells: 'api apiconsumer apiclient integration', names: 'api', stems: '' },
  cloud: { cells: 'cloud 1ecloud', names: '1ecloud', stems: '' },
  smtpRelay: { cells: 'smtp mail mailrelay mailserver relay', names: 'mail mx relay', stems: 'smtp' },
  configurationManager: {
    cells: 'configmgr sccm mecm memcm cm siteserver microsoftconfigurationmanager',
    names: 'cm',
    stems: 'sccm mecm configmgr',
  },
  inventorySource: { cells: 'inventory inventorydatabase', names: 'inv inventory', stems: '' },
  crlPoint: { cells: 'crl crlpoint cdp', names: 'crl cdp', stems: '' },
  domainController: { cells: 'dc ad adds activedirectory domaincontrollers', names: 'dc', stems: '' },
  dnsServer: { cells: 'dns nameserver', names: 'dns ns', stems: '' },
  certificationAuthority: {
    cells: 'ca pki adcs certificateauthority certificateservices issuingca',
    names: 'ca pki',
    stems: '',
  },
  otherSystem: { cells: 'other proxy monitoring backup jumphost loadbalancer', names: '', stems: '' },
} as const satisfies Record<RoleId, Words>;

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** The roles that are offered, by the words that one of the lists has for each. */
const byWord = (wordsOf: (role: RoleId) => string): ReadonlyMap<string, RoleId> =>
  new Map(
    ROLE_IDS.flatMap((role) =>
      wordsOf(role)
        .split(' ')
        .filter(Boolean)
        .map((word) => [word, role] as const),
    ),
  );

const BY_CELL = byWord((role) => `${plain(ROLES[role].label)} ${plain(ROLES[role].device)} ${WORDS[role].cells}`);
const BY_NAME = byWord((role) => WORDS[role].names);
const STEMS = [...byWord((role) => WORDS[role].stems)];

/** Returns the roles that a cell names, several by "+", "/", "," or "and"; none where it names anything else. */
export function rolesIn(cell: string): RoleId[] {
  const whole = BY_CELL.get(plain(cell));
  if (whole) return [whole];
  const parts = cell.split(/[+/,;&|]|\b(?:and|und)\b/i).map(plain);
  const roles = parts.filter(Boolean).map((part) => BY_CELL.get(part));
  return inOrder(
    roles.filter((role) => role !== undefined),
    roles.length,
  );
}

/** In the order of the role table, each once; none where there should be more. */
const inOrder = (roles: readonly RoleId[], wanted: number): RoleId[] =>
  roles.length === wanted ? keysOf(ROLES).filter((role) => roles.includes(role)) : [];

/** Returns the role that a host's name hints at: "ACME-SQL-01", "DMZ02"; null where it hints at none or at several. */
export function roleOfName(name: string): RoleId | null {
  const words = (name.split('.')[0] ?? '').toLowerCase().split(/[^a-z0-9]+/);
  const found = new Set(words.flatMap(hintsIn));
  const [role] = found;
  return role !== undefined && found.size === 1 ? role : null;
}

function hintsIn(word: string): RoleId[] {
  const exact = BY_NAME.get(word.replace(/\d+[a-z]?$/, ''));
  return exact ? [exact] : STEMS.flatMap(([stem, role]) => (word.includes(stem) ? [role] : []));
}
