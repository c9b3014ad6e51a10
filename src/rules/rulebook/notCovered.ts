import type { RoleId } from '../../design/model/roles.ts';
import type { Design } from '../../design/model/schema.ts';

/** The heading of what the sources leave out. */
export const NOT_COVERED_TITLE = 'Scope and limitations';

type Placed = (role: RoleId) => boolean;

/** One thing that no list can hold; `while`: absent, always. */
interface NotCovered {
  readonly text: string;
  readonly while?: (placed: Placed, design: Pick<Design, 'hosts'>) => boolean;
}

const NOT_COVERED: readonly NotCovered[] = [
  {
    text: 'Active Directory and Certificate Services: name and certificate services that servers use beside these ports.',
    while: (placed) => !placed('domainController') && !placed('certificationAuthority'),
  },
  {
    text: 'Active Directory: sign-in and directory services that servers use beside these ports.',
    while: (placed) => !placed('domainController') && placed('certificationAuthority'),
  },
  {
    text: 'Certificate Services: certificates that servers enrol for.',
    while: (placed) => placed('domainController') && !placed('certificationAuthority'),
  },
  {
    text: 'ICMP echo to domain controllers (M1.14), which has no port, and what controllers replicate among each other.',
    while: (placed) => placed('domainController'),
  },
  { text: 'DNS: every name in this list has to be resolved.', while: (placed) => !placed('dnsServer') },
  {
    text: 'Certificate revocation checks by internal servers and by clients; the list has them for DMZ Servers only.',
  },
  { text: 'Content Distribution between clients, Shopping, WakeUp and NightWatchman: each has ports of its own.' },
  { text: 'ADFS and SAML tokens for authenticating clients in a DMZ; the list assumes certificates.' },
  { text: 'Instructions that fetch from content sources other than 1E.' },
  { text: 'Hardened environments, where default security settings were changed.' },
  {
    text: 'Dynamic RPC ports that follow TCP 135 and 445.',
    while: (placed, design) =>
      !placed('domainController') && !placed('certificationAuthority') && !statesRanges(design),
  },
  {
    text: 'Dynamic RPC ports of Configuration Manager, which follow TCP 135 and 445.',
    while: (placed, design) =>
      (placed('domainController') || placed('certificationAuthority')) &&
      placed('configurationManager') &&
      !statesRanges(design),
  },
];

/** True if there is a Configuration Manager, and each states its dynamic RPC range. */
function statesRanges({ hosts }: Pick<Design, 'hosts'>): boolean {
  const ranges = hosts.flatMap(({ roles }) =>
    roles.configurationManager ? [roles.configurationManager.rpcRange] : [],
  );
  return ranges.length > 0 && ranges.every((range) => range !== null);
}

/** What the sources leave out of the list of a design. Said wherever the full list is read or handed over. */
export function notCoveredIn(design: Pick<Design, 'hosts'>): string[] {
  const placed: Placed = (role) => design.hosts.some(({ roles }) => roles[role] !== undefined);
  return NOT_COVERED.filter((one) => one.while?.(placed, design) ?? true).map(({ text }) => text);
}
