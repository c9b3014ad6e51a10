import { portText } from '../../../design/model/portNumbers.ts';
import type { FirewallRule, RuleEnd } from '../text/firewallRule.ts';
import { remarkOf } from '../text/heading.ts';
import { addressesOf, portsOf, transportsOf } from '../text/sheets.ts';
import { cutBytes, oneLine, slug } from '../text/texts.ts';
import type { Writer } from '../text/writer.ts';

/** The most bytes of a comment; nft refuses more. */
const COMMENT = 128;

/** The chain or table of a firewall: a letter first, no word that nft knows. */
const chainOf = (name: string): string =>
  `portolan_${slug(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')}`
    .slice(0, 60)
    .replace(/_+$/, '');

const shared = {
  merged: true,
  extension: 'nft',
  abilities: { names: false, interfaceForAny: true, outbound: false, maxInterface: 15 },
} as const;

/** A chain to be jumped to from the firewall's own: a table of our own would stop, or not open, what passes the others. */
export const nftablesFragment: Writer = {
  ...shared,
  takes: ['firewall'],
  undo: ({ target }) => [
    `remove the jump (nft -a list chain inet filter forward, then nft delete rule inet filter forward handle N) and nft delete chain inet filter ${chainOf(target.name)}`,
  ],
  howTo: [
    'Load it with nft -f FILE. Loading it again changes nothing.',
    'Once, before the rule that drops the rest: nft add rule inet filter forward jump CHAIN, with the chain named below.',
    'The table inet filter and its chain forward are the usual ones: change both names if yours are called otherwise.',
  ],
  limits: [
    'It does not place the jump, and does not let answers through: a rule for ct state established must stand before it.',
  ],
  write: ({ heading, rules, job }) => {
    const chain = chainOf(job.target.name);
    return lines([
      ...heading.map(comment),
      comment(`Once: nft add rule inet filter forward jump ${chain}`),
      'table inet filter {',
      `  chain ${chain} {`,
      '  }',
      '}',
      `flush chain inet filter ${chain}`,
      'table inet filter {',
      `  chain ${chain} {`,
      ...rules.flatMap((rule) => rulesText(rule, true)),
      '  }',
      '}',
    ]);
  },
};

/** All that a router does that stands for this firewall alone. */
export const nftablesComplete: Writer = {
  ...shared,
  takes: ['firewall'],
  undo: ({ target }) => [`nft delete table inet ${chainOf(target.name)}`],
  howTo: ['Load it with nft -f FILE on a router that does nothing else: whatever is not listed is dropped.'],
  limits: ['On a firewall with rules of its own it would stop all other traffic: take the fragment there.'],
  write: ({ heading, rules, job }) => {
    const table = chainOf(job.target.name);
    return lines([
      '#!/usr/sbin/nft -f',
      ...heading.map(comment),
      `table inet ${table}`,
      `delete table inet ${table}`,
      `table inet ${table} {`,
      '  chain forward {',
      '    type filter hook forward priority filter; policy drop;',
      '    ct state vmap { established : accept, related : accept, invalid : drop }',
      ...rules.flatMap((rule) => rulesText(rule, true)),
      '  }',
      '}',
    ]);
  },
};

/** What a Linux host lets in. */
export const nftablesHost: Writer = {
  ...shared,
  abilities: { names: false, interfaceForAny: false, outbound: false, maxInterface: Infinity },
  takes: ['host'],
  undo: () => ['nft delete table inet portolan_host'],
  howTo: ['Load it with nft -f FILE on the host. Loading it again changes nothing.'],
  limits: [
    'It accepts; another table that drops still drops. What else comes to these ports is dropped only where that is asked for.',
  ],
  write: ({ heading, rules, job }) =>
    lines([
      '#!/usr/sbin/nft -f',
      ...heading.map(comment),
      'table inet portolan_host',
      'delete table inet portolan_host',
      'table inet portolan_host {',
      '  chain input {',
      '    type filter hook input priority filter; policy accept;',
      '    ct state vmap { established : accept, related : accept }',
      '    iifname "lo" accept',
      ...rules.flatMap((rule) => rulesText(rule, false)),
      ...(job.closingDrop ? drops(rules) : []),
      '  }',
      '}',
    ]),
};

const comment = (text: string): string => `# ${oneLine(text)}`;
const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;

/** One line for each transport. */
function rulesText(rule: FirewallRule, hasInterfaces: boolean): string[] {
  return transportsOf(rule).map((transport) => {
    const ports = portsOf(rule.services, transport).map(portText);
    return `    ${[
      ...(hasInterfaces ? [interfaceText('iifname', rule.ingress.own), interfaceText('oifname', rule.egress.own)] : []),
      addressText('saddr', rule.sources),
      addressText('daddr', rule.destinations),
      `${transport.toLowerCase()} dport ${setOf(ports)}`,
      'counter accept',
      `comment "${cutBytes(remarkOf(rule).replace(/["\\]/g, "'"), COMMENT).trim()}"`,
    ]
      .filter(Boolean)
      .join(' ')}`;
  });
}

const interfaceText = (field: string, name: string): string =>
  name === '' ? '' : `${field} "${oneLine(name).replace(/["\\]/g, '')}"`;

function addressText(field: 'saddr' | 'daddr', ends: readonly RuleEnd[]): string {
  const addresses = addressesOf(ends);
  const [first] = addresses;
  if (!first) return '';
  return `${first.family === 6 ? 'ip6' : 'ip'} ${field} ${setOf(addresses.map(({ text }) => text))}`;
}

const setOf = (items: readonly string[]): string => (items.length === 1 ? (items[0] ?? '') : `{ ${items.join(', ')} }`);

/** Drops whatever else comes to the ports of the rules, and to those addresses of the host alone. */
function drops(rules: readonly FirewallRule[]): string[] {
  const ports = (['TCP', 'UDP'] as const).map(
    (transport) =>
      [transport, [...new Set(rules.flatMap(({ services }) => portsOf(services, transport).map(portText)))]] as const,
  );
  return ports
    .filter(([, all]) => all.length > 0)
    .map(
      ([transport, all]) =>
        `    ${transport.toLowerCase()} dport ${setOf(all)} counter drop comment "all others to the ports of this design"`,
    );
}
