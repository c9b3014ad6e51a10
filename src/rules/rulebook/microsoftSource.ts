import type { PortRange } from '../../design/model/settings.ts';
import type { Protocol } from './source.ts';

// What two articles of Microsoft state of the server side of services that 1E's page only names, as data. Client ports are
// dynamic (49152-65535) throughout. Both articles say that not every environment needs every port.

/** Where the two articles are published. */
const AD_ARTICLE = {
  name: 'Microsoft article 179442',
  url: 'https://learn.microsoft.com/en-us/troubleshoot/windows-server/active-directory/config-firewall-for-ad-domains-and-trusts',
} as const;
const PORTS_ARTICLE = {
  name: 'Microsoft article 832017',
  url: 'https://learn.microsoft.com/en-us/troubleshoot/windows-server/networking/service-overview-and-network-port-requirements',
} as const;

/** The tables that are cited: M1 is the second one of its article, for Windows Server 2008 and later. */
export const MICROSOFT_TABLES = {
  M1: { title: 'Active Directory domains and trusts', article: AD_ARTICLE },
  M2: { title: 'Certificate Services', article: PORTS_ARTICLE },
  M3: { title: 'System services that use RPC', article: PORTS_ARTICLE },
} as const;
export type MicrosoftTableId = keyof typeof MICROSOFT_TABLES;

/** One row of an article. */
export interface MicrosoftRow {
  readonly id: `${MicrosoftTableId}.${number}`;
  readonly table: MicrosoftTableId;
  readonly number: number; // from 1, in the article's order
  readonly service: string; // as printed
  readonly transports: readonly ('TCP' | 'UDP' | 'ICMP')[];
  readonly portCell: string; // as printed
  readonly ports: readonly (number | PortRange)[]; // none of ICMP
  readonly protocol: Protocol | null; // as the table of rules says it; null where no rule follows
  readonly remark?: string;
}

const RPC_CELL = '49152-65535';
const RPC_PORTS = [{ from: 49_152, to: 65_535 }] as const;
const BETWEEN_CONTROLLERS = 'Between domain controllers; members do not need it.';

/** The rows in the order of the articles. */
export const MICROSOFT_ROWS = [
  {
    id: 'M1.1',
    table: 'M1',
    number: 1,
    service: 'W32Time',
    transports: ['UDP'],
    portCell: '123',
    ports: [123],
    protocol: 'NTP',
  },
  {
    id: 'M1.2',
    table: 'M1',
    number: 2,
    service: 'RPC Endpoint Mapper',
    transports: ['TCP'],
    portCell: '135',
    ports: [135],
    protocol: 'RPC',
  },
  {
    id: 'M1.3',
    table: 'M1',
    number: 3,
    service: 'Kerberos password change',
    transports: ['TCP', 'UDP'],
    portCell: '464',
    ports: [464],
    protocol: 'kpasswd',
  },
  {
    id: 'M1.4',
    table: 'M1',
    number: 4,
    service: 'RPC for LSA, SAM, NetLogon',
    transports: ['TCP'],
    portCell: RPC_CELL,
    ports: RPC_PORTS,
    protocol: 'RPC',
    remark: 'The range can be restricted.',
  },
  {
    id: 'M1.5',
    table: 'M1',
    number: 5,
    service: 'LDAP',
    transports: ['TCP', 'UDP'],
    portCell: '389',
    ports: [389],
    protocol: 'LDAP',
  },
  {
    id: 'M1.6',
    table: 'M1',
    number: 6,
    service: 'LDAP SSL',
    transports: ['TCP'],
    portCell: '636',
    ports: [636],
    protocol: 'LDAPS',
    remark: 'Not needed where nothing uses LDAP over TLS.',
  },
  {
    id: 'M1.7',
    table: 'M1',
    number: 7,
    service: 'LDAP GC',
    transports: ['TCP'],
    portCell: '3268',
    ports: [3268],
    protocol: 'LDAP (GC)',
    remark: "1E's installer asks for a Global Catalog unless told otherwise (ACTIVE_DIRECTORY_SERVER, GC://).",
  },
  {
    id: 'M1.8',
    table: 'M1',
    number: 8,
    service: 'LDAP GC SSL',
    transports: ['TCP'],
    portCell: '3269',
    ports: [3269],
    protocol: 'LDAPS (GC)',
    remark: 'Not needed where nothing uses LDAP over TLS.',
  },
  {
    id: 'M1.9',
    table: 'M1',
    number: 9,
    service: 'DNS',
    transports: ['TCP', 'UDP'],
    portCell: '53',
    ports: [53],
    protocol: 'DNS',
  },
  {
    id: 'M1.10',
    table: 'M1',
    number: 10,
    service: 'FRS RPC',
    transports: ['TCP'],
    portCell: RPC_CELL,
    ports: RPC_PORTS,
    protocol: null,
    remark: BETWEEN_CONTROLLERS,
  },
  {
    id: 'M1.11',
    table: 'M1',
    number: 11,
    service: 'Kerberos',
    transports: ['TCP', 'UDP'],
    portCell: '88',
    ports: [88],
    protocol: 'Kerberos',
  },
  {
    id: 'M1.12',
    table: 'M1',
    number: 12,
    service: 'SMB',
    transports: ['TCP'],
    portCell: '445',
    ports: [445],
    protocol: 'SMB',
  },
  {
    id: 'M1.13',
    table: 'M1',
    number: 13,
    service: 'DFSR RPC',
    transports: ['TCP'],
    portCell: RPC_CELL,
    ports: RPC_PORTS,
    protocol: null,
    remark: BETWEEN_CONTROLLERS,
  },
  {
    id: 'M1.14',
    table: 'M1',
    number: 14,
    service: 'ICMP echo',
    transports: ['ICMP'],
    portCell: '-',
    ports: [],
    protocol: null,
    remark: 'The LDAP client and the redirector ping controllers; ICMP has no port.',
  },
  {
    id: 'M2.1',
    table: 'M2',
    number: 1,
    service: 'RPC',
    transports: ['TCP'],
    portCell: '135',
    ports: [135],
    protocol: 'RPC',
  },
  {
    id: 'M2.2',
    table: 'M2',
    number: 2,
    service: 'SMB',
    transports: ['TCP'],
    portCell: '445, 139',
    ports: [445, 139],
    protocol: 'SMB',
    remark: 'Enrolment itself is DCOM (MS-WCCE 2.1); NetBIOS ports are optional where SMB runs over 445.',
  },
  {
    id: 'M2.3',
    table: 'M2',
    number: 3,
    service: 'Randomly allocated high TCP ports',
    transports: ['TCP'],
    portCell: RPC_CELL,
    ports: RPC_PORTS,
    protocol: 'RPC',
  },
  {
    id: 'M3.1',
    table: 'M3',
    number: 1,
    service: 'RPC and DCOM, dynamically assigned',
    transports: ['TCP'],
    portCell: RPC_CELL,
    ports: RPC_PORTS,
    protocol: 'RPC',
  },
] as const satisfies readonly MicrosoftRow[];

/** The id of a row of Microsoft's, `M1.1` to `M3.1`. */
export type MicrosoftRowId = (typeof MICROSOFT_ROWS)[number]['id'];
