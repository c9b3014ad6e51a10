// Written by hand from the source, not from any code; templates.md says how to read a line.
//
// zone              | host     | roles
// Corporate network | 1E-SRV01 | Master Stack, Response Stack (1 Switch)
//                   | SQL01    | SQL Server: TachyonMaster, TachyonResponses, 1ECatalog, SLA
//                   | Clients · Browsers
//                   | SMTP01 (SMTP relay) · CM01 (Configuration Manager) · INV01 (Inventory source)
// Internet          | 1E Cloud

/** Every connection of the template "Single server" that leaves its host: ten. */
export const singleServer = [
  'Browsers → 1E-SRV01  TCP 443 HTTPS  Same zone  [T1.1 T2.4]', // #1 #2 #3 #5
  'Browsers → 1E-SRV01  TCP 80 HTTP  Same zone  [T1.2 T2.5]', // #4 #6
  'Clients → 1E-SRV01  TCP 4000 wss  Same zone  [T1.6 T2.1]', // #12
  'Clients → 1E-SRV01  TCP 443 HTTPS  Same zone  [T1.3 T2.2]', // #13
  '1E-SRV01 → 1E Cloud  TCP 443 HTTPS  Crosses zones  [T1.4]', // #15 #16
  '1E-SRV01 → SMTP01  TCP 25 SMTP  Same zone  [T1.7]', // #17
  '1E-SRV01 → INV01  TCP 1433 TDS  Same zone  [T1.9]', // #18
  '1E-SRV01 → CM01  TCP 135 WMI (DCOM)  Same zone  [T1.10]', // #19 #20
  '1E-SRV01 → CM01  TCP 445 WMI (DCOM)  Same zone  [T1.10]', // #19 #20
  '1E-SRV01 → SQL01  TCP 1433 TDS  Same zone  [T1.8 T1.11 T1.12 T1.13]', // #21 #22 #23 #24 #25
] as const;
