// Written by hand from the rows of dmz.ts and enterprise.ts and the laws of rules (§14), not from any code. A line is a rule: the zones
// it passes between on this firewall, sources, destinations, port, and the rows of the list that it stands for.

/** The template "DMZ", whose one firewall joins its three zones: eight rows cross zones. */
export const dmzFirewall = {
  unmerged: [
    'Internet → DMZ  any → 192.0.2.11  TCP 4000  #4',
    'Internet → DMZ  any → 192.0.2.11  TCP 443  #6',
    'Corporate network → Internet  10.0.10.11 → 1e-cloud.example.com  TCP 443  #7',
    'Corporate network → DMZ  10.0.10.11 → 192.0.2.11  TCP 443  #13',
    'DMZ → Corporate network  192.0.2.11 → 10.0.10.11  TCP 3901  #14',
    'Corporate network → DMZ  10.0.10.11 → 192.0.2.11  TCP 4001  #15',
    'DMZ → Corporate network  192.0.2.11 → 10.0.10.11  TCP 443  #16',
    'DMZ → Internet  192.0.2.11 → 203.0.113.80  TCP 80  #17',
  ],
  // One server on each side: no two rows have the same zones, role, transport and port.
  merged: [
    'Internet → DMZ  any → 192.0.2.11  TCP 4000  #4',
    'Internet → DMZ  any → 192.0.2.11  TCP 443  #6',
    'Corporate network → Internet  10.0.10.11 → 1e-cloud.example.com  TCP 443  #7',
    'Corporate network → DMZ  10.0.10.11 → 192.0.2.11  TCP 443  #13',
    'DMZ → Corporate network  192.0.2.11 → 10.0.10.11  TCP 3901  #14',
    'Corporate network → DMZ  10.0.10.11 → 192.0.2.11  TCP 4001  #15',
    'DMZ → Corporate network  192.0.2.11 → 10.0.10.11  TCP 443  #16',
    'DMZ → Internet  192.0.2.11 → 203.0.113.80  TCP 80  #17',
  ],
} as const;

/** The template "Enterprise", merged: what is between London and the Internet passes two firewalls, from New York to the DMZ likewise. */
export const enterpriseFirewalls = {
  'FW-EDGE': [
    'Internet → DMZ  any → 192.0.2.10, 192.0.2.21, 192.0.2.22, 192.0.2.23  TCP 4000  #10 #11 #12 #13',
    'Internet → DMZ  any → 192.0.2.10, 192.0.2.20  TCP 443  #16 #17',
    'DMZ → Internet  10.10.10.11, 10.10.10.12 → 1e-cloud.example.com  TCP 443  #18 #19',
    'DMZ → Internet  192.0.2.10, 192.0.2.20 → 203.0.113.80  TCP 80  #40 #41',
  ],
  'FW-DMZ': [
    'London → DMZ  10.10.10.11, 10.10.10.12 → 1e-cloud.example.com  TCP 443  #18 #19',
    'London → DMZ  10.10.10.11 → 192.0.2.10, 192.0.2.20  TCP 443  #28 #29',
    'DMZ → London  192.0.2.10, 192.0.2.20 → 10.10.10.11  TCP 3901  #32 #33',
    // Each Core pokes its own Switches: neither sources nor destinations are equal.
    'London → DMZ  10.10.10.13 → 192.0.2.10  TCP 4001  #34',
    'London → DMZ  10.20.10.13 → 192.0.2.21  TCP 4001  #35',
    'London → DMZ  10.20.10.13 → 192.0.2.22  TCP 4002  #36',
    'London → DMZ  10.20.10.13 → 192.0.2.23  TCP 4003  #37',
    'DMZ → London  192.0.2.10 → 10.10.10.13  TCP 443  #38',
    'DMZ → London  192.0.2.20 → 10.20.10.13  TCP 443  #39',
  ],
  'FW-WAN': [
    'New York → London  10.20.10.13 → 10.10.20.11  TCP 1433  #25',
    // The Master and a DMZ Server reach RESP02 on the same port, and for the same role.
    'London → New York  10.10.10.11, 192.0.2.20 → 10.20.10.13  TCP 443  #27 #39',
    'New York → London  10.20.10.13 → 10.10.10.11  TCP 3901  #31',
    'New York → London  10.20.10.13 → 192.0.2.21  TCP 4001  #35',
    'New York → London  10.20.10.13 → 192.0.2.22  TCP 4002  #36',
    'New York → London  10.20.10.13 → 192.0.2.23  TCP 4003  #37',
  ],
} as const;
