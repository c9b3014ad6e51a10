import type { RelationId } from '../../design/model/relations.ts';
import type { ROLES, RoleId } from '../../design/model/roles.ts';
import type { SettingId } from '../../design/model/settings.ts';
import type { CitedId } from './cited.ts';
import type { ConfigurableId } from './configurable.ts';
import type { Protocol } from './source.ts';

export type { Protocol } from './source.ts';
export type Transport = 'TCP' | 'UDP';

/** A condition on a placement. All parts that are given must hold. */
export interface When {
  readonly sameHost?: boolean; // both ends on one host
  readonly initiatorWith?: RoleId; // the initiator's host also carries this role
  readonly listenerWith?: RoleId;
  readonly listenerWithout?: RoleId;
  readonly namedInstance?: boolean; // the listener is a named SQL Server instance
  readonly offers?: Extract<SettingId, 'ldapOverTls' | 'smb'>; // the listener's role has this on
}

/** What holds for a requirement in a placement: its source rows, how its port can be changed, and what is inferred. */
export interface Basis {
  readonly when?: When;
  readonly cites: readonly CitedId[];
  readonly configurable: ConfigurableId; // of a poke port: that of the first Switch as installed
  readonly inferred?: boolean; // the source states it for another placement only; the usage says so
  readonly note?: string;
}

/** Which port a requirement is for: read off the listener's host, its role's settings, or fixed by the product. */
export type PortRule =
  | { readonly of: 'web'; readonly site: 'https' | 'http' }
  | { readonly of: 'fixed'; readonly ports: readonly number[] }
  | {
      readonly of: 'setting';
      readonly setting:
        | 'instrumentation'
        | 'workflow'
        | 'integrate'
        | 'switchHost'
        | 'clientUi'
        | 'smtp'
        | 'inventory'
        | 'crl'
        | 'rpcRange'
        | 'rpcPorts';
    } // none where that is empty
  | { readonly of: 'switchClient' | 'switchPoke' } // one a Switch of the listener
  | { readonly of: 'sqlInstance' };

/** One end: components of one role. */
export interface End {
  readonly role: RoleId;
  readonly components: readonly string[]; // keys of ROLES[role].components
}
type EndOf = { [R in RoleId]: { role: R; components: readonly (keyof (typeof ROLES)[R]['components'])[] } }[RoleId];

/** One rule of the rulebook, between components: the first basis whose condition fits applies; where none fits, the rule doesn't. */
export interface Requirement {
  readonly id: string; // stable: part of connection ids
  readonly from: End;
  readonly alsoFrom?: readonly RoleId[]; // roles whose machine needs the same; one that carries several needs it once
  readonly to: End;
  readonly via: 'self' | RelationId; // how the hosts find each other: within one host, or along a relationship
  readonly reverse?: boolean; // … against its direction: the partner opens the connection
  readonly transport: Transport;
  readonly port: PortRule;
  readonly protocol: Protocol;
  readonly usage: string;
  readonly optional?: boolean; // nothing is lacking where there is no partner
  readonly basis: readonly Basis[];
}

const HTTPS = { transport: 'TCP', port: { of: 'web', site: 'https' }, protocol: 'HTTPS' } as const;
const HTTP = { transport: 'TCP', port: { of: 'web', site: 'http' }, protocol: 'HTTP' } as const;
const CLOUD = { transport: 'TCP', port: { of: 'fixed', ports: [443] }, protocol: 'HTTPS' } as const;
const SQL = { transport: 'TCP', port: { of: 'sqlInstance' }, protocol: 'TDS' } as const;
const SQL_BROWSER = {
  to: { role: 'sqlServer', components: ['sqlBrowser'] },
  transport: 'UDP',
  port: { of: 'fixed', ports: [1434] },
  protocol: 'SQL Browser',
} as const;
const WMI = { transport: 'TCP', port: { of: 'fixed', ports: [135, 445] }, protocol: 'WMI (DCOM)' } as const;
const INSTRUMENTATION = {
  to: { role: 'masterStack', components: ['instrumentation'] },
  transport: 'TCP',
  port: { of: 'setting', setting: 'instrumentation' },
  protocol: 'ws',
} as const;
const CLIENT = { transport: 'TCP', port: { of: 'switchClient' }, protocol: 'wss' } as const;
const POKE = { transport: 'TCP', port: { of: 'switchPoke' }, protocol: 'TCP' } as const;
const SWITCH_HOST = { transport: 'TCP', port: { of: 'setting', setting: 'switchHost' }, protocol: 'ws' } as const;

const NAMED: When = { namedInstance: true };
const NAMED_WITH_MASTER: When = { namedInstance: true, initiatorWith: 'masterStack' };
const APART: When = { listenerWithout: 'masterStack' }; // of a Catalog: on another host than the Master Stack
const WITH_MASTER: When = { listenerWith: 'masterStack' };
const SAME_HOST: When = { sameHost: true };
const REMOTE: When = { sameHost: false };

type Row = Omit<Requirement, 'from' | 'to'> & { readonly from: EndOf; readonly to: EndOf };

/** What 1E's page states: every connection between components of a 1E system, in the order in which connections are numbered. */
export const REQUIREMENTS = [
  // --- browsers and applications
  {
    id: 'browser-portal',
    from: { role: 'browsers', components: ['browser'] },
    to: { role: 'masterStack', components: ['portal'] },
    via: 'masters',
    ...HTTPS,
    usage: 'Console browser opens the portal',
    basis: [{ cites: ['T1.1', 'T2.4'], configurable: 'browserUrl' }],
  },
  {
    id: 'browser-consumer-api',
    from: { role: 'browsers', components: ['browser'] },
    to: { role: 'masterStack', components: ['consumerApi'] },
    via: 'masters',
    ...HTTPS,
    usage: 'Console browser calls the Consumer API',
    basis: [{ cites: ['T2.4'], configurable: 'browserUrl' }],
  },
  {
    id: 'browser-sla-ui-https',
    from: { role: 'browsers', components: ['browser'] },
    to: { role: 'masterStack', components: ['slaUi'] },
    via: 'masters',
    ...HTTPS,
    usage: 'Console browser opens the SLA Platform UI',
    basis: [{ cites: ['T1.1', 'T2.4'], configurable: 'browserUrl' }],
  },
  {
    id: 'browser-sla-ui-http',
    from: { role: 'browsers', components: ['browser'] },
    to: { role: 'masterStack', components: ['slaUi'] },
    via: 'masters',
    ...HTTP,
    usage: 'Console browser opens the SLA Platform UI',
    basis: [
      { cites: ['T1.2'], configurable: 'website', note: 'The source has the incoming row only, none for browsers.' },
    ],
  },
  {
    id: 'browser-catalog-ui-https',
    from: { role: 'browsers', components: ['browser'] },
    to: { role: 'catalog', components: ['catalogUi'] },
    via: 'catalogs',
    ...HTTPS,
    usage: 'Console browser opens the Catalog UI',
    basis: [
      {
        when: WITH_MASTER,
        cites: ['T1.1'],
        configurable: 'website',
        note: 'The source has the incoming row only, none for browsers.',
      },
    ],
  },
  {
    id: 'browser-catalog-ui-http',
    from: { role: 'browsers', components: ['browser'] },
    to: { role: 'catalog', components: ['catalogUi'] },
    via: 'catalogs',
    ...HTTP,
    usage: 'Console browser opens the Catalog UI',
    basis: [
      { when: WITH_MASTER, cites: ['T1.2', 'T2.5'], configurable: 'browserUrl' },
      {
        cites: ['T3.2', 'T3.6'],
        configurable: 'catalogInstaller',
        note: 'The source offers a separate Catalog on HTTP only.',
      },
    ],
  },
  {
    id: 'application-consumer-api',
    from: { role: 'apiConsumers', components: ['application'] },
    to: { role: 'masterStack', components: ['consumerApi'] },
    via: 'masters',
    ...HTTPS,
    usage: 'Application calls the Consumer API',
    basis: [{ cites: ['T1.1'], configurable: 'website' }],
  },
  {
    id: 'application-catalog-api-https',
    from: { role: 'apiConsumers', components: ['application'] },
    to: { role: 'catalog', components: ['catalogApi'] },
    via: 'catalogs',
    ...HTTPS,
    usage: 'Application calls the Catalog API',
    basis: [{ when: WITH_MASTER, cites: ['T1.1'], configurable: 'website' }],
  },
  {
    id: 'application-catalog-api-http',
    from: { role: 'apiConsumers', components: ['application'] },
    to: { role: 'catalog', components: ['catalogApi'] },
    via: 'catalogs',
    ...HTTP,
    usage: 'Application calls the Catalog API',
    basis: [
      { when: WITH_MASTER, cites: ['T1.2'], configurable: 'website' },
      { cites: ['T3.2'], configurable: 'catalogInstaller' },
    ],
  },
  {
    id: 'application-sla-api-https',
    from: { role: 'apiConsumers', components: ['application'] },
    to: { role: 'masterStack', components: ['slaApi'] },
    via: 'masters',
    ...HTTPS,
    usage: 'Application calls the SLA Operations Provider API',
    basis: [{ cites: ['T1.1'], configurable: 'website' }],
  },
  {
    id: 'application-sla-api-http',
    from: { role: 'apiConsumers', components: ['application'] },
    to: { role: 'masterStack', components: ['slaApi'] },
    via: 'masters',
    ...HTTP,
    usage: 'Application calls the SLA Operations Provider API',
    basis: [{ cites: ['T1.2'], configurable: 'website' }],
  },
  {
    id: 'master-catalog-api',
    from: { role: 'masterStack', components: ['catalogConsumers'] },
    to: { role: 'catalog', components: ['catalogApi'] },
    via: 'catalog',
    ...HTTP,
    usage: "The Master Stack's applications call the Catalog API",
    basis: [{ when: APART, cites: ['T3.1', 'T3.2'], configurable: 'catalogConsumer' }],
  },
  // --- clients
  {
    id: 'client-switch',
    from: { role: 'clients', components: ['clientService'] },
    to: { role: 'responseStack', components: ['switch'] },
    via: 'servers',
    ...CLIENT,
    usage: 'Client takes instructions from the Switch and sends responses, over one WebSocket that it keeps open',
    basis: [{ cites: ['T1.6', 'T2.1'], configurable: 'switchPort' }],
  },
  {
    id: 'client-dmz-switch',
    from: { role: 'clients', components: ['clientService'] },
    to: { role: 'dmzServer', components: ['switch'] },
    via: 'servers',
    ...CLIENT,
    usage:
      'Internet client takes instructions from the Switch and sends responses, over one WebSocket that it keeps open',
    basis: [{ cites: ['T5.5', 'T5.12'], configurable: 'switchPort' }],
  },
  {
    id: 'client-background-channel',
    from: { role: 'clients', components: ['clientService'] },
    to: { role: 'responseStack', components: ['backgroundChannel'] },
    via: 'servers',
    ...HTTPS,
    usage: 'Client fetches content from the Background Channel',
    basis: [{ cites: ['T1.3', 'T2.2'], configurable: 'backgroundChannel' }],
  },
  {
    id: 'client-dmz-background-channel',
    from: { role: 'clients', components: ['clientService'] },
    to: { role: 'dmzServer', components: ['backgroundChannel'] },
    via: 'servers',
    ...HTTPS,
    usage: 'Internet client fetches content from the Background Channel',
    basis: [{ cites: ['T5.1', 'T5.11'], configurable: 'backgroundChannel' }],
  },
  {
    id: 'client-ui',
    from: { role: 'clients', components: ['clientService'] },
    to: { role: 'clients', components: ['clientUi'] },
    via: 'self',
    transport: 'TCP',
    port: { of: 'setting', setting: 'clientUi' },
    protocol: 'HTTPS',
    usage: 'Client service and Client UI talk on each device',
    basis: [{ cites: ['T2.3'], configurable: 'clientUi' }],
  },
  // --- what the Master Stack reaches
  {
    id: 'coordinator-license',
    from: { role: 'masterStack', components: ['coordinator'] },
    to: { role: 'cloud', components: ['licenseService'] },
    via: 'cloud',
    ...CLOUD,
    usage: 'Coordinator checks the license with 1E Cloud',
    basis: [{ cites: ['T1.4'], configurable: 'cloud' }],
  },
  {
    id: 'catalog-update-cloud',
    from: { role: 'catalog', components: ['catalogUpdate'] },
    to: { role: 'cloud', components: ['catalogService'] },
    via: 'cloud',
    ...CLOUD,
    usage: 'Catalog Update service fetches catalog updates from 1E Cloud',
    basis: [
      { when: { initiatorWith: 'masterStack' }, cites: ['T1.4'], configurable: 'cloud' },
      { cites: ['T3.3'], configurable: 'cloud' },
    ],
  },
  {
    id: 'coordinator-smtp',
    from: { role: 'masterStack', components: ['coordinator'] },
    to: { role: 'smtpRelay', components: ['mailRelay'] },
    via: 'smtpRelays',
    transport: 'TCP',
    port: { of: 'setting', setting: 'smtp' },
    protocol: 'SMTP',
    usage: 'Coordinator sends two-factor and workflow mail',
    basis: [{ cites: ['T1.7'], configurable: 'smtp' }],
  },
  {
    id: 'inventory-source',
    from: { role: 'masterStack', components: ['inventoryConnectors'] },
    to: { role: 'inventorySource', components: ['inventoryDatabase'] },
    via: 'inventorySources',
    transport: 'TCP',
    port: { of: 'setting', setting: 'inventory' },
    protocol: 'TDS',
    usage: 'Inventory connectors read a source on SQL Server',
    optional: true,
    basis: [{ cites: ['T1.9'], configurable: 'inventory' }],
  },
  {
    id: 'configuration-manager-provider',
    from: { role: 'masterStack', components: ['configurationManagerProvider'] },
    to: { role: 'configurationManager', components: ['wmi'] },
    via: 'configurationManagers',
    ...WMI,
    usage: 'Configuration Manager provider reads over WMI (then dynamic RPC ports)',
    optional: true,
    basis: [{ cites: ['T1.10'], configurable: 'wmi' }],
  },
  {
    id: 'content-distribution-sync',
    from: { role: 'masterStack', components: ['contentDistributionSync'] },
    to: { role: 'configurationManager', components: ['wmi'] },
    via: 'configurationManagers',
    ...WMI,
    usage: 'Content Distribution sync reads over WMI (then dynamic RPC ports)',
    optional: true,
    basis: [{ cites: ['T1.10'], configurable: 'wmi' }],
  },
  // --- databases
  {
    id: 'master-database',
    from: { role: 'masterStack', components: ['portal', 'consumerApi', 'coordinator'] },
    to: { role: 'sqlServer', components: ['databaseEngine'] },
    via: 'masterDatabase',
    ...SQL,
    usage: 'Portal, Consumer API and Coordinator use TachyonMaster',
    basis: [{ cites: ['T1.8', 'T1.12'], configurable: 'sql' }],
  },
  {
    id: 'sla-database',
    from: { role: 'masterStack', components: ['slaPools'] },
    to: { role: 'sqlServer', components: ['databaseEngine'] },
    via: 'slaDatabase',
    ...SQL,
    usage: 'SLA application pools use the SLA database',
    basis: [{ cites: ['T1.8'], configurable: 'sql', note: 'The source has the outgoing row only.' }],
  },
  {
    id: 'catalog-database',
    from: { role: 'catalog', components: ['catalogServices', 'catalogUpdate'] },
    to: { role: 'sqlServer', components: ['databaseEngine'] },
    via: 'catalogDatabase',
    ...SQL,
    usage: 'Catalog services, application pool and Catalog Update use 1ECatalog',
    basis: [
      {
        when: { initiatorWith: 'masterStack' },
        cites: ['T1.8'],
        configurable: 'sql',
        note: 'The source has the outgoing row only.',
      },
      { cites: ['T3.4', 'T3.5'], configurable: 'sqlOfCatalog' },
    ],
  },
  {
    id: 'core-responses-database',
    from: { role: 'responseStack', components: ['core', 'coreInternal'] },
    to: { role: 'sqlServer', components: ['databaseEngine'] },
    via: 'responsesDatabase',
    ...SQL,
    usage: 'Core and Core Internal use TachyonResponses, mainly for uncompressed responses',
    basis: [{ cites: ['T1.11', 'T1.13'], configurable: 'sql' }],
  },
  {
    id: 'core-master-database',
    from: { role: 'responseStack', components: ['core'] },
    to: { role: 'sqlServer', components: ['databaseEngine'] },
    via: 'masterDatabase',
    ...SQL,
    usage: 'Core uses TachyonMaster',
    basis: [
      {
        when: { initiatorWith: 'masterStack' },
        cites: ['T1.12'],
        configurable: 'sql',
        note: 'The source has the incoming row only.',
      },
      { cites: ['T4.4', 'T4.5'], configurable: 'sql' },
    ],
  },
  {
    id: 'master-database-browser',
    from: { role: 'masterStack', components: ['portal', 'consumerApi', 'coordinator'] },
    via: 'masterDatabase',
    ...SQL_BROWSER,
    usage: 'Finds the port of the named instance with TachyonMaster',
    basis: [{ when: NAMED, cites: ['T1.8'], configurable: 'sqlBrowser' }],
  },
  {
    id: 'sla-database-browser',
    from: { role: 'masterStack', components: ['slaPools'] },
    via: 'slaDatabase',
    ...SQL_BROWSER,
    usage: 'Finds the port of the named instance with SLA',
    basis: [{ when: NAMED, cites: ['T1.8'], configurable: 'sqlBrowser' }],
  },
  {
    id: 'catalog-database-browser',
    from: { role: 'catalog', components: ['catalogServices', 'catalogUpdate'] },
    via: 'catalogDatabase',
    ...SQL_BROWSER,
    usage: 'Finds the port of the named instance with 1ECatalog',
    basis: [
      { when: NAMED_WITH_MASTER, cites: ['T1.8'], configurable: 'sqlBrowser' },
      {
        when: NAMED,
        cites: ['T3.4', 'T3.5'],
        configurable: 'sqlBrowser',
        inferred: true,
        note: 'Inferred: the source names SQL Browser for the 1E Server only, not for a separate Catalog.',
      },
    ],
  },
  {
    id: 'responses-database-browser',
    from: { role: 'responseStack', components: ['core', 'coreInternal'] },
    via: 'responsesDatabase',
    ...SQL_BROWSER,
    usage: 'Finds the port of the named instance with TachyonResponses',
    basis: [{ when: NAMED, cites: ['T1.8', 'T1.11', 'T1.13'], configurable: 'sqlBrowser' }],
  },
  {
    id: 'core-master-database-browser',
    from: { role: 'responseStack', components: ['core'] },
    via: 'masterDatabase',
    ...SQL_BROWSER,
    usage: 'Finds the port of the named instance with TachyonMaster',
    basis: [
      { when: NAMED_WITH_MASTER, cites: ['T1.8'], configurable: 'sqlBrowser' },
      { when: NAMED, cites: ['T4.4', 'T4.5'], configurable: 'sqlBrowser' },
    ],
  },
  // --- Master Stack and Response Stack
  {
    id: 'coordinator-core',
    from: { role: 'masterStack', components: ['workflow'] },
    to: { role: 'responseStack', components: ['core'] },
    via: 'master',
    reverse: true,
    ...HTTPS,
    usage: 'Coordinator workflow calls the Core',
    basis: [
      { when: SAME_HOST, cites: ['T6.4'], configurable: 'website' },
      { cites: ['T4.1'], configurable: 'websiteOfResponseStack' },
    ],
  },
  {
    id: 'consumer-api-background-channel',
    from: { role: 'masterStack', components: ['consumerApi'] },
    to: { role: 'responseStack', components: ['backgroundChannel'] },
    via: 'master',
    reverse: true,
    ...HTTPS,
    usage: 'Consumer API puts content on the Background Channel',
    basis: [
      { when: SAME_HOST, cites: ['T6.4'], configurable: 'website' },
      { cites: ['T4.1'], configurable: 'websiteOfResponseStack' },
    ],
  },
  {
    id: 'consumer-api-dmz-background-channel',
    from: { role: 'masterStack', components: ['consumerApi'] },
    to: { role: 'dmzServer', components: ['backgroundChannel'] },
    via: 'master',
    reverse: true,
    ...HTTPS,
    usage: 'Consumer API puts content on the Background Channel in the DMZ',
    basis: [
      { when: SAME_HOST, cites: ['T6.4'], configurable: 'website' },
      { cites: ['T5.1', 'T5.8'], configurable: 'website' },
    ],
  },
  {
    id: 'consumer-api-core',
    from: { role: 'masterStack', components: ['consumerApi'] },
    to: { role: 'responseStack', components: ['core'] },
    via: 'master',
    reverse: true,
    ...HTTPS,
    usage: 'Consumer API calls the Core of a remote Response Stack',
    basis: [{ when: REMOTE, cites: ['T4.1'], configurable: 'websiteOfResponseStack' }],
  },
  // --- instrumentation
  {
    id: 'switch-instrumentation',
    from: { role: 'responseStack', components: ['switch'] },
    via: 'master',
    ...INSTRUMENTATION,
    usage: 'Switch sends instrumentation data',
    basis: [
      { when: SAME_HOST, cites: ['T6.2'], configurable: 'instrumentation' },
      { cites: ['T4.2', 'T4.3'], configurable: 'instrumentation' },
    ],
  },
  {
    id: 'dmz-switch-instrumentation',
    from: { role: 'dmzServer', components: ['switch'] },
    via: 'master',
    ...INSTRUMENTATION,
    usage: 'Switch in the DMZ sends instrumentation data to the Master Stack',
    basis: [
      { when: SAME_HOST, cites: ['T6.2'], configurable: 'instrumentation' },
      { cites: ['T5.3', 'T5.10'], configurable: 'instrumentation' },
    ],
  },
  {
    id: 'core-instrumentation',
    from: { role: 'responseStack', components: ['core'] },
    via: 'master',
    ...INSTRUMENTATION,
    usage: 'Core sends instrumentation data',
    basis: [
      { when: SAME_HOST, cites: ['T6.2'], configurable: 'instrumentation' },
      { cites: ['T4.2', 'T4.3'], configurable: 'instrumentation' },
    ],
  },
  {
    id: 'core-internal-instrumentation',
    from: { role: 'responseStack', components: ['coreInternal'] },
    via: 'master',
    ...INSTRUMENTATION,
    usage: 'Core Internal sends instrumentation data',
    basis: [
      { when: SAME_HOST, cites: ['T6.2'], configurable: 'instrumentation' },
      {
        cites: ['T6.2'],
        configurable: 'instrumentation',
        inferred: true,
        note: 'Inferred: the source states it inside one server only.',
      },
    ],
  },
  {
    id: 'master-instrumentation',
    from: { role: 'masterStack', components: ['consumerApi', 'workflow'] },
    via: 'self',
    ...INSTRUMENTATION,
    usage: 'Consumer API asks for, and the workflow sends, instrumentation data',
    basis: [{ cites: ['T6.2'], configurable: 'instrumentation' }],
  },
  // --- Switches
  {
    id: 'core-switch-poke',
    from: { role: 'responseStack', components: ['core'] },
    to: { role: 'responseStack', components: ['switch'] },
    via: 'self',
    ...POKE,
    usage: 'Core pokes each of its Switches to pass workflow commands on',
    basis: [{ cites: ['T6.3'], configurable: 'pokeNumbered', note: 'The empty port cell of T6.3 is read as 400n.' }],
  },
  {
    id: 'core-dmz-switch-poke',
    from: { role: 'responseStack', components: ['core'] },
    to: { role: 'dmzServer', components: ['switch'] },
    via: 'core',
    reverse: true,
    ...POKE,
    usage: 'Core pokes each Switch on the DMZ Server to pass workflow commands on',
    basis: [
      {
        when: SAME_HOST,
        cites: ['T6.3'],
        configurable: 'pokeNumbered',
        note: 'The empty port cell of T6.3 is read as 400n.',
      },
      {
        cites: ['T5.4', 'T5.9'],
        configurable: 'pokeNumbered',
        note: 'The empty port cell of T5.9 is read as 400n, as T5.4 has it.',
      },
    ],
  },
  {
    id: 'switch-core-internal',
    from: { role: 'responseStack', components: ['switch'] },
    to: { role: 'responseStack', components: ['coreInternal'] },
    via: 'self',
    ...HTTP,
    usage: 'Switch forwards responses to Core Internal (fast)',
    basis: [{ cites: ['T6.5'], configurable: 'website' }],
  },
  {
    id: 'dmz-switch-core-internal',
    from: { role: 'dmzServer', components: ['switch'] },
    to: { role: 'responseStack', components: ['coreInternal'] },
    via: 'core',
    ...HTTP,
    usage: 'Switch forwards responses to Core Internal (fast)',
    basis: [{ when: SAME_HOST, cites: ['T6.5'], configurable: 'website' }],
  },
  {
    id: 'dmz-switch-core-responses',
    from: { role: 'dmzServer', components: ['switch'] },
    to: { role: 'responseStack', components: ['core'] },
    via: 'core',
    ...HTTPS,
    usage: 'Switch in the DMZ forwards compressed responses to the Core',
    basis: [{ when: REMOTE, cites: ['T5.2', 'T5.7', 'T6.5'], configurable: 'website' }],
  },
  {
    id: 'switch-core-definitions',
    from: { role: 'responseStack', components: ['switch'] },
    to: { role: 'responseStack', components: ['core'] },
    via: 'self',
    ...HTTPS,
    usage: 'Switch fetches instruction definitions from the Core',
    basis: [{ cites: ['T6.4'], configurable: 'website' }],
  },
  {
    id: 'dmz-switch-core-definitions',
    from: { role: 'dmzServer', components: ['switch'] },
    to: { role: 'responseStack', components: ['core'] },
    via: 'core',
    ...HTTPS,
    usage: 'Switch in the DMZ fetches instruction definitions from the Core',
    basis: [
      { when: SAME_HOST, cites: ['T6.4'], configurable: 'website' },
      {
        cites: ['T6.4'],
        configurable: 'website',
        inferred: true,
        note: 'Inferred: the source states it inside one server only. Same connection as the responses.',
      },
    ],
  },
  {
    id: 'switch-switch-host',
    from: { role: 'responseStack', components: ['switch'] },
    to: { role: 'responseStack', components: ['switchHost'] },
    via: 'self',
    ...SWITCH_HOST,
    usage: 'Switch registers with the Switch Host',
    basis: [{ cites: ['T6.1'], configurable: 'switchHost' }],
  },
  {
    id: 'dmz-switch-switch-host',
    from: { role: 'dmzServer', components: ['switch'] },
    to: { role: 'dmzServer', components: ['switchHost'] },
    via: 'self',
    ...SWITCH_HOST,
    usage: 'Switch registers with the Switch Host',
    basis: [{ cites: ['T6.1'], configurable: 'switchHost' }],
  },
  // --- inside the Master Stack
  {
    id: 'consumer-api-workflow',
    from: { role: 'masterStack', components: ['consumerApi'] },
    to: { role: 'masterStack', components: ['workflow'] },
    via: 'self',
    transport: 'TCP',
    port: { of: 'setting', setting: 'workflow' },
    protocol: 'HTTPS',
    usage: 'Consumer API issues workflow commands to the Coordinator',
    basis: [{ cites: ['T6.6'], configurable: 'workflow' }],
  },
  {
    id: 'consumer-api-coordinator',
    from: { role: 'masterStack', components: ['consumerApi'] },
    to: { role: 'masterStack', components: ['workflow'] },
    via: 'self',
    ...HTTPS,
    usage: 'Consumer API calls the Coordinator workflow',
    basis: [
      { cites: ['T6.4'], configurable: 'website', note: 'The source gives this on 443 and on 8081; both are listed.' },
    ],
  },
  {
    id: 'integrate-agent-manager',
    from: { role: 'masterStack', components: ['integrateAgent'] },
    to: { role: 'masterStack', components: ['integrateManager'] },
    via: 'self',
    transport: 'TCP',
    port: { of: 'setting', setting: 'integrate' },
    protocol: 'ws',
    usage: 'Integrate Agent fetches connector jobs from the Integrate Manager',
    basis: [
      {
        cites: ['T1.5', 'T6.7'],
        configurable: 'integrate',
        note: 'Agents on other servers are not supported. The source calls it ws in T1.5 and HTTP in T6.7.',
      },
    ],
  },
  // --- certificates
  {
    id: 'dmz-crl',
    from: { role: 'dmzServer', components: ['machine'] },
    to: { role: 'crlPoint', components: ['crl'] },
    via: 'crlPoints',
    transport: 'TCP',
    port: { of: 'setting', setting: 'crl' },
    protocol: 'HTTP',
    usage: 'DMZ Server checks whether certificates are revoked',
    basis: [{ cites: ['T5.6'], configurable: 'crl' }],
  },
] as const satisfies readonly Row[];

/** The rulebook's edition, printed on what is handed over. */
export const RULEBOOK_VERSION = '1.0';
