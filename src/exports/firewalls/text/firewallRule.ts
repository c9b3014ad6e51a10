import type { Service } from '../../../rules/firewalls/rule.ts';

/** One end of a rule: an address, a network, a name, or what stands in its place. */
export interface RuleEnd {
  readonly host: string; // what the host is called
  readonly kind: 'address' | 'fqdn' | 'any' | 'missing';
  readonly text: string; // the address, network or FQDN; empty for the others
  readonly family: 4 | 6 | null;
}

/** What every writer is given: all sources to all destinations on all services, and what a person should know of it. */
export interface FirewallRule {
  readonly id: string; // stays when other rules come or go
  readonly title: string; // "DMZ01 to RESP01, HTTPS"
  readonly reason: string; // usage and evidence: "Clients take instructions (T1.6 T2.1)"
  readonly ingress: ZoneName;
  readonly egress: ZoneName;
  readonly sources: readonly RuleEnd[];
  readonly destinations: readonly RuleEnd[];
  readonly services: readonly Service[];
  readonly family: 4 | 6 | null;
  readonly direction: 'through' | 'inbound' | 'outbound'; // through a firewall or zone; into or out of a host
  readonly expires: string; // a date, or empty
}

/** A zone at one side of a firewall. */
export interface ZoneName {
  readonly own: string; // what the firewall calls it: a zone or an interface; empty: not told
  readonly list: string; // the rule list that holds what enters there, on platforms that have one; empty: not told
  readonly zone: string; // what the design calls it
}

/** What is done with one rule. */
export type Step =
  | { readonly kind: 'add' | 'remove'; readonly rule: FirewallRule }
  | { readonly kind: 'widen' | 'narrow'; readonly before: FirewallRule; readonly after: FirewallRule };

/** What is asked for: a whole set, a change of one, or the way back. */
export interface FirewallJob {
  readonly design: string;
  readonly revision: string;
  readonly date: string; // 2026-11-28
  readonly target: {
    readonly kind: 'firewall' | 'host' | 'zone';
    readonly id: string;
    readonly name: string;
    readonly isPlaced: boolean; // false: the boundary of two zones, which no firewall is called like
  };
  readonly part: 'whole' | 'change' | 'rollback';
  readonly before: readonly FirewallRule[]; // in force; none for a whole set
  readonly after: readonly FirewallRule[];
  readonly open: readonly Step[]; // what lets more through, in order
  readonly close: readonly Step[]; // what lets less through, after the first has been proved
  readonly withoutPath?: number; // connections of the design on no firewall, until somebody says which way they take
  readonly unpaired: readonly string[]; // connections in no rule: their ends have no IP family in common
  readonly translated: readonly string[]; // what is seen by another address elsewhere: which of both holds here, the design can't tell
  readonly closingDrop: boolean; // a host's own firewall drops what else comes to these ports
}

/** A rule that a platform can't be given, and why. */
export interface LeftOut {
  readonly rule: FirewallRule;
  readonly why: string;
}
