import { emptyDesign } from '../edit/commands.ts';
import { initialRole } from '../edit/newHosts.ts';
import { MEASURES } from '../model/measures.ts';
import type { OwnConnection } from '../model/network.ts';
import { keysOf } from '../../lib/keysOf.ts';
import type { RelationId } from '../model/relations.ts';
import type { RoleId, ZoneKind } from '../model/roles.ts';
import type { Design, Host, SettingsChange, Zone } from '../model/schema.ts';
import type { Database } from '../model/settings.ts';

/** A deployment to begin with. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly design: Design;
}

/** A host as a template states it: roles with settings that differ from the initial ones, column and row in its zone. */
interface HostPlan {
  readonly name: string;
  readonly roles: Partial<Record<RoleId, SettingsChange>>;
  readonly fqdn?: string;
  readonly addresses?: readonly string[];
  readonly partners?: Partial<Record<RelationId, string>>; // by host name
  readonly at: readonly [column: number, row: number];
  readonly card?: readonly [zone: string, address: string]; // a second one, by the zone's name
  readonly published?: readonly [address: string, towards: string]; // its own first address, towards a zone by name
}
/** A connection that no source states, by the names of its hosts. */
interface OwnPlan extends Pick<OwnConnection, 'ports' | 'protocol' | 'reason'> {
  readonly from: string;
  readonly to: readonly string[];
}
interface ZonePlan {
  readonly kind: ZoneKind;
  readonly name: string;
  readonly at: readonly [x: number, y: number];
  readonly size: readonly [columns: number, rows: number];
  readonly hosts: readonly HostPlan[];
}

interface TemplatePlan extends Omit<Template, 'design'> {
  readonly zones: () => readonly ZonePlan[];
  readonly own?: OwnPlan;
}

const COLUMN = 340; // px from host to host, wide enough for labels between them
const ROW = 160;
const { zonePadding, zoneTitle, hostWidth } = MEASURES;
const TOP = zoneTitle + zonePadding / 2;

const zoneWidth = (columns: number): number => 2 * zonePadding + (columns - 1) * COLUMN + hostWidth;
const zoneHeight = (rows: number): number => TOP + (rows - 1) * ROW + 110 + zonePadding;

function build(name: string, plans: readonly ZonePlan[], own?: OwnPlan): Design {
  const design = emptyDesign(name);
  for (const plan of plans) {
    const zone = planZone(design.nextId++, plan);
    design.zones.push(zone);
    for (const host of plan.hosts) design.hosts.push(planHost(design, design.nextId++, zone.id, host));
  }
  const hosts = plans.flatMap((plan) => plan.hosts);
  return withOwn(withAddresses(withChoices(design, hosts), hosts), own);
}

function planZone(number: number, { kind, name, at: [x, y], size: [columns, rows] }: ZonePlan): Zone {
  return { id: `z${number}`, kind, name, x, y, width: zoneWidth(columns), height: zoneHeight(rows) };
}

function planHost(
  design: Design,
  number: number,
  zone: string,
  { name, roles, fqdn = '', addresses = [], at }: HostPlan,
): Host {
  return {
    id: `h${number}`,
    zone,
    name,
    fqdn,
    addresses: [...addresses],
    web: { https: 443, http: 80 },
    roles: planRoles(design, roles),
    partners: {},
    x: zonePadding + at[0] * COLUMN,
    y: TOP + at[1] * ROW,
  };
}

function planRoles(design: Design, plans: HostPlan['roles']): Host['roles'] {
  const roles: Host['roles'] = {};
  for (const role of keysOf(plans)) {
    Object.assign(roles, { [role]: { ...initialRole(design, role)[role], ...plans[role] } });
  }
  return roles;
}

function withChoices(design: Design, plans: readonly HostPlan[]): Design {
  const ids = new Map(design.hosts.map((host) => [host.name, host.id]));
  const choices = new Map(plans.map(({ name, partners = {} }) => [name, Object.entries(partners)]));
  const hosts = design.hosts.map((host) => ({
    ...host,
    partners: Object.fromEntries(
      (choices.get(host.name) ?? []).map(([relation, name]) => [relation, [ids.get(name) ?? '']]),
    ),
  }));
  return { ...design, hosts };
}

/** Second cards and published addresses, once every zone has its id. */
function withAddresses(design: Design, plans: readonly HostPlan[]): Design {
  const zones = new Map(design.zones.map((zone) => [zone.name, zone.id]));
  const hosts = design.hosts.map((host): Host => {
    const { card, published } = plans.find(({ name }) => name === host.name) ?? {};
    const [own = ''] = host.addresses;
    return {
      ...host,
      ...(card && { cards: [{ zone: zones.get(card[0]) ?? '', addresses: [card[1]] }] }),
      ...(published && {
        published: [{ address: published[0], for: own, zones: [zones.get(published[1]) ?? ''], firewall: null }],
      }),
    };
  });
  return { ...design, hosts };
}

function withOwn(design: Design, own: OwnPlan | undefined): Design {
  if (!own) return design;
  const ids = new Map(design.hosts.map(({ name, id }) => [name, id]));
  const { from, to, ...rest } = own;
  const ownConnections = to.map((name, i): OwnConnection => ({
    id: `c${design.nextId + i}`,
    from: ids.get(from) ?? '',
    to: ids.get(name) ?? '',
    transport: 'TCP',
    ...rest,
  }));
  return { ...design, nextId: design.nextId + to.length, ownConnections };
}

// --- hosts that several templates share

const ALL: Database[] = ['TachyonMaster', 'TachyonResponses', '1ECatalog', 'SLA'];
const corp = (name: string): string => `${name.toLowerCase()}.corp.example.com`;

const onServer = (
  name: string,
  address: string,
  roles: HostPlan['roles'],
  at: HostPlan['at'],
  partners?: HostPlan['partners'],
): HostPlan => ({ name, roles, fqdn: corp(name), addresses: [address], at, ...(partners ? { partners } : {}) });

const browsers: HostPlan = { name: 'Browsers', roles: { browsers: {} }, addresses: ['10.0.40.0/24'], at: [0, 1] };
const clients: HostPlan = {
  name: 'Clients',
  roles: { clients: { devices: 20_000 } },
  addresses: ['10.0.128.0/17'],
  at: [0, 2],
};
const sql = onServer('SQL01', '10.0.20.11', { sqlServer: { databases: ALL } }, [2, 0]);
const others: readonly HostPlan[] = [
  onServer('SMTP01', '10.0.30.25', { smtpRelay: {} }, [2, 1]),
  onServer('CM01', '10.0.30.11', { configurationManager: {} }, [2, 2]),
  onServer('INV01', '10.0.30.12', { inventorySource: {} }, [2, 3]),
];
const cloud = (at: HostPlan['at']): HostPlan => ({
  name: '1E Cloud',
  roles: { cloud: {} },
  fqdn: '1e-cloud.example.com',
  at,
});
const crlPoint = (at: HostPlan['at']): HostPlan => ({
  name: 'CRL point',
  roles: { crlPoint: {} },
  fqdn: 'crl.example.com',
  addresses: ['203.0.113.80'],
  at,
});
const internetClients = (devices: number, at: HostPlan['at']): HostPlan => ({
  name: 'Internet Clients',
  roles: { clients: { devices } },
  at,
});
const dmzServer = (
  name: string,
  address: string,
  settings: SettingsChange,
  at: HostPlan['at'],
  core?: string,
): HostPlan => ({
  name,
  roles: { dmzServer: settings },
  fqdn: `${name.toLowerCase()}.dmz.example.com`,
  addresses: [address],
  at,
  ...(core === undefined ? {} : { partners: { core } }),
});

const corporate = (servers: readonly HostPlan[]): ZonePlan => ({
  kind: 'internal',
  name: 'Corporate network',
  at: [0, 0],
  size: [3, 4],
  hosts: [...servers, sql, clients, browsers, ...others],
});
const internet = (x: number, y: number, rows: number, hosts: readonly HostPlan[]): ZonePlan => ({
  kind: 'internet',
  name: 'Internet',
  at: [x, y],
  size: [1, rows],
  hosts,
});

const NEXT = zoneWidth(3) + 80;
const singleServer = onServer('1E-SRV01', '10.0.10.11', { masterStack: {}, responseStack: {} }, [1, 1.5]);

const controller = (name: string, address: string, at: HostPlan['at']): HostPlan =>
  onServer(name, address, { domainController: {}, dnsServer: {} }, at);
const domainServices: readonly HostPlan[] = [
  controller('DC01', '10.0.10.21', [1, 3]),
  controller('DC02', '10.0.10.22', [0, 3]),
  onServer('CA01', '10.0.10.31', { certificationAuthority: {} }, [0, 0]),
  onServer('MON01', '10.0.30.41', { otherSystem: { label: 'Monitoring' } }, [1, 0]),
];

/** One server inside, one in the DMZ; what else stands inside, and what other addresses the one in the DMZ has. */
const withDmz = (inside: readonly HostPlan[], addresses: Pick<HostPlan, 'card' | 'published'>): ZonePlan[] => [
  corporate([singleServer, ...inside]),
  {
    kind: 'dmz',
    name: 'DMZ',
    at: [NEXT, 1.5 * ROW],
    size: [1, 1],
    hosts: [{ ...dmzServer('DMZ01', '192.0.2.11', { membership: 'workgroup' }, [0, 0]), ...addresses }],
  },
  internet(NEXT + zoneWidth(1) + 100, 0, 3.5, [cloud([0, 0]), crlPoint([0, 2.5]), internetClients(5000, [0, 1.5])]),
];

const london = (): ZonePlan => ({
  kind: 'internal',
  name: 'London',
  at: [0, 0],
  size: [3, 3],
  hosts: [
    onServer('MASTER01', '10.10.10.11', { masterStack: {} }, [1, 2]),
    onServer('CAT01', '10.10.10.12', { catalog: {} }, [1, 0]),
    onServer('RESP01', '10.10.10.13', { responseStack: {} }, [2, 2], { responsesDatabase: 'SQL01' }),
    onServer('SQL01', '10.10.20.11', { sqlServer: { databases: ALL } }, [2, 1]),
    {
      name: 'London Clients',
      roles: { clients: { devices: 30_000 } },
      addresses: ['10.10.128.0/17'],
      partners: { servers: 'RESP01' },
      at: [0, 0],
    },
    { ...browsers, addresses: ['10.10.40.0/24'], at: [0, 2] },
    { name: 'API consumers', roles: { apiConsumers: {} }, addresses: ['10.10.50.0/24'], at: [0, 1] },
    onServer('SMTP01', '10.10.30.25', { smtpRelay: {} }, [2, 0]),
  ],
});

// --- the templates

const PLANS: readonly TemplatePlan[] = [
  {
    id: 'single-server',
    name: 'Single server',
    summary: 'Master and Response Stack on one server, SQL Server apart',
    zones: () => [corporate([singleServer]), internet(NEXT, ROW, 1, [cloud([0, 0])])],
  },
  {
    id: 'separate-catalog',
    name: 'Separate Catalog server',
    summary: 'As Single server, with the Catalog on a server of its own',
    zones: () => [
      corporate([singleServer, onServer('CAT01', '10.0.10.12', { catalog: {} }, [1, 0])]),
      internet(NEXT, ROW, 1, [cloud([0, 0])]),
    ],
  },
  {
    id: 'remote-response-stack',
    name: 'Remote Response Stack',
    summary: 'Master and Response Stack on two servers',
    zones: () => [
      corporate([
        onServer('MASTER01', '10.0.10.11', { masterStack: {} }, [1, 0.5]),
        onServer('RESP01', '10.0.10.13', { responseStack: {} }, [1, 2]),
      ]),
      internet(NEXT, ROW, 1, [cloud([0, 0])]),
    ],
  },
  {
    id: 'dmz',
    name: 'DMZ',
    summary: 'As Single server, with a DMZ Server for clients on the Internet',
    zones: () => withDmz([], {}),
  },
  {
    id: 'enterprise',
    name: 'Enterprise',
    summary: 'Two sites, a separate Catalog, two Response Stacks, two DMZ Servers',
    zones: () => [
      london(),
      {
        kind: 'internal',
        name: 'New York',
        at: [0, zoneHeight(3) + 60],
        size: [3, 1],
        hosts: [
          onServer('RESP02', '10.20.10.13', { responseStack: {} }, [1, 0], { responsesDatabase: 'SQL02' }),
          onServer('SQL02', '10.20.20.11', { sqlServer: { databases: ['TachyonResponses'] } }, [2, 0]),
          {
            name: 'New York Clients',
            roles: { clients: { devices: 20_000 } },
            addresses: ['10.20.128.0/17'],
            partners: { servers: 'RESP02' },
            at: [0, 0],
          },
        ],
      },
      {
        kind: 'dmz',
        name: 'DMZ',
        at: [NEXT, 2 * ROW],
        size: [1, 2],
        hosts: [
          dmzServer('DMZ01', '192.0.2.10', {}, [0, 0], 'RESP01'),
          dmzServer(
            'DMZ02',
            '192.0.2.20',
            {
              switches: ['192.0.2.21', '192.0.2.22', '192.0.2.23'].map((address) => ({
                clientPort: 4000,
                pokePort: null,
                address,
              })),
            },
            [0, 1],
            'RESP02',
          ),
        ],
      },
      internet(NEXT + zoneWidth(1) + 100, 0, 3, [cloud([0, 0]), crlPoint([0, 2]), internetClients(60_000, [0, 1])]),
    ],
  },
  {
    id: 'domain-services',
    name: 'Domain services',
    summary: 'As DMZ, with domain controllers, a certification authority and monitoring',
    zones: () =>
      withDmz(domainServices, { card: ['Corporate network', '10.0.10.41'], published: ['203.0.113.11', 'Internet'] }),
    own: {
      from: 'MON01',
      to: ['1E-SRV01', 'SQL01', 'DMZ01'],
      ports: [5986],
      protocol: 'WinRM',
      reason: 'Monitoring over WinRM',
    },
  },
];

/** The deployments to begin with, from small to large; each is complete: no finding of severity error or warning. */
export const TEMPLATES: readonly Template[] = PLANS.map(templateOf);

/** Built when it is asked for: a link or a kept design opens without. */
function templateOf({ zones, own, ...texts }: TemplatePlan): Template {
  let design: Design | null = null;
  return {
    ...texts,
    get design() {
      design ??= build(texts.name, zones(), own);
      return design;
    },
  };
}
