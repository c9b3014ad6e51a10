import { counted } from '../../lib/words.ts';
import type { NamedRule } from '../firewalls/namedRule.ts';
import { endsOf, serviceOf } from './changeWords.ts';
import type { RuleChange } from './change.ts';
import { orderOfWork, type Step } from './order.ts';

/** One phase of the work on a firewall: what is done in it, or proved. */
export interface Phase {
  readonly title: string;
  readonly steps: readonly string[];
}

/** Returns the work on one firewall in phases that can each be stopped after: open, verify, close, verify. */
export function phasesOf(changes: readonly RuleChange[]): Phase[] {
  const { open, close } = orderOfWork(changes);
  return [
    ...(open.length > 0 ? [phase('Open', open), proof('Verify that what is new works, and what stays')] : []),
    ...(close.length > 0
      ? [phase('Close', close), proof('Verify that what stays still works, and what goes is blocked')]
      : []),
  ];
}

const phase = (title: string, steps: readonly Step[]): Phase => ({ title, steps: steps.map(stepWords) });
const proof = (title: string): Phase => ({ title, steps: [] });

function stepWords(step: Step): string {
  if ('rule' in step) return `${step.kind === 'add' ? 'Add' : 'Remove'} ${ruleWords(step.rule)}`;
  const many = counted(step.tuples.length, 'address pair');
  return step.kind === 'widen'
    ? `Widen ${ruleWords(step.after)}, by ${many}`
    : `Narrow ${ruleWords(step.after)}, by ${many}`;
}

function ruleWords(rule: NamedRule): string {
  const { source, destination } = endsOf(rule);
  return `${rule.id}: ${source.hosts} → ${destination.hosts}, ${serviceOf(rule)}`;
}
