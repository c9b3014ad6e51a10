import { RELATION_IDS, RELATIONS, type RelationId } from '../../design/model/relations.ts';
import { ROLES, type RoleId } from '../../design/model/roles.ts';
import { plays, playersOf, wantsRole, type Roster } from '../../design/model/roleIndex.ts';
import type { Host } from '../../design/model/schema.ts';
import { DATABASES, type Database } from '../../design/model/settings.ts';
import type { Finding, Severity, Unresolved } from './finding.ts';
import type { Resolution } from '../connect/connection.ts';
import { finding } from './finding.ts';
import type { Check, Facts } from './findings.ts';
import { keepOne, type Fix } from './fixes.ts';
import { hostLabel, listed } from '../../design/model/names.ts';
import { resolutionsOf } from '../connect/resolve.ts';

interface Missing {
  readonly code: string;
  readonly severity: Severity;
  readonly relations: readonly RelationId[];
  readonly role: RoleId;
  readonly database?: Database;
  readonly inZone?: 'internal' | 'internet'; // where only hosts of such a zone want it
}

const database = (name: Database, relations: readonly RelationId[]): Missing => ({
  code: `database-missing`,
  severity: 'error',
  relations,
  role: 'sqlServer',
  database: name,
});

/** The partners a design can't do without, one finding each however many hosts ask. */
const MISSING: readonly Missing[] = [
  { code: 'master-missing', severity: 'error', relations: ['master', 'masters', 'catalogs'], role: 'masterStack' },
  database('TachyonMaster', ['masterDatabase']),
  database('TachyonResponses', ['responsesDatabase']),
  database('1ECatalog', ['catalogDatabase']),
  database('SLA', ['slaDatabase']),
  {
    code: 'response-stack-missing',
    severity: 'error',
    relations: ['core', 'servers'],
    role: 'responseStack',
    inZone: 'internal',
  },
  {
    code: 'dmz-server-missing',
    severity: 'error',
    relations: ['servers'],
    role: 'dmzServer',
    inZone: 'internet',
  },
  { code: 'cloud-missing', severity: 'error', relations: ['cloud'], role: 'cloud' },
  { code: 'smtp-missing', severity: 'warning', relations: ['smtpRelays'], role: 'smtpRelay' },
  { code: 'crl-missing', severity: 'warning', relations: ['crlPoints'], role: 'crlPoint' },
];

const missingPartners: Check = (facts) => MISSING.flatMap((missing) => findMissing(facts, missing) ?? []);

function findMissing(facts: Facts, missing: Missing): Finding | null {
  const asking = missing.relations.flatMap((relation) =>
    resolutionsOf(facts.resolutions, relation).filter(
      ({ how, host }) => how === 'missing' && concerns(facts.roster, missing, relation, host),
    ),
  );
  if (asking.length === 0) return null;
  const hosts = [...new Set(asking.map(({ host }) => host))];
  const what = missing.database ? `SQL Server hosts ${missing.database}` : `${ROLES[missing.role].label} is placed`;
  return finding(missing.severity, missing.code, {
    subject: missing.database ?? missing.role,
    message: `No ${what}, and ${listed(hosts.map(hostLabel))} ${hosts.length > 1 ? 'need' : 'needs'} one.`,
    action: missing.database
      ? `Place a SQL Server with ${missing.database}, or tick the database on one that is there.`
      : `Place ${article(ROLES[missing.role].label)}.`,
    hosts,
    fixes: fixesFor(facts.roster, missing),
    unresolved: asking.flatMap(({ relation, host }) => unresolvedOf(facts, relation, host)),
  });
}

const article = (label: string): string =>
  `${/^[AEIOU1]|^SMTP/.test(label) ? (label.startsWith('1E') ? 'the' : 'an') : 'a'} ${label}`;

/** Clients ask for another kind of server in each kind of zone. */
function concerns(roster: Roster, { inZone }: Missing, relation: RelationId, host: Host): boolean {
  return relation !== 'servers' || inZone === undefined || roster.zoneKinds.get(host.zone) === inZone;
}

function fixesFor(roster: Roster, { role, database: name }: Missing): Fix[] {
  const servers = name === undefined ? [] : playersOf(roster, 'sqlServer').slice(0, 4);
  const putting = servers.map((host): Fix => ({
    kind: 'editRole',
    label: `Put ${name} on ${hostLabel(host)}`,
    host: host.id,
    role,
    change: { databases: DATABASES.filter((one) => one === name || host.roles.sqlServer?.databases.includes(one)) },
  }));
  return [...putting, { kind: 'addHost', label: `Add ${ROLES[role].label}`, role }];
}

/** The requirements of a host that wait for a partner in the relationship. */
export function unresolvedOf({ rulebook, roster }: Facts, relation: RelationId, host: Host): Unresolved[] {
  return rulebook.requirements
    .filter(({ via, from, to, reverse, basis }) => {
      const [own, asked] = reverse ? [to, from] : [from, to];
      const isCertain = basis.some(({ when }) => when?.namedInstance === undefined);
      return (
        via === relation && isCertain && plays(roster, host, own.role) && wantsRole(roster, relation, host, asked.role)
      );
    })
    .map((requirement) => ({ host: host.id, requirement }));
}

const ambiguousPartners: Check = (facts) =>
  RELATION_IDS.flatMap((relation) =>
    resolutionsOf(facts.resolutions, relation)
      .filter(({ how }) => how === 'ambiguous')
      .map((resolution) => describeAmbiguous(facts, resolution)),
  );

/** Of these the first that make no new trouble are offered. */
const MOST_CHOICES = 24;

function describeAmbiguous(facts: Facts, { relation, host, candidates }: Resolution): Finding {
  const { label } = RELATIONS[relation];
  const names = listed(candidates.map(hostLabel), 4, 'or');
  return finding('error', 'partner-ambiguous', {
    subject: `${relation}:${host.id}`,
    message: `${hostLabel(host)} could use ${names} as its ${label}, and nothing says which.`,
    action: 'Choose the partner.',
    hosts: [host],
    details: candidates.map(({ id }) => id),
    fixes: candidates.slice(0, MOST_CHOICES).map((candidate) => ({
      kind: 'choose',
      label: `Choose ${hostLabel(candidate)}`,
      host: host.id,
      relation,
      partner: candidate.id,
    })),
    unresolved: unresolvedOf(facts, relation, host),
  });
}

const several =
  (role: RoleId, code: string): Check =>
  ({ roster }) => {
    const hosts = roster.hosts.filter((host) => host.roles[role] !== undefined);
    if (hosts.length < 2) return [];
    return [
      finding('error', code, {
        subject: role,
        message: `A 1E system has one ${ROLES[role].label}, and ${hosts.length} are placed: ${listed(hosts.map(hostLabel))}.`,
        action: `Keep one ${ROLES[role].label}, or draw the other system as a design of its own.`,
        hosts,
        fixes: keepOne(hosts, ROLES[role].label, ({ id }, label) => ({ kind: 'removeRole', label, host: id, role })),
      }),
    ];
  };

/** Partners that are missing, ambiguous, or too many. */
export const partnerChecks: readonly Check[] = [
  several('masterStack', 'master-several'),
  several('catalog', 'catalog-several'),
  missingPartners,
  ambiguousPartners,
];
