import { fromBase32 } from '../../../lib/hash.ts';
import { portText } from '../../../design/model/portNumbers.ts';
import type { Service } from '../../../rules/firewalls/rule.ts';
import type { FirewallRule, RuleEnd } from '../text/firewallRule.ts';
import { remarkOf } from '../text/heading.ts';
import { addressObject, endsOf, ruleName, serviceObject, servicesOf, withMask } from '../text/objects.ts';
import { addressesOf, differenceOf, type Sheet } from '../text/sheets.ts';
import { plainText } from '../text/texts.ts';
import type { Writer } from '../text/writer.ts';

const MAX_POLICY_NAME = 35;
const MAX_NAME = 79;

/** FortiGate: commands of FortiOS. Policies are numbered, so ours have numbers that follow from their ids and can be found again. */
export const fortigate: Writer = {
  takes: ['firewall'],
  merged: true,
  extension: 'txt',
  abilities: { names: true, interfaceForAny: false, outbound: false, maxInterface: 35 },
  undo: () => ['config firewall policy, then delete each number of the policies whose names begin with Portolan'],
  howTo: [
    'Paste it at the command line of the right virtual domain, or load it as a script.',
    'Policies land at the end, above the implicit deny: move them above a policy that denies.',
  ],
  limits: ['It does not move policies or translate addresses. Sessions that are open are judged anew by default.'],
  write: (sheet) =>
    [
      ...sheet.heading.map((line) => `# ${plainText(line)}`),
      ...addressBlocks(sheet),
      ...serviceBlock(sheet),
      ...policyBlock(sheet),
      '',
    ].join('\n'),
};

const quoted = (text: string, max: number): string => `"${plainText(text, max)}"`;
const name = (end: RuleEnd): string => `"${addressObject(end, MAX_NAME)}"`;

function addressBlocks(sheet: Sheet): string[] {
  const ends = endsOf(sheet);
  const fours = ends.filter(({ end }) => end.family !== 6);
  const sixes = ends.filter(({ end }) => end.family === 6);
  return [
    ...block(
      'firewall address',
      fours.flatMap(({ end, hosts }) => addressText(end, hosts)),
    ),
    ...block(
      'firewall address6',
      sixes.flatMap(({ end, hosts }) => addressText(end, hosts)),
    ),
  ];
}

function addressText(end: RuleEnd, hosts: string): string[] {
  return [`    edit ${name(end)}`, ...valueOf(end), `        set comment ${quoted(hosts, 255)}`, '    next'];
}

function valueOf(end: RuleEnd): string[] {
  if (end.kind === 'fqdn') return ['        set type fqdn', `        set fqdn "${end.text}"`];
  if (end.family === 6) return [`        set ip6 ${end.text.includes('/') ? end.text : `${end.text}/128`}`];
  const { address, mask } = withMask(end.text);
  return [`        set subnet ${address} ${mask}`];
}

function serviceBlock(sheet: Sheet): string[] {
  return block(
    'firewall service custom',
    servicesOf(sheet).flatMap(({ transport, port }) => [
      `    edit "${serviceObject(transport, port)}"`,
      `        set ${transport.toLowerCase()}-portrange ${portText(port)}`,
      '    next',
    ]),
  );
}

const policyBlock = (sheet: Sheet): string[] => block('firewall policy', sheet.steps.flatMap(stepText));

const block = (path: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`config ${path}`, ...lines, 'end'];

/** A number from 1,000,000,000 on, made of the rule's id: FortiOS allows 4,294,967,294, and counts its own up from 1. */
const policyNumber = ({ id }: FirewallRule): number => 1_000_000_000 + (fromBase32(id) % 3_000_000_000);

function stepText(step: Sheet['steps'][number]): string[] {
  switch (step.kind) {
    case 'add':
      return ruleText(step.rule);
    case 'remove':
      return [`    delete ${policyNumber(step.rule)}`];
    case 'widen':
      return edited(step.after, 'append', differenceOf(step.before, step.after));
    case 'narrow':
      return edited(step.after, 'unselect', differenceOf(step.after, step.before));
  }
}

function edited(rule: FirewallRule, verb: 'append' | 'unselect', change: ReturnType<typeof differenceOf>): string[] {
  return [
    `    edit ${policyNumber(rule)}`,
    ...field(verb, sideField(rule, 'src'), change.sources.map(name)),
    ...field(verb, sideField(rule, 'dst'), change.destinations.map(name)),
    ...field(verb, 'service', change.services.flatMap(serviceText)),
    '    next',
  ];
}

const sideField = ({ family }: FirewallRule, side: 'src' | 'dst'): string => `${side}addr${family === 6 ? '6' : ''}`;
const serviceText = ({ transport, port }: Service): string[] =>
  port === 'dynamic' ? [] : [`"${serviceObject(transport, port)}"`];
const membersOf = (ends: readonly RuleEnd[]): string[] => {
  const addresses = addressesOf(ends);
  return addresses.length === 0 ? ['"all"'] : addresses.map(name);
};
const field = (verb: string, what: string, members: readonly string[]): string[] =>
  members.length === 0 ? [] : [`        ${verb} ${what} ${members.join(' ')}`];

function ruleText(rule: FirewallRule): string[] {
  return [
    `    edit ${policyNumber(rule)}`,
    `        set name "${ruleName(rule, MAX_POLICY_NAME)}"`,
    `        set srcintf ${quoted(rule.ingress.own || rule.ingress.zone, 35)}`,
    `        set dstintf ${quoted(rule.egress.own || rule.egress.zone, 35)}`,
    ...field('set', sideField(rule, 'src'), membersOf(rule.sources)),
    ...field('set', sideField(rule, 'dst'), membersOf(rule.destinations)),
    '        set action accept',
    '        set schedule "always"',
    ...field('set', 'service', rule.services.flatMap(serviceText)),
    '        set logtraffic all',
    `        set comments ${quoted(remarkOf(rule), 1023)}`,
    '    next',
  ];
}
