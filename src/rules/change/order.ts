import { portText } from '../../design/model/portNumbers.ts';
import type { NamedRule } from '../firewalls/namedRule.ts';
import { endText } from '../firewalls/rule.ts';
import type { RuleChange } from './change.ts';

/** One address pair on one port through one filter: what a packet is judged by. */
export type Tuple = string;

/** The work on one rule, in the order in which it can be done without closing what both sides need. */
export type Step =
  | { readonly kind: 'add'; readonly rule: NamedRule }
  | {
      readonly kind: 'widen' | 'narrow';
      readonly before: NamedRule;
      readonly after: NamedRule;
      readonly tuples: readonly Tuple[];
    }
  | { readonly kind: 'remove'; readonly rule: NamedRule };

/** The phases of a change: open first, prove, then close, prove again. */
export interface OrderOfWork {
  readonly open: readonly Step[];
  readonly close: readonly Step[];
}

/**
 * Returns the order of work for one filter. A rule of which one set alone changes (sources, destinations or services) is widened and narrowed;
 * where several change, widening would let through pairs that neither side asks for, so the new rule comes and the old one goes.
 */
export function orderOfWork(changes: readonly RuleChange[]): OrderOfWork {
  const steps = changes.map(stepsOf);
  return { open: steps.flatMap(({ open }) => open), close: steps.flatMap(({ close }) => close) };
}

function stepsOf(change: RuleChange): OrderOfWork {
  switch (change.kind) {
    case 'keep':
      return { open: [], close: [] };
    case 'add':
      return { open: [{ kind: 'add', rule: change.after }], close: [] };
    case 'remove':
      return { open: [], close: [{ kind: 'remove', rule: change.before }] };
    case 'modify':
      return modified(change.before, change.after);
  }
}

function modified(before: NamedRule, after: NamedRule): OrderOfWork {
  if (!isOneSetChanged(before, after)) return replaced(before, after);
  const old = tuplesOf(before);
  const young = tuplesOf(after);
  const more = [...young].filter((tuple) => !old.has(tuple));
  const fewer = [...old].filter((tuple) => !young.has(tuple));
  return {
    open: more.length > 0 ? [{ kind: 'widen', before, after, tuples: more }] : [],
    close: fewer.length > 0 ? [{ kind: 'narrow', before, after, tuples: fewer }] : [],
  };
}

/** The new rule comes beside the old one, under a name of its own until it can have the old one's. */
function replaced(before: NamedRule, after: NamedRule): OrderOfWork {
  const beside = { ...after, id: `${after.id}T` };
  return {
    open: [{ kind: 'add', rule: beside }],
    close: [
      { kind: 'remove', rule: before },
      { kind: 'add', rule: after },
      { kind: 'remove', rule: beside },
    ],
  };
}

/** A set that becomes any address, or was, is not widened: no platform has both in one rule. */
function isOneSetChanged(before: NamedRule, after: NamedRule): boolean {
  const isSameWay = before.ingressOwn === after.ingressOwn && before.egressOwn === after.egressOwn;
  const sides = (['sources', 'destinations'] as const).filter(
    (side) => setOf(before[side].map(endText)) !== setOf(after[side].map(endText)),
  );
  const areAddresses = sides.every((side) => ![...before[side], ...after[side]].some(isAny));
  const hasOtherPorts = setOf(before.services.map(serviceText)) !== setOf(after.services.map(serviceText));
  return isSameWay && areAddresses && sides.length + Number(hasOtherPorts) === 1;
}

const isAny = ({ kind }: NamedRule['sources'][number]): boolean => kind === 'any';
const setOf = (texts: readonly string[]): string => [...new Set(texts)].toSorted().join('|');
const serviceText = ({ transport, port }: NamedRule['services'][number]): string => `${transport} ${portText(port)}`;

/** Returns every address pair and port that a rule lets through. */
export function tuplesOf(rule: NamedRule): Set<Tuple> {
  const way = [rule.filter, rule.ingress, rule.egress, rule.ingressOwn, rule.egressOwn].join(' ');
  return new Set(
    rule.sources.flatMap((source) =>
      rule.destinations.flatMap((destination) =>
        rule.services.map((service) => [way, endText(source), endText(destination), serviceText(service)].join('|')),
      ),
    ),
  );
}
