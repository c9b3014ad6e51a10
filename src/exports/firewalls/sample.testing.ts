import { portOfText } from '../../design/model/portNumbers.ts';
import type { FirewallJob, FirewallRule, RuleEnd } from './text/firewallRule.ts';

const end = (host: string, text: string): RuleEnd => {
  if (text === '') return { host, kind: 'missing', text, family: null };
  if (text === 'any') return { host, kind: 'any', text: '', family: null };
  if (/[a-z]\.[a-z]/.test(text)) return { host, kind: 'fqdn', text, family: null };
  return { host, kind: 'address', text, family: text.includes(':') ? 6 : 4 };
};

const ends = (all: readonly string[]): RuleEnd[] =>
  all.map((one) => {
    const [host = '', address = ''] = one.split('=');
    return end(host, address);
  });

/** A rule in few words: "DMZ01=192.0.2.10 > RESP01=10.0.1.20 TCP 443", with one zone at each side. */
export function aRule(
  id: string,
  text: string,
  ways = 'DMZ/dmz > Internal/inside',
  reason = 'HTTPS (T5.9)',
): FirewallRule {
  const [from = '', to = ''] = text.split(' > ');
  const words = to.split(' ');
  const service = words.findIndex((word) => word === 'TCP' || word === 'UDP');
  const [ingress, egress] = ways.split(' > ').map((way) => {
    const [zone = '', own = ''] = way.split('/');
    return { zone, own, list: '' };
  });
  const destinations = ends(words.slice(0, service));
  const sources = ends(from.split(' '));
  const none = { zone: '', own: '', list: '' };
  return {
    id,
    title: `${sources[0]?.host} to ${destinations[0]?.host}`,
    reason,
    ingress: ingress ?? none,
    egress: egress ?? none,
    sources,
    destinations,
    services: words.slice(service + 1).map((word) => ({
      transport: words[service] === 'UDP' ? ('UDP' as const) : ('TCP' as const),
      port: portOfText(word) ?? 'dynamic',
    })),
    family: [...sources, ...destinations].find(({ family }) => family !== null)?.family ?? null,
    direction: 'through',
    expires: '',
  };
}

/** A job that writes all rules of one firewall, or what it is told. */
export const aJob = (after: readonly FirewallRule[], change: Partial<FirewallJob> = {}): FirewallJob => ({
  design: 'ACME 1E',
  revision: '7',
  date: '2026-11-28',
  target: { kind: 'firewall', id: 'f1', name: 'FW-DMZ', isPlaced: true },
  part: 'whole',
  before: [],
  after,
  open: [],
  close: [],
  unpaired: [],
  translated: [],
  closingDrop: false,
  ...change,
});

/** One of each kind: sets, ranges, IPv6, a name, any, a missing address, a dynamic port. */
export const SAMPLE: readonly FirewallRule[] = [
  aRule('0DMZ443', 'DMZ01=192.0.2.10 DMZ02=192.0.2.11 > RESP01=10.0.1.20 TCP 443'),
  aRule(
    '0RPCRNG',
    'MASTER01=10.0.1.10 > CM01=10.0.3.10 TCP 135 49152-65535',
    'Internal/inside > Data/data',
    'WMI (T1.10 M3.1)',
  ),
  aRule(
    '0BROWSE',
    'MASTER01=10.0.1.10 > SQL01=10.0.2.30 UDP 1434',
    'Internal/inside > Data/data',
    'SQL Browser (T1.8)',
  ),
  aRule('0SIXTCP', 'DMZ01=2001:db8:1::10 > RESP01=2001:db8:2::20 TCP 443'),
  aRule('0CLIENT', 'Internet=any > DMZ01=192.0.2.10 TCP 4000', 'Internet/outside > DMZ/dmz', 'wss (T5.5 T5.12)'),
  aRule(
    '0NETWRK',
    'Clients=10.0.128.0/17 > RESP01=10.0.1.20 TCP 4000',
    'Office/office > Internal/inside',
    'wss (T1.6)',
  ),
  aRule(
    '0UPDATE',
    'MASTER01=10.0.1.10 > Cloud=update.example.com TCP 443',
    'Internal/inside > Internet/outside',
    'HTTPS (T1.4)',
  ),
  aRule('0MISSNG', 'DMZ01=192.0.2.10 > CRL= TCP 80', 'DMZ/dmz > Internet/outside', 'HTTP (T5.6)'),
  aRule('0DYNAMC', 'MASTER01=10.0.1.10 > SQL02=10.0.2.31 TCP dynamic', 'Internal/inside > Data/data', 'SQL (T1.8)'),
];
