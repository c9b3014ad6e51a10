import { describe, expect, test } from 'vitest';
import { aDesign, aHost, linesOf } from '../testing/builders.testing.ts';
import { REQUIREMENTS } from './requirements.ts';

// Each requirement in the placements it tells apart, with the rows of the source that fit there.

const others = () => [
  aHost('browsers', { name: 'Browsers' }),
  aHost('apiConsumers', { name: 'Applications' }),
  aHost('clients', { name: 'Clients' }),
  aHost('clients', { name: 'Internet Clients', zone: 'internet' }),
  aHost('dmzServer', { name: 'DMZ' }),
  aHost('sqlServer', { name: 'SQL', instance: { kind: 'named', name: 'ONE', port: 1433 } }),
  aHost('cloud', { name: '1E Cloud' }),
  aHost('smtpRelay', { name: 'SMTP' }),
  aHost('configurationManager', { name: 'CM' }),
  aHost('inventorySource', { name: 'INV' }),
  aHost('crlPoint', { name: 'CRL' }),
];

/** One server, and everything else on hosts of its own. */
const together = aDesign(aHost(['masterStack', 'responseStack'], { name: 'SRV' }), ...others());
/** Master Stack, Response Stack and Catalog each on a host of its own as well. */
const apart = aDesign(
  aHost('masterStack', { name: 'MASTER' }),
  aHost('responseStack', { name: 'RESP' }),
  aHost('catalog', { name: 'CAT' }),
  ...others(),
);

/** A requirement: its row of the domain's rulebook, and its lines on one server and apart. */
type Example = readonly [row: string, id: string, together: readonly string[], apart: readonly string[]];

const EXAMPLES: readonly Example[] = [
  [
    '1',
    'browser-portal',
    ['Browsers → SRV  TCP 443 HTTPS  Same zone  [T1.1 T2.4]'],
    ['Browsers → MASTER  TCP 443 HTTPS  Same zone  [T1.1 T2.4]'],
  ],
  [
    '2',
    'browser-consumer-api',
    ['Browsers → SRV  TCP 443 HTTPS  Same zone  [T2.4]'],
    ['Browsers → MASTER  TCP 443 HTTPS  Same zone  [T2.4]'],
  ],
  [
    '3',
    'browser-sla-ui-https',
    ['Browsers → SRV  TCP 443 HTTPS  Same zone  [T1.1 T2.4]'],
    ['Browsers → MASTER  TCP 443 HTTPS  Same zone  [T1.1 T2.4]'],
  ],
  [
    '4',
    'browser-sla-ui-http',
    ['Browsers → SRV  TCP 80 HTTP  Same zone  [T1.2]'],
    ['Browsers → MASTER  TCP 80 HTTP  Same zone  [T1.2]'],
  ],
  ['5', 'browser-catalog-ui-https', ['Browsers → SRV  TCP 443 HTTPS  Same zone  [T1.1]'], []],
  [
    '6',
    'browser-catalog-ui-http',
    ['Browsers → SRV  TCP 80 HTTP  Same zone  [T1.2 T2.5]'],
    ['Browsers → CAT  TCP 80 HTTP  Same zone  [T3.2 T3.6]'],
  ],
  [
    '7',
    'application-consumer-api',
    ['Applications → SRV  TCP 443 HTTPS  Same zone  [T1.1]'],
    ['Applications → MASTER  TCP 443 HTTPS  Same zone  [T1.1]'],
  ],
  ['8', 'application-catalog-api-https', ['Applications → SRV  TCP 443 HTTPS  Same zone  [T1.1]'], []],
  [
    '9',
    'application-catalog-api-http',
    ['Applications → SRV  TCP 80 HTTP  Same zone  [T1.2]'],
    ['Applications → CAT  TCP 80 HTTP  Same zone  [T3.2]'],
  ],
  [
    '10',
    'application-sla-api-https',
    ['Applications → SRV  TCP 443 HTTPS  Same zone  [T1.1]'],
    ['Applications → MASTER  TCP 443 HTTPS  Same zone  [T1.1]'],
  ],
  [
    '10',
    'application-sla-api-http',
    ['Applications → SRV  TCP 80 HTTP  Same zone  [T1.2]'],
    ['Applications → MASTER  TCP 80 HTTP  Same zone  [T1.2]'],
  ],
  ['11', 'master-catalog-api', [], ['MASTER → CAT  TCP 80 HTTP  Same zone  [T3.1 T3.2]']],
  [
    '12',
    'client-switch',
    ['Clients → SRV  TCP 4000 wss  Same zone  [T1.6 T2.1]'],
    ['Clients → RESP  TCP 4000 wss  Same zone  [T1.6 T2.1]'],
  ],
  [
    '12',
    'client-dmz-switch',
    ['Internet Clients → DMZ  TCP 4000 wss  Crosses zones  [T5.5 T5.12]'],
    ['Internet Clients → DMZ  TCP 4000 wss  Crosses zones  [T5.5 T5.12]'],
  ],
  [
    '13',
    'client-background-channel',
    ['Clients → SRV  TCP 443 HTTPS  Same zone  [T1.3 T2.2]'],
    ['Clients → RESP  TCP 443 HTTPS  Same zone  [T1.3 T2.2]'],
  ],
  [
    '13',
    'client-dmz-background-channel',
    ['Internet Clients → DMZ  TCP 443 HTTPS  Crosses zones  [T5.1 T5.11]'],
    ['Internet Clients → DMZ  TCP 443 HTTPS  Crosses zones  [T5.1 T5.11]'],
  ],
  [
    '14',
    'client-ui',
    [
      'Clients → Clients  TCP 7766 HTTPS  Same host  [T2.3]',
      'Internet Clients → Internet Clients  TCP 7766 HTTPS  Same host  [T2.3]',
    ],
    [
      'Clients → Clients  TCP 7766 HTTPS  Same host  [T2.3]',
      'Internet Clients → Internet Clients  TCP 7766 HTTPS  Same host  [T2.3]',
    ],
  ],
  [
    '15',
    'coordinator-license',
    ['SRV → 1E Cloud  TCP 443 HTTPS  Crosses zones  [T1.4]'],
    ['MASTER → 1E Cloud  TCP 443 HTTPS  Crosses zones  [T1.4]'],
  ],
  [
    '16',
    'catalog-update-cloud',
    ['SRV → 1E Cloud  TCP 443 HTTPS  Crosses zones  [T1.4]'],
    ['CAT → 1E Cloud  TCP 443 HTTPS  Crosses zones  [T3.3]'],
  ],
  [
    '17',
    'coordinator-smtp',
    ['SRV → SMTP  TCP 25 SMTP  Same zone  [T1.7]'],
    ['MASTER → SMTP  TCP 25 SMTP  Same zone  [T1.7]'],
  ],
  [
    '18',
    'inventory-source',
    ['SRV → INV  TCP 1433 TDS  Same zone  [T1.9]'],
    ['MASTER → INV  TCP 1433 TDS  Same zone  [T1.9]'],
  ],
  ...(['configuration-manager-provider', 'content-distribution-sync'] as const).map((id, i): Example => [
    String(19 + i),
    id,
    ['SRV → CM  TCP 135 WMI (DCOM)  Same zone  [T1.10]', 'SRV → CM  TCP 445 WMI (DCOM)  Same zone  [T1.10]'],
    ['MASTER → CM  TCP 135 WMI (DCOM)  Same zone  [T1.10]', 'MASTER → CM  TCP 445 WMI (DCOM)  Same zone  [T1.10]'],
  ]),
  [
    '21',
    'master-database',
    ['SRV → SQL  TCP 1433 TDS  Same zone  [T1.8 T1.12]'],
    ['MASTER → SQL  TCP 1433 TDS  Same zone  [T1.8 T1.12]'],
  ],
  [
    '22',
    'sla-database',
    ['SRV → SQL  TCP 1433 TDS  Same zone  [T1.8]'],
    ['MASTER → SQL  TCP 1433 TDS  Same zone  [T1.8]'],
  ],
  [
    '23',
    'catalog-database',
    ['SRV → SQL  TCP 1433 TDS  Same zone  [T1.8]'],
    ['CAT → SQL  TCP 1433 TDS  Same zone  [T3.4 T3.5]'],
  ],
  [
    '24',
    'core-responses-database',
    ['SRV → SQL  TCP 1433 TDS  Same zone  [T1.11 T1.13]'],
    ['RESP → SQL  TCP 1433 TDS  Same zone  [T1.11 T1.13]'],
  ],
  [
    '25',
    'core-master-database',
    ['SRV → SQL  TCP 1433 TDS  Same zone  [T1.12]'],
    ['RESP → SQL  TCP 1433 TDS  Same zone  [T4.4 T4.5]'],
  ],
  ...(
    [
      ['master-database-browser', 'MASTER', 'T1.8', 'T1.8'],
      ['sla-database-browser', 'MASTER', 'T1.8', 'T1.8'],
      ['catalog-database-browser', 'CAT', 'T1.8', 'T3.4 T3.5'],
      ['responses-database-browser', 'RESP', 'T1.8 T1.11 T1.13', 'T1.8 T1.11 T1.13'],
      ['core-master-database-browser', 'RESP', 'T1.8', 'T4.4 T4.5'],
    ] as const
  ).map(([id, from, together, apart]): Example => [
    '26',
    id,
    [`SRV → SQL  UDP 1434 SQL Browser  Same zone  [${together}]`],
    [`${from} → SQL  UDP 1434 SQL Browser  Same zone  [${apart}]`],
  ]),
  [
    '27',
    'coordinator-core',
    ['SRV → SRV  TCP 443 HTTPS  Same host  [T6.4]'],
    ['MASTER → RESP  TCP 443 HTTPS  Same zone  [T4.1]'],
  ],
  [
    '28',
    'consumer-api-background-channel',
    ['SRV → SRV  TCP 443 HTTPS  Same host  [T6.4]'],
    ['MASTER → RESP  TCP 443 HTTPS  Same zone  [T4.1]'],
  ],
  [
    '28',
    'consumer-api-dmz-background-channel',
    ['SRV → DMZ  TCP 443 HTTPS  Crosses zones  [T5.1 T5.8]'],
    ['MASTER → DMZ  TCP 443 HTTPS  Crosses zones  [T5.1 T5.8]'],
  ],
  ['29', 'consumer-api-core', [], ['MASTER → RESP  TCP 443 HTTPS  Same zone  [T4.1]']],
  [
    '30',
    'switch-instrumentation',
    ['SRV → SRV  TCP 3901 ws  Same host  [T6.2]'],
    ['RESP → MASTER  TCP 3901 ws  Same zone  [T4.2 T4.3]'],
  ],
  [
    '30',
    'dmz-switch-instrumentation',
    ['DMZ → SRV  TCP 3901 ws  Crosses zones  [T5.3 T5.10]'],
    ['DMZ → MASTER  TCP 3901 ws  Crosses zones  [T5.3 T5.10]'],
  ],
  [
    '31',
    'core-instrumentation',
    ['SRV → SRV  TCP 3901 ws  Same host  [T6.2]'],
    ['RESP → MASTER  TCP 3901 ws  Same zone  [T4.2 T4.3]'],
  ],
  [
    '31',
    'core-internal-instrumentation',
    ['SRV → SRV  TCP 3901 ws  Same host  [T6.2]'],
    ['RESP → MASTER  TCP 3901 ws  Same zone  [T6.2]'],
  ],
  [
    '32',
    'master-instrumentation',
    ['SRV → SRV  TCP 3901 ws  Same host  [T6.2]'],
    ['MASTER → MASTER  TCP 3901 ws  Same host  [T6.2]'],
  ],
  [
    '33',
    'core-switch-poke',
    ['SRV → SRV  TCP 4001 TCP  Same host  [T6.3]'],
    ['RESP → RESP  TCP 4001 TCP  Same host  [T6.3]'],
  ],
  [
    '33',
    'core-dmz-switch-poke',
    ['SRV → DMZ  TCP 4001 TCP  Crosses zones  [T5.4 T5.9]'],
    ['RESP → DMZ  TCP 4001 TCP  Crosses zones  [T5.4 T5.9]'],
  ],
  [
    '34',
    'switch-core-internal',
    ['SRV → SRV  TCP 80 HTTP  Same host  [T6.5]'],
    ['RESP → RESP  TCP 80 HTTP  Same host  [T6.5]'],
  ],
  ['34', 'dmz-switch-core-internal', [], []],
  [
    '35',
    'dmz-switch-core-responses',
    ['DMZ → SRV  TCP 443 HTTPS  Crosses zones  [T5.2 T5.7 T6.5]'],
    ['DMZ → RESP  TCP 443 HTTPS  Crosses zones  [T5.2 T5.7 T6.5]'],
  ],
  [
    '36',
    'switch-core-definitions',
    ['SRV → SRV  TCP 443 HTTPS  Same host  [T6.4]'],
    ['RESP → RESP  TCP 443 HTTPS  Same host  [T6.4]'],
  ],
  [
    '36',
    'dmz-switch-core-definitions',
    ['DMZ → SRV  TCP 443 HTTPS  Crosses zones  [T6.4]'],
    ['DMZ → RESP  TCP 443 HTTPS  Crosses zones  [T6.4]'],
  ],
  [
    '37',
    'switch-switch-host',
    ['SRV → SRV  TCP 3900 ws  Same host  [T6.1]'],
    ['RESP → RESP  TCP 3900 ws  Same host  [T6.1]'],
  ],
  [
    '37',
    'dmz-switch-switch-host',
    ['DMZ → DMZ  TCP 3900 ws  Same host  [T6.1]'],
    ['DMZ → DMZ  TCP 3900 ws  Same host  [T6.1]'],
  ],
  [
    '38',
    'consumer-api-workflow',
    ['SRV → SRV  TCP 8081 HTTPS  Same host  [T6.6]'],
    ['MASTER → MASTER  TCP 8081 HTTPS  Same host  [T6.6]'],
  ],
  [
    '39',
    'consumer-api-coordinator',
    ['SRV → SRV  TCP 443 HTTPS  Same host  [T6.4]'],
    ['MASTER → MASTER  TCP 443 HTTPS  Same host  [T6.4]'],
  ],
  [
    '40',
    'integrate-agent-manager',
    ['SRV → SRV  TCP 6002 ws  Same host  [T1.5 T6.7]'],
    ['MASTER → MASTER  TCP 6002 ws  Same host  [T1.5 T6.7]'],
  ],
  [
    '41',
    'dmz-crl',
    ['DMZ → CRL  TCP 80 HTTP  Crosses zones  [T5.6]'],
    ['DMZ → CRL  TCP 80 HTTP  Crosses zones  [T5.6]'],
  ],
];

describe.each(EXAMPLES)('row %s, %s', (_, id, onOneServer, onServersApart) => {
  test('on one server', () => expect(linesOf(together, id)).toEqual(onOneServer));
  test('apart', () => expect(linesOf(apart, id)).toEqual(onServersApart));
});

test('the examples have every requirement, in the order of the rulebook within each row', () => {
  expect(EXAMPLES.map(([, id]) => id).toSorted()).toEqual(REQUIREMENTS.map(({ id }) => id).toSorted());
  expect(new Set(EXAMPLES.map(([row]) => row)).size).toBe(41);
});

describe('the Catalog', () => {
  const cites = (lines: string[]) => lines.map((line) => /\[(.*)\]/.exec(line)?.[1]);

  test('placed on the Master Stack’s host cites what the Master Stack’s own does', () => {
    const placed = aDesign(aHost(['masterStack', 'responseStack', 'catalog'], { name: 'SRV' }), ...others());
    for (const [, id] of EXAMPLES) expect(linesOf(placed, id)).toEqual(linesOf(together, id));
  });

  test('apart replaces the Master Stack’s in browsers, applications, updates and database', () => {
    const moved = EXAMPLES.filter(([, id]) => id.includes('catalog')).flatMap(([, id]) => linesOf(apart, id));
    expect(moved.filter((line) => !line.includes('CAT'))).toEqual([]);
    expect(new Set(cites(moved).join(' ').split(' '))).toEqual(
      new Set(['T3.1', 'T3.2', 'T3.3', 'T3.4', 'T3.5', 'T3.6']),
    );
  });

  test('beside a Response Stack apart from the Master Stack is a separate one', () => {
    const beside = aDesign(
      aHost('masterStack', { name: 'MASTER' }),
      aHost(['responseStack', 'catalog'], { name: 'OTHER' }),
      ...others(),
    );
    expect(linesOf(beside, 'master-catalog-api')).toEqual(['MASTER → OTHER  TCP 80 HTTP  Same zone  [T3.1 T3.2]']);
    expect(linesOf(beside, 'catalog-database')).toEqual(['OTHER → SQL  TCP 1433 TDS  Same zone  [T3.4 T3.5]']);
    expect(linesOf(beside, 'browser-catalog-ui-https')).toEqual([]);
  });
});

describe('everything on one host', () => {
  const all = aDesign(
    aHost(['masterStack', 'responseStack', 'catalog', 'sqlServer', 'smtpRelay', 'configurationManager'], {
      name: 'ALL',
    }),
    aHost('browsers', { name: 'Browsers' }),
    aHost('cloud', { name: '1E Cloud' }),
  );

  test('leaves nothing but browsers and 1E Cloud to firewalls', () => {
    const outside = REQUIREMENTS.flatMap(({ id }) => linesOf(all, id)).filter((line) => !line.includes('Same host'));
    expect(new Set(outside.map((line) => line.split('  ').slice(0, 2).join('  ')))).toEqual(
      new Set(['Browsers → ALL  TCP 443 HTTPS', 'Browsers → ALL  TCP 80 HTTP', 'ALL → 1E Cloud  TCP 443 HTTPS']),
    );
  });

  test('keeps the rows for databases and mail', () => {
    expect(linesOf(all, 'master-database')).toEqual(['ALL → ALL  TCP 1433 TDS  Same host  [T1.8 T1.12]']);
    expect(linesOf(all, 'coordinator-smtp')).toEqual(['ALL → ALL  TCP 25 SMTP  Same host  [T1.7]']);
  });
});

describe('a DMZ Server that shares a host against the rules', () => {
  const shared = aDesign(
    aHost(['masterStack', 'responseStack', 'dmzServer'], { name: 'ALL' }),
    aHost('clients', { name: 'Clients' }),
    aHost('clients', { name: 'Internet Clients', zone: 'internet' }),
    aHost('sqlServer', { name: 'SQL' }),
  );

  test('cites the rows for the inside of a server there', () => {
    const line = (port: string, cites: string) => [`ALL → ALL  ${port}  Same host  [${cites}]`];
    expect(linesOf(shared, 'consumer-api-dmz-background-channel')).toEqual(line('TCP 443 HTTPS', 'T6.4'));
    expect(linesOf(shared, 'dmz-switch-instrumentation')).toEqual(line('TCP 3901 ws', 'T6.2'));
    expect(linesOf(shared, 'core-dmz-switch-poke')).toEqual(line('TCP 4001 TCP', 'T6.3'));
    expect(linesOf(shared, 'dmz-switch-core-internal')).toEqual(line('TCP 80 HTTP', 'T6.5'));
    expect(linesOf(shared, 'dmz-switch-core-definitions')).toEqual(line('TCP 443 HTTPS', 'T6.4'));
    expect(linesOf(shared, 'dmz-switch-core-responses')).toEqual([]);
  });

  test('serves Internet Clients with its own Switches, internal ones with those of the Response Stack', () => {
    expect(linesOf(shared, 'client-switch')).toEqual(['Clients → ALL  TCP 4000 wss  Same zone  [T1.6 T2.1]']);
    expect(linesOf(shared, 'client-dmz-switch')).toEqual([
      'Internet Clients → ALL  TCP 4000 wss  Crosses zones  [T5.5 T5.12]',
    ]);
  });
});
