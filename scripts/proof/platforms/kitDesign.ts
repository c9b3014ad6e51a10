import type { OwnConnection } from '../../../src/design/model/network.ts';
import type { Design } from '../../../src/design/model/schema.ts';
import { aDesign, aHost } from '../../../src/rules/testing/builders.testing.ts';

/** A way of an attempt to end, and what makes it end so. */
export interface Ending {
  readonly target: string;
  readonly address: string;
  readonly name?: string;
  readonly protocol?: string;
  readonly transport?: 'UDP';
  readonly port: number | { readonly from: number; readonly to: number };
  readonly listens?: true; // something of the laboratory answers there
  readonly firewall?: string; // what it does with such a packet, in words of nft
  readonly result: string;
  readonly detail?: RegExp;
  readonly isGone?: true; // in force before, and asked for no more
}

/** What must not become more than a name, in a shell, in PowerShell and in a table. */
const HOSTILE = `'; touch evil; $(touch evil)\`touch evil\` | "@\u2019 =1+1`;

/** Every way to end there is. */
export const ENDINGS: readonly Ending[] = [
  { target: 'OPEN', address: '10.1.0.1', port: 8001, listens: true, result: 'open' },
  { target: HOSTILE, address: '10.1.0.1', port: 8009, listens: true, result: 'open' },
  { target: 'NOBODY', address: '10.1.0.1', port: 8002, result: 'refused' },
  { target: 'RESET', address: '10.1.0.1', port: 8003, firewall: 'reject with tcp reset', result: 'refused' },
  {
    target: 'PORT',
    address: '10.1.0.1',
    port: 8004,
    firewall: 'reject with icmpx port-unreachable',
    result: 'refused',
  },
  {
    target: 'ADMIN',
    address: '10.1.0.1',
    port: 8005,
    firewall: 'reject with icmpx admin-prohibited',
    result: 'unreachable',
  },
  { target: 'NOROUTE', address: '10.99.0.1', port: 443, result: 'unreachable' },
  { target: 'DROPPED', address: '10.1.0.1', port: 8006, firewall: 'drop', result: 'timeout' },
  { target: 'UNKNOWN', address: '', name: 'unknown.example.test', port: 443, result: 'name unknown' },
  { target: 'STRANGE', address: '', name: '-x$(touch evil)', port: 443, result: 'name unknown' },
  { target: 'NAMED', address: '', name: 'good.example.test', port: 8001, listens: true, result: 'open' },
  {
    target: 'TLSRIGHT',
    address: '10.1.0.1',
    name: 'good.example.test',
    port: 443,
    protocol: 'HTTPS',
    result: 'open',
    detail: /certificate names good\.example\.test/,
  },
  {
    target: 'TLSWRONG',
    address: '10.1.0.2',
    name: 'wrong.example.test',
    port: 443,
    protocol: 'HTTPS',
    result: 'open',
    detail: /certificate does not name wrong\.example\.test/,
  },
  {
    target: 'MAIL',
    address: '10.1.0.1',
    port: 25,
    protocol: 'SMTP',
    result: 'open',
    detail: /220 relay\.example\.test/,
  },
  {
    target: 'BROWSER',
    address: '10.1.0.3',
    transport: 'UDP',
    port: 1434,
    protocol: 'SQL Browser',
    result: 'open',
    detail: /tcp;50001/,
  },
  {
    target: 'NOBROWSER',
    address: '10.1.0.4',
    transport: 'UDP',
    port: 1434,
    protocol: 'SQL Browser',
    result: 'refused',
  },
  {
    target: 'BROWSERGONE',
    address: '10.1.0.5',
    transport: 'UDP',
    port: 1434,
    protocol: 'SQL Browser',
    firewall: 'drop',
    result: 'timeout',
  },
  { target: 'SILENT', address: '10.1.0.3', transport: 'UDP', port: 9999, firewall: 'drop', result: 'not testable' },
  { target: 'ECHO', address: '10.1.0.3', transport: 'UDP', port: 9998, listens: true, result: 'open' },
  { target: 'RANGE', address: '10.1.0.1', port: { from: 9000, to: 9010 }, result: 'not testable' },
  { target: 'NETWORK', address: '10.1.7.0/24', port: 443, result: 'not testable' },
  { target: 'LISTENER', address: '10.1.0.6', port: 8010, result: 'open' },
  { target: 'REMOVED', address: '10.1.0.1', port: 8007, firewall: 'drop', result: 'timeout', isGone: true },
  { target: 'STILLOPEN', address: '10.1.0.1', port: 8008, listens: true, result: 'open', isGone: true },
];

/** A hundred more, of which the second half is dropped. */
export const MANY: readonly Ending[] = Array.from({ length: 100 }, (_, i) => ({
  target: `MANY${Math.floor(i / 10)}`,
  address: '10.1.0.9',
  port: 7001 + i,
  ...(i < 50 ? { listens: true as const, result: 'open' } : { firewall: 'drop', result: 'timeout' }),
}));

/** A design in which one host asks for all of it, and a baseline that asked for what is gone too. */
export function kitDesign(): Design {
  const endings = [...ENDINGS, ...MANY];
  const firsts = [...new Map(endings.map((ending) => [ending.target, ending])).values()];
  const design = aDesign(
    aHost('otherSystem', { name: HOSTILE, zone: 'internal A', addresses: ['10.0.0.10'] }),
    ...firsts.map(({ target, address, name = '' }) =>
      aHost('otherSystem', {
        name: target,
        zone: 'internal B',
        fqdn: name,
        addresses: address === '' ? [] : [address],
      }),
    ),
  );
  const own = endings.map((ending, i) => ({ ...ownOf(design, ending), id: `c${1000 + i}` }));
  const present = own.filter((_, i) => !endings[i]?.isGone);
  const whole = { ...design, nextId: 2000, ownConnections: own };
  return { ...whole, ownConnections: present, baseline: { design: whole, label: 'In force', pairs: [] } };
}

function ownOf({ hosts }: Design, { target, transport, port, protocol = '' }: Ending): OwnConnection {
  const to = hosts.find(({ name }, i) => i > 0 && name === target)?.id ?? '';
  return { id: '', from: hosts[0]?.id ?? '', to, transport: transport ?? 'TCP', ports: [port], protocol, reason: '' };
}
