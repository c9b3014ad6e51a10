import { describe, expect, test } from 'vitest';
import { portText } from '../../design/model/portNumbers.ts';
import { ROLES } from '../../design/model/roles.ts';
import { settings } from '../../design/model/settings.ts';
import { CITED_PLACES, documentsOf } from './cited.ts';
import { MICROSOFT_REQUIREMENTS } from './microsoftRequirements.ts';
import { MICROSOFT_ROWS, MICROSOFT_TABLES, type MicrosoftRow } from './microsoftSource.ts';
import { CONFIGURABLE } from './configurable.ts';
import type { PortRule, Requirement } from './requirements.ts';
import { RULEBOOK } from './rulebook.ts';
import { SOURCE_NOTES, SOURCE_TABLES } from './source.ts';

const rows: readonly MicrosoftRow[] = MICROSOFT_ROWS;

/** The articles' columns of transport, port and service, written down a second time as one reads them down the page. */
const READ_AGAIN = {
  M1: `UDP 123 W32Time
TCP 135 RPC Endpoint Mapper
TCP+UDP 464 Kerberos password change
TCP 49152-65535 RPC for LSA, SAM, NetLogon
TCP+UDP 389 LDAP
TCP 636 LDAP SSL
TCP 3268 LDAP GC
TCP 3269 LDAP GC SSL
TCP+UDP 53 DNS
TCP 49152-65535 FRS RPC
TCP+UDP 88 Kerberos
TCP 445 SMB
TCP 49152-65535 DFSR RPC
ICMP - ICMP echo`,
  M2: `TCP 135 RPC
TCP 445, 139 SMB
TCP 49152-65535 Randomly allocated high TCP ports`,
  M3: 'TCP 49152-65535 RPC and DCOM, dynamically assigned',
};

describe('the rows of Microsoft, transcribed', () => {
  test('agree with a second reading of transports, ports and services, in the order of the articles', () => {
    const again = Object.entries(READ_AGAIN).flatMap(([table, text]) =>
      text.split('\n').map((line, i) => `${table}.${i + 1} ${line}`),
    );
    const told = rows.map(
      ({ id, transports, portCell, service }) => `${id} ${transports.join('+')} ${portCell} ${service}`,
    );
    expect(told).toEqual(again);
    expect(rows.map(({ table, number }) => `${table}.${number}`)).toEqual(rows.map(({ id }) => id));
  });

  test('have the ports of their port cell', () => {
    const cells = rows.map(({ ports }) => ports.map(portText).join(', ') || '-');
    expect(cells).toEqual(rows.map(({ portCell }) => portCell));
  });

  test('are of articles that have an address at Microsoft', () => {
    const articles = Object.values(MICROSOFT_TABLES).map(({ article }) => article);
    expect(new Set(articles.map(({ name }) => name.replace(/\D/g, '')))).toEqual(new Set(['179442', '832017']));
    expect(articles.filter(({ url }) => new URL(url).host !== 'learn.microsoft.com')).toEqual([]);
  });
});

test('two texts of the page of 1E are cited beside its rows: before its tables of servers and of the DMZ', () => {
  expect(SOURCE_NOTES.map(({ id, before }) => `${id} ${SOURCE_TABLES[before].title}`)).toEqual([
    'N1 1E Servers',
    'N2 DMZ',
  ]);
  expect(SOURCE_NOTES.every(({ says }) => says.includes('Active Directory and Certificate Services'))).toBe(true);
});

const citations = MICROSOFT_REQUIREMENTS.flatMap((requirement) =>
  requirement.basis.flatMap((basis) => basis.cites.map((cite) => ({ requirement, basis, cite }))),
);
const rowOf = (id: string): MicrosoftRow | undefined => rows.find((row) => row.id === id);

/** Rows that no requirement cites, each with the reason why nothing follows from it. */
const EXCUSED: Readonly<Record<string, string>> = {
  'M1.10': 'Replication between domain controllers: no server of 1E takes part.',
  'M1.13': 'Replication between domain controllers: no server of 1E takes part.',
  'M1.14': 'ICMP has no port: listed as not covered wherever a domain controller is placed.',
};

/** What a requirement reaches while every setting keeps its initial value; Configuration Manager's range as it is offered. */
function initialPorts(rule: PortRule): string[] {
  if (rule.of === 'fixed') return rule.ports.map(portText);
  if (rule.of !== 'setting') return [];
  const { initial } = settings[rule.setting === 'rpcRange' ? 'rpcPorts' : rule.setting];
  return [portText(initial)];
}
const shortly = ({ transport, port, protocol }: Requirement): string =>
  `${transport} ${initialPorts(port).join('+')} ${protocol}`;
const printed = ({ transports, ports, protocol }: MicrosoftRow): string[] =>
  transports.map((transport) => `${transport} ${ports.map(portText).join('+')} ${protocol}`);

describe('what rests on them', () => {
  test('cites every row and every text, but for those excused with a reason', () => {
    const cited = new Set<string>(citations.map(({ cite }) => cite));
    const open = [...rows, ...SOURCE_NOTES].map(({ id }) => id).filter((id) => !cited.has(id));
    expect(open).toEqual(Object.keys(EXCUSED));
    expect(Object.values(EXCUSED).filter((why) => why.length < 20)).toEqual([]);
    expect(rows.filter(({ id, protocol }) => (protocol === null) !== id in EXCUSED)).toEqual([]);
  });

  test('agrees with every row of Microsoft that it cites in transport, port and protocol', () => {
    const differing = citations.flatMap(({ requirement, cite }) => {
      const row = rowOf(cite);
      return row && !printed(row).includes(shortly(requirement)) ? [`${cite} ${shortly(requirement)}`] : [];
    });
    expect(differing).toEqual([]);
  });

  test('has each transport of each row', () => {
    const asked = new Set(citations.map(({ requirement, cite }) => `${cite} ${shortly(requirement)}`));
    const all = rows
      .filter(({ id }) => !(id in EXCUSED))
      .flatMap((row) => printed(row).map((line) => `${row.id} ${line}`));
    expect(all.filter((line) => !asked.has(line))).toEqual([]);
  });

  test('cites one row of Microsoft each, and the text of 1E only where that names the service for such a server', () => {
    for (const { basis } of MICROSOFT_REQUIREMENTS) {
      expect(basis.map(({ cites }) => cites.filter((one) => one.startsWith('M')).length)).toEqual(basis.map(() => 1));
    }
    const texts = citations.filter(({ cite }) => cite.startsWith('N'));
    const misplaced = texts.filter(({ requirement, basis, cite }) =>
      cite === 'N2'
        ? basis.when?.initiatorWith !== 'dmzServer'
        : basis.when?.initiatorWith !== 'masterStack' && requirement.alsoFrom !== undefined,
    );
    expect(misplaced.map(({ requirement }) => requirement.id)).toEqual([]);
    expect(texts.filter(({ requirement }) => requirement.to.role === 'dnsServer')).toEqual([]);
  });

  test('lets only ranges be restricted, and asks for LDAP over TLS and SMB only where they are on', () => {
    for (const { port, basis } of MICROSOFT_REQUIREMENTS) {
      const may = new Set(basis.map(({ configurable }) => CONFIGURABLE[configurable].may));
      expect(may).toEqual(new Set([port.of === 'setting']));
    }
    const switched = citations.filter(({ basis, cite }) => basis.when?.offers !== undefined && cite.startsWith('M'));
    expect(new Set(switched.map(({ basis, cite }) => `${cite} ${basis.when?.offers}`))).toEqual(
      new Set(['M1.6 ldapOverTls', 'M1.8 ldapOverTls', 'M2.2 smb']),
    );
  });

  test('lacks nothing where nothing is placed', () => {
    expect(MICROSOFT_REQUIREMENTS.filter(({ optional }) => !optional)).toEqual([]);
  });

  test('comes behind all that the page of 1E states, so that its numbers stay', () => {
    const first = RULEBOOK.requirements.findIndex(({ id }) => id === MICROSOFT_REQUIREMENTS[0]?.id);
    expect(RULEBOOK.requirements.slice(first)).toEqual(MICROSOFT_REQUIREMENTS);
  });

  test('is asked for by the machine of every server', () => {
    const servers = Object.entries(ROLES).flatMap(([role, { server }]) => (server ? [role] : []));
    const machines = MICROSOFT_REQUIREMENTS.filter(({ alsoFrom }) => alsoFrom !== undefined);
    expect(machines.length).toBeGreaterThan(15);
    for (const { from, alsoFrom = [] } of machines) {
      expect([from.role, ...alsoFrom].toSorted()).toEqual(servers.toSorted());
    }
  });
});

test('every place that can be cited says where it stands, and documents are named where they are cited', () => {
  expect(new Set(CITED_PLACES.map(({ id }) => id)).size).toBe(48 + 2 + 18);
  const place = (id: string) => CITED_PLACES.find((one) => one.id === id)?.place;
  expect(place('T1.6')).toBe('1E Servers, row 6');
  expect(place('N2')).toBe('text before the table DMZ');
  expect(place('M2.3')).toBe('Microsoft article 832017, Certificate Services, row 3');
  const named = (...cited: string[]) => documentsOf(new Set(cited)).map(({ document }) => document);
  expect(named('T1.1', 'N1')).toEqual(['1E communication ports']);
  expect(named('M1.2')).toEqual(['1E communication ports', 'Microsoft article 179442']);
  expect(named('M3.1', 'M1.2')).toEqual([
    '1E communication ports',
    'Microsoft article 179442',
    'Microsoft article 832017',
  ]);
});
