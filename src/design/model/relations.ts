import { keysOf } from '../../lib/keysOf.ts';
import type { RoleId, ZoneKind } from './roles.ts';
import type { Database } from './settings.ts';

interface RelationEntry {
  readonly label: string; // heading in the inspector
  readonly code: string; // one character in links; never changed, never reused
  readonly from: readonly RoleId[];
  readonly to: readonly Target[];
  readonly many: boolean; // one partner, or all eligible ones
  readonly beside?: boolean; // a system is whole without any: nothing is said of it while none is placed
  readonly inDomain?: boolean; // only what is joined to a domain asks: a DMZ Server in a workgroup does not
}
/** Which hosts may be the partner: carriers of the role (and database), asked for from a zone of the kinds given. */
export interface Target {
  readonly role: RoleId;
  readonly database?: Database;
  readonly fromZones?: readonly ZoneKind[]; // absent: any
  readonly onlyChosenFrom?: readonly ZoneKind[]; // eligible there, but never taken without being chosen
}

/** The servers that use what Windows offers to its domain. */
const SERVERS = ['masterStack', 'responseStack', 'catalog', 'sqlServer', 'dmzServer'] as const;

/** Who uses whom: one row a relationship. Which host it joins is resolved the same way for all (rules/resolve.ts). */
export const RELATIONS = {
  master: {
    label: 'Master Stack',
    code: 'm',
    from: ['responseStack', 'dmzServer'],
    to: [{ role: 'masterStack' }],
    many: false,
  },
  core: {
    label: 'Response Stack (Core)',
    code: 'k',
    from: ['dmzServer'],
    to: [{ role: 'responseStack' }],
    many: false,
  },
  masterDatabase: {
    label: 'TachyonMaster database',
    code: 'd',
    from: ['masterStack', 'responseStack'],
    to: [{ role: 'sqlServer', database: 'TachyonMaster' }],
    many: false,
  },
  responsesDatabase: {
    label: 'TachyonResponses database',
    code: 'r',
    from: ['responseStack'],
    to: [{ role: 'sqlServer', database: 'TachyonResponses' }],
    many: false,
  },
  slaDatabase: {
    label: 'SLA database',
    code: 'l',
    from: ['masterStack'],
    to: [{ role: 'sqlServer', database: 'SLA' }],
    many: false,
  },
  catalogDatabase: {
    label: '1ECatalog database',
    code: 'g',
    from: ['catalog'],
    to: [{ role: 'sqlServer', database: '1ECatalog' }],
    many: false,
  },
  catalog: { label: 'Catalog', code: 'c', from: ['masterStack'], to: [{ role: 'catalog' }], many: false },
  cloud: { label: '1E Cloud', code: 'e', from: ['masterStack', 'catalog'], to: [{ role: 'cloud' }], many: false },
  servers: {
    label: 'Servers with Switches',
    code: 's',
    from: ['clients'],
    to: [
      { role: 'responseStack', fromZones: ['internal'] },
      { role: 'dmzServer', fromZones: ['internet'] },
      { role: 'responseStack', onlyChosenFrom: ['dmz'] },
      { role: 'dmzServer', onlyChosenFrom: ['dmz'] },
    ],
    many: true,
  },
  smtpRelays: { label: 'SMTP relays', code: 't', from: ['masterStack'], to: [{ role: 'smtpRelay' }], many: true },
  inventorySources: {
    label: 'Inventory sources',
    code: 'v',
    from: ['masterStack'],
    to: [{ role: 'inventorySource' }],
    many: true,
  },
  configurationManagers: {
    label: 'Configuration Managers',
    code: 'n',
    from: ['masterStack'],
    to: [{ role: 'configurationManager' }],
    many: true,
  },
  masters: {
    label: 'Master Stack',
    code: 'a',
    from: ['browsers', 'apiConsumers'],
    to: [{ role: 'masterStack' }],
    many: true,
  },
  catalogs: {
    label: 'Catalog',
    code: 'b',
    from: ['browsers', 'apiConsumers'],
    to: [{ role: 'catalog' }],
    many: true,
  },
  crlPoints: {
    label: 'CRL distribution points',
    code: 'p',
    from: ['dmzServer'],
    to: [{ role: 'crlPoint' }],
    many: true,
  },
  domainControllers: {
    label: 'Domain controllers',
    code: 'o',
    from: SERVERS,
    to: [{ role: 'domainController' }],
    many: true,
    beside: true,
    inDomain: true,
  },
  dnsServers: {
    label: 'DNS servers',
    code: 'i',
    from: SERVERS,
    to: [{ role: 'dnsServer' }],
    many: true,
    beside: true,
  },
  certificationAuthorities: {
    label: 'Certification authorities',
    code: 'h',
    from: SERVERS,
    to: [{ role: 'certificationAuthority' }],
    many: true,
    beside: true,
    inDomain: true,
  },
} as const satisfies Record<string, RelationEntry>;
export type RelationId = keyof typeof RELATIONS;

/** Relationships of earlier shapes of a design: their codes stand in links that open for ever, and mean nothing else. */
export const RETIRED_RELATIONS = { responseStacks: { code: 'q' }, dmzServers: { code: 'z' } } as const;

/** The relation ids in the order of the table. */
export const RELATION_IDS = keysOf(RELATIONS);
