import { addressKey } from '../../../design/model/addresses.ts';
import { hashOf, inBase32 } from '../../../lib/hash.ts';
import { portText } from '../../../design/model/portNumbers.ts';
import type { FirewallRule, RuleEnd } from './firewallRule.ts';
import { addressesOf, endKey, portsOf, transportsOf, type KnownPort, type Sheet } from './sheets.ts';
import { nameOf, oneLine, slug } from './texts.ts';

/** The sign of everything that is ours on a firewall: no object of anyone else begins so. */
export const OURS = 'Portolan';

/** Returns the name of the object for an address, network or FQDN: made of it alone, so that it is the same in every list. */
export function addressObject({ kind, text }: RuleEnd, max: number): string {
  const key = kind === 'fqdn' ? text.toLowerCase() : addressKey(text);
  const name = `${OURS}-${key.replaceAll(':', '-').replaceAll('/', '_')}`;
  return name.length <= max && /^[A-Za-z0-9._-]+$/.test(name)
    ? name
    : nameOf(OURS, slug(key), inBase32(hashOf(key), 7), max);
}

/** Returns the name of the object for ports: "Portolan-tcp-443", "Portolan-tcp-49152-65535". */
export const serviceObject = (transport: string, port: KnownPort): string =>
  `${OURS}-${transport.toLowerCase()}-${portText(port)}`;

/** Returns the name of a rule: its title cut before its id. */
export const ruleName = ({ id, title }: FirewallRule, max: number): string => nameOf(OURS, slug(title), id, max);

/** Returns every address, network and name that a sheet's steps bring in, each once, with the hosts that have it. */
export function endsOf({ steps }: Sheet): { end: RuleEnd; hosts: string }[] {
  const ends = new Map<string, { end: RuleEnd; hosts: Set<string> }>();
  for (const end of steps
    .flatMap(broughtIn)
    .flatMap(({ sources, destinations }) => [...addressesOf(sources), ...addressesOf(destinations)])) {
    const held = ends.get(endKey(end)) ?? { end, hosts: new Set() };
    ends.set(endKey(end), held);
    held.hosts.add(oneLine(end.host));
  }
  return [...ends.values()].map(({ end, hosts }) => ({ end, hosts: [...hosts].join(', ') }));
}

/** Returns the transports and ports that a sheet's steps bring in, each once. */
export function servicesOf({ steps }: Sheet): { transport: 'TCP' | 'UDP'; port: KnownPort }[] {
  const services = steps
    .flatMap(broughtIn)
    .flatMap((rule) =>
      transportsOf(rule).flatMap((transport) => portsOf(rule.services, transport).map((port) => ({ transport, port }))),
    );
  return [...new Map(services.map((one) => [serviceObject(one.transport, one.port), one])).values()];
}

/** The rules of a step whose objects must exist: those that are made or widened. */
function broughtIn(step: Sheet['steps'][number]): FirewallRule[] {
  if (step.kind === 'add') return [step.rule];
  return step.kind === 'widen' ? [step.after] : [];
}

/** Returns an IPv4 network as address and mask: "10.1.2.0 255.255.255.0". */
export function withMask(text: string): { address: string; mask: string; isHost: boolean } {
  const [address = '', prefix = '32'] = text.split('/');
  const bits = Number(prefix);
  const mask = [0, 8, 16, 24].map((skip) => 256 - 2 ** (8 - Math.min(8, Math.max(0, bits - skip)))).join('.');
  return { address, mask, isHost: bits === 32 };
}

/** Returns an address with its prefix, whole machines too: "10.0.1.10/32". */
export const inCidr = ({ text, family }: RuleEnd): string =>
  text.includes('/') ? text : `${text}/${family === 6 ? 128 : 32}`;
