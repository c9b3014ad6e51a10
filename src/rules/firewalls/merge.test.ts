import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portText } from '../../design/model/portNumbers.ts';
import { mergedRules, plainRules, servicesTogether, unpaired } from './merge.ts';
import { aFlow, anyFlows } from '../testing/flows.testing.ts';
import { endpointKey, type Endpoint, type Rule } from './rule.ts';

const tell = ({ sources, destinations, family, isWhole }: Rule): string =>
  `${sources.map((s) => s.text || s.kind).join(',')} → ${destinations.map((d) => d.text || d.kind).join(',')}` +
  `${family === 6 ? ' (6)' : ''}${isWhole ? '' : ' incomplete'}`;

describe('merged rules', () => {
  test('put sources with equal destinations together', () => {
    const flows = [aFlow(0, 'a=10.0.0.1', 'x=10.1.0.1'), aFlow(0, 'b=10.0.0.2', 'x=10.1.0.1')];
    expect(mergedRules(flows).map(tell)).toEqual(['10.0.0.1,10.0.0.2 → 10.1.0.1']);
  });

  test('never let through what no flow asks for', () => {
    const flows = [
      aFlow(0, 'a=10.0.0.1', 'x=10.1.0.1'),
      aFlow(0, 'b=10.0.0.2', 'x=10.1.0.1'),
      aFlow(0, 'a=10.0.0.1', 'y=10.1.0.2'),
    ];
    expect(mergedRules(flows).map(tell)).toEqual(['10.0.0.1 → 10.1.0.1,10.1.0.2', '10.0.0.2 → 10.1.0.1']);
  });

  test('hold each IP family apart, and what is named or missing', () => {
    const flows = [
      aFlow(0, 'a=10.0.0.1 a=fd00::1', 'x=10.1.0.1 x=fd01::1'),
      aFlow(0, 'b=', 'x=10.1.0.1'),
      aFlow(0, 'a=10.0.0.1', 'y=y.example'),
    ];
    expect(mergedRules(flows).map(tell)).toEqual([
      '10.0.0.1 → 10.1.0.1',
      'fd00::1 → fd01::1 (6)',
      'missing → 10.1.0.1 incomplete',
      '10.0.0.1 → y.example',
    ]);
  });

  test('tell the flows whose ends have no family in common', () => {
    const flows = [aFlow(0, 'a=10.0.0.1', 'x=fd01::1'), aFlow(0, 'any=any', 'x=fd01::1')];
    expect(unpaired(flows)).toEqual([flows[0]]);
    expect(mergedRules(flows).map(tell)).toEqual(['any → fd01::1 (6)']);
  });

  test('stay apart by purpose, direction and port, and join by ends where services are put together', () => {
    const flows = Array.from({ length: 6 }, (_, n) =>
      aFlow(n, 'a=10.0.0.1', 'x=10.1.0.1', n < 4 ? 'in out' : 'out in'),
    );
    const rules = mergedRules(flows);
    const kinds = new Set(rules.map((rule) => `${rule.purpose} ${rule.ingress} ${JSON.stringify(rule.services)}`));
    expect(kinds.size).toBe(rules.length);
    expect(servicesTogether(rules)).toHaveLength(2);
    const ports = (all: readonly Rule[]) => new Set(all.flatMap(({ services }) => services.map(({ port }) => port)));
    expect(ports(servicesTogether(rules))).toEqual(ports(rules));
  });
});

describe('laws over random flows', () => {
  /** All that rules let through, one text for each pair and port of each purpose. */
  const passed = (rules: readonly Rule[]): string[] =>
    rules.flatMap((rule) =>
      rule.sources.flatMap((source) =>
        rule.destinations.flatMap((destination) =>
          rule.services.map(({ transport, port }) =>
            [
              rule.ingress,
              rule.egress,
              rule.purpose,
              endpointKey(source),
              endpointKey(destination),
              transport,
              portText(port),
            ].join('|'),
          ),
        ),
      ),
    );

  test('merging is exact: the same pairs as unmerged, each once, of one family', () => {
    fc.assert(
      fc.property(anyFlows, (all) => {
        const merged = passed(mergedRules(all));
        expect(new Set(merged).size).toBe(merged.length);
        expect(merged.toSorted()).toEqual([...new Set(passed(plainRules(all)))].toSorted());
      }),
      { numRuns: 500 },
    );
  });

  test('merging stands for every connection that has a pair, in any order of the flows', () => {
    fc.assert(
      fc.property(anyFlows, (all) => {
        const without = new Set(unpaired(all));
        const held = new Set(mergedRules(all).flatMap((rule) => rule.connections.map(({ id }) => id)));
        const asked = new Set(all.filter((one) => !without.has(one)).map(({ connection }) => connection.id));
        expect(held).toEqual(asked);
        const order = (rules: readonly Rule[]) => rules.map((rule) => passed([rule]).toSorted().join(' ')).toSorted();
        expect(order(mergedRules(all.toReversed()))).toEqual(order(mergedRules(all)));
      }),
      { numRuns: 300 },
    );
  });

  test('no two rules of one kind have equal sources or equal destinations', () => {
    fc.assert(
      fc.property(anyFlows, (all) => {
        const rules = mergedRules(all);
        const kind = (rule: Rule) =>
          [rule.ingress, rule.egress, rule.purpose, JSON.stringify(rule.services), rule.family, rule.isWhole].join('|');
        const key = (ends: readonly Endpoint[]) => ends.map(endpointKey).toSorted().join(',');
        const named = (ends: readonly Endpoint[]) => ends.some((one) => one.kind === 'fqdn');
        const both = rules.map((rule) => `${kind(rule)} ${named([...rule.sources, ...rule.destinations])}`);
        const bySources = rules.map((rule, i) => `${both[i]} ${key(rule.sources)}`);
        const byDestinations = rules.map((rule, i) => `${both[i]} ${key(rule.destinations)}`);
        expect(new Set(bySources).size).toBe(rules.length);
        expect(new Set(byDestinations).size).toBe(rules.length);
      }),
      { numRuns: 300 },
    );
  });
});
