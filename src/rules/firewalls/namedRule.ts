import type { IdentifiedRule } from './ruleIds.ts';

/** A rule with the id it keeps, and the names its firewall has for the two zones. */
export type NamedRule = IdentifiedRule & {
  readonly ingressName: string;
  readonly egressName: string;
};
