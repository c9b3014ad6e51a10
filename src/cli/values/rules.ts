import { portText } from '../../design/model/portNumbers.ts';
import { hostLabel } from '../../design/model/names.ts';
import type { Design } from '../../design/model/schema.ts';
import { CERTAINTIES, certaintyOf, type Certainty } from '../../rules/views/certainty.ts';
import type { NamedRule } from '../../rules/firewalls/namedRule.ts';
import type { Endpoint } from '../../rules/firewalls/rule.ts';
import { keysOf } from '../../lib/keysOf.ts';

/** Returns a rule as plain data for other programs; an address is null where the design has none. */
export const ruleValue = (design: Design, firewall: string, rule: NamedRule) => ({
  firewall,
  ruleId: rule.id,
  from: rule.ingressName,
  to: rule.egressName,
  sources: rule.sources.map((end) => endValue(design, end)),
  destinations: rule.destinations.map((end) => endValue(design, end)),
  transport: transportOf(rule),
  ports: rule.services.map(({ port }) => (typeof port === 'number' ? port : portText(port))),
  certainty: leastSure(rule),
  connections: rule.connections.map(({ id }) => id),
});

const endValue = (design: Design, end: Endpoint) => ({
  host: nameIn(design, end.host),
  address: end.kind === 'missing' ? null : end.kind === 'any' ? 'any' : end.text,
});

function nameIn({ hosts }: Design, id: string): string {
  const host = hosts.find((one) => one.id === id);
  return host ? hostLabel(host) : id;
}

const transportOf = ({ services }: NamedRule): string =>
  [...new Set(services.map(({ transport }) => transport))].join('+');

/** The least sure of what a rule stands for: it is as sure as that. */
function leastSure({ connections }: NamedRule): Certainty {
  const all = new Set(connections.map(certaintyOf));
  return keysOf(CERTAINTIES).find((one) => all.has(one)) ?? 'documented';
}

/** What heads the cells of rules. */
export const RULE_HEADERS: readonly string[] = [
  'Rule ID',
  'From',
  'To',
  'Sources',
  'Destinations',
  'Service',
  'Certainty',
];

/** Returns the cells of a rule. */
export const ruleCells = (design: Design, rule: NamedRule): string[] => [
  rule.id,
  rule.ingressName,
  rule.egressName,
  endsText(design, rule.sources),
  endsText(design, rule.destinations),
  rule.services.map(({ transport, port }) => `${transport} ${portText(port)}`).join(', '),
  CERTAINTIES[leastSure(rule)],
];

const endsText = (design: Design, ends: readonly Endpoint[]): string =>
  ends.map((end) => `${nameIn(design, end.host)} (${addressText(end)})`).join(', ');

const addressText = ({ kind, text }: Endpoint): string =>
  kind === 'missing' ? 'no address' : kind === 'any' ? 'any' : text;
