import { portText } from '../../../design/model/portNumbers.ts';
import type { Service } from '../../../rules/firewalls/rule.ts';
import type { FirewallRule, RuleEnd } from '../text/firewallRule.ts';
import { remarkOf } from '../text/heading.ts';
import { addressObject, endsOf, OURS, ruleName, serviceObject, servicesOf, withMask } from '../text/objects.ts';
import { addressesOf, differenceOf, type Sheet } from '../text/sheets.ts';
import { plainText } from '../text/texts.ts';
import type { Writer } from '../text/writer.ts';

const MAX_NAME = 63;
const LAYER = 'layer "$layer"';

/** Check Point: a shell script of mgmt_cli calls in one session. */
export const checkPoint: Writer = {
  takes: ['firewall'],
  merged: true,
  extension: 'sh',
  abilities: { names: true, interfaceForAny: false, outbound: false, maxInterface: Infinity },
  undo: () => ['the rollback, or revert to the revision before the one this publishes'],
  howTo: [
    'Run it on the management server with bash. It asks for a login.',
    'The access layer (LAYER) and, in it, a section named Portolan (SECTION) must exist: set both variables if yours are called otherwise.',
    'It publishes. Nothing holds before the policy is installed on the gateway.',
  ],
  limits: [
    'It does not install the policy or translate addresses. Zones are not part of these rules: the gateway knows them by its topology.',
  ],
  write: (sheet) =>
    [
      '#!/usr/bin/env bash',
      ...sheet.heading.map((line) => `# ${plainText(line)}`),
      'set -euo pipefail',
      'layer="${LAYER:-Network}"',
      'section="${SECTION:-Portolan}"',
      'session="$(mktemp)"',
      'trap \'rm -f "$session"\' EXIT',
      'mgmt_cli login > "$session"',
      ...endsOf(sheet).map(({ end, hosts }) => call(objectText(end, hosts))),
      ...servicesOf(sheet).map(({ transport, port }) =>
        call(
          `add service-${transport.toLowerCase()} name ${quoted(serviceObject(transport, port))} port ${quoted(portText(port))} set-if-exists true`,
        ),
      ),
      ...sheet.steps.flatMap((step) => stepText(step, sheet)),
      call('publish'),
      `echo "Published. Install the policy on the gateway: nothing holds before."`,
      '',
    ].join('\n'),
};

const call = (text: string): string => `mgmt_cli -s "$session" ${text}`;
/** Plain text has no character that means anything between double quotes in a shell. */
const quoted = (text: string, max = 1000): string => `"${plainText(text, max)}"`;

function objectText(end: RuleEnd, hosts: string): string {
  const rest = `comments ${quoted(hosts, 200)} tags.1 ${quoted(OURS)} set-if-exists true`;
  const name = `name ${quoted(objectName(end))}`;
  if (end.kind === 'fqdn') return `add dns-domain ${name} is-sub-domain false ${rest}`;
  if (end.text.includes('/')) return `add network ${name} ${subnetOf(end)} ${rest}`;
  return `add host ${name} ${end.family === 6 ? 'ipv6-address' : 'ipv4-address'} ${quoted(end.text)} ${rest}`;
}

/** A domain object is called by its domain; it is the only kind of object whose name can't be ours. */
const objectName = (end: RuleEnd): string =>
  end.kind === 'fqdn' ? `.${plainText(end.text)}` : addressObject(end, MAX_NAME);

function subnetOf({ text, family }: RuleEnd): string {
  const [address = '', prefix = ''] = text.split('/');
  if (family === 6) return `subnet6 ${quoted(address)} mask-length6 ${quoted(prefix)}`;
  const { mask } = withMask(text);
  return `subnet4 ${quoted(address)} subnet-mask ${quoted(mask)}`;
}

function stepText(step: Sheet['steps'][number], { job }: Sheet): string[] {
  switch (step.kind) {
    case 'add':
      return [call(ruleText(step.rule, job.target))];
    case 'remove':
      return [call(`delete access-rule name ${nameText(step.rule)} ${LAYER}`)];
    case 'widen':
      return edited(step.after, 'add', differenceOf(step.before, step.after));
    case 'narrow':
      return edited(step.after, 'remove', differenceOf(step.after, step.before));
  }
}

function edited(rule: FirewallRule, verb: 'add' | 'remove', change: ReturnType<typeof differenceOf>): string[] {
  const parts = [
    ...numbered(`source.${verb}`, change.sources.map(objectName)),
    ...numbered(`destination.${verb}`, change.destinations.map(objectName)),
    ...numbered(`service.${verb}`, change.services.flatMap(serviceText)),
  ];
  return parts.length === 0 ? [] : [call(`set access-rule name ${nameText(rule)} ${LAYER} ${parts.join(' ')}`)];
}

const nameText = (rule: FirewallRule): string => quoted(ruleName(rule, MAX_NAME));
const serviceText = ({ transport, port }: Service): string[] =>
  port === 'dynamic' ? [] : [serviceObject(transport, port)];
const numbered = (field: string, members: readonly string[]): string[] =>
  members.map((member, i) => `${field}.${i + 1} ${quoted(member)}`);
const membersOf = (ends: readonly RuleEnd[]): string[] => {
  const addresses = addressesOf(ends);
  return addresses.length === 0 ? ['Any'] : addresses.map(objectName);
};

/** Without a firewall in the design the rule holds on every gateway of the layer: none is called like two zones. */
const ruleText = (rule: FirewallRule, { isPlaced, name }: Sheet['job']['target']): string =>
  [
    `add access-rule ${LAYER} position.top "$section" name ${nameText(rule)}`,
    ...numbered('source', membersOf(rule.sources)),
    ...numbered('destination', membersOf(rule.destinations)),
    ...numbered('service', rule.services.flatMap(serviceText)),
    `action "Accept" track.type "Log" comments ${quoted(remarkOf(rule), 200)}`,
    ...(isPlaced ? [`install-on.1 ${quoted(name)}`] : []),
  ].join(' ');
