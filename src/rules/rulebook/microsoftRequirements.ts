import type { CitedId } from './cited.ts';
import type { ConfigurableId } from './configurable.ts';
import type { Basis, Requirement, When } from './requirements.ts';

// What Windows offers to the servers of a domain. 1E's page names these services for its server (N1) and for a domain-joined
// DMZ Server (N2), and leaves their ports to Microsoft. Numbered behind all that 1E's page states.

/** The machine of every server: one that carries several roles needs each of these once. */
const SERVER = {
  from: { role: 'masterStack', components: ['windows'] },
  alsoFrom: ['responseStack', 'catalog', 'sqlServer', 'dmzServer'],
  optional: true,
} as const;
const TO_CONTROLLER = {
  ...SERVER,
  to: { role: 'domainController', components: ['directory'] },
  via: 'domainControllers',
} as const;
const TO_AUTHORITY = {
  ...SERVER,
  to: { role: 'certificationAuthority', components: ['certificateServices'] },
  via: 'certificationAuthorities',
} as const;
const TO_DNS = { ...SERVER, to: { role: 'dnsServer', components: ['dns'] }, via: 'dnsServers' } as const;

const tcp = (...ports: number[]) => ({ transport: 'TCP', port: { of: 'fixed', ports } }) as const;
const udp = (port: number) => ({ transport: 'UDP', port: { of: 'fixed', ports: [port] } }) as const;
const RPC_RANGE = { transport: 'TCP', port: { of: 'setting', setting: 'rpcPorts' }, protocol: 'RPC' } as const;

/** A row of Microsoft's, with the text of 1E's page that names the service for such a server; `offers`: where that is on. */
function stated(row: CitedId, configurable: ConfigurableId = 'windows', offers?: When['offers']): Basis[] {
  const offered = offers && { offers };
  return [
    { when: { initiatorWith: 'dmzServer', ...offered }, cites: ['N2', row], configurable },
    { when: { initiatorWith: 'masterStack', ...offered }, cites: ['N1', row], configurable },
    { ...(offered && { when: offered }), cites: [row], configurable },
  ];
}

/** What servers need of domain controllers, DNS servers and certification authorities, and Configuration Manager's dynamic ports. */
export const MICROSOFT_REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'configuration-manager-rpc',
    from: { role: 'masterStack', components: ['configurationManagerProvider', 'contentDistributionSync'] },
    to: { role: 'configurationManager', components: ['rpc'] },
    via: 'configurationManagers',
    transport: 'TCP',
    port: { of: 'setting', setting: 'rpcRange' },
    protocol: 'RPC',
    usage: 'WMI (DCOM) goes on over dynamic RPC ports',
    optional: true,
    basis: [{ cites: ['T1.10', 'M3.1'], configurable: 'rpcRange' }],
  },
  // --- domain controllers
  {
    ...TO_CONTROLLER,
    id: 'domain-time',
    to: { role: 'domainController', components: ['time'] },
    ...udp(123),
    protocol: 'NTP',
    usage: 'Server sets its clock by the domain',
    basis: stated('M1.1'),
  },
  {
    ...TO_CONTROLLER,
    id: 'domain-endpoint-mapper',
    to: { role: 'domainController', components: ['lsa'] },
    ...tcp(135),
    protocol: 'RPC',
    usage: 'Server asks on which dynamic port an RPC service of the domain listens',
    basis: stated('M1.2'),
  },
  {
    ...TO_CONTROLLER,
    id: 'domain-password-tcp',
    ...tcp(464),
    protocol: 'kpasswd',
    usage: 'Server changes passwords of its own and of service accounts',
    basis: stated('M1.3'),
  },
  {
    ...TO_CONTROLLER,
    id: 'domain-password-udp',
    ...udp(464),
    protocol: 'kpasswd',
    usage: 'Server changes passwords of its own and of service accounts',
    basis: stated('M1.3'),
  },
  {
    ...TO_CONTROLLER,
    id: 'domain-rpc',
    to: { role: 'domainController', components: ['lsa'] },
    ...RPC_RANGE,
    usage: 'Server signs in and looks up accounts (LSA, SAM, NetLogon)',
    basis: stated('M1.4', 'rpcRange'),
  },
  {
    ...TO_CONTROLLER,
    id: 'domain-ldap-tcp',
    ...tcp(389),
    protocol: 'LDAP',
    usage: 'Server looks up accounts, groups and policies',
    basis: stated('M1.5'),
  },
  {
    id: 'master-directory',
    from: { role: 'masterStack', components: ['workflow', 'consumerApi'] },
    to: TO_CONTROLLER.to,
    via: TO_CONTROLLER.via,
    ...tcp(389),
    protocol: 'LDAP',
    usage: 'Workflow looks up mail addresses, Consumer API security details',
    optional: true,
    basis: [{ cites: ['N1', 'M1.5'], configurable: 'windows' }],
  },
  {
    ...TO_CONTROLLER,
    id: 'domain-ldap-udp',
    ...udp(389),
    protocol: 'LDAP',
    usage: 'Server finds its nearest domain controller',
    basis: stated('M1.5'),
  },
  {
    ...TO_CONTROLLER,
    id: 'domain-ldaps',
    ...tcp(636),
    protocol: 'LDAPS',
    usage: 'Server looks up accounts, groups and policies over TLS',
    basis: stated('M1.6', 'windows', 'ldapOverTls'),
  },
  {
    ...TO_CONTROLLER,
    id: 'domain-global-catalog',
    ...tcp(3268),
    protocol: 'LDAP (GC)',
    usage: 'Server looks up accounts of the whole forest in a Global Catalog',
    basis: stated('M1.7'),
  },
  {
    ...TO_CONTROLLER,
    id: 'domain-global-catalog-tls',
    ...tcp(3269),
    protocol: 'LDAPS (GC)',
    usage: 'Server looks up accounts of the whole forest over TLS',
    basis: stated('M1.8', 'windows', 'ldapOverTls'),
  },
  {
    ...TO_CONTROLLER,
    id: 'domain-kerberos-tcp',
    ...tcp(88),
    protocol: 'Kerberos',
    usage: 'Server and its accounts sign in',
    basis: stated('M1.11'),
  },
  {
    ...TO_CONTROLLER,
    id: 'domain-kerberos-udp',
    ...udp(88),
    protocol: 'Kerberos',
    usage: 'Server and its accounts sign in',
    basis: stated('M1.11'),
  },
  {
    ...TO_CONTROLLER,
    id: 'domain-smb',
    ...tcp(445),
    protocol: 'SMB',
    usage: 'Server fetches group policies and scripts of the domain',
    basis: stated('M1.12'),
  },
  // --- DNS
  {
    ...TO_DNS,
    id: 'dns-udp',
    ...udp(53),
    protocol: 'DNS',
    usage: 'Server resolves names',
    basis: [{ cites: ['M1.9'], configurable: 'windows' }],
  },
  {
    ...TO_DNS,
    id: 'dns-tcp',
    ...tcp(53),
    protocol: 'DNS',
    usage: 'Server resolves names whose answers are long',
    basis: [{ cites: ['M1.9'], configurable: 'windows' }],
  },
  // --- certificates
  {
    ...TO_AUTHORITY,
    id: 'authority-endpoint-mapper',
    ...tcp(135),
    protocol: 'RPC',
    usage: 'Server asks on which dynamic port the certification authority listens',
    basis: stated('M2.1'),
  },
  {
    ...TO_AUTHORITY,
    id: 'authority-smb',
    ...tcp(445, 139),
    protocol: 'SMB',
    usage: 'Server reaches shares and named pipes of the certification authority',
    basis: stated('M2.2', 'windows', 'smb'),
  },
  {
    ...TO_AUTHORITY,
    id: 'authority-rpc',
    ...RPC_RANGE,
    usage: 'Server enrols for certificates (DCOM)',
    basis: stated('M2.3', 'rpcRange'),
  },
];
