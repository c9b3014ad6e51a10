import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDesign, SEED } from '../design/testing/anyDesign.testing.ts';
import { coherentDesign } from '../design/edit/anyEdit.testing.ts';
import { addHost, apply, choosePartners, removeHosts } from '../design/edit/commands.ts';
import { editRole, joinRole, removeRole } from '../design/edit/roleCommands.ts';
import type { RoleId } from '../design/model/roles.ts';
import type { Design } from '../design/model/schema.ts';
import { derive } from './derive.ts';
import { notCoveredIn } from './rulebook/notCovered.ts';
import { REQUIREMENTS, RULEBOOK_VERSION } from './rulebook/requirements.ts';
import {
  aDesign,
  aHost,
  aServer,
  between,
  changes,
  findingsOf,
  fixed,
  hostNamed,
  itsServices,
  leavingLines,
  lines,
  type HostPlan,
} from './testing/builders.testing.ts';

// The rows are written down by hand from Microsoft's articles and the two texts of 1E's page, not from any code.

const system = (...more: HostPlan[]): Design => aDesign(aServer(), ...itsServices(), ...more);

const OF_CONTROLLER = [
  'UDP 123 NTP  Same zone  [M1.1]',
  'TCP 135 RPC  Same zone  [M1.2]',
  'TCP 464 kpasswd  Same zone  [M1.3]',
  'UDP 464 kpasswd  Same zone  [M1.3]',
  'TCP 49152-65535 RPC  Same zone  [M1.4]',
  'TCP 389 LDAP  Same zone  [M1.5]',
  'UDP 389 LDAP  Same zone  [M1.5]',
  'TCP 3268 LDAP (GC)  Same zone  [M1.7]',
  'TCP 88 Kerberos  Same zone  [M1.11]',
  'UDP 88 Kerberos  Same zone  [M1.11]',
  'TCP 445 SMB  Same zone  [M1.12]',
];
const from = (source: string, target: string, rows: readonly string[], also = '') =>
  rows.map((row) => `${source} → ${target}  ${row.replace('[', `[${also}`)}`);

describe('a domain controller', () => {
  const design = system(aHost('domainController', { name: 'DC01' }));

  test('is used by a SQL Server over eleven rows', () => {
    expect(between(design, 'SQL', 'DC01')).toEqual(from('SQL', 'DC01', OF_CONTROLLER));
  });

  test('is used by a server of two roles once, with the text of the page that names the service', () => {
    expect(between(design, 'SRV', 'DC01')).toEqual(from('SRV', 'DC01', OF_CONTROLLER, 'N1 '));
    const ldap = derive(design).connections.find(({ initiator, port }) => initiator.name === 'SRV' && port === 389);
    expect(ldap?.purposes.map(({ requirement }) => requirement.usage)).toEqual([
      'Server looks up accounts, groups and policies',
      'Workflow looks up mail addresses, Consumer API security details',
    ]);
  });

  test('answers LDAP over TLS where that is on, and lists its own range of ports', () => {
    const { id } = hostNamed(design, 'DC01');
    const change = { ldapOverTls: true, rpcPorts: { from: 50_000, to: 50_100 } };
    const onSql = (one: Design) => between(one, 'SQL', 'DC01');
    expect(changes(design, editRole(id, 'domainController', change), onSql)).toEqual([
      '- SQL → DC01  TCP 49152-65535 RPC  Same zone  [M1.4]',
      '+ SQL → DC01  TCP 50000-50100 RPC  Same zone  [M1.4]',
      '+ SQL → DC01  TCP 636 LDAPS  Same zone  [M1.6]',
      '+ SQL → DC01  TCP 3269 LDAPS (GC)  Same zone  [M1.8]',
    ]);
  });

  test('is used by a DMZ Server of the domain, by none in a workgroup', () => {
    const joined = aDesign(aHost('dmzServer', { name: 'DMZ01' }), aHost('domainController', { name: 'DC01' }));
    const crossing = OF_CONTROLLER.map((row) => row.replace('Same zone', 'Crosses zones'));
    expect(between(joined, 'DMZ01', 'DC01')).toEqual(from('DMZ01', 'DC01', crossing, 'N2 '));
    const { id } = hostNamed(joined, 'DMZ01');
    expect(between(apply(joined, editRole(id, 'dmzServer', { membership: 'workgroup' })), 'DMZ01', 'DC01')).toEqual([]);
  });

  test('is used by servers alone, each by all of them unless some are chosen', () => {
    const two = system(
      aHost('domainController', { name: 'DC01' }),
      aHost('domainController', { name: 'DC02' }),
      aHost(['clients'], { name: 'Clients' }),
      aHost('browsers', { name: 'Browsers' }),
    );
    const users = (one: Design, name: string) =>
      new Set(
        derive(one)
          .connections.filter(({ listener }) => listener.name === name)
          .map((row) => row.initiator.name),
      );
    expect(users(two, 'DC01')).toEqual(new Set(['SRV', 'SQL']));
    expect(users(two, 'DC02')).toEqual(new Set(['SRV', 'SQL']));
    const sql = hostNamed(two, 'SQL').id;
    const chosen = apply(two, choosePartners(sql, 'domainControllers', [hostNamed(two, 'DC02').id]));
    expect(users(chosen, 'DC01')).toEqual(new Set(['SRV']));
  });

  test('that shares its host with a SQL Server leaves nothing of that to firewalls', () => {
    const shared = aDesign(aHost(['sqlServer', 'domainController'], { name: 'ONE' }));
    expect(leavingLines(shared)).toEqual([]);
    expect(lines(shared)).toContain('ONE → ONE  TCP 88 Kerberos  Same host  [M1.11]');
  });
});

test('a DNS server is used by every server, in a workgroup too', () => {
  const design = aDesign(
    aHost('sqlServer', { name: 'SQL01' }),
    aHost('dmzServer', { name: 'DMZ01', membership: 'workgroup' }),
    aHost(['domainController', 'dnsServer'], { name: 'DC01' }),
  );
  expect(between(design, 'DMZ01', 'DC01')).toEqual([
    'DMZ01 → DC01  UDP 53 DNS  Crosses zones  [M1.9]',
    'DMZ01 → DC01  TCP 53 DNS  Crosses zones  [M1.9]',
  ]);
  expect(between(design, 'SQL01', 'DC01')).toHaveLength(13);
});

test('a certification authority enrols over RPC, and answers SMB where that is on', () => {
  const design = aDesign(aHost('catalog', { name: 'CAT01' }), aHost('certificationAuthority', { name: 'CA01' }));
  expect(between(design, 'CAT01', 'CA01')).toEqual([
    'CAT01 → CA01  TCP 135 RPC  Same zone  [M2.1]',
    'CAT01 → CA01  TCP 49152-65535 RPC  Same zone  [M2.3]',
  ]);
  const onCatalog = (one: Design) => between(one, 'CAT01', 'CA01');
  const smb = editRole(hostNamed(design, 'CA01').id, 'certificationAuthority', { smb: true });
  expect(changes(design, smb, onCatalog)).toEqual([
    '+ CAT01 → CA01  TCP 445 SMB  Same zone  [M2.2]',
    '+ CAT01 → CA01  TCP 139 SMB  Same zone  [M2.2]',
  ]);
});

test('a controller that issues certificates too is reached over one row a port', () => {
  const design = aDesign(
    aHost('masterStack', { name: 'SRV' }),
    aHost(['domainController', 'certificationAuthority'], { name: 'DC01' }),
  );
  const rpc = between(design, 'SRV', 'DC01').filter((line) => line.includes(' RPC '));
  expect(rpc).toEqual([
    'SRV → DC01  TCP 135 RPC  Same zone  [N1 M1.2 M2.1]',
    'SRV → DC01  TCP 49152-65535 RPC  Same zone  [N1 M1.4 M2.3]',
  ]);
});

describe("Configuration Manager's dynamic ports", () => {
  const design = system(aHost('configurationManager', { name: 'CM01' }));

  test('are listed where their range is stated, which the finding about them offers', () => {
    const [found] = findingsOf(design, 'dynamic-rpc');
    expect(found?.fixes.map(({ label }) => label)).toEqual(['List the dynamic RPC range']);
    const after = fixed(design, found);
    expect(findingsOf(after, 'dynamic-rpc')).toEqual([]);
    expect(changes(design, () => after)).toEqual(['+ SRV → CM01  TCP 49152-65535 RPC  Same zone  [T1.10 M3.1]']);
  });
});

describe('scope and limitations', () => {
  const told = (...roles: RoleId[]) => notCoveredIn(aDesign(...roles.map((role) => aHost(role)))).join('\n');

  test.each([
    [[], /Active Directory and Certificate Services: .*\nDNS: /],
    [['domainController'], /^Certificate Services: .*\nICMP echo .*\nDNS: /],
    [['certificationAuthority'], /^Active Directory: .*\nDNS: /],
    [['domainController', 'certificationAuthority', 'dnsServer'], /^ICMP echo .*\nCertificate revocation /],
  ] as const)('with %j say what is left', (roles, left) => expect(told(...roles)).toMatch(left));

  test('name dynamic ports while nothing states them', () => {
    const dynamic = (...roles: RoleId[]) =>
      told(...roles)
        .split('\n')
        .filter((text) => text.startsWith('Dynamic'));
    expect(dynamic()).toEqual(['Dynamic RPC ports that follow TCP 135 and 445.']);
    expect(dynamic('configurationManager')).toEqual(['Dynamic RPC ports that follow TCP 135 and 445.']);
    expect(dynamic('certificationAuthority')).toEqual([]);
    expect(dynamic('configurationManager', 'domainController')).toEqual([
      'Dynamic RPC ports of Configuration Manager, which follow TCP 135 and 445.',
    ]);
    const range = { from: 50_000, to: 50_100 };
    expect(notCoveredIn(aDesign(aHost('configurationManager', { rpcRange: range }))).join()).not.toContain(
      'Dynamic RPC',
    );
  });
});

const MICROSOFT: readonly RoleId[] = ['domainController', 'dnsServer', 'certificationAuthority'];
const runs = { numRuns: 300, seed: SEED };

describe(`laws, seed ${SEED}`, () => {
  test('a design without these roles has the rows that the page of 1E states, and no other', () => {
    const isOf1E = ({ hosts }: Design): boolean =>
      hosts.every(({ roles }) => MICROSOFT.every((role) => !roles[role]) && !roles.configurationManager?.rpcRange);
    const plain = fc.oneof(coherentDesign, anyDesign).map((design) => {
      const bare = design.hosts.filter(({ roles }) =>
        Object.keys(roles).some((role) => !MICROSOFT.some((one) => one === role)),
      );
      const hosts = bare.map((host) => {
        const roles = { ...host.roles };
        for (const role of MICROSOFT) delete roles[role];
        if (roles.configurationManager) roles.configurationManager = { rpcRange: null };
        return { ...host, roles };
      });
      return { ...design, hosts };
    });
    fc.assert(
      fc.property(plain, (design) => {
        expect(isOf1E(design)).toBe(true);
        const only = { version: RULEBOOK_VERSION, requirements: REQUIREMENTS };
        expect(derive(design).connections).toEqual(derive(design, only).connections);
      }),
      runs,
    );
  });

  test.each(MICROSOFT)('%s, added and removed, gives all back as it was', (role) => {
    fc.assert(
      fc.property(coherentDesign, fc.nat(), (design, which) => {
        const before = derive(design);
        const added = apply(design, addHost(role));
        const host = added.hosts.find(({ id }) => design.hosts.every((one) => one.id !== id));
        expect(host).toBeDefined();
        const after = derive(apply(added, removeHosts([host?.id ?? ''])));
        expect(after.connections.map(withoutHosts)).toEqual(before.connections.map(withoutHosts));
        expect(after.findings).toEqual(before.findings);
        const joining = design.hosts[which % Math.max(1, design.hosts.length)];
        if (!joining || joining.roles[role]) return;
        const joined = apply(design, joinRole(joining.id, role));
        if (joined === design) return;
        const left = derive(apply(joined, removeRole(joining.id, role)));
        expect(left.connections.map(withoutHosts)).toEqual(before.connections.map(withoutHosts));
      }),
      { ...runs, numRuns: 100 },
    );
  });

  test('what a Microsoft role adds is rows to its own host', () => {
    fc.assert(
      fc.property(coherentDesign, fc.constantFrom(...MICROSOFT), (design, role) => {
        const added = apply(design, addHost(role));
        const known = new Set(derive(design).connections.map(({ id }) => id));
        const came = derive(added).connections.filter(({ id }) => !known.has(id));
        expect(came.filter(({ listener }) => listener.roles[role] === undefined)).toEqual([]);
      }),
      { ...runs, numRuns: 100 },
    );
  });
});

/** What a row says, whichever state of the design its hosts are of. */
const withoutHosts = ({
  id,
  number,
  transport,
  port,
  protocols,
  scope,
  purposes,
}: ReturnType<typeof derive>['connections'][number]) => ({
  row: [id, number, transport, port, protocols, scope],
  purposes: purposes.map((one) => [one.id, one.basis.cites]),
});
