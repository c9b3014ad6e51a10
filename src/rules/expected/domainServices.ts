// Written by hand from the sources (1E's page and Microsoft's articles 179442 and 832017), not from any code; templates.md says how to read a line.
//
// zone              | host     | roles
// Corporate network | 1E-SRV01 | Master Stack, Response Stack (1 Switch)
//                   | SQL01    | SQL Server: TachyonMaster, TachyonResponses, 1ECatalog, SLA
//                   | Clients · Browsers
//                   | SMTP01 (SMTP relay) · CM01 (Configuration Manager) · INV01 (Inventory source)
//                   | DC01, DC02 | Domain controller, DNS server
//                   | CA01     | Certification authority
//                   | MON01    | Other system (Monitoring): TCP 5986 to 1E-SRV01, SQL01 and DMZ01, asked for by hand
// DMZ               | DMZ01    | DMZ Switch (1 Switch), in a workgroup; a second card in the Corporate network, published to the Internet
// Internet          | 1E Cloud · Internet Clients (Clients) · CRL point (CRL distribution point)
//
// No firewall is placed: where both ends have an address in one zone, the connection stays in it. So all between DMZ01 and
// the Corporate network does, by DMZ01's second card.

/** Every connection of the template "Domain services" that leaves its host: eighty. */
export const domainServices = [
  'Browsers → 1E-SRV01  TCP 443 HTTPS  Same zone  [T1.1 T2.4]',
  'Browsers → 1E-SRV01  TCP 80 HTTP  Same zone  [T1.2 T2.5]',
  'Clients → 1E-SRV01  TCP 4000 wss  Same zone  [T1.6 T2.1]',
  'Internet Clients → DMZ01  TCP 4000 wss  Crosses zones  [T5.5 T5.12]',
  'Clients → 1E-SRV01  TCP 443 HTTPS  Same zone  [T1.3 T2.2]',
  'Internet Clients → DMZ01  TCP 443 HTTPS  Crosses zones  [T5.1 T5.11]',
  '1E-SRV01 → 1E Cloud  TCP 443 HTTPS  Crosses zones  [T1.4]',
  '1E-SRV01 → SMTP01  TCP 25 SMTP  Same zone  [T1.7]',
  '1E-SRV01 → INV01  TCP 1433 TDS  Same zone  [T1.9]',
  '1E-SRV01 → CM01  TCP 135 WMI (DCOM)  Same zone  [T1.10]',
  '1E-SRV01 → CM01  TCP 445 WMI (DCOM)  Same zone  [T1.10]',
  '1E-SRV01 → SQL01  TCP 1433 TDS  Same zone  [T1.8 T1.11 T1.12 T1.13]',
  '1E-SRV01 → DMZ01  TCP 443 HTTPS  Same zone  [T5.1 T5.8]',
  'DMZ01 → 1E-SRV01  TCP 3901 ws  Same zone  [T5.3 T5.10]',
  '1E-SRV01 → DMZ01  TCP 4001 TCP  Same zone  [T5.4 T5.9]',
  'DMZ01 → 1E-SRV01  TCP 443 HTTPS  Same zone  [T5.2 T5.7 T6.4 T6.5]',
  'DMZ01 → CRL point  TCP 80 HTTP  Crosses zones  [T5.6]',
  // --- Microsoft's tables M1 and M2
  '1E-SRV01 → DC01  UDP 123 NTP  Same zone  [N1 M1.1]',
  '1E-SRV01 → DC01  TCP 135 RPC  Same zone  [N1 M1.2]',
  '1E-SRV01 → DC01  TCP 464 kpasswd  Same zone  [N1 M1.3]',
  '1E-SRV01 → DC01  UDP 464 kpasswd  Same zone  [N1 M1.3]',
  '1E-SRV01 → DC01  TCP 49152-65535 RPC  Same zone  [N1 M1.4]',
  '1E-SRV01 → DC01  TCP 389 LDAP  Same zone  [N1 M1.5]',
  '1E-SRV01 → DC01  UDP 389 LDAP  Same zone  [N1 M1.5]',
  '1E-SRV01 → DC01  TCP 3268 LDAP (GC)  Same zone  [N1 M1.7]',
  '1E-SRV01 → DC01  TCP 88 Kerberos  Same zone  [N1 M1.11]',
  '1E-SRV01 → DC01  UDP 88 Kerberos  Same zone  [N1 M1.11]',
  '1E-SRV01 → DC01  TCP 445 SMB  Same zone  [N1 M1.12]',
  '1E-SRV01 → DC01  UDP 53 DNS  Same zone  [M1.9]',
  '1E-SRV01 → DC01  TCP 53 DNS  Same zone  [M1.9]',
  'SQL01 → DC01  UDP 123 NTP  Same zone  [M1.1]',
  'SQL01 → DC01  TCP 135 RPC  Same zone  [M1.2]',
  'SQL01 → DC01  TCP 464 kpasswd  Same zone  [M1.3]',
  'SQL01 → DC01  UDP 464 kpasswd  Same zone  [M1.3]',
  'SQL01 → DC01  TCP 49152-65535 RPC  Same zone  [M1.4]',
  'SQL01 → DC01  TCP 389 LDAP  Same zone  [M1.5]',
  'SQL01 → DC01  UDP 389 LDAP  Same zone  [M1.5]',
  'SQL01 → DC01  TCP 3268 LDAP (GC)  Same zone  [M1.7]',
  'SQL01 → DC01  TCP 88 Kerberos  Same zone  [M1.11]',
  'SQL01 → DC01  UDP 88 Kerberos  Same zone  [M1.11]',
  'SQL01 → DC01  TCP 445 SMB  Same zone  [M1.12]',
  'SQL01 → DC01  UDP 53 DNS  Same zone  [M1.9]',
  'SQL01 → DC01  TCP 53 DNS  Same zone  [M1.9]',
  'DMZ01 → DC01  UDP 53 DNS  Same zone  [M1.9]', // by its corporate card; in a workgroup, it has no controller
  'DMZ01 → DC01  TCP 53 DNS  Same zone  [M1.9]', // by its corporate card; in a workgroup, it has no controller
  '1E-SRV01 → DC02  UDP 123 NTP  Same zone  [N1 M1.1]',
  '1E-SRV01 → DC02  TCP 135 RPC  Same zone  [N1 M1.2]',
  '1E-SRV01 → DC02  TCP 464 kpasswd  Same zone  [N1 M1.3]',
  '1E-SRV01 → DC02  UDP 464 kpasswd  Same zone  [N1 M1.3]',
  '1E-SRV01 → DC02  TCP 49152-65535 RPC  Same zone  [N1 M1.4]',
  '1E-SRV01 → DC02  TCP 389 LDAP  Same zone  [N1 M1.5]',
  '1E-SRV01 → DC02  UDP 389 LDAP  Same zone  [N1 M1.5]',
  '1E-SRV01 → DC02  TCP 3268 LDAP (GC)  Same zone  [N1 M1.7]',
  '1E-SRV01 → DC02  TCP 88 Kerberos  Same zone  [N1 M1.11]',
  '1E-SRV01 → DC02  UDP 88 Kerberos  Same zone  [N1 M1.11]',
  '1E-SRV01 → DC02  TCP 445 SMB  Same zone  [N1 M1.12]',
  '1E-SRV01 → DC02  UDP 53 DNS  Same zone  [M1.9]',
  '1E-SRV01 → DC02  TCP 53 DNS  Same zone  [M1.9]',
  'SQL01 → DC02  UDP 123 NTP  Same zone  [M1.1]',
  'SQL01 → DC02  TCP 135 RPC  Same zone  [M1.2]',
  'SQL01 → DC02  TCP 464 kpasswd  Same zone  [M1.3]',
  'SQL01 → DC02  UDP 464 kpasswd  Same zone  [M1.3]',
  'SQL01 → DC02  TCP 49152-65535 RPC  Same zone  [M1.4]',
  'SQL01 → DC02  TCP 389 LDAP  Same zone  [M1.5]',
  'SQL01 → DC02  UDP 389 LDAP  Same zone  [M1.5]',
  'SQL01 → DC02  TCP 3268 LDAP (GC)  Same zone  [M1.7]',
  'SQL01 → DC02  TCP 88 Kerberos  Same zone  [M1.11]',
  'SQL01 → DC02  UDP 88 Kerberos  Same zone  [M1.11]',
  'SQL01 → DC02  TCP 445 SMB  Same zone  [M1.12]',
  'SQL01 → DC02  UDP 53 DNS  Same zone  [M1.9]',
  'SQL01 → DC02  TCP 53 DNS  Same zone  [M1.9]',
  'DMZ01 → DC02  UDP 53 DNS  Same zone  [M1.9]', // by its corporate card; in a workgroup, it has no controller
  'DMZ01 → DC02  TCP 53 DNS  Same zone  [M1.9]', // by its corporate card; in a workgroup, it has no controller
  '1E-SRV01 → CA01  TCP 135 RPC  Same zone  [N1 M2.1]',
  '1E-SRV01 → CA01  TCP 49152-65535 RPC  Same zone  [N1 M2.3]',
  'SQL01 → CA01  TCP 135 RPC  Same zone  [M2.1]',
  'SQL01 → CA01  TCP 49152-65535 RPC  Same zone  [M2.3]',
  // --- asked for by hand
  'MON01 → 1E-SRV01  TCP 5986 WinRM  Same zone  []',
  'MON01 → SQL01  TCP 5986 WinRM  Same zone  []',
  'MON01 → DMZ01  TCP 5986 WinRM  Same zone  []',
] as const;
