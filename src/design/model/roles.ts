import { keysOf } from '../../lib/keysOf.ts';
import type { SettingId } from './settings.ts';

/** The three kinds of zone a host can stand in. */
export const ZONE_KINDS = {
  internal: { label: 'Internal', place: 'an internal zone', code: 'i' },
  dmz: { label: 'DMZ', place: 'a DMZ zone', code: 'd' },
  internet: { label: 'Internet', place: 'an Internet zone', code: 'x' },
} as const;
export type ZoneKind = keyof typeof ZONE_KINDS;

/** The groups of the palette, in its order. */
export const ROLE_GROUPS = {
  servers: '1E servers',
  databases: 'Databases',
  users: 'Clients',
  external: 'External services',
} as const;

interface RoleEntry {
  readonly label: string; // palette name
  readonly short: string; // on a narrow host
  readonly code: string; // one character in links; never changed, never reused
  readonly group: keyof typeof ROLE_GROUPS;
  readonly device: string; // the source document's name of the device
  readonly hint: string; // what it is, for the palette
  readonly hostName: string; // stem of a new host's name
  readonly zones: readonly ZoneKind[]; // where it belongs, the usual one first
  readonly joins: boolean; // may share a host with other roles
  readonly server: boolean; // a 1E or SQL machine: NetBIOS name limit, address wanted
  readonly web: boolean; // has a web site on the host's HTTPS and HTTP ports
  readonly standsIn?: string; // the role it plays itself while that isn't placed on another host
  readonly components: Readonly<Record<string, string>>;
  readonly settings: readonly SettingId[];
}

const switchComponents = {
  backgroundChannel: 'Background Channel',
  switch: 'Switch',
  switchHost: 'Switch Host',
} as const;

/** Every role: its names, where it belongs, its components and its settings. Palette, inspector, schema and links follow. */
export const ROLES = {
  masterStack: {
    label: 'Master Stack',
    short: 'Master',
    code: 'm',
    group: 'servers',
    device: '1E Server (Master Stack)',
    hint: 'Portal, Consumer API, Coordinator, SLA Platform',
    hostName: 'MASTER',
    zones: ['internal'],
    joins: true,
    server: true,
    web: true,
    standsIn: 'catalog',
    components: {
      portal: 'Portal',
      consumerApi: 'Consumer API',
      coordinator: 'Coordinator',
      instrumentation: 'Coordinator (Instrumentation)',
      workflow: 'Coordinator (Workflow)',
      slaUi: 'SLA Platform UI',
      slaApi: 'SLA Operations Provider API',
      slaPools: 'SLA application pools (Admin, CoreExternal, Platform)',
      catalogConsumers: 'SLA Platform and portal applications',
      integrateManager: 'Integrate Manager',
      integrateAgent: 'Integrate Agent',
      inventoryConnectors: 'Inventory connectors',
      configurationManagerProvider: 'Configuration Manager provider',
      contentDistributionSync: 'Content Distribution sync',
    },
    settings: ['instrumentation', 'workflow', 'integrate'],
  },
  responseStack: {
    label: 'Response Stack',
    short: 'Response',
    code: 'r',
    group: 'servers',
    device: '1E Server (Response Stack)',
    hint: 'Core, Background Channel, Switches',
    hostName: 'RESP',
    zones: ['internal'],
    joins: true,
    server: true,
    web: true,
    components: { core: 'Core', coreInternal: 'Core Internal', ...switchComponents },
    settings: ['switches', 'switchHost'],
  },
  dmzServer: {
    label: 'DMZ Switch',
    short: 'DMZ Switch',
    code: 'd',
    group: 'servers',
    device: 'DMZ Server',
    hint: 'DMZ Server: Switches and Background Channel for Internet clients',
    hostName: 'DMZ',
    zones: ['dmz'],
    joins: true,
    server: true,
    web: true,
    components: { machine: 'DMZ Server', ...switchComponents },
    settings: ['switches', 'switchHost', 'membership'],
  },
  catalog: {
    label: 'Catalog',
    short: 'Catalog',
    code: 'c',
    group: 'servers',
    device: 'Catalog Server',
    hint: '1E Catalog apart from the Master Stack',
    hostName: 'CATALOG',
    zones: ['internal'],
    joins: true,
    server: true,
    web: true,
    components: {
      catalogUi: 'Catalog UI',
      catalogApi: 'Catalog API',
      catalogServices: 'Catalog services and application pool',
      catalogUpdate: 'Catalog Update service',
    },
    settings: [],
  },
  sqlServer: {
    label: 'SQL Server',
    short: 'SQL Server',
    code: 's',
    group: 'databases',
    device: 'SQL Server',
    hint: 'Hosts TachyonMaster, TachyonResponses, 1ECatalog, SLA',
    hostName: 'SQL',
    zones: ['internal'],
    joins: true,
    server: true,
    web: false,
    components: {
      databaseEngine: 'SQL Server',
      sqlBrowser: 'SQL Browser',
    },
    settings: ['databases', 'instance'],
  },
  clients: {
    label: 'Clients',
    short: 'Clients',
    code: 'l',
    group: 'users',
    device: 'Clients',
    hint: 'Devices with the 1E Client, inside or on the Internet',
    hostName: 'Clients',
    zones: ['internal', 'internet'],
    joins: false,
    server: false,
    web: false,
    components: { clientService: '1E Client service', clientUi: '1E Client UI' },
    settings: ['clientUi', 'devices'],
  },
  browsers: {
    label: 'Browsers',
    short: 'Browsers',
    code: 'b',
    group: 'users',
    device: 'Browsers',
    hint: 'Administrators and users of the portal',
    hostName: 'Browsers',
    zones: ['internal'],
    joins: false,
    server: false,
    web: false,
    components: { browser: 'Console browser' },
    settings: [],
  },
  apiConsumers: {
    label: 'API consumers',
    short: 'API consumers',
    code: 'a',
    group: 'users',
    device: 'API consumers',
    hint: 'Applications that call the Consumer, Catalog and SLA APIs',
    hostName: 'API consumers',
    zones: ['internal'],
    joins: false,
    server: false,
    web: false,
    components: { application: 'API consumer' },
    settings: [],
  },
  cloud: {
    label: '1E Cloud',
    short: '1E Cloud',
    code: 'e',
    group: 'external',
    device: '1E Cloud',
    hint: 'License Service and Catalog Service',
    hostName: '1E Cloud',
    zones: ['internet'],
    joins: false,
    server: false,
    web: false,
    components: { licenseService: 'License Service', catalogService: 'Catalog Service' },
    settings: [],
  },
  smtpRelay: {
    label: 'SMTP relay',
    short: 'SMTP relay',
    code: 't',
    group: 'external',
    device: 'SMTP relay',
    hint: 'Sends two-factor and workflow mail',
    hostName: 'SMTP',
    zones: ['internal'],
    joins: true,
    server: false,
    web: false,
    components: { mailRelay: 'Mail relay' },
    settings: ['smtp'],
  },
  configurationManager: {
    label: 'Configuration Manager',
    short: 'Config Manager',
    code: 'g',
    group: 'external',
    device: 'Configuration Manager',
    hint: 'Microsoft Configuration Manager, read over WMI',
    hostName: 'CM',
    zones: ['internal'],
    joins: true,
    server: false,
    web: false,
    components: { wmi: 'WMI provider' },
    settings: [],
  },
  inventorySource: {
    label: 'Inventory source',
    short: 'Inventory',
    code: 'v',
    group: 'external',
    device: 'Inventory source',
    hint: 'A SQL Server that inventory connectors read',
    hostName: 'INV',
    zones: ['internal'],
    joins: true,
    server: false,
    web: false,
    components: { inventoryDatabase: 'Inventory database' },
    settings: ['inventory'],
  },
  crlPoint: {
    label: 'CRL distribution point',
    short: 'CRL point',
    code: 'p',
    group: 'external',
    device: 'CRL distribution point',
    hint: 'Where certificate revocation lists are fetched',
    hostName: 'CRL',
    zones: ['internet', 'dmz', 'internal'],
    joins: true,
    server: false,
    web: false,
    components: { crl: 'Certificate revocation list' },
    settings: ['crl'],
  },
} as const satisfies Record<string, RoleEntry>;
export type RoleId = keyof typeof ROLES;

/** The role ids in the order of the table, which is the order of roles on a host. */
export const ROLE_IDS = keysOf(ROLES);
