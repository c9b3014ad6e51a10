// Written by hand from the source, not from any code; templates.md says how to read a line.
//
// zone              | host     | roles
// Corporate network | MASTER01 | Master Stack
//                   | RESP01   | Response Stack (1 Switch)
//                   | SQL01    | SQL Server: TachyonMaster, TachyonResponses, 1ECatalog, SLA
//                   | Clients · Browsers
//                   | SMTP01 (SMTP relay) · CM01 (Configuration Manager) · INV01 (Inventory source)
// Internet          | 1E Cloud

/** Every connection of the template "Remote Response Stack" that leaves its host: thirteen. */
export const remoteResponseStack = [
  'Browsers → MASTER01  TCP 443 HTTPS  Same zone  [T1.1 T2.4]', // #1 #2 #3 #5
  'Browsers → MASTER01  TCP 80 HTTP  Same zone  [T1.2 T2.5]', // #4 #6
  'Clients → RESP01  TCP 4000 wss  Same zone  [T1.6 T2.1]', // #12
  'Clients → RESP01  TCP 443 HTTPS  Same zone  [T1.3 T2.2]', // #13
  'MASTER01 → 1E Cloud  TCP 443 HTTPS  Crosses zones  [T1.4]', // #15 #16
  'MASTER01 → SMTP01  TCP 25 SMTP  Same zone  [T1.7]', // #17
  'MASTER01 → INV01  TCP 1433 TDS  Same zone  [T1.9]', // #18
  'MASTER01 → CM01  TCP 135 WMI (DCOM)  Same zone  [T1.10]', // #19 #20
  'MASTER01 → CM01  TCP 445 WMI (DCOM)  Same zone  [T1.10]', // #19 #20
  'MASTER01 → SQL01  TCP 1433 TDS  Same zone  [T1.8 T1.12]', // #21 #22 #23
  'RESP01 → SQL01  TCP 1433 TDS  Same zone  [T1.11 T1.13 T4.4 T4.5]', // #24 #25
  'MASTER01 → RESP01  TCP 443 HTTPS  Same zone  [T4.1]', // #27 #28 #29
  'RESP01 → MASTER01  TCP 3901 ws  Same zone  [T4.2 T4.3 T6.2]', // #30 #31a #31b
] as const;
