import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NamedRule } from '../firewalls/namedRule.ts';
import { mergedRules } from '../firewalls/merge.ts';
import { identified, identifiedAfter, type IdentifiedRule, type IdGiver } from '../firewalls/ruleIds.ts';
import type { Flow } from '../firewalls/rule.ts';
import { aFlow, anyFlows } from '../testing/flows.testing.ts';
import { appliedTo, changeOf, rollbackOf, ruleContent } from './change.ts';
import { orderOfWork, tuplesOf, type Step } from './order.ts';

/** Ids that are their texts; a text that is taken gets a mark. */
function idGiver(taken: readonly string[] = []): IdGiver {
  const given = new Set(taken);
  return (text) => {
    let id = text;
    while (given.has(id)) id += "'";
    given.add(id);
    return id;
  };
}

const named = (rule: IdentifiedRule): NamedRule => ({
  ...rule,
  ingressName: rule.ingress,
  egressName: rule.egress,
  ingressOwn: '',
  egressOwn: '',
});

/** The sets of two times, the second with the ids it keeps of the first. */
function sets(before: readonly Flow[], after: readonly Flow[]): [NamedRule[], NamedRule[]] {
  const inForce = identified(mergedRules(before), idGiver());
  const ids = inForce.map(({ id }) => id);
  return [inForce.map(named), identifiedAfter(mergedRules(after), inForce, idGiver(ids)).map(named)];
}

const told = ([before, after]: [NamedRule[], NamedRule[]]): string[] =>
  changeOf(before, after).map((change) => {
    const rule = change.kind === 'remove' ? change.before : change.after;
    const text = `${rule.sources.map((s) => s.text).join(',')} → ${rule.destinations.map((d) => d.text).join(',')}`;
    return `${change.kind} ${text}`;
  });

describe('the change between two rule sets', () => {
  const a = aFlow(0, 'a=10.0.0.1', 'x=10.1.0.1');
  const b = aFlow(0, 'b=10.0.0.2', 'x=10.1.0.1');
  const c = aFlow(0, 'c=10.0.0.3', 'y=10.1.0.9');

  test('a further source changes a rule and replaces none', () => {
    expect(told(sets([a], [a, b]))).toEqual(['modify 10.0.0.1,10.0.0.2 → 10.1.0.1']);
    expect(told(sets([b], [a, b]))).toEqual(['modify 10.0.0.1,10.0.0.2 → 10.1.0.1']);
  });

  test('what nothing shares comes and goes; removals stand first', () => {
    expect(told(sets([a], [c]))).toEqual(['remove 10.0.0.1 → 10.1.0.1', 'add 10.0.0.3 → 10.1.0.9']);
  });

  test('another address changes the rule', () => {
    expect(told(sets([a], [aFlow(0, 'a=10.0.0.7', 'x=10.1.0.1')]))).toEqual(['modify 10.0.0.7 → 10.1.0.1']);
  });

  test('a rule that splits keeps its id in the larger part, and the other takes none that is gone', () => {
    const more = aFlow(0, 'b=10.0.0.2', 'y=10.1.0.9');
    const [before, after] = sets([a, b, c], [a, b, more]);
    const gone = before.filter(({ id }) => after.every((rule) => rule.id !== id));
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    for (const rule of gone) expect(after.map(({ id }) => id)).not.toContain(rule.id);
  });
});

describe('laws of change', () => {
  test('change(A, A) keeps all', () => {
    fc.assert(
      fc.property(anyFlows, (flows) => {
        const [before, after] = sets(flows, flows);
        expect(changeOf(before, after).every(({ kind }) => kind === 'keep')).toBe(true);
        expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      }),
      { numRuns: 500 },
    );
  });

  test('baseline + change = present, and the rollback leads back', () => {
    fc.assert(
      fc.property(anyFlows, anyFlows, (one, other) => {
        const [before, after] = sets(one, other);
        const changes = changeOf(before, after);
        const content = (rules: readonly NamedRule[]) =>
          rules.map((rule) => `${rule.id} ${ruleContent(rule)}`).toSorted();
        expect(content(appliedTo(changes))).toEqual(content(after));
        expect(content(appliedTo(rollbackOf(changes)))).toEqual(content(before));
        expect(
          rollbackOf(rollbackOf(changes))
            .map(({ kind }) => kind)
            .toSorted(),
        ).toEqual(changes.map(({ kind }) => kind).toSorted());
      }),
      { numRuns: 500 },
    );
  });

  /** What a filter lets through after each step. */
  function worked(before: readonly NamedRule[], steps: readonly Step[]): Set<string>[] {
    const open = new Map(before.map((rule) => [rule.id, [...tuplesOf(rule)]]));
    return steps.map((step) => {
      if (step.kind === 'add') open.set(step.rule.id, [...tuplesOf(step.rule)]);
      if (step.kind === 'remove') open.delete(step.rule.id);
      if (step.kind === 'widen') open.set(step.after.id, [...tuplesOf(step.before), ...step.tuples]);
      if (step.kind === 'narrow') open.set(step.after.id, [...tuplesOf(step.after)]);
      return new Set([...open.values()].flat());
    });
  }

  test('the order of work never closes what both sides need, never opens what neither asks for, and ends at the present', () => {
    fc.assert(
      fc.property(anyFlows, anyFlows, (one, other) => {
        const [before, after] = sets(one, other);
        const all = (rules: readonly NamedRule[]) => new Set(rules.flatMap((rule) => [...tuplesOf(rule)]));
        const [old, young] = [all(before), all(after)];
        const { open, close } = orderOfWork(changeOf(before, after));
        const states = worked(before, [...open, ...close]);
        const needed = [...old].filter((tuple) => young.has(tuple));
        const isSound = (state: Set<string>) =>
          [...state].every((tuple) => old.has(tuple) || young.has(tuple)) && needed.every((tuple) => state.has(tuple));
        expect(states.filter((state) => !isSound(state))).toEqual([]);
        expect([...(states.at(-1) ?? old)].toSorted()).toEqual([...young].toSorted());
        const proved = states[open.length - 1] ?? old;
        expect([...young].every((tuple) => proved.has(tuple))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
