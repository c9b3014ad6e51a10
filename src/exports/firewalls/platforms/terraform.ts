import { hashOf, inBase32 } from '../../../lib/hash.ts';
import { portText, spanOf } from '../../../design/model/portNumbers.ts';
import type { FirewallRule, RuleEnd } from '../text/firewallRule.ts';
import { remarkOf } from '../text/heading.ts';
import { inCidr, ruleName } from '../text/objects.ts';
import { addressesOf, portsOf, transportsOf, type KnownPort } from '../text/sheets.ts';
import { oneLine, plainText } from '../text/texts.ts';
import type { Writer } from '../text/writer.ts';

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
const comment = (text: string): string => `# ${oneLine(text)}`;

/** A string of HCL: no template starts in it. */
const quoted = (text: string): string =>
  `"${oneLine(text).replace(/["\\]/g, '\\$&').replaceAll('${', '$${').replaceAll('%{', '%%{')}"`;

const shared = {
  extension: 'tf',
  abilities: { names: false, interfaceForAny: false, outbound: true, maxInterface: Infinity },
  undo: () => ['remove the file and apply, or apply the rollback'],
} as const;

const fields = (all: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...all.map(([name]) => name.length));
  return all.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`);
};

interface Pair {
  readonly rule: FirewallRule;
  readonly transport: 'TCP' | 'UDP';
  readonly port: KnownPort;
  readonly source: RuleEnd | null; // null: any
  readonly destination: RuleEnd | null;
}

/** AWS takes one address a rule. */
function pairsOf(rule: FirewallRule): Pair[] {
  return transportsOf(rule).flatMap((transport) =>
    portsOf(rule.services, transport).flatMap((port) =>
      orAny(rule.sources).flatMap((source) =>
        orAny(rule.destinations).map((destination) => ({ rule, transport, port, source, destination })),
      ),
    ),
  );
}

function orAny(ends: readonly RuleEnd[]): (RuleEnd | null)[] {
  const addresses = addressesOf(ends);
  return addresses.length === 0 ? [null] : addresses;
}

/** AWS: rules of the security group of one host, what comes in and what goes out. */
export const awsSecurityGroup: Writer = {
  ...shared,
  takes: ['host'],
  merged: false,
  howTo: [
    'Put the file into a Terraform module and give security_group the group of each host.',
    'The group must have no rules inside its own resource: both ways of writing rules undo each other.',
  ],
  limits: [
    "Terraform removes AWS's own rule that lets everything out: what else the host needs must be let out by other rules.",
  ],
  write: ({ heading, rules, job }) => {
    const blocks = new Map(rules.flatMap(pairsOf).flatMap((pair) => awsBlocks(pair, job.target.name)));
    return lines([...heading.map(comment), ...[...blocks.values()].flat(), ...AWS_VARIABLE]);
  },
};

const AWS_VARIABLE = [
  'variable "security_group" {',
  '  description = "The id of the security group of each host"',
  '  type        = map(string)',
  '}',
];

/** Blocks by their names: made of rule, pair and port, so that none is renumbered when others come. */
function awsBlocks(pair: Pair, host: string): [string, string[]][] {
  const { rule, transport } = pair;
  const { from, to } = spanOf(pair.port);
  const way = rule.direction === 'outbound' ? 'egress' : 'ingress';
  return peerCidrs(pair).map(([field, cidr]) => {
    const key = [way, cidr, transport, from, to].join(' ');
    const name = `portolan_${rule.id.toLowerCase()}_${inBase32(hashOf(key), 5).toLowerCase()}`;
    const block = [
      `resource "aws_vpc_security_group_${way}_rule" "${name}" {`,
      ...fields([
        ['security_group_id', `var.security_group[${quoted(host)}]`],
        ['description', quoted(awsText(remarkOf(rule)))],
        ['ip_protocol', `"${transport.toLowerCase()}"`],
        ['from_port', String(from)],
        ['to_port', String(to)],
        [field, `"${cidr}"`],
      ]),
      '}',
    ];
    return [name, block];
  });
}

/** The far end as a network; any is all of one family, or of both. */
function peerCidrs({ source, destination, rule }: Pair): [string, string][] {
  const peer = rule.direction === 'outbound' ? destination : source;
  if (peer) return [[peer.family === 6 ? 'cidr_ipv6' : 'cidr_ipv4', inCidr(peer)]];
  const all: [4 | 6, string, string][] = [
    [4, 'cidr_ipv4', '0.0.0.0/0'],
    [6, 'cidr_ipv6', '::/0'],
  ];
  return all
    .filter(([family]) => rule.family === null || rule.family === family)
    .map(([, field, cidr]) => [field, cidr]);
}

/** AWS allows few characters in a description, and 255 of them. */
const awsText = (text: string): string => plainText(text, 255);

/** Azure: rules of the network security group of one zone: what enters, leaves or stays in it. */
export const azureNsg: Writer = {
  ...shared,
  takes: ['zone'],
  merged: true,
  howTo: [
    'Put the file into a Terraform module and give nsg the group of each zone.',
    'Priorities follow from the rules, not from their order: they stay when others come.',
  ],
  limits: [
    'It allows; what Azure allows by default inside a virtual network it allows still. Names are not taken as addresses.',
  ],
  write: ({ heading, rules, job }) => {
    const sides = rules.flatMap((rule) => sidesOf(rule, job.target.name));
    const priorities = prioritiesOf(sides.map(priorityKey));
    const blocks = sides.flatMap((side) =>
      nsgBlock(side, priorities.get(priorityKey(side)) ?? LOWEST, job.target.name),
    );
    return lines([...heading.map(comment), ...blocks, ...NSG_VARIABLE]);
  },
};

const NSG_VARIABLE = [
  'variable "nsg" {',
  '  description = "The network security group of each zone"',
  '  type        = map(object({ name = string, resource_group_name = string }))',
  '}',
];

type Direction = 'Inbound' | 'Outbound';

/** A rule of the group: Azure takes one direction and one transport each. */
interface Side {
  readonly rule: FirewallRule;
  readonly direction: Direction;
  readonly transport: 'TCP' | 'UDP';
}

/** No two rules of one direction may have the same priority. */
const priorityKey = ({ rule, direction, transport }: Side): string =>
  `${rule.id} ${direction}${transport === 'UDP' ? ' UDP' : ''}`;

/** A rule that stays in the zone has both sides there. */
function sidesOf(rule: FirewallRule, zone: string): Side[] {
  const { direction, ingress, egress } = rule;
  const comesIn = direction === 'inbound' || (direction === 'through' && egress.zone === zone);
  const goesOut = direction === 'outbound' || (direction === 'through' && ingress.zone === zone);
  const directions: Direction[] = [...(comesIn ? ['Inbound' as const] : []), ...(goesOut ? ['Outbound' as const] : [])];
  return directions.flatMap((one) => transportsOf(rule).map((transport) => ({ rule, direction: one, transport })));
}

const LOWEST = 100;
const COUNT = 3997; // 100 to 4096

/** Each key's priority: its hash, or the next free one; keys in order, so that the same keys get the same numbers. */
function prioritiesOf(keys: readonly string[]): Map<string, number> {
  const priorities = new Map<string, number>();
  const taken = new Set<string>();
  for (const key of [...new Set(keys)].toSorted()) {
    const direction = key.split(' ')[1] ?? '';
    let place = hashOf(key) % COUNT;
    while (taken.has(`${direction} ${place}`)) place = (place + 1) % COUNT;
    taken.add(`${direction} ${place}`);
    priorities.set(key, LOWEST + place);
  }
  return priorities;
}

function nsgBlock({ rule, direction, transport }: Side, priority: number, zone: string): string[] {
  const end = direction === 'Inbound' ? 'in' : 'out';
  const mark = transport === 'UDP' ? 'udp-' : '';
  return [
    `resource "azurerm_network_security_rule" "portolan_${rule.id.toLowerCase()}_${mark.replace('-', '_')}${end}" {`,
    ...fields([
      ['name', quoted(ruleName({ ...rule, id: `${rule.id}-${mark}${end}` }, 80))],
      ['description', quoted(Array.from(remarkOf(rule)).slice(0, 140).join(''))],
      ['priority', String(priority)],
      ['direction', `"${direction}"`],
      ['access', '"Allow"'],
      ['protocol', transport === 'TCP' ? '"Tcp"' : '"Udp"'],
      ...prefixes('source', rule.sources, rule.family),
      ['source_port_range', '"*"'],
      ...prefixes('destination', rule.destinations, rule.family),
      ['destination_port_ranges', listOf(portsOf(rule.services, transport).map(portText))],
      ['resource_group_name', `var.nsg[${quoted(zone)}].resource_group_name`],
      ['network_security_group_name', `var.nsg[${quoted(zone)}].name`],
    ]),
    '}',
  ];
}

function prefixes(side: string, ends: readonly RuleEnd[], family: FirewallRule['family']): [string, string][] {
  const addresses = addressesOf(ends);
  if (addresses.length === 0) {
    return [[`${side}_address_prefix`, family === 6 ? '"::/0"' : family === 4 ? '"0.0.0.0/0"' : '"*"']];
  }
  return [[`${side}_address_prefixes`, listOf(addresses.map(inCidr))]];
}

const listOf = (items: readonly string[]): string => `[${items.map((item) => `"${item}"`).join(', ')}]`;
