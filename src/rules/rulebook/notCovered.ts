/** What the source leaves out, so no list made from it can hold it. Said wherever the full list is read or handed over. */
export const NOT_COVERED = [
  'Active Directory and Certificate Services: name and certificate services that servers use beside these ports.',
  'DNS: every name in this list has to be resolved.',
  'Certificate revocation checks by internal servers and by clients; the list has them for DMZ Servers only.',
  'Content Distribution between clients, Shopping, WakeUp and NightWatchman: each has ports of its own.',
  'ADFS and SAML tokens for authenticating clients in a DMZ; the list assumes certificates.',
  'Instructions that fetch from content sources other than 1E.',
  'Hardened environments, where default security settings were changed.',
  'Dynamic RPC ports that follow TCP 135 and 445.',
] as const;

/** The heading of that list. */
export const NOT_COVERED_TITLE = 'Scope and limitations';
