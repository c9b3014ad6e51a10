import { spanOf } from '../../../design/model/portNumbers.ts';
import type { FirewallRule, RuleEnd } from '../text/firewallRule.ts';
import { remarkOf } from '../text/heading.ts';
import { addressObject, endsOf, OURS, withMask } from '../text/objects.ts';
import {
  addressesOf,
  differenceOf,
  portsOf,
  transportsOf,
  type Difference,
  type KnownPort,
  type Sheet,
} from '../text/sheets.ts';
import { plainText, slug } from '../text/texts.ts';
import type { Writer } from '../text/writer.ts';

const MAX_NAME = 64;

/** Cisco ASA: objects, a group for each side of a rule, and the entries of the lists that hold what enters each interface. */
export const asa: Writer = {
  takes: ['firewall'],
  merged: true,
  extension: 'txt',
  abilities: { names: true, interfaceForAny: true, outbound: false, maxInterface: 48 },
  undo: () => [
    'the lines that begin with no in the rollback; then the groups and objects whose names begin with Portolan',
  ],
  howTo: [
    'Paste it in configuration mode.',
    'Entries land at the end of each list: where an entry there denies, give them a line number above it.',
    'Lists are taken to be bound to their interfaces already: nothing here binds one.',
  ],
  limits: [
    'It does not bind lists to interfaces or translate addresses: lists name real addresses. Open sessions stay.',
  ],
  write: (sheet) =>
    [
      ...sheet.heading.map((line) => `! ${plainText(line)}`),
      ...endsOf(sheet).flatMap(({ end, hosts }) => objectText(end, hosts)),
      ...sheet.steps.flatMap(stepText),
      '',
    ].join('\n'),
};

function objectText(end: RuleEnd, hosts: string): string[] {
  return [
    `object network ${addressObject(end, MAX_NAME)}`,
    ` ${valueOf(end)}`,
    ` description ${plainText(hosts, 200)}`,
  ];
}

function valueOf(end: RuleEnd): string {
  if (end.kind === 'fqdn') return `fqdn ${end.text}`;
  if (end.family === 6) return end.text.includes('/') ? `subnet ${end.text}` : `host ${end.text}`;
  const { address, mask, isHost } = withMask(end.text);
  return isHost ? `host ${address}` : `subnet ${address} ${mask}`;
}

function stepText(step: Sheet['steps'][number]): string[] {
  switch (step.kind) {
    case 'add':
      return [...groupsOf(step.rule), `${listOf(step.rule)} remark ${remark(step.rule)}`, ...entriesOf(step.rule)];
    case 'remove':
      return [
        ...entriesOf(step.rule).map((line) => `no ${line}`),
        `no ${listOf(step.rule)} remark ${remark(step.rule)}`,
        ...groupNames(step.rule).map((group) => `no object-group network ${group}`),
      ];
    case 'widen':
      return edited(step.after, '', differenceOf(step.before, step.after));
    case 'narrow':
      return edited(step.after, 'no ', differenceOf(step.after, step.before));
  }
}

/** Addresses come into or leave the groups; ports are entries. */
function edited(rule: FirewallRule, no: '' | 'no ', change: Difference): string[] {
  return [
    ...members(groupOf(rule, 'S'), no, change.sources),
    ...members(groupOf(rule, 'D'), no, change.destinations),
    ...entriesOf({ ...rule, services: change.services }).map((line) => `${no}${line}`),
  ];
}

const members = (group: string, no: string, ends: readonly RuleEnd[]): string[] =>
  ends.length === 0
    ? []
    : [
        `object-group network ${group}`,
        ...ends.map((end) => ` ${no}network-object object ${addressObject(end, MAX_NAME)}`),
      ];

const groupOf = ({ id }: FirewallRule, side: 'S' | 'D'): string => `${OURS}-${id}-${side}`;

const groupsOf = (rule: FirewallRule): string[] => [
  ...members(groupOf(rule, 'S'), '', addressesOf(rule.sources)),
  ...members(groupOf(rule, 'D'), '', addressesOf(rule.destinations)),
];

const groupNames = (rule: FirewallRule): string[] => [
  ...(addressesOf(rule.sources).length > 0 ? [groupOf(rule, 'S')] : []),
  ...(addressesOf(rule.destinations).length > 0 ? [groupOf(rule, 'D')] : []),
];

/** The list of what enters the interface: its own name, else the usual one made of the interface's. */
const listOf = ({ ingress }: FirewallRule): string =>
  `access-list ${ingress.list === '' ? `${slug(ingress.own || ingress.zone)}_access_in` : slug(ingress.list)}`;

const remark = (rule: FirewallRule): string => plainText(`Portolan ${remarkOf(rule)}`, 100);

function entriesOf(rule: FirewallRule): string[] {
  const source = sideText(rule, 'S', rule.sources);
  const destination = sideText(rule, 'D', rule.destinations);
  return transportsOf(rule).flatMap((transport) =>
    portsOf(rule.services, transport).map(
      (port) => `${listOf(rule)} extended permit ${transport.toLowerCase()} ${source} ${destination} ${spanText(port)}`,
    ),
  );
}

function sideText(rule: FirewallRule, side: 'S' | 'D', ends: readonly RuleEnd[]): string {
  if (addressesOf(ends).length > 0) return `object-group ${groupOf(rule, side)}`;
  return rule.family === null ? 'any' : `any${rule.family}`;
}

function spanText(port: KnownPort): string {
  const { from, to } = spanOf(port);
  return from === to ? `eq ${from}` : `range ${from} ${to}`;
}
