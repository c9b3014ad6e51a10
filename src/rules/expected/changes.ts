// Written by hand from the rows of the source and the laws of changes, not from any code. + comes, - goes, ~ changes, = stays;
// a firewall's rules first, then those of the firewalls of hosts, which hold what comes in from any other host.

/** From the template "Single server" to the template "DMZ", which has one firewall between its three zones. */
export const singleServerToDmz = {
  firewall: [
    '= 1E-SRV01 → 1E Cloud  TCP 443', // T1.4, in both
    '+ Internet Clients → DMZ01  TCP 4000', // T5.5 T5.12
    '+ Internet Clients → DMZ01  TCP 443', // T5.1 T5.11
    '+ 1E-SRV01 → DMZ01  TCP 443', // T5.1 T5.8
    '+ DMZ01 → 1E-SRV01  TCP 3901', // T5.3 T5.10
    '+ 1E-SRV01 → DMZ01  TCP 4001', // T5.4 T5.9
    '+ DMZ01 → 1E-SRV01  TCP 443', // T5.2 T5.7
    '+ DMZ01 → CRL point  TCP 80', // T5.6
  ],
  hosts: [
    '1E-SRV01: = Browsers → 1E-SRV01  TCP 443', // T1.1
    '1E-SRV01: = Browsers → 1E-SRV01  TCP 80', // T1.2
    '1E-SRV01: = Clients → 1E-SRV01  TCP 4000', // T1.6
    '1E-SRV01: = Clients → 1E-SRV01  TCP 443', // T1.3
    '1E-SRV01: + DMZ01 → 1E-SRV01  TCP 3901',
    '1E-SRV01: + DMZ01 → 1E-SRV01  TCP 443',
    'SQL01: = 1E-SRV01 → SQL01  TCP 1433', // T1.8; the firewalls of other systems (SMTP01, CM01, INV01) are theirs
    'DMZ01: + Internet Clients → DMZ01  TCP 4000',
    'DMZ01: + Internet Clients → DMZ01  TCP 443',
    'DMZ01: + 1E-SRV01 → DMZ01  TCP 443',
    'DMZ01: + 1E-SRV01 → DMZ01  TCP 4001',
  ],
} as const;

// HQ    | MASTER01 (Master Stack) · SQL01 (TachyonMaster, TachyonResponses, 1ECatalog, SLA)
// Site  | RESP01 (Response Stack, 1 Switch) · Clients
// One firewall between the two.

/** The Response Stack moves onto the Master's host, and RESP01 goes. */
export const responseStackToMaster = {
  firewall: [
    '- MASTER01 → RESP01  TCP 443: both roles now on MASTER01', // T4.1
    '- RESP01 → MASTER01  TCP 3901: both roles now on MASTER01', // T4.2 T4.3
    '- RESP01 → SQL01  TCP 1433: RESP01 is removed, now asked for by MASTER01', // T4.4 T4.5, and T1.11 T1.13
    '+ Clients → MASTER01  TCP 4000', // T1.6 T2.1
    '+ Clients → MASTER01  TCP 443', // T1.3 T2.2
  ],
  hosts: [
    'MASTER01: - RESP01 → MASTER01  TCP 3901: both roles now on MASTER01',
    'MASTER01: + Clients → MASTER01  TCP 4000',
    'MASTER01: + Clients → MASTER01  TCP 443',
    'SQL01: - RESP01 → SQL01  TCP 1433: RESP01 is removed, now asked for by MASTER01',
    'SQL01: = MASTER01 → SQL01  TCP 1433', // T1.8, now also T1.11 T1.13
    'RESP01: - Clients → RESP01  TCP 4000: RESP01 is removed, now served by MASTER01',
    'RESP01: - Clients → RESP01  TCP 443: RESP01 is removed, now served by MASTER01',
    'RESP01: - MASTER01 → RESP01  TCP 443: both roles now on MASTER01',
  ],
} as const;

// Internal | SRV (Master Stack, Response Stack) · DMZ | DMZ01 (DMZ Switch) · Internet | Away (Clients)
// One firewall between the three.

/** The Switch of DMZ01 goes from 4000 to 4500: its poke port is client port + 1 then. */
export const switchTo4500 = {
  firewall: [
    '~ Away → DMZ01  TCP 4000 becomes TCP 4500', // T5.5 T5.12
    '= Away → DMZ01  TCP 443',
    '= SRV → DMZ01  TCP 443',
    '= DMZ01 → SRV  TCP 3901',
    '~ SRV → DMZ01  TCP 4001 becomes TCP 4501', // T5.4 T5.9
    '= DMZ01 → SRV  TCP 443',
  ],
  hosts: [
    'SRV: = DMZ01 → SRV  TCP 3901',
    'SRV: = DMZ01 → SRV  TCP 443',
    'DMZ01: ~ Away → DMZ01  TCP 4000 becomes TCP 4500',
    'DMZ01: = Away → DMZ01  TCP 443',
    'DMZ01: = SRV → DMZ01  TCP 443',
    'DMZ01: ~ SRV → DMZ01  TCP 4001 becomes TCP 4501',
  ],
} as const;

/** SRV goes from 10.0.0.1 to 10.0.0.9. */
export const otherAddress = {
  firewall: [
    '= Away → DMZ01  TCP 4000',
    '= Away → DMZ01  TCP 443',
    '~ SRV → DMZ01  TCP 443 from 10.0.0.9, was 10.0.0.1',
    '~ DMZ01 → SRV  TCP 3901 to 10.0.0.9, was 10.0.0.1',
    '~ SRV → DMZ01  TCP 4001 from 10.0.0.9, was 10.0.0.1',
    '~ DMZ01 → SRV  TCP 443 to 10.0.0.9, was 10.0.0.1',
  ],
} as const;

/** DMZ01 is called DMZ-EDGE: every rule stays, and those with it are called otherwise. */
export const renamed = {
  firewall: [
    '= Away → DMZ-EDGE  TCP 4000',
    '= Away → DMZ-EDGE  TCP 443',
    '= SRV → DMZ-EDGE  TCP 443',
    '= DMZ-EDGE → SRV  TCP 3901',
    '= SRV → DMZ-EDGE  TCP 4001',
    '= DMZ-EDGE → SRV  TCP 443',
  ],
  textOnly: 6,
} as const;
