import { describe, expect, test } from 'vitest';
import { setAddresses, setPublished } from '../../design/edit/addressCommands.ts';
import { apply } from '../../design/edit/commands.ts';
import { nameZone } from '../../design/edit/networkCommands.ts';
import type { RoleId, ZoneKind } from '../../design/model/roles.ts';
import { rolesOf, type Design } from '../../design/model/schema.ts';
import { DATABASES } from '../../design/model/settings.ts';
import {
  aDesign,
  aHost,
  aServer,
  aSwitch,
  findingsOf,
  fixed,
  hostNamed,
  itsServices,
  lines,
  withFirewalls,
  type HostPlan,
} from '../testing/builders.testing.ts';
import type { Finding } from './finding.ts';
import { derive } from '../derive.ts';
import { commandOf } from './fixes.ts';
import { RULEBOOK } from '../rulebook/rulebook.ts';

/** A finding: its severity, a design that has it and one that comes close but hasn't, and how many fixes are offered. */
interface Example {
  readonly severity: 'error' | 'warning' | 'info';
  readonly has: Design;
  readonly hasNot: Design;
  readonly message?: RegExp;
  readonly fixes?: number;
  readonly ofZones?: boolean; // it is about zones alone
}

/** A complete system and more hosts. */
const system = (...more: readonly HostPlan[]): Design => aDesign(aServer(), ...itsServices(), ...more);
const addressed = [aServer({ addresses: ['10.0.0.1'] }), aHost('sqlServer'), aHost('smtpRelay')];
const named = (port: number | null) => ({ kind: 'named', name: 'ONE', port }) as const;
const sql = (...databases: (typeof DATABASES)[number][]) => aHost('sqlServer', { databases });
const without = (...names: string[]): Design =>
  aDesign(...[aServer({ name: 'SRV' }), ...itsServices()].filter(({ roles }) => !names.includes(roles[0] ?? '')));
const at = (zone: NonNullable<HostPlan['details']['zone']>, role: RoleId): Design => aDesign(aHost(role, { zone }));

const withNetworks = (design: Design, kind: ZoneKind, networks: readonly string[]): Design => ({
  ...design,
  zones: design.zones.map((zone) =>
    zone.kind === kind && networks.length > 0 ? { ...zone, networks: [...networks] } : zone,
  ),
});
const dmzBeside = (...addresses: readonly string[]): Design =>
  aDesign(aHost('sqlServer', { addresses }), aHost('dmzServer', { addresses: [] }));
/** A SQL Server inside and a DMZ, one of which states networks. */
const networked = (networks: readonly string[], address: string, kind: ZoneKind = 'dmz'): Design =>
  withNetworks(dmzBeside(address), kind, networks);

/** A DMZ Server that is published to the Internet, and what stands there. */
function publishedBeside(peer: HostPlan): Design {
  const design = aDesign(aServer(), aHost('dmzServer', { addresses: ['192.0.2.11'] }), peer);
  const zones = design.zones.filter(({ kind }) => kind === 'internet').map(({ id }) => id);
  const published = [{ address: '203.0.113.11', for: '192.0.2.11', zones, firewall: null }];
  return apply(design, setPublished(hostNamed(design, 'DMZ').id, published));
}

/** Connections between an internal zone and a DMZ, both ways. */
const acrossDmz = aDesign(aServer(), aHost('dmzServer'));
const inside = aHost('dmzServer', { zone: 'internal' });

/** A firewall between the two, with its own names for them. */
function zonesCalled(...names: readonly string[]): Design {
  const design = withFirewalls(acrossDmz, { 'FW-A': ['Internal', 'DMZ'] });
  const [firewall] = design.firewalls ?? [];
  return (firewall?.zones ?? []).reduce(
    (before, { zone }, i) => apply(before, nameZone(firewall?.id ?? '', zone, names[i] ?? '')),
    design,
  );
}

const EXAMPLES: Readonly<Record<string, Example>> = {
  // --- errors
  'master-missing': {
    severity: 'error',
    has: aDesign(aHost('browsers')),
    hasNot: aDesign(aHost('browsers'), aHost('masterStack')),
    message: /^No Master Stack is placed, and Browsers needs one\.$/,
    fixes: 1,
  },
  'master-several': {
    severity: 'error',
    has: aDesign(aHost('masterStack'), aHost('masterStack')),
    hasNot: aDesign(aHost('masterStack')),
    message: /one Master Stack, and 2 are placed: MASTER and MASTER2/,
    fixes: 2,
  },
  'catalog-several': {
    severity: 'error',
    has: aDesign(aServer(), aHost('catalog'), aHost('catalog')),
    hasNot: aDesign(aServer(), aHost('catalog')),
    fixes: 2,
  },
  'database-missing': {
    severity: 'error',
    has: aDesign(aHost('masterStack'), sql('TachyonMaster', '1ECatalog')),
    hasNot: aDesign(aHost('masterStack'), sql('TachyonMaster', '1ECatalog', 'SLA')),
    message: /^No SQL Server hosts SLA, and MASTER needs one\.$/,
    fixes: 2,
  },
  'response-stack-missing': {
    severity: 'error',
    has: aDesign(aHost('clients')),
    hasNot: aDesign(aHost('clients'), aHost('responseStack')),
    fixes: 1,
  },
  'dmz-server-missing': {
    severity: 'error',
    has: aDesign(aHost('clients', { zone: 'internet' }), aHost('responseStack')),
    hasNot: aDesign(aHost('clients', { zone: 'internet' }), aHost('dmzServer')),
    fixes: 1,
  },
  'cloud-missing': { severity: 'error', has: without('cloud'), hasNot: system(), fixes: 1 },
  'partner-ambiguous': {
    severity: 'error',
    has: aDesign(aHost('dmzServer'), aHost('responseStack'), aHost('responseStack')),
    hasNot: aDesign(aHost('dmzServer', { uses: { core: 'RESP' } }), aHost('responseStack'), aHost('responseStack')),
    message: /^DMZ could use RESP or RESP2 as its Response Stack \(Core\), and nothing says which\.$/,
    fixes: 2,
  },
  'dmz-server-shared': {
    severity: 'error',
    has: aDesign(aHost(['dmzServer', 'smtpRelay'])),
    hasNot: aDesign(aHost('dmzServer'), aHost('smtpRelay')),
    fixes: 1,
  },
  'listener-clash': {
    severity: 'error',
    has: aDesign(aHost('masterStack', { workflow: 443 })),
    hasNot: aDesign(aHost('masterStack', { workflow: 444 })),
    message: /^TCP 443 on MASTER is taken twice: by the HTTPS web site and the Workflow service\.$/,
    fixes: 1,
  },
  'sql-default-port': {
    severity: 'error',
    has: aDesign(aHost('sqlServer', { instance: { kind: 'default', port: 1500 } })),
    hasNot: aDesign(aHost('sqlServer', { instance: named(1500) })),
    fixes: 1,
  },
  'database-several': {
    severity: 'error',
    has: aDesign(sql('SLA'), sql('SLA', 'TachyonMaster')),
    hasNot: aDesign(sql('SLA', 'TachyonResponses'), sql('1ECatalog', 'TachyonMaster', 'TachyonResponses')),
    message: /^SLA exists once in a system, and SQL and SQL2 both host it\.$/,
    fixes: 2,
  },
  'switch-limit': {
    severity: 'error',
    has: system(aHost('dmzServer', { switches: Array.from({ length: 5 }, () => aSwitch()) })),
    hasNot: system(aHost('dmzServer', { switches: Array.from({ length: 4 }, () => aSwitch()) })),
    message: /would serve 6 Switches/,
    fixes: 0,
  },
  // --- warnings
  'smtp-missing': { severity: 'warning', has: without('smtpRelay'), hasNot: system(), fixes: 1 },
  'crl-missing': {
    severity: 'warning',
    has: system(aHost('dmzServer')),
    hasNot: system(aHost('dmzServer'), aHost('crlPoint')),
    fixes: 1,
  },
  'role-zone': {
    severity: 'warning',
    has: at('dmz', 'sqlServer'),
    hasNot: at('internal', 'sqlServer'),
    message: /^SQL has the role SQL Server, which doesn't belong in a DMZ zone\.$/,
    fixes: 1,
  },
  'devices-over-capacity': {
    severity: 'warning',
    has: system(aHost('clients', { devices: 50_001 })),
    hasNot: system(aHost('clients', { devices: 50_000 })),
    message: /^Clients has 50,001 devices, more than the 50,000 that the Switches of SRV take\.$/,
    fixes: 0,
  },
  'switch-port-shared': {
    severity: 'warning',
    has: aDesign(aHost('responseStack', { switches: [aSwitch(), aSwitch({ address: '10.0.0.1' })] })),
    hasNot: aDesign(
      aHost('responseStack', { switches: [aSwitch({ address: '10.0.0.2' }), aSwitch({ address: '10.0.0.1' })] }),
    ),
    fixes: 1,
  },
  'dmz-controllers': {
    severity: 'warning',
    has: aDesign(
      aHost('dmzServer'),
      aHost('domainController'),
      aHost('domainController', { name: 'RODC', zone: 'dmz' }),
    ),
    hasNot: aDesign(aHost('dmzServer', { membership: 'workgroup' }), aHost('domainController')),
    message: /^DMZ is a DMZ Server and uses DC in an internal zone/,
    fixes: 1,
  },
  'sql-dynamic-port': {
    severity: 'warning',
    has: aDesign(aServer(), aHost('sqlServer', { instance: named(null), zone: 'internal Other' })),
    hasNot: aDesign(aServer(), aHost('sqlServer', { instance: named(null) })),
    fixes: 1,
  },
  'address-shared': {
    severity: 'warning',
    has: aDesign(aHost('masterStack', { addresses: ['10.0.0.1'] }), aHost('sqlServer', { addresses: ['10.0.0.1'] })),
    hasNot: aDesign(aHost('clients', { addresses: ['10.0.0.0/8'] }), aHost('browsers', { addresses: ['10.0.0.0/8'] })),
    fixes: 0,
  },
  'address-other-zone': {
    severity: 'warning',
    has: networked(['192.0.2.0/24'], '192.0.2.11'),
    hasNot: networked(['10.0.0.0/16'], '10.0.10.11', 'internal'),
    message: /^192\.0\.2\.11 of SQL in Internal is in 192\.0\.2\.0\/24, a network of DMZ\.$/,
    fixes: 1,
  },
  'address-outside': {
    severity: 'warning',
    has: networked(['10.0.0.0/16', '10.1.0.0/16'], '10.2.0.1', 'internal'),
    hasNot: networked([], '10.2.0.1', 'internal'),
    message: /^10\.2\.0\.1 of SQL is in none of the networks of Internal: 10\.0\.0\.0\/16 and 10\.1\.0\.0\/16\.$/,
    fixes: 0,
  },
  'networks-overlap': {
    severity: 'warning',
    has: withNetworks(withNetworks(dmzBeside(), 'internal', ['10.0.0.0/8']), 'dmz', ['10.9.0.0/16']),
    hasNot: withNetworks(withNetworks(dmzBeside(), 'internal', ['10.0.0.0/16']), 'dmz', ['10.9.0.0/16']),
    message: /^DMZ has addresses in common with Internal: 10\.9\.0\.0\/16 and 10\.0\.0\.0\/8 overlap\.$/,
    fixes: 0,
    ofZones: true,
  },
  'translator-untold': {
    severity: 'info',
    has: publishedBeside(aHost('clients', { zone: 'internet' })),
    hasNot: publishedBeside(aHost('crlPoint')), // whom the server asks, and who asks nothing of it
    message: /^DMZ is seen as 203\.0\.113\.11 from Internet; which firewall translates is not known\.$/,
    fixes: 0,
  },
  'path-ambiguous': {
    severity: 'error',
    has: withFirewalls(acrossDmz, { 'FW-A': ['Internal', 'DMZ'], 'FW-B': ['DMZ', 'Internal'] }),
    hasNot: withFirewalls(acrossDmz, { 'FW-A': ['Internal', 'DMZ'], 'FW-B': ['DMZ'] }),
    message: /^There are 2 equally short paths between Internal and DMZ: via FW-A or via FW-B\.$/,
    fixes: 2,
  },
  'path-missing': {
    severity: 'error',
    has: withFirewalls(acrossDmz, { 'FW-A': ['Internal', 'Elsewhere'] }),
    hasNot: acrossDmz,
    message: /^No firewall leads from Internal to DMZ\.$/,
    fixes: 2,
  },
  'firewall-unjoined': {
    severity: 'warning',
    has: withFirewalls(acrossDmz, { 'FW-A': ['DMZ'] }),
    hasNot: withFirewalls(acrossDmz, { 'FW-A': ['DMZ', 'Internal'] }),
    message: /^FW-A joins one zone only, so nothing passes it\.$/,
    fixes: 2,
    ofZones: true,
  },
  'firewall-name-shared': {
    severity: 'warning',
    has: withFirewalls(withFirewalls(acrossDmz, { FW: ['Internal', 'DMZ'] }), { ' fw ': ['Internal', 'Far'] }),
    hasNot: withFirewalls(acrossDmz, { 'FW-A': ['Internal', 'DMZ'], 'FW-B': ['Internal', 'Far'] }),
    message: /^2 firewalls are named FW\.$/,
    ofZones: true,
  },
  'firewall-one-interface': {
    severity: 'warning',
    has: zonesCalled('inside', 'Inside '),
    hasNot: zonesCalled('inside', 'dmz'),
    message: /^FW-A calls both Internal and DMZ inside: ingress and egress are the same there\.$/,
    fixes: 2,
  },
  'firewall-internet-inside': {
    severity: 'warning',
    has: withFirewalls(aDesign(aHost('clients', { zone: 'internet', uses: { servers: 'DMZ' } }), inside), {
      FW: ['Internet', 'Internal'],
    }),
    hasNot: withFirewalls(aDesign(aHost('clients', { zone: 'internet' }), aHost('dmzServer')), {
      FW: ['Internet', 'DMZ'],
    }),
    message: /^Connections from the Internet reach Internal through FW alone, without a DMZ between\.$/,
  },
  'firewall-plain-text': {
    severity: 'info',
    has: withFirewalls(acrossDmz, { FW: ['Internal', 'DMZ'] }),
    hasNot: withFirewalls(aDesign(aServer(), ...itsServices()), { FW: ['Internal', 'Internet'] }),
    message: /^Unencrypted traffic passes FW: ws on 3901\.$/,
  },
  'firewall-any-source': {
    severity: 'info',
    has: withFirewalls(aDesign(aHost('clients', { zone: 'internet' }), aHost('dmzServer')), {
      FW: ['Internet', 'DMZ'],
    }),
    hasNot: withFirewalls(
      aDesign(aHost('clients', { zone: 'internet', addresses: ['203.0.113.0/24'] }), aHost('dmzServer')),
      { FW: ['Internet', 'DMZ'] },
    ),
    message: /^FW lets any source reach DMZ\.$/,
  },
  'fqdn-shared': {
    severity: 'warning',
    has: aDesign(aHost('clients', { fqdn: 'One.Example' }), aHost('sqlServer', { fqdn: 'one.example.' })),
    hasNot: aDesign(
      aHost('clients', { fqdn: ' ' }),
      aHost('sqlServer', { fqdn: '' }),
      aHost('browsers', { fqdn: ' ' }),
    ),
    message: /^Clients and SQL have the same FQDN One\.Example\.$/,
    fixes: 0,
  },
  'address-host-bits': {
    severity: 'warning',
    has: aDesign(aHost('clients', { addresses: ['10.0.0.5/8'] })),
    hasNot: aDesign(
      aHost('clients', { addresses: ['10.0.0.0/8', '10.0.0.5/32', 'fd00::/8', 'fd00::1/128', '10.0.0.5'] }),
    ),
    message: /^10\.0\.0\.5\/8 of Clients is neither one address nor a whole network/,
    fixes: 2,
  },
  'address-missing': {
    severity: 'warning',
    has: aDesign(...addressed, aHost('cloud')),
    hasNot: aDesign(...addressed, aHost('cloud', { fqdn: 'cloud.example' })),
    message: /^1E Cloud has no address, and its connections cross zones\.$/,
    fixes: 0,
  },
  'name-shared': {
    severity: 'warning',
    has: aDesign(aHost('masterStack', { name: 'One' }), aHost('sqlServer', { name: 'ONE ' })),
    hasNot: aDesign(aHost('masterStack', { name: ' ' }), aHost('sqlServer', { name: ' ' })),
    fixes: 0,
  },
  'name-too-long': {
    severity: 'warning',
    has: aDesign(aHost('sqlServer', { name: 'A234567890123456' })),
    hasNot: aDesign(aHost('sqlServer', { name: 'A234567890123456', fqdn: 'a23456789012345.corp.example.com' })),
    message: /has 16 characters/,
    fixes: 0,
  },
  // --- notes
  'poke-port-inferred': {
    severity: 'info',
    has: aDesign(aHost('responseStack', { switches: [aSwitch(), aSwitch()] })),
    hasNot: aDesign(aHost('responseStack', { switches: [aSwitch(), aSwitch({ pokePort: 4002 })] })),
  },
  'sql-browser-needed': {
    severity: 'info',
    has: aDesign(aHost('sqlServer', { instance: named(1433) })),
    hasNot: aDesign(aHost('sqlServer')),
  },
  'dynamic-rpc': {
    severity: 'info',
    has: aDesign(aHost('masterStack'), aHost('configurationManager')),
    hasNot: aDesign(aHost('masterStack'), aHost('configurationManager', { rpcRange: { from: 50_000, to: 50_100 } })),
    fixes: 1,
  },
  'dmz-workgroup': {
    severity: 'info',
    has: aDesign(aHost('dmzServer', { membership: 'workgroup' })),
    hasNot: aDesign(aHost('dmzServer', { membership: 'domain' })),
  },
  'dmz-domain': {
    severity: 'info',
    has: aDesign(aHost('dmzServer', { membership: 'domain' })),
    hasNot: aDesign(aHost('dmzServer'), aHost('domainController'), aHost('certificationAuthority')),
    message: /it needs Active Directory and Certificate Services, whose ports are not listed here\.$/,
  },
  'linked-server': {
    severity: 'info',
    has: aDesign(aHost('masterStack'), sql('SLA'), sql('1ECatalog')),
    hasNot: aDesign(aHost('masterStack'), sql('SLA', '1ECatalog')),
  },
  'address-by-name': {
    severity: 'info',
    has: aDesign(...addressed, aHost('cloud', { fqdn: 'cloud.example' })),
    hasNot: aDesign(...addressed, aHost('cloud', { addresses: ['203.0.113.7'], fqdn: 'cloud.example' })),
    message: /^1E Cloud is known by its FQDN only, and many firewalls want an address\.$/,
  },
  'http-off': {
    severity: 'error',
    has: aDesign(aHost('masterStack'), aHost('catalog', { web: { http: null } })),
    hasNot: aDesign(aHost('masterStack', { web: { http: null } }), aHost('browsers'), aHost('catalog')),
    fixes: 1,
  },
  'http-off-inside': {
    severity: 'warning',
    has: aDesign(aHost('responseStack', { web: { http: null } })),
    hasNot: aDesign(aHost('masterStack', { web: { http: null } }), aHost('responseStack')),
    fixes: 1,
  },
  'host-unaddressed': {
    severity: 'info',
    has: aDesign(aHost('masterStack')),
    hasNot: aDesign(aHost('masterStack', { addresses: ['10.0.0.1'] }), aHost('smtpRelay'), aHost('clients')),
  },
};

test.each([
  ['of the default instance', { kind: 'default', port: 1433 }, 'TCP 1433.'],
  ['of a default instance elsewhere', { kind: 'default', port: 1533 }, 'TCP 1533.'],
  ['of a named instance', { kind: 'named', name: 'CAT', port: 50_123 }, 'TCP 50123 and UDP 1434.'],
  ['of a named instance that chooses it', { kind: 'named', name: 'CAT', port: null }, 'TCP dynamic and UDP 1434.'],
] as const)('the linked server is reached on the port %s', (_, instance, ports) => {
  const catalog = aHost('sqlServer', { name: 'CATSQL', databases: ['1ECatalog'], instance });
  const design = aDesign(aHost('masterStack'), aHost('sqlServer', { name: 'SLASQL', databases: ['SLA'] }), catalog);
  expect(findingsOf(design, 'linked-server').map(({ message }) => message)).toEqual([
    `SLA on SLASQL reaches 1ECatalog on CATSQL through a SQL linked server, ${ports}`,
  ]);
});

describe.each(Object.entries(EXAMPLES))('%s', (code, { severity, has, hasNot, message, fixes, ofZones }) => {
  const find = (): Finding | undefined => findingsOf(has, code)[0];

  test('is found where it is, and only there', () => {
    const found = find();
    expect(found?.severity).toBe(severity);
    expect(findingsOf(hasNot, code)).toEqual([]);
    expect(found?.message).toMatch(message ?? /./);
  });

  test('says in one sentence what it is, and in another what to do', () => {
    const found = find();
    expect(found?.message).toMatch(/^[A-Z0-9].{15,}[.]$/);
    expect(found?.action).toMatch(/^[A-Z].{10,}[.]$/);
    expect((found?.hosts.length ?? 0) > 0).toBe(ofZones !== true);
  });

  test('is resolved by each of its fixes', () => {
    const found = find();
    expect(found?.fixes.length ?? 0).toBe(fixes ?? 0);
    for (const fix of found?.fixes ?? []) {
      const after = derive(apply(has, commandOf(fix)));
      expect(after.findings.map(({ id }) => id)).not.toContain(found?.id);
      expect(fix.label).toMatch(/^[A-Z].{5,60}$/);
    }
  });
});

test('every finding reads as agreed, word by word, with what its fixes do and what waits for it', async () => {
  const texts = Object.entries(EXAMPLES).map(([code, { has }]) =>
    findingsOf(has, code).map(describeFinding).join('\n'),
  );
  await expect(texts.join('\n')).toMatchFileSnapshot('expected/findings.md');
});

function describeFinding({ id, severity, message, action, hosts, fixes, unresolved }: Finding): string {
  const does = ({ label, ...fix }: Finding['fixes'][number]): string => `- ${label}: ${JSON.stringify(fix)}\n`;
  const waits = unresolved.map(({ host, requirement }) => `${host} ${requirement.id}`).join(', ');
  return [
    `## ${id} (${severity}: ${hosts.join(', ')})\n${message}\n${action}\n`,
    ...fixes.map(does),
    waits && `Waiting: ${waits}\n`,
  ].join('');
}

test('a complete system has nothing but notes', () => {
  const cloud = aHost('cloud', { fqdn: 'cloud.example' });
  const { findings } = derive(aDesign(...addressed, cloud, aHost('browsers'), aHost('clients')));
  expect(findings.filter((one) => one.severity !== 'info')).toEqual([]);
});

test('an empty design has no finding', () => {
  const design = aDesign();
  expect(derive(design)).toEqual({
    design,
    rulebook: RULEBOOK,
    connections: [],
    findings: [],
    accepted: [],
    resolutions: [],
  });
});

test('every finding that the code can make has its example', async () => {
  const { readFileSync, readdirSync } = await import('node:fs');
  const folder = new URL('.', import.meta.url);
  const text = readdirSync(folder)
    .filter((name) => /^\w+\.ts$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const codes = new Set([...text.matchAll(/['`]([a-z]+(?:-[a-z]+)+)['`]/g)].map(([, code]) => code));
  expect([...codes].map(String).toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
});

describe('what is missing', () => {
  test('lists the requirements that wait for it', () => {
    const [found] = findingsOf(aDesign(aHost('browsers'), aHost('apiConsumers')), 'master-missing');
    expect(found?.unresolved.map(({ requirement }) => requirement.id)).toEqual([
      'browser-portal',
      'browser-consumer-api',
      'browser-sla-ui-https',
      'browser-sla-ui-http',
      'application-consumer-api',
      'application-sla-api-https',
      'application-sla-api-http',
      'browser-catalog-ui-https',
      'browser-catalog-ui-http',
      'application-catalog-api-https',
      'application-catalog-api-http',
    ]);
  });

  test('is found for each database alone', () => {
    const missing = findingsOf(aDesign(aServer()), 'database-missing').map(({ id }) => id);
    expect(missing).toEqual(DATABASES.map((name) => `database-missing:${name}`));
  });

  test('is a Response Stack for a DMZ Server', () => {
    const [found] = findingsOf(aDesign(aHost('dmzServer')), 'response-stack-missing');
    expect(found?.unresolved.map(({ requirement }) => requirement.id)).toContain('core-dmz-switch-poke');
  });

  test('is 1E Cloud for a separate Catalog too', () => {
    const [found] = findingsOf(aDesign(aHost('catalog')), 'cloud-missing');
    expect(found?.unresolved.map(({ requirement }) => requirement.id)).toEqual(['catalog-update-cloud']);
  });

  test('does not count where it is optional', () => {
    const messages = derive(system()).findings.map(({ message }) => message);
    expect(messages.filter((text) => /Inventory|Configuration Manager/.test(text))).toEqual([]);
  });
});

describe('a DMZ Server with two Response Stacks to choose from', () => {
  const design = system(aHost('dmzServer'), aHost('crlPoint'), aHost('responseStack', { name: 'RESP2' }));

  test('leaves no guess but a finding, and its fix resolves it', () => {
    const [found] = findingsOf(design, 'partner-ambiguous');
    expect(found?.hosts).toEqual([hostNamed(design, 'DMZ').id]);
    expect(found?.unresolved.map(({ requirement }) => requirement.id)).toEqual([
      'core-dmz-switch-poke',
      'dmz-switch-core-internal',
      'dmz-switch-core-responses',
      'dmz-switch-core-definitions',
    ]);
    expect(
      lines(design).filter(
        (line) => line.includes('DMZ') && /4001|→ RESP2/.test(line) && !line.startsWith('SRV → RESP2'),
      ),
    ).toEqual([]);
    const chosen = fixed(design, found, 1);
    expect(findingsOf(chosen, 'partner-ambiguous')).toEqual([]);
    expect(lines(chosen).filter((line) => /DMZ → RESP2|RESP2 → DMZ/.test(line))).toEqual([
      'RESP2 → DMZ  TCP 4001 TCP  Crosses zones  [T5.4 T5.9]',
      'DMZ → RESP2  TCP 443 HTTPS  Crosses zones  [T5.2 T5.7 T6.4 T6.5]',
    ]);
  });
});

describe('listeners', () => {
  const clashes = (design: Design) => findingsOf(design, 'listener-clash').map(({ message }) => message);

  test('of one kind share a port of the host’s own address', () => {
    expect(clashes(aDesign(aServer(), aHost(['masterStack', 'responseStack', 'catalog'])))).toEqual([]);
    expect(clashes(aDesign(aHost(['sqlServer', 'inventorySource'])))).toEqual([]);
    expect(clashes(aDesign(aHost(['masterStack', 'crlPoint'])))).toEqual([]);
  });

  test('of a web site are on hosts that have one only', () => {
    expect(clashes(aDesign(aHost('smtpRelay', { smtp: 443 })))).toEqual([]);
  });

  test('with the same explicit address and port clash, on one host or two', () => {
    const same = [aSwitch({ address: '10.0.0.9' }), aSwitch({ address: '10.0.0.9' })];
    expect(clashes(aDesign(aHost('responseStack', { switches: same })))).toHaveLength(1);
    expect(clashes(aDesign(aHost('responseStack', { switches: same, addresses: ['10.0.0.9'] })))).toHaveLength(1);
    const one = { switches: [aSwitch({ address: '10.0.0.9' })] };
    expect(clashes(aDesign(aHost('responseStack', one), aHost('dmzServer', one)))).toHaveLength(2); // client and poke port
  });

  test('with the same address, written in capitals once, clash', () => {
    const same = [aSwitch({ address: 'FE80::1' }), aSwitch({ address: 'fe80::1' })];
    expect(clashes(aDesign(aHost('responseStack', { switches: same })))).toHaveLength(1);
  });

  test('of different kinds clash where a Switch uses an address that is its host’s', () => {
    const switches = [aSwitch({ clientPort: 443, address: '10.0.0.9' })];
    expect(clashes(aDesign(aHost('responseStack', { switches, addresses: ['10.0.0.9'] })))).toHaveLength(1);
    expect(clashes(aDesign(aHost('responseStack', { switches })))).toEqual([]);
    const inCapitals = { switches: [aSwitch({ clientPort: 443, address: 'fe80::9' })], addresses: ['FE80::9'] };
    expect(clashes(aDesign(aHost('responseStack', inCapitals)))).toHaveLength(1);
  });

  test.each<[string, HostPlan, says: string]>([
    [
      'client and poke port of two Switches',
      aHost('responseStack', { switches: [aSwitch(), aSwitch({ clientPort: 4001, pokePort: 4100 })] }),
      'TCP 4001 on RESP is taken twice: by the poke port of Switch 1 and Switch 2. Use port 4002 for Switch 2',
    ],
    [
      'HTTPS and HTTP',
      aHost('masterStack', { web: { http: 443 } }),
      'TCP 443 on MASTER is taken twice: by the HTTPS web site and the HTTP web site. Use port 80 for the HTTP web site',
    ],
    [
      'a Switch and the web site',
      aHost('dmzServer', { switches: [aSwitch({ clientPort: 443 })] }),
      'TCP 443 on DMZ is taken twice: by the HTTPS web site and Switch 1. Use port 4000 for Switch 1',
    ],
    [
      'the Switch Host and instrumentation',
      aHost(['masterStack', 'responseStack'], { switchHost: 3901 }),
      'TCP 3901 on MASTER is taken twice: by the Instrumentation service and the Switch Host service. Use port 3900 for the Switch Host service',
    ],
    [
      'SQL Server and Integrate',
      aHost(['masterStack', 'sqlServer'], { integrate: 1433 }),
      'TCP 1433 on MASTER is taken twice: by the Integrate service and SQL Server. Use port 6002 for the Integrate service',
    ],
    [
      'a named instance and Integrate, on its standard port',
      aHost(['masterStack', 'sqlServer'], { instance: named(6002) }),
      'TCP 6002 on MASTER is taken twice: by the Integrate service and SQL Server. Use port 1433 for SQL Server',
    ],
    [
      'mail and HTTP',
      aHost(['masterStack', 'smtpRelay'], { smtp: 80 }),
      'TCP 80 on MASTER is taken twice: by the HTTP web site and the SMTP service. Use port 25 for the SMTP service',
    ],
    [
      'a poke port at the upper end',
      aHost('responseStack', { switches: [aSwitch({ clientPort: 65_534 })], switchHost: 65_535 }),
      'TCP 65535 on RESP is taken twice: by the Switch Host service and the poke port of Switch 1. Use port 4001 for the poke port of Switch 1',
    ],
    [
      'SQL Server on a port that it can’t leave and Workflow',
      aHost(['masterStack', 'sqlServer'], { instance: { kind: 'default', port: 8081 } }),
      'TCP 8081 on MASTER is taken twice: by the Workflow service and SQL Server. Use port 8082 for the Workflow service',
    ],
    [
      'HTTPS where it is not usual and Workflow where it is',
      aHost('masterStack', { web: { https: 8081 } }),
      'TCP 8081 on MASTER is taken twice: by the HTTPS web site and the Workflow service. Use port 443 for the HTTPS web site',
    ],
    [
      'two services whose next port is taken as well',
      aHost('masterStack', { web: { https: 6002, http: 444 }, instrumentation: 443, integrate: 443, workflow: 3901 }),
      'TCP 443 on MASTER is taken twice: by the Instrumentation service and the Integrate service. Use port 445 for the Integrate service',
    ],
    [
      'two services below the last port',
      aHost('masterStack', { web: { https: 8081 }, workflow: 65_534, integrate: 65_534, instrumentation: 6002 }),
      'TCP 65534 on MASTER is taken twice: by the Workflow service and the Integrate service. Use port 65535 for the Integrate service',
    ],
    [
      'a Switch whose usual poke port is taken and the web site',
      aHost(['masterStack', 'responseStack'], { switches: [aSwitch({ clientPort: 443 })], instrumentation: 4001 }),
      'TCP 443 on MASTER is taken twice: by the HTTPS web site and Switch 1. Use port 445 for Switch 1',
    ],
    [
      'Client UI and the web site',
      aHost(['masterStack', 'clients'], { clientUi: 443 }),
      'TCP 443 on MASTER is taken twice: by the HTTPS web site and the Client UI service. Use port 7766 for the Client UI service',
    ],
    [
      'Instrumentation and Windows beside Configuration Manager',
      aHost(['masterStack', 'configurationManager'], { instrumentation: 135 }),
      'TCP 135 on MASTER is taken twice: by Windows itself and the Instrumentation service. Use port 3901 for the Instrumentation service',
    ],
    [
      'a Switch and Windows beside Configuration Manager',
      aHost(['responseStack', 'configurationManager'], { switches: [aSwitch({ clientPort: 445 })], switchHost: 4000 }),
      'TCP 445 on RESP is taken twice: by Windows itself and Switch 1. Use port 447 for Switch 1',
    ],
    [
      'a Switch with an address of its own and Windows beside Configuration Manager',
      aHost(['responseStack', 'configurationManager'], {
        switches: [aSwitch({ clientPort: 445, pokePort: 5000, address: 'FD00::1' })],
      }),
      'TCP 445 on FD00::1 is taken twice: by Windows itself and Switch 1. Use port 4000 for Switch 1',
    ],
    [
      'two services whose next port is Windows’ own',
      aHost(['masterStack', 'configurationManager'], {
        web: { https: 6002, http: 444 },
        instrumentation: 443,
        integrate: 443,
        workflow: 3901,
      }),
      'TCP 443 on MASTER is taken twice: by the Instrumentation service and the Integrate service. Use port 446 for the Integrate service',
    ],
    [
      'Workflow and SQL Browser',
      aHost(['masterStack', 'sqlServer'], { workflow: 1434, instance: { kind: 'named', name: 'X', port: 1433 } }),
      'Port 1434 on MASTER is taken twice: by SQL Browser and the Workflow service. Use port 8081 for the Workflow service',
    ],
    [
      'two Switches on one address in two spellings',
      aHost('responseStack', {
        addresses: ['fd00:0::1/128'],
        switches: [aSwitch({ address: 'fd00::1' }), aSwitch({ address: 'FD00:0:0::1', pokePort: 5000 })],
      }),
      'TCP 4000 on RESP is taken twice: by Switch 1 and Switch 2. Use port 4002 for Switch 2',
    ],
    [
      'a second Switch whose poke port at 4000 would be 4002, which is taken',
      aHost(['masterStack', 'responseStack'], {
        switches: [aSwitch({ clientPort: 5000 }), aSwitch({ clientPort: 443 })],
        instrumentation: 4002,
      }),
      'TCP 443 on MASTER is taken twice: by the HTTPS web site and Switch 2. Use port 445 for Switch 2',
    ],
  ])('clash: %s, and the fix ends it', (_, plan, says) => {
    const design = aDesign(plan);
    const [found] = findingsOf(design, 'listener-clash');
    expect(`${found?.message} ${found?.fixes.map(({ label }) => label).join()}`).toBe(says);
    expect(clashes(fixed(design, found))).toEqual([]);
  });

  test('SQL Server of a named instance may have TCP 1434 beside SQL Browser’s UDP 1434', () => {
    const plan = aHost('sqlServer', { instance: { kind: 'named', name: 'X', port: 1434 } });
    expect(findingsOf(aDesign(plan), 'listener-clash')).toEqual([]);
  });

  test('a dynamic SQL port is fixed at one that nothing else has', () => {
    const instance = { kind: 'named' as const, name: 'X', port: null };
    const design = aDesign(
      aHost('masterStack', { uses: { masterDatabase: 'SQL' } }),
      aHost(['sqlServer', 'catalog'], { instance, web: { https: 1433 }, zone: 'dmz' }),
    );
    const [found] = findingsOf(design, 'sql-dynamic-port');
    expect(found?.fixes.map(({ label }) => label)).toEqual(['Fix the port at 1435']);
    expect(findingsOf(fixed(design, found), 'listener-clash')).toEqual([]);
  });

  test('thousands that clash at one address are told in time that grows with their number', () => {
    const switches = (host: number) =>
      Array.from({ length: 50 }, (_, i) => {
        const clientPort = 1 + (host % 150) * 100 + i * 2;
        return aSwitch({ clientPort, pokePort: clientPort + 1, address: '192.0.2.1' });
      });
    const plans = Array.from({ length: 300 }, (_, i) =>
      aHost('responseStack', { name: `R${i}`, switches: switches(i) }),
    );
    const design = aDesign(...plans);
    const start = performance.now();
    expect(findingsOf(design, 'listener-clash')).toHaveLength(15_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('above which none is free are left to the user', () => {
    const last = { web: { https: 8081 }, workflow: 65_535, integrate: 65_535, instrumentation: 6002 };
    const switches = [aSwitch({ clientPort: 65_534, pokePort: 5000 })]; // at 65535 clients could not be told from pokes
    for (const plan of [
      aHost('masterStack', last),
      aHost(['masterStack', 'responseStack'], { switches, integrate: 65_534, instrumentation: 4000, workflow: 6002 }),
    ]) {
      const [found] = findingsOf(aDesign(plan), 'listener-clash');
      expect(found?.message).toMatch(/TCP 6553[45] on MASTER is taken twice/);
      expect(found?.fixes).toEqual([]);
    }
  });

  test('of Switches on addresses of their own clash with nothing elsewhere', () => {
    const switches = [
      aSwitch({ address: '10.0.0.8' }),
      aSwitch({ address: '10.0.0.9', clientPort: 4500, pokePort: 4000 }),
    ];
    expect(clashes(aDesign(aHost('responseStack', { switches })))).toEqual([]);
    const both = ['10.0.0.8', '10.0.0.9'];
    const onHost = { switches: both.map((address) => aSwitch({ address, pokePort: 4100 })), addresses: both };
    expect(clashes(aDesign(aHost('responseStack', onHost)))).toEqual([]);
  });

  test('of a second Switch are moved to its own standard port, and nothing else is', () => {
    const switches = [aSwitch({ pokePort: 4100 }), aSwitch({ clientPort: 4500, pokePort: 80 })];
    const design = aDesign(aHost('responseStack', { switches }));
    const [found] = findingsOf(design, 'listener-clash');
    expect(found?.message).toBe('TCP 80 on RESP is taken twice: by the HTTP web site and the poke port of Switch 2.');
    const after = hostNamed(fixed(design, found), 'RESP').roles.responseStack?.switches;
    expect(after).toEqual([switches[0], { ...switches[1], pokePort: 4002 }]);
  });

  test('of a named instance are moved with it', () => {
    const design = aDesign(aHost(['masterStack', 'sqlServer'], { instance: named(6002) }));
    const after = fixed(design, findingsOf(design, 'listener-clash')[0]);
    expect(after.hosts[0]?.roles.sqlServer?.instance).toEqual(named(1433));
  });

  test('that have to be told apart are named with their hosts', () => {
    const switches = [aSwitch({ address: '10.0.0.9' })];
    expect(clashes(aDesign(aHost('responseStack', { switches }), aHost('dmzServer', { switches })))).toEqual([
      'TCP 4000 on 10.0.0.9 is taken twice: by Switch 1 of RESP and Switch 1 of DMZ.',
      'TCP 4001 on 10.0.0.9 is taken twice: by the poke port of Switch 1 of RESP and the poke port of Switch 1 of DMZ.',
    ]);
  });

  test('take a third port of one kind for one clash, named by the first pair', () => {
    expect(clashes(aDesign(aHost('masterStack', { web: { http: 443 }, workflow: 443 })))).toEqual([
      'TCP 443 on MASTER is taken twice: by the HTTPS web site and the HTTP web site.',
    ]);
  });
});

describe('Switches that share a port', () => {
  const shared = (design: Design) => findingsOf(design, 'switch-port-shared');

  test.each<[string, HostPlan]>([
    ['none with an address', aHost('responseStack', { switches: [aSwitch(), aSwitch(), aSwitch()] })],
    [
      'the first without an address',
      aHost('responseStack', { switches: [aSwitch(), aSwitch({ address: '10.0.0.2' })] }),
    ],
    [
      'the last without an address',
      aHost('responseStack', { switches: [aSwitch({ address: '10.0.0.2' }), aSwitch()] }),
    ],
    [
      'poke ports only',
      aHost('responseStack', {
        switches: [aSwitch({ clientPort: 4500 }), aSwitch({ clientPort: 4600, pokePort: 4501 })],
      }),
    ],
    [
      'a usual poke port of the first',
      aHost('responseStack', { switches: [aSwitch(), aSwitch({ clientPort: 4500, pokePort: 4001 })] }),
    ],
    [
      'a usual poke port that one with an address has',
      aHost('responseStack', {
        switches: [aSwitch(), aSwitch({ clientPort: 4500, pokePort: 4001, address: '10.0.0.2' })],
      }),
    ],
    [
      'with the next ports taken by services',
      aHost('responseStack', { switches: [aSwitch(), aSwitch()], web: { https: 4010, http: 4021 } }),
    ],
    [
      'at the upper end of ports',
      aHost('responseStack', { switches: [aSwitch({ clientPort: 65_534 }), aSwitch({ clientPort: 65_534 })] }),
    ],
  ])('are warned about: %s, and the fix ends it', (_, plan) => {
    const design = aDesign(plan);
    const [found] = shared(design);
    const after = fixed(design, found);
    expect(shared(after)).toEqual([]);
    expect(findingsOf(after, 'listener-clash')).toEqual([]);
  });

  test('are warned about across the roles of a host, and a fix ends it', () => {
    const design = aDesign(aHost(['responseStack', 'dmzServer']));
    expect(shared(design).length).toBeGreaterThan(0);
    expect(shared(fixed(design, shared(design)[0]))).toEqual([]);
  });

  test('are fixed by moving no more than needed', () => {
    const switches = [aSwitch({ pokePort: 4100 }), aSwitch({ clientPort: 4500, pokePort: 4600 }), aSwitch()];
    const design = aDesign(aHost('responseStack', { switches }));
    const after = hostNamed(fixed(design, shared(design)[0]), 'RESP').roles.responseStack?.switches;
    expect(after?.slice(0, 2)).toEqual(switches.slice(0, 2));
    expect(after?.[2]?.clientPort).not.toBe(4000);
  });
});

test('a DMZ Switch that shares its host moves to one of its own, and is not lost', () => {
  const shared = aDesign(aHost(['dmzServer', 'smtpRelay']));
  const after = fixed(shared, findingsOf(shared, 'dmz-server-shared')[0]);
  expect(after.hosts.map((host) => rolesOf(host))).toEqual([['smtpRelay'], ['dmzServer']]);
});

describe('a default instance on another port', () => {
  const elsewhere = { instance: { kind: 'default', port: 1500 } } as const;

  test('is right for the database of a separate Catalog, and nothing else', () => {
    const only = aHost('sqlServer', { ...elsewhere, databases: ['1ECatalog'] });
    const more = aHost('sqlServer', { ...elsewhere, databases: ['1ECatalog', 'SLA'] });
    expect(findingsOf(aDesign(aServer(), aHost('catalog'), only), 'sql-default-port')).toEqual([]);
    expect(findingsOf(aDesign(aServer(), only), 'sql-default-port')).toHaveLength(1);
    expect(findingsOf(aDesign(aServer(), aHost('catalog'), more), 'sql-default-port')).toHaveLength(1);
    const beside = aHost(['masterStack', 'catalog'], { name: 'BOTH' });
    expect(findingsOf(aDesign(beside, only), 'sql-default-port')).toHaveLength(1);
    expect(findingsOf(aDesign(beside, aHost('catalog'), only), 'sql-default-port')).toEqual([]);
    expect(findingsOf(aDesign(aHost('sqlServer', { ...elsewhere, databases: [] })), 'sql-default-port')).toEqual([]);
  });
});

describe('zones', () => {
  const belongs: Readonly<Record<RoleId, string>> = {
    masterStack: 'internal',
    responseStack: 'internal',
    dmzServer: 'dmz',
    catalog: 'internal',
    sqlServer: 'internal',
    clients: 'internal internet',
    browsers: 'internal',
    apiConsumers: 'internal',
    cloud: 'internet',
    smtpRelay: 'internal',
    configurationManager: 'internal',
    inventorySource: 'internal',
    crlPoint: 'internal dmz internet',
    domainController: 'internal',
    dnsServer: 'internal dmz internet',
    certificationAuthority: 'internal',
    otherSystem: 'internal dmz internet',
  };

  test.each(Object.entries(belongs))('%s belongs in %s', (role, zones) => {
    const stray = (['internal', 'dmz', 'internet'] as const).filter(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above are role ids
      (zone) => findingsOf(at(zone, role as RoleId), 'role-zone').length === 0,
    );
    expect(stray.toSorted()).toEqual(zones.split(' ').toSorted());
  });

  test('Clients in a DMZ zone are a warning that lists what waits, until chosen', () => {
    const design = aDesign(aHost('clients', { zone: 'dmz' }), aHost('responseStack'), aHost('dmzServer'));
    const [found] = findingsOf(design, 'role-zone');
    expect(found?.unresolved.map(({ requirement }) => requirement.id)).toContain('client-switch');
    expect(found?.fixes.map(({ label }) => label)).toEqual(['Move to an internal zone', 'Choose RESP', 'Choose DMZ']);
    const [after] = findingsOf(fixed(design, found, 1), 'role-zone');
    expect(after?.unresolved).toEqual([]);
  });
});

test('many hosts are listed as the first four and how many more', () => {
  const sharing = (count: number) =>
    aDesign(
      ...Array.from({ length: count }, (_, i) => aHost('smtpRelay', { name: `M${i + 1}`, addresses: ['10.0.0.1'] })),
    );
  const message = (count: number) => findingsOf(sharing(count), 'address-shared')[0]?.message;
  expect(message(4)).toBe('M1, M2, M3 and M4 have the same address 10.0.0.1.');
  expect(message(6)).toBe('M1, M2, M3, M4 and 2 more have the same address 10.0.0.1.');
});

describe('addresses', () => {
  const shared = (first: string, second: string) =>
    findingsOf(
      aDesign(aHost('masterStack', { addresses: [first] }), aHost('sqlServer', { addresses: [second] })),
      'address-shared',
    );

  test.each([
    ['10.0.0.1', '10.0.0.1/32'],
    ['fd00::1', 'fd00:0::1'],
    ['fd00::1', 'FD00:0000:0:0:0:0:0:0001'],
    ['fd00::1/128', 'fd00::0:1'],
    ['fd00::a00:1', 'fd00::10.0.0.1'],
    ['::', '0:0:0:0:0:0:0:0'],
  ])('%s and %s are one', (first, second) => {
    expect(shared(first, second).map(({ message }) => message)).toEqual([
      `MASTER and SQL have the same address ${first}.`,
    ]);
    expect(shared(second, first)).toHaveLength(1);
    const onSwitch = aHost('responseStack', { switches: [aSwitch({ address: first.replace(/\/.*/, '') })] });
    expect(findingsOf(aDesign(onSwitch, aHost('sqlServer', { addresses: [second] })), 'address-shared')).toHaveLength(
      1,
    );
  });

  test.each([
    ['10.0.0.1', '10.0.0.10'],
    ['10.0.0.0/31', '10.0.0.0/31'],
    ['fd00::1', 'fd00:0:0:1::'],
    ['fd00::1', 'fd00::10'],
    ['fd00::/64', 'fd00::0/64'],
  ])('%s and %s are not one machine', (first, second) => {
    expect(shared(first, second)).toEqual([]);
  });

  test.each([
    ['10.0.0.5/8', '10.0.0.5', '10.0.0.0/8'],
    ['fd00::a:5/64', 'fd00::a:5', 'fd00::/64'],
    ['10.0.0.5/0', '10.0.0.5', '0.0.0.0/0'],
  ])('%s is one machine or a network: the user says which', (text, machine, network) => {
    const design = aDesign(aHost('clients', { addresses: ['192.0.2.0/24', text, machine] }));
    const [found] = findingsOf(design, 'address-host-bits');
    expect(fixed(design, found, 0).hosts[0]?.addresses).toEqual(['192.0.2.0/24', machine]);
    expect(fixed(design, found, 1).hosts[0]?.addresses).toEqual(['192.0.2.0/24', network, machine]);
  });

  const crossing = (code: string, ...plans: HostPlan[]) =>
    findingsOf(aDesign(...plans), code).map(({ hosts, action }) => [...hosts, action]);

  test('are wanted of both ends where a connection crosses zones, an FQDN being enough on the Internet only', () => {
    const server = aServer({ fqdn: 'srv.example' });
    const cloud = aHost('cloud', { fqdn: 'cloud.example' });
    expect(crossing('address-missing', server, cloud)).toEqual([
      ['h2', 'Enter its address or network: a firewall rule needs one.'],
    ]);
    expect(crossing('address-missing', aServer({ addresses: ['10.0.0.1'] }), aHost('cloud'))).toEqual([
      ['h4', 'Enter its FQDN or address; many firewalls want an address.'],
    ]);
    const outside = (role: RoleId) => [aServer({ addresses: ['10.0.0.1'] }), aHost(role, { zone: 'internet' })];
    for (const role of ['smtpRelay', 'inventorySource', 'configurationManager', 'sqlServer', 'browsers'] as const) {
      expect(crossing('address-missing', ...outside(role))).toHaveLength(1);
    }
  });

  test('are wanted of nothing that stays in its zone, and not of Clients on the Internet, who come from anywhere', () => {
    expect(crossing('address-missing', aServer(), aHost('sqlServer'), aHost('clients'))).toEqual([]);
    const dmz = aHost('dmzServer', { addresses: ['192.0.2.1'] });
    expect(crossing('address-missing', dmz, aHost('clients', { zone: 'internet' }))).toEqual([]);
    expect(crossing('address-missing', dmz, aHost('clients', { zone: 'dmz', uses: { servers: 'DMZ' } }))).toEqual([]);
    const inside = aHost('clients', { zone: 'internal', uses: { servers: 'RESP' } });
    expect(crossing('address-missing', inside, aHost('responseStack', { zone: 'internal B' }))).toHaveLength(2);
  });

  test('of a server’s own Switch do for what reaches that Switch, not for what the server opens', () => {
    const switches = [aSwitch({ address: '10.9.0.1' })];
    const far = aHost('responseStack', { zone: 'internal B', switches });
    const clients = aHost('clients', { addresses: ['10.1.0.0/16'] });
    const missing = crossing('address-missing', far, clients);
    expect(missing).toHaveLength(1); // the Background Channel, on the host's own address
    expect(
      crossing('address-missing', aHost('dmzServer', { switches }), aServer({ addresses: ['10.0.0.1'] })),
    ).toHaveLength(1);
  });
});

describe('a role in a zone where it doesn’t belong', () => {
  test('moves alone where another role of its host belongs there, and that one stays', () => {
    const design = aDesign(aHost(['masterStack', 'dmzServer'], { name: 'BOTH' }), aHost('responseStack'));
    const [found] = findingsOf(design, 'role-zone');
    expect(found?.fixes.map(({ label }) => label)).toEqual(['Move DMZ Switch to its own host in a DMZ zone']);
    const after = fixed(design, found);
    expect(findingsOf(after, 'role-zone')).toEqual([]);
    expect(after.hosts[0]).toMatchObject({ name: 'BOTH', zone: design.hosts[0]?.zone });
    expect(after.hosts[0]?.roles.dmzServer).toBeUndefined();
  });

  test('takes along what stands as wrongly and belongs to the same place', () => {
    const design = aDesign(aHost(['masterStack', 'responseStack'], { name: 'BOTH', zone: 'dmz' }));
    const [found] = findingsOf(design, 'role-zone');
    const after = fixed(design, found);
    expect(after.hosts).toHaveLength(1);
    expect(findingsOf(after, 'role-zone')).toEqual([]);
  });
});

describe('devices', () => {
  test('unknown are no finding', () => {
    expect(findingsOf(system(aHost('clients', { devices: null })), 'devices-over-capacity')).toEqual([]);
  });

  test('are counted against the Switches of the partners', () => {
    const three = aHost('dmzServer', {
      switches: ['1', '2', '3'].map((last) => aSwitch({ address: `192.0.2.${last}` })),
    });
    const of = (devices: number) => system(three, aHost('crlPoint'), aHost('clients', { zone: 'internet', devices }));
    expect(findingsOf(of(150_000), 'devices-over-capacity')).toEqual([]);
    expect(findingsOf(of(150_001), 'devices-over-capacity')).toHaveLength(1);
  });

  test('of several Clients are counted together', () => {
    const of = (devices: number) => system(aHost('clients', { devices: 30_000 }), aHost('clients', { devices }));
    expect(findingsOf(of(20_000), 'devices-over-capacity')).toEqual([]);
    expect(findingsOf(of(20_001), 'devices-over-capacity').map(({ message }) => message)).toEqual([
      'Clients and Clients2 together have 50,001 devices, more than the 50,000 that the Switches of SRV take.',
    ]);
  });
});

describe('texts and offers', () => {
  const of = (code: string, ...plans: HostPlan[]) => findingsOf(aDesign(...plans), code);
  const many = (count: number, role: RoleId, details: HostPlan['details'] = {}) =>
    Array.from({ length: count }, () => aHost(role, details));

  test('say need of several, and all of more than two', () => {
    expect(of('master-missing', aHost('browsers'), aHost('apiConsumers'))[0]?.message).toBe(
      'No Master Stack is placed, and Browsers and API consumers need one.',
    );
    const [found] = of('database-several', ...many(3, 'sqlServer', { databases: ['SLA'] }));
    expect(found?.message).toBe('SLA exists once in a system, and SQL, SQL2 and SQL3 all host it.');
  });

  test('offer no more than a few', () => {
    expect(of('database-several', ...many(8, 'sqlServer', { databases: ['SLA'] }))[0]?.fixes).toHaveLength(6);
    expect(of('master-several', ...many(8, 'masterStack'))[0]?.fixes).toHaveLength(6);
    expect(of('partner-ambiguous', aHost('dmzServer'), ...many(30, 'responseStack'))[0]?.fixes).toHaveLength(24);
    const [lacking] = of('database-missing', aHost('masterStack'), ...many(6, 'sqlServer', { databases: [] }));
    expect(lacking?.fixes).toHaveLength(5);
    const stray = of('role-zone', aHost('clients', { zone: 'dmz' }), ...many(6, 'responseStack'));
    expect(stray[0]?.fixes).toHaveLength(5);
    expect(stray[0]?.action).toBe('Move it to an internal zone or an Internet zone, or choose its servers.');
  });

  test('offer a SQL Server where there is none', () => {
    expect(of('database-missing', aHost('masterStack'))[0]?.fixes).toEqual([
      { kind: 'addHost', label: 'Add SQL Server', role: 'sqlServer' },
    ]);
  });

  test('write large numbers with commas', () => {
    expect(findingsOf(system(aHost('clients', { devices: 1_234_567 })), 'devices-over-capacity')[0]?.message).toMatch(
      /^Clients has 1,234,567 devices/,
    );
  });
});

describe('what is no finding', () => {
  const of = (code: string, ...plans: HostPlan[]) => findingsOf(aDesign(...plans), code);

  test('devices without any server, or in a design without Switches', () => {
    expect(of('devices-over-capacity', aHost('clients', { devices: 5 }))).toEqual([]);
  });

  test('an address that one host states twice', () => {
    expect(of('address-shared', aHost('masterStack', { addresses: ['10.0.0.1', '10.0.0.1'] }))).toEqual([]);
  });

  test('a computer name that is short without the spaces around it, or that is no server’s', () => {
    expect(of('name-too-long', aHost('sqlServer', { name: '  A23456789012345  ' }))).toEqual([]);
    expect(of('name-too-long', aHost('sqlServer', { fqdn: ' A23456789012345 .corp.example' }))).toEqual([]);
    expect(of('name-too-long', aHost('smtpRelay', { name: 'A234567890123456' }))).toEqual([]);
    const both = aHost(['sqlServer', 'smtpRelay'], { name: 'A234567890123456' });
    expect(findingsOf(aDesign(both), 'name-too-long')).toHaveLength(1);
  });

  test('a server with an FQDN, though without address', () => {
    expect(of('host-unaddressed', aHost('sqlServer', { fqdn: 'sql.example' }))).toEqual([]);
    expect(findingsOf(aDesign(aHost(['sqlServer', 'smtpRelay'])), 'host-unaddressed')).toHaveLength(1);
  });

  test('two names are told by the first, without the spaces around it', () => {
    const two = aDesign(aHost('masterStack', { name: ' One ' }), aHost('sqlServer', { name: 'ONE' }));
    expect(findingsOf(two, 'name-shared')[0]?.message).toBe('2 hosts are named One.');
  });
});

describe('networks of zones', () => {
  const withCard = (text: string): Design => {
    const design = withNetworks(withNetworks(dmzBeside(), 'internal', ['10.0.0.0/8']), 'dmz', ['192.0.2.0/24']);
    const dmz = hostNamed(design, 'DMZ').zone;
    return apply(design, setAddresses(hostNamed(design, 'SQL').id, dmz, [text]));
  };

  test('hold the addresses of cards in them', () => {
    expect(findingsOf(withCard('192.0.2.7'), 'address-other-zone')).toEqual([]);
    expect(findingsOf(withCard('172.16.0.1'), 'address-outside')).toHaveLength(1);
    const stray = withCard('10.9.9.9');
    const [found] = findingsOf(stray, 'address-other-zone');
    expect(found?.message).toBe('10.9.9.9 of SQL in DMZ is in 10.0.0.0/8, a network of Internal.');
    expect(hostNamed(fixed(stray, found), 'SQL')).toMatchObject({ addresses: ['10.9.9.9'] });
  });

  test('say where a host belongs that one fix moves there, and nothing of published addresses', () => {
    const stray = networked(['192.0.2.0/24'], '192.0.2.11');
    const moved = fixed(stray, findingsOf(stray, 'address-other-zone')[0]);
    expect(hostNamed(moved, 'SQL').zone).toBe(hostNamed(stray, 'DMZ').zone);
    const published = [
      { address: '192.0.2.11', for: '10.0.0.1', zones: [hostNamed(stray, 'SQL').zone], firewall: null },
    ];
    const design = apply(networked(['192.0.2.0/24'], '10.0.0.1'), setPublished(hostNamed(stray, 'SQL').id, published));
    expect(findingsOf(design, 'address-other-zone')).toEqual([]);
  });

  test('that are the same in several zones are told once for each zone', () => {
    const zones = Array.from({ length: 4 }, (_, i) => aHost('sqlServer', { zone: `internal Site ${i + 1}` }));
    const design = aDesign(...zones);
    const same = {
      ...design,
      zones: design.zones.map((zone) => ({ ...zone, networks: ['10.0.0.0/8', '10.1.0.0/16'] })),
    };
    expect(findingsOf(same, 'networks-overlap').map(({ message }) => message)).toEqual([
      'Site 2 has addresses in common with Site 1: 10.0.0.0/8 is in both.',
      'Site 3 has addresses in common with Site 1 and Site 2: 10.0.0.0/8 is in both.',
      'Site 4 has addresses in common with Site 1, Site 2 and Site 3: 10.0.0.0/8 is in both.',
    ]);
  });
});

describe('Microsoft services of a DMZ Server', () => {
  test('that is joined to a domain: what is not placed is told by name', () => {
    const told = (...plans: HostPlan[]) => findingsOf(aDesign(aHost('dmzServer'), ...plans), 'dmz-domain')[0]?.message;
    expect(told(aHost('domainController'))).toMatch(/needs Certificate Services, whose ports/);
    expect(told(aHost('certificationAuthority'))).toMatch(/needs Active Directory, whose ports/);
    expect(findingsOf(aDesign(aHost('dmzServer', { membership: 'workgroup' })), 'dmz-domain')).toEqual([]);
  });

  test('one in an internal zone, or with a controller beside it, is no warning', () => {
    const told = (...plans: HostPlan[]) => findingsOf(aDesign(...plans), 'dmz-controllers');
    expect(told(aHost('dmzServer', { zone: 'internal' }), aHost('domainController'))).toEqual([]);
    expect(told(aHost('dmzServer'), aHost('domainController', { zone: 'dmz' }))).toEqual([]);
    expect(told(aHost('dmzServer'), aHost('sqlServer'))).toEqual([]);
  });
});
