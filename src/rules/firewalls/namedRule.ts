import type { IdentifiedRule } from './ruleIds.ts';

/** A rule with the id it keeps, and the names its firewall has for the two zones. */
export type NamedRule = IdentifiedRule & {
  readonly ingressName: string; // as shown: the firewall's own name, else the design's
  readonly egressName: string;
  readonly ingressOwn: string; // what the firewall itself is told: its own name and list of the zone; empty where it has none
  readonly egressOwn: string;
};
