import type { NamedRule } from '../firewalls/namedRule.ts';
import type { Connection } from '../connect/connection.ts';
import { hostLabel } from '../../design/model/names.ts';
import { changeOf, type RuleChange } from './change.ts';
import { tuplesOf } from './order.ts';

/** The rules of one filter at two times. */
export interface Sides {
  readonly filter: string;
  readonly kind: 'firewall' | 'boundary' | 'host';
  readonly name: string;
  readonly before: readonly NamedRule[];
  readonly after: readonly NamedRule[];
}

/** A rule at both times. */
export interface Changed {
  readonly old: NamedRule;
  readonly new: NamedRule;
}

/** A rule, or part of one, that goes, and why. */
export interface Removal {
  readonly rule: NamedRule;
  readonly why: readonly string[];
}

/** What becomes of the rules of one firewall. */
export interface SetChange extends Pick<Sides, 'filter' | 'kind' | 'name'> {
  readonly add: readonly NamedRule[];
  readonly remove: readonly Removal[];
  readonly modify: readonly (Changed & { readonly why: readonly string[] })[]; // why: what of it goes
  readonly keep: readonly NamedRule[]; // as they are now
  readonly needed: readonly Needed[]; // asked for by nobody as they were, yet kept: other connections need all they let through
  readonly textOnly: readonly Changed[]; // of those kept, the ones whose hosts or zones are called otherwise
  readonly changes: readonly RuleChange[]; // all of it, as steps and texts are made from it
}

/** A rule that would go, were it not for other connections. */
export interface Needed {
  readonly rule: NamedRule;
  readonly alsoFor: readonly Connection[];
}

/** Says why a connection in force is asked for no more. */
export type WhyGone = (connection: Connection) => string;

/** Returns what becomes of the rules of one firewall between two times. A rule that another connection still needs is never removed. */
export function setChangeOf(sides: Sides, whyGone: WhyGone): SetChange {
  const { filter, kind, name, before, after } = sides;
  const all = changeOf(before, after);
  const needed = neededOf(all, after);
  const changes = all.filter((change) => change.kind !== 'remove' || !needed.has(change.before));
  const kept = changes.flatMap((change) => (change.kind === 'keep' ? [{ old: change.before, new: change.after }] : []));
  const still = new Set(after.flatMap(({ connections }) => connections.map(({ id }) => id)));
  return {
    filter,
    kind,
    name,
    changes,
    add: changes.flatMap((change) => (change.kind === 'add' ? [change.after] : [])),
    remove: changes.flatMap((change) =>
      change.kind === 'remove' ? [{ rule: change.before, why: reasons(change.before, still, whyGone) }] : [],
    ),
    modify: changes.flatMap((change) =>
      change.kind === 'modify'
        ? [{ old: change.before, new: change.after, why: reasons(change.before, still, whyGone) }]
        : [],
    ),
    keep: kept.map((one) => one.new),
    needed: [...needed].map(([rule, alsoFor]) => ({ rule, alsoFor })),
    textOnly: kept.filter((one) => wordsOf(one.old) !== wordsOf(one.new)),
  };
}

/** Rules that would go, but all they let through is asked for by others: with those. */
function neededOf(changes: readonly RuleChange[], after: readonly NamedRule[]): Map<NamedRule, readonly Connection[]> {
  const needed = new Map<NamedRule, readonly Connection[]>();
  const removed = changes.flatMap((change) => (change.kind === 'remove' ? [change.before] : []));
  if (removed.length === 0 || after.length === 0) return needed;
  const holders = new Map<string, NamedRule>();
  for (const rule of after) for (const tuple of tuplesOf(rule)) holders.set(tuple, rule);
  for (const rule of removed) {
    const tuples = [...tuplesOf(rule)];
    if (!tuples.every((tuple) => holders.has(tuple))) continue;
    const rules = new Set(tuples.flatMap((tuple) => holders.get(tuple) ?? []));
    needed.set(rule, [...new Set([...rules].flatMap(({ connections }) => connections))]);
  }
  return needed;
}

const reasons = ({ connections }: NamedRule, still: ReadonlySet<string>, whyGone: WhyGone): string[] => [
  ...new Set(connections.filter(({ id }) => !still.has(id)).map(whyGone)),
];

/** What people call what is in a rule. */
function wordsOf({ ingressName, egressName, connections }: NamedRule): string {
  const hosts = connections.flatMap(({ initiator, listener }) => [initiator, listener]);
  return JSON.stringify([
    ingressName,
    egressName,
    [...new Set(hosts.map((host) => `${host.id} ${hostLabel(host)} ${host.fqdn}`))].toSorted(),
  ]);
}
