import { portText } from '../../../design/model/portNumbers.ts';
import type { Service } from '../../../rules/firewalls/rule.ts';
import type { FirewallRule, RuleEnd } from '../text/firewallRule.ts';
import { remarkOf } from '../text/heading.ts';
import { addressObject, endsOf, inCidr, ruleName, serviceObject, servicesOf } from '../text/objects.ts';
import { addressesOf, differenceOf, type Difference, type Sheet } from '../text/sheets.ts';
import { plainText, slug } from '../text/texts.ts';
import type { Writer } from '../text/writer.ts';

const MAX_NAME = 63;

/** Junos on SRX: set commands of the configuration mode. */
export const srx: Writer = {
  takes: ['firewall'],
  merged: true,
  extension: 'txt',
  abilities: { names: true, interfaceForAny: false, outbound: false, maxInterface: 63 },
  undo: () => ['the lines that begin with delete in the rollback, or rollback 1 right after the commit'],
  howTo: [
    'Paste it in configuration mode, or load it with load set FILE.',
    'Policies land below what is there: where a policy denies, insert ours before it, as the comments say.',
    'Nothing holds before commit.',
  ],
  limits: ['It does not insert policies, commit, or translate addresses: policies name real addresses.'],
  write: (sheet) =>
    [
      ...sheet.heading.map((line) => `# ${plainText(line)}`),
      ...objects(sheet),
      ...sheet.steps.flatMap(stepText),
      '',
    ].join('\n'),
};

const objects = (sheet: Sheet): string[] => [
  ...endsOf(sheet).flatMap(({ end, hosts }) => [
    `set security address-book global address ${addressObject(end, MAX_NAME)} ${end.kind === 'fqdn' ? `dns-name ${end.text}` : inCidr(end)}`,
    `set security address-book global address ${addressObject(end, MAX_NAME)} description "${plainText(hosts, 200)}"`,
  ]),
  ...servicesOf(sheet).flatMap(({ transport, port }) => [
    `set applications application ${serviceObject(transport, port)} protocol ${transport.toLowerCase()}`,
    `set applications application ${serviceObject(transport, port)} destination-port ${portText(port)}`,
  ]),
];

function stepText(step: Sheet['steps'][number]): string[] {
  switch (step.kind) {
    case 'add':
      return ruleText(step.rule);
    case 'remove':
      return [`delete ${pathOf(step.rule)}`];
    case 'widen':
      return matches(differenceOf(step.before, step.after)).map((match) => `set ${pathOf(step.after)} match ${match}`);
    case 'narrow':
      return matches(differenceOf(step.after, step.before)).map(
        (match) => `delete ${pathOf(step.after)} match ${match}`,
      );
  }
}

const zoneText = ({ own, zone }: FirewallRule['ingress']): string => slug(own || zone);
const pathOf = (rule: FirewallRule): string =>
  `security policies from-zone ${zoneText(rule.ingress)} to-zone ${zoneText(rule.egress)} policy ${ruleName(rule, MAX_NAME)}`;

const matches = ({ sources, destinations, services }: Difference): string[] => [
  ...sources.map((end) => `source-address ${endText(end)}`),
  ...destinations.map((end) => `destination-address ${endText(end)}`),
  ...services.flatMap(serviceText).map((service) => `application ${service}`),
];

const endText = (end: RuleEnd): string => (end.kind === 'any' ? 'any' : addressObject(end, MAX_NAME));
const serviceText = ({ transport, port }: Service): string[] =>
  port === 'dynamic' ? [] : [serviceObject(transport, port)];

/** An end of any address: of one family where the other end has one. */
const membersOf = (ends: readonly RuleEnd[], { family }: FirewallRule): string[] => {
  const addresses = addressesOf(ends);
  if (addresses.length > 0) return addresses.map(endText);
  return [family === null ? 'any' : family === 6 ? 'any-ipv6' : 'any-ipv4'];
};

function ruleText(rule: FirewallRule): string[] {
  const path = pathOf(rule);
  return [
    ...membersOf(rule.sources, rule).map((text) => `set ${path} match source-address ${text}`),
    ...membersOf(rule.destinations, rule).map((text) => `set ${path} match destination-address ${text}`),
    ...rule.services.flatMap(serviceText).map((text) => `set ${path} match application ${text}`),
    `set ${path} then permit`,
    `set ${path} then log session-close`,
    `set ${path} description "${plainText(remarkOf(rule), 200)}"`,
    `# insert ${path} before policy NAME-OF-A-POLICY-THAT-DENIES`,
  ];
}
