import { portText } from '../../design/model/portNumbers.ts';
import type { NamedRule } from '../firewalls/namedRule.ts';
import { endText, type Endpoint } from '../firewalls/rule.ts';

/** What becomes of one rule between two sets. */
export type RuleChange<R extends NamedRule = NamedRule> =
  | { readonly kind: 'add'; readonly after: R }
  | { readonly kind: 'remove'; readonly before: R }
  | { readonly kind: 'modify' | 'keep'; readonly before: R; readonly after: R };

/** Returns what turns one rule set into the other: rules are matched by id, removals stand first. */
export function changeOf<R extends NamedRule>(baseline: readonly R[], present: readonly R[]): RuleChange<R>[] {
  const before = new Map(baseline.map((rule) => [rule.id, rule]));
  const ids = new Set(present.map(({ id }) => id));
  const removed = baseline.filter(({ id }) => !ids.has(id)).map((rule) => ({ kind: 'remove', before: rule }) as const);
  return [...removed, ...present.map((rule) => becoming(before.get(rule.id), rule))];
}

function becoming<R extends NamedRule>(before: R | undefined, after: R): RuleChange<R> {
  if (!before) return { kind: 'add', after };
  return { kind: ruleContent(before) === ruleContent(after) ? 'keep' : 'modify', before, after };
}

/** Returns the way back: what turns the present into the baseline. */
export function rollbackOf<R extends NamedRule>(changes: readonly RuleChange<R>[]): RuleChange<R>[] {
  const back = changes.map(inverse);
  return [...back.filter(({ kind }) => kind === 'remove'), ...back.filter(({ kind }) => kind !== 'remove')];
}

function inverse<R extends NamedRule>(change: RuleChange<R>): RuleChange<R> {
  switch (change.kind) {
    case 'add':
      return { kind: 'remove', before: change.after };
    case 'remove':
      return { kind: 'add', after: change.before };
    case 'modify':
    case 'keep':
      return { kind: change.kind, before: change.after, after: change.before };
  }
}

/** Returns the rule set that the changes lead to. */
export const appliedTo = <R extends NamedRule>(changes: readonly RuleChange<R>[]): R[] =>
  changes.flatMap((change) => (change.kind === 'remove' ? [] : [change.after]));

/** Returns all of a rule that a firewall is told; names that people gave to hosts and zones, numbers and notes are no part of it. */
export function ruleContent(rule: NamedRule): string {
  const services = rule.services.map(({ transport, port }) => `${transport} ${portText(port)}`).toSorted();
  return JSON.stringify([
    rule.filter,
    rule.ingressOwn,
    rule.egressOwn,
    endTexts(rule.sources),
    endTexts(rule.destinations),
    services,
  ]);
}

const endTexts = (ends: readonly Endpoint[]): string[] => [...new Set(ends.map(endText))].toSorted();
