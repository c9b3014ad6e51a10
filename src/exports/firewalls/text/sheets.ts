import { portText, type Port } from '../../../design/model/portNumbers.ts';
import type { Service } from '../../../rules/firewalls/rule.ts';
import type { FirewallRule, RuleEnd, Step } from './firewallRule.ts';
import { headingOf } from './heading.ts';
import type { PreparedJob } from './preparing.ts';

/** One text to be loaded as a whole. */
export interface Sheet {
  readonly job: PreparedJob;
  readonly stage: 'all' | 'open' | 'close';
  readonly heading: readonly string[];
  readonly steps: readonly Step[]; // what this text does, for platforms that are told steps
  readonly rules: readonly FirewallRule[]; // what holds once it is loaded, for platforms that are told states
}

const STAGES = {
  open: 'Stage 1 of 2: open. Then prove that what is new works',
  close: 'Stage 2 of 2: close. Then prove that what stays still works',
} as const;

/** Returns the texts of a job: one for a whole set; for a change what opens and, to be loaded later, what closes. */
export function sheetsOf(job: PreparedJob, undo: readonly string[]): Sheet[] {
  const heading = headingOf(job, undo);
  if (job.part === 'whole') {
    const steps = job.after.map((rule) => ({ kind: 'add', rule }) as const);
    return [{ job, stage: 'all', heading, steps, rules: job.after }];
  }
  const isTwofold = job.open.length > 0 && job.close.length > 0;
  const named = (stage: 'open' | 'close') => (isTwofold ? [...heading, STAGES[stage]] : heading);
  const open: Sheet = { job, stage: 'open', heading: named('open'), steps: job.open, rules: opened(job) };
  const close: Sheet = { job, stage: 'close', heading: named('close'), steps: job.close, rules: job.after };
  return [open, close].filter(({ steps }) => steps.length > 0);
}

/** What holds between the two stages: the rules in force, with all that the first stage adds. */
function opened({ before, open }: PreparedJob): FirewallRule[] {
  const rules = new Map(before.map((rule) => [rule.id, rule]));
  for (const step of open) {
    if (step.kind === 'add') rules.set(step.rule.id, step.rule);
    if (step.kind === 'widen') rules.set(step.after.id, widened(step.before, step.after));
  }
  return [...rules.values()];
}

/** The rule with what either has: exact, since a rule is widened only where one of its sets alone changes. */
function widened(before: FirewallRule, after: FirewallRule): FirewallRule {
  const more = differenceOf(before, after);
  return {
    ...after,
    sources: [...before.sources, ...more.sources],
    destinations: [...before.destinations, ...more.destinations],
    services: [...before.services, ...more.services],
  };
}

/** What one step adds to a rule, or takes from it. */
export interface Difference {
  readonly sources: readonly RuleEnd[];
  readonly destinations: readonly RuleEnd[];
  readonly services: readonly Service[];
}

/** Returns what the second rule has and the first has not. */
export const differenceOf = (from: FirewallRule, to: FirewallRule): Difference => ({
  sources: without(to.sources, from.sources, endKey),
  destinations: without(to.destinations, from.destinations, endKey),
  services: without(to.services, from.services, serviceKey),
});

function without<T>(items: readonly T[], others: readonly T[], keyOf: (item: T) => string): T[] {
  const held = new Set(others.map(keyOf));
  return items.filter((item) => !held.has(keyOf(item)));
}

/** Returns what an end is for a firewall, whoever has it. */
export const endKey = ({ kind, text }: RuleEnd): string => `${kind} ${text}`;

/** Returns what tells services apart. */
const serviceKey = ({ transport, port }: Service): string => `${transport} ${portText(port)}`;

/** Returns the ends each once; none where any is among them, for then there is nothing to be told. */
export function addressesOf(ends: readonly RuleEnd[]): RuleEnd[] {
  if (ends.some(({ kind }) => kind === 'any')) return [];
  return [...new Map(ends.map((end) => [endKey(end), end])).values()];
}

/** A port, or several that follow one another, that a platform can be told. */
export type KnownPort = Exclude<Port, 'dynamic'>;

/** Returns the ports of a transport that are known, which in a prepared job are all. */
export const portsOf = (services: readonly Service[], transport: Service['transport']): KnownPort[] =>
  services.flatMap((service) => (service.transport === transport && service.port !== 'dynamic' ? [service.port] : []));

/** Returns the transports of a rule, each once. */
export const transportsOf = ({ services }: FirewallRule): Service['transport'][] => [
  ...new Set(services.map(({ transport }) => transport)),
];
