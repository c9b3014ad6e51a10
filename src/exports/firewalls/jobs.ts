import { portText } from '../../design/model/portNumbers.ts';
import { hostLabel } from '../../design/model/names.ts';
import type { Design } from '../../design/model/schema.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import type { RuleChange } from '../../rules/change/change.ts';
import { orderOfWork, type Step as WorkStep } from '../../rules/change/order.ts';
import type { NamedRule } from '../../rules/firewalls/namedRule.ts';
import type { Endpoint } from '../../rules/firewalls/rule.ts';
import type { LocalSet } from '../../rules/firewalls/localSets.ts';
import type { IdentifiedRule } from '../../rules/firewalls/ruleIds.ts';
import type { RuleSet } from '../../rules/firewalls/ruleSets.ts';
import { translationsOf, type Translation } from '../../rules/network/translated.ts';
import { untoldTranslationsOf } from '../../rules/network/translators.ts';
import { citationsOf, distinct, nameOfZone, usagesOf } from '../../rules/views/columns.ts';
import type { FirewallJob, FirewallRule, RuleEnd, Step } from './text/firewallRule.ts';

/** What heads a text beside its rules. */
export interface Heading {
  readonly revision: string;
  readonly date: string;
  readonly withoutPath?: number; // connections of the design on no firewall, until somebody says which way they take
}

/** Says of each address in the rules that stands for another, or is hidden behind another, on the way to a peer. */
function translationLines(translations: readonly Translation[]): string[] {
  return distinct(
    translations.map(({ host, own, seen, zone }) =>
      own === null
        ? `${hostLabel(host)} has its own address in these rules and is seen as ${seen} in ${nameOfZone(zone)}`
        : `${hostLabel(host)} is ${own} in these rules and ${seen} for ${nameOfZone(zone)}`,
    ),
  );
}

const connectionsOf = (rules: readonly IdentifiedRule[]) => distinct(rules.flatMap((rule) => rule.connections));

/** What a firewall calls the zones it joins, by zone: for the boundary of two zones, where the design has no firewall to tell. */
export type ZoneNames = ReadonlyMap<string, string>;

/** Returns the job of writing a whole rule set. */
export const wholeJob = (design: Design, set: RuleSet, heading: Heading, names?: ZoneNames): FirewallJob => ({
  ...frameOf(design, set, heading),
  part: 'whole',
  before: [],
  after: set.rules.map((rule) => firewallRule(design, set, rule, names)),
  open: [],
  close: [],
});

/** Returns the job of writing what changes in a rule set; for the way back, what the changes are turned into. */
export function changeJob(
  design: Design,
  set: RuleSet,
  changes: readonly RuleChange[],
  part: 'change' | 'rollback',
  heading: Heading,
  names?: ZoneNames,
): FirewallJob {
  const write = (rule: NamedRule): FirewallRule => firewallRule(design, set, rule, names);
  return { ...frameOf(design, set, heading), part, ...workOf(changes, write) };
}

type Work = Pick<FirewallJob, 'before' | 'after' | 'open' | 'close'>;

/** What holds before and after, and the steps between. */
function workOf(changes: readonly RuleChange[], write: (rule: NamedRule) => FirewallRule): Work {
  const { open, close } = orderOfWork(changes);
  return {
    before: changes.flatMap((change) => (change.kind === 'add' ? [] : [write(change.before)])),
    after: changes.flatMap((change) => (change.kind === 'remove' ? [] : [write(change.after)])),
    open: open.map((step) => stepOf(step, write)),
    close: close.map((step) => stepOf(step, write)),
  };
}

const stepOf = (step: WorkStep, write: (rule: NamedRule) => FirewallRule): Step =>
  'rule' in step
    ? { kind: step.kind, rule: write(step.rule) }
    : { kind: step.kind, before: write(step.before), after: write(step.after) };

/** A rule of a host or a zone, and which way it stands. */
interface LocalChanges {
  readonly inbound: readonly RuleChange[];
  readonly outbound: readonly RuleChange[];
}

/** Returns the job of writing what changes on the firewall of a host, or in the security group of a zone. */
export function localChangeJob(
  design: Design,
  set: LocalSet,
  changes: LocalChanges,
  part: 'change' | 'rollback',
  heading: Heading,
): FirewallJob {
  const [into, out] = [
    workOf(changes.inbound, (rule) => ({ ...firewallRule(design, { firewall: null }, rule), direction: 'inbound' })),
    workOf(changes.outbound, (rule) => ({ ...firewallRule(design, { firewall: null }, rule), direction: 'outbound' })),
  ];
  return {
    ...localJob(design, set, heading),
    part,
    before: [...into.before, ...out.before],
    after: [...into.after, ...out.after],
    open: [...into.open, ...out.open],
    close: [...into.close, ...out.close],
  };
}

/** Returns the job of writing what the firewall of a host, or the security group of a zone, lets in and out. */
export function localJob(design: Design, set: LocalSet, heading: Heading): FirewallJob {
  const { kind, id, name } = set;
  const write = (rule: IdentifiedRule, direction: 'inbound' | 'outbound'): FirewallRule => ({
    ...firewallRule(design, { firewall: null }, rule),
    direction,
  });
  return {
    ...heading,
    design: design.name,
    target: { kind, id, name, isPlaced: true },
    part: 'whole',
    before: [],
    after: [
      ...set.inbound.map((rule) => write(rule, 'inbound')),
      ...set.outbound.map((rule) => write(rule, 'outbound')),
    ],
    open: [],
    close: [],
    unpaired: set.unpaired.map(nameOfConnection),
    translated: translationLines(connectionsOf(set.inbound).flatMap(translationsOf)),
    closingDrop: design.hosts.find((host) => kind === 'host' && host.id === id)?.closingDrop ?? false,
  };
}

const nameOfConnection = ({ initiator, listener, transport, port }: Connection): string =>
  `${hostLabel(initiator)} to ${hostLabel(listener)}, ${transport} ${portText(port)}`;

const frameOf = (design: Design, { filter, name, firewall, unpaired, rules }: RuleSet, heading: Heading) => ({
  ...heading,
  design: design.name,
  target: { kind: 'firewall' as const, id: filter, name, isPlaced: firewall !== null },
  unpaired: unpaired.map(nameOfConnection),
  translated: translationLines(untoldTranslationsOf(design, connectionsOf(rules), filter)),
  closingDrop: false,
});

/** Returns a rule as writers are given it: with names, reasons and the firewall's own words for its zones. */
function firewallRule(
  design: Design,
  { firewall }: Pick<RuleSet, 'firewall'>,
  rule: IdentifiedRule,
  names?: ZoneNames,
): FirewallRule {
  const ends = new Map(
    rule.connections.flatMap(({ initiator, listener }) => [initiator, listener].map((host) => [host.id, host])),
  );
  const endOf = ({ host, kind, text, family }: Endpoint): RuleEnd => {
    const held = ends.get(host);
    return { host: held ? hostLabel(held) : host, kind, text, family };
  };
  const side = (id: string): FirewallRule['ingress'] => {
    const leg = firewall?.zones.find(({ zone }) => zone === id);
    const zone = design.zones.find((one) => one.id === id);
    return {
      own: (leg?.name ?? names?.get(id) ?? '').trim(),
      list: leg?.list.trim() ?? '',
      zone: zone ? nameOfZone(zone) : id,
    };
  };
  const sources = rule.sources.map(endOf);
  const destinations = rule.destinations.map(endOf);
  return {
    id: rule.id,
    title: `${titleOf(sources)} to ${titleOf(destinations)}`,
    reason: reasonOf(rule.connections),
    ingress: side(rule.ingress),
    egress: side(rule.egress),
    sources,
    destinations,
    services: rule.services,
    family: rule.family,
    direction: 'through',
    expires: '',
  };
}

/** "DMZ01 +2": the first host, and how many others. */
function titleOf(ends: readonly RuleEnd[]): string {
  const hosts = distinct(ends.map(({ host }) => host));
  return hosts.length > 1 ? `${hosts[0]} +${hosts.length - 1}` : (hosts[0] ?? '');
}

function reasonOf(connections: readonly Connection[]): string {
  const usages = distinct(connections.flatMap(usagesOf)).join('; ');
  const cites = distinct(connections.flatMap(citationsOf)).join(' ');
  return cites === '' ? usages : `${usages} (${cites})`;
}
