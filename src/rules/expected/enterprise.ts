// Written by hand from the source, not from any code; templates.md says how to read a line.
//
// zone     | host     | roles
// London   | MASTER01 | Master Stack
//          | CAT01    | Catalog
//          | RESP01   | Response Stack (1 Switch), its TachyonResponses on SQL01
//          | SQL01    | SQL Server: TachyonMaster, TachyonResponses, 1ECatalog, SLA
//          | London Clients (use RESP01) · Browsers · API consumers · SMTP01 (SMTP relay)
// New York | RESP02   | Response Stack (1 Switch), its TachyonResponses on SQL02
//          | SQL02    | SQL Server: TachyonResponses
//          | New York Clients (use RESP02)
// DMZ      | DMZ01    | DMZ Switch (1 Switch), its Core on RESP01
//          | DMZ02    | DMZ Switch (3 Switches on 192.0.2.21, .22 and .23), its Core on RESP02
// Internet | 1E Cloud · Internet Clients (Clients, use both DMZ Servers) · CRL point (CRL distribution point)

/** Every connection of the template "Enterprise" that leaves its host: forty-one. */
export const enterprise = [
  'Browsers → MASTER01  TCP 443 HTTPS  Same zone  [T1.1 T2.4]', // #1 #2 #3
  'Browsers → MASTER01  TCP 80 HTTP  Same zone  [T1.2]', // #4
  'Browsers → CAT01  TCP 80 HTTP  Same zone  [T3.2 T3.6]', // #6
  'API consumers → MASTER01  TCP 443 HTTPS  Same zone  [T1.1]', // #7 #10a
  'API consumers → CAT01  TCP 80 HTTP  Same zone  [T3.2]', // #9
  'API consumers → MASTER01  TCP 80 HTTP  Same zone  [T1.2]', // #10b
  'MASTER01 → CAT01  TCP 80 HTTP  Same zone  [T3.1 T3.2]', // #11
  'London Clients → RESP01  TCP 4000 wss  Same zone  [T1.6 T2.1]', // #12
  'New York Clients → RESP02  TCP 4000 wss  Same zone  [T1.6 T2.1]', // #12
  'Internet Clients → DMZ01  TCP 4000 wss  Crosses zones  [T5.5 T5.12]', // #12
  'Internet Clients → DMZ02 @192.0.2.21  TCP 4000 wss  Crosses zones  [T5.5 T5.12]', // #12
  'Internet Clients → DMZ02 @192.0.2.22  TCP 4000 wss  Crosses zones  [T5.5 T5.12]', // #12
  'Internet Clients → DMZ02 @192.0.2.23  TCP 4000 wss  Crosses zones  [T5.5 T5.12]', // #12
  'London Clients → RESP01  TCP 443 HTTPS  Same zone  [T1.3 T2.2]', // #13
  'New York Clients → RESP02  TCP 443 HTTPS  Same zone  [T1.3 T2.2]', // #13
  'Internet Clients → DMZ01  TCP 443 HTTPS  Crosses zones  [T5.1 T5.11]', // #13
  'Internet Clients → DMZ02  TCP 443 HTTPS  Crosses zones  [T5.1 T5.11]', // #13
  'MASTER01 → 1E Cloud  TCP 443 HTTPS  Crosses zones  [T1.4]', // #15
  'CAT01 → 1E Cloud  TCP 443 HTTPS  Crosses zones  [T3.3]', // #16
  'MASTER01 → SMTP01  TCP 25 SMTP  Same zone  [T1.7]', // #17
  'MASTER01 → SQL01  TCP 1433 TDS  Same zone  [T1.8 T1.12]', // #21 #22
  'CAT01 → SQL01  TCP 1433 TDS  Same zone  [T3.4 T3.5]', // #23
  'RESP01 → SQL01  TCP 1433 TDS  Same zone  [T1.11 T1.13 T4.4 T4.5]', // #24 #25
  'RESP02 → SQL02  TCP 1433 TDS  Same zone  [T1.11 T1.13]', // #24
  'RESP02 → SQL01  TCP 1433 TDS  Crosses zones  [T4.4 T4.5]', // #25
  'MASTER01 → RESP01  TCP 443 HTTPS  Same zone  [T4.1]', // #27 #28 #29
  'MASTER01 → RESP02  TCP 443 HTTPS  Crosses zones  [T4.1]', // #27 #28 #29
  'MASTER01 → DMZ01  TCP 443 HTTPS  Crosses zones  [T5.1 T5.8]', // #28
  'MASTER01 → DMZ02  TCP 443 HTTPS  Crosses zones  [T5.1 T5.8]', // #28
  'RESP01 → MASTER01  TCP 3901 ws  Same zone  [T4.2 T4.3 T6.2]', // #30 #31a #31b
  'RESP02 → MASTER01  TCP 3901 ws  Crosses zones  [T4.2 T4.3 T6.2]', // #30 #31a #31b
  'DMZ01 → MASTER01  TCP 3901 ws  Crosses zones  [T5.3 T5.10]', // #30
  'DMZ02 → MASTER01  TCP 3901 ws  Crosses zones  [T5.3 T5.10]', // #30×3
  'RESP01 → DMZ01  TCP 4001 TCP  Crosses zones  [T5.4 T5.9]', // #33
  'RESP02 → DMZ02 @192.0.2.21  TCP 4001 TCP  Crosses zones  [T5.4 T5.9]', // #33
  'RESP02 → DMZ02 @192.0.2.22  TCP 4002 TCP  Crosses zones  [T5.4 T5.9]', // #33
  'RESP02 → DMZ02 @192.0.2.23  TCP 4003 TCP  Crosses zones  [T5.4 T5.9]', // #33
  'DMZ01 → RESP01  TCP 443 HTTPS  Crosses zones  [T5.2 T5.7 T6.4 T6.5]', // #35 #36
  'DMZ02 → RESP02  TCP 443 HTTPS  Crosses zones  [T5.2 T5.7 T6.4 T6.5]', // #35×3 #36×3
  'DMZ01 → CRL point  TCP 80 HTTP  Crosses zones  [T5.6]', // #41
  'DMZ02 → CRL point  TCP 80 HTTP  Crosses zones  [T5.6]', // #41
] as const;
