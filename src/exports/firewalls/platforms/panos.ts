import { portText } from '../../../design/model/portNumbers.ts';
import type { Service } from '../../../rules/firewalls/rule.ts';
import type { FirewallRule, RuleEnd } from '../text/firewallRule.ts';
import { remarkOf } from '../text/heading.ts';
import { addressObject, endsOf, inCidr, OURS, ruleName, serviceObject, servicesOf } from '../text/objects.ts';
import { addressesOf, differenceOf, type Sheet } from '../text/sheets.ts';
import { plainText } from '../text/texts.ts';
import type { Writer } from '../text/writer.ts';

const MAX_NAME = 63;
const MAX_TEXT = 1023;

/** PAN-OS: set commands for the configuration mode. */
export const panos: Writer = {
  takes: ['firewall'],
  merged: true,
  extension: 'txt',
  abilities: { names: true, interfaceForAny: false, outbound: false, maxInterface: 31 },
  undo: () => ['the lines that begin with delete in the rollback, or of each rule whose tag is Portolan'],
  howTo: [
    'Paste it in configuration mode (configure), in the virtual system or device group that is meant.',
    'Rules land below what is there: move them above a rule that denies, as the comments say.',
    'Nothing holds before commit.',
  ],
  limits: [
    'It does not move rules, commit, or translate addresses: rules name addresses as they are before translation.',
  ],
  write: (sheet) =>
    [
      ...sheet.heading.map((line) => `# ${plainText(line)}`),
      ...objects(sheet),
      ...sheet.steps.flatMap(stepText),
      '',
    ].join('\n'),
};

const quoted = (text: string, max = MAX_TEXT): string => `"${plainText(text, max)}"`;

function objects(sheet: Sheet): string[] {
  const ends = endsOf(sheet);
  const services = servicesOf(sheet);
  if (ends.length + services.length === 0) return [];
  return [
    ...ends.flatMap(({ end, hosts }) => [
      `set address ${addressObject(end, MAX_NAME)} ${end.kind === 'fqdn' ? `fqdn ${end.text}` : `ip-netmask ${inCidr(end)}`}`,
      `set address ${addressObject(end, MAX_NAME)} description ${quoted(hosts)}`,
    ]),
    ...services.map(
      ({ transport, port }) =>
        `set service ${serviceObject(transport, port)} protocol ${transport.toLowerCase()} port ${portText(port)}`,
    ),
    `set tag ${OURS} comments "Written by Portolan"`,
  ];
}

function stepText(step: Sheet['steps'][number]): string[] {
  switch (step.kind) {
    case 'add':
      return ruleText(step.rule);
    case 'remove':
      return [`delete ${pathOf(step.rule)}`];
    case 'widen': {
      const more = differenceOf(step.before, step.after);
      return [
        ...listed(pathOf(step.after), 'source', more.sources.map(endText)),
        ...listed(pathOf(step.after), 'destination', more.destinations.map(endText)),
        ...listed(pathOf(step.after), 'service', more.services.flatMap(serviceText)),
      ];
    }
    case 'narrow': {
      const fewer = differenceOf(step.after, step.before);
      return [
        ...fewer.sources.map((end) => `delete ${pathOf(step.before)} source ${endText(end)}`),
        ...fewer.destinations.map((end) => `delete ${pathOf(step.before)} destination ${endText(end)}`),
        ...fewer.services.flatMap(serviceText).map((name) => `delete ${pathOf(step.before)} service ${name}`),
      ];
    }
  }
}

const pathOf = (rule: FirewallRule): string => `rulebase security rules ${ruleName(rule, MAX_NAME)}`;
const zoneText = ({ own, zone }: FirewallRule['ingress']): string => quoted(own || zone, 31);
const endText = (end: RuleEnd): string => (end.kind === 'any' ? 'any' : addressObject(end, MAX_NAME));
const serviceText = ({ transport, port }: Service): string[] =>
  port === 'dynamic' ? [] : [serviceObject(transport, port)];
const membersOf = (ends: readonly RuleEnd[]): string[] => {
  const addresses = addressesOf(ends);
  return addresses.length === 0 ? ['any'] : addresses.map(endText);
};
const listed = (path: string, field: string, members: readonly string[]): string[] =>
  members.length === 0 ? [] : [`set ${path} ${field} [ ${members.join(' ')} ]`];

function ruleText(rule: FirewallRule): string[] {
  const path = pathOf(rule);
  return [
    `set ${path} from ${zoneText(rule.ingress)}`,
    `set ${path} to ${zoneText(rule.egress)}`,
    ...listed(path, 'source', membersOf(rule.sources)),
    ...listed(path, 'destination', membersOf(rule.destinations)),
    `set ${path} application any`,
    ...listed(path, 'service', rule.services.flatMap(serviceText)),
    `set ${path} action allow`,
    `set ${path} log-end yes`,
    `set ${path} tag [ ${OURS} ]`,
    `set ${path} description ${quoted(remarkOf(rule))}`,
    `# move ${path} before NAME-OF-A-RULE-THAT-DENIES`,
  ];
}
