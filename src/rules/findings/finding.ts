import type { Host } from '../../design/model/schema.ts';
import type { Requirement } from '../rulebook/requirements.ts';
import type { Fix } from './fixes.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A requirement that found no partner: whose it is, and what it would have reached. */
export interface Unresolved {
  readonly host: string;
  readonly requirement: Requirement;
}

export type Detail = string | number | boolean | null;

/** Something the design lacks or breaks. */
export interface Finding {
  readonly id: string; // code and what it is about
  readonly code: string; // stable
  readonly severity: Severity;
  readonly message: string; // one sentence
  readonly action: string; // what to do
  readonly hosts: readonly string[]; // ids of the hosts it is about
  readonly details: readonly Detail[]; // what else it is about: ports, addresses, counts, ids; no names
  readonly fixes: readonly Fix[]; // what can be done with one click
  readonly unresolved: readonly Unresolved[]; // the requirements without a partner because of it
  readonly accepted?: string; // the reason why somebody lives with it
}

interface About {
  readonly subject: string; // tells findings of one code apart; made of ids
  readonly message: string;
  readonly action: string;
  readonly hosts: readonly Host[];
  readonly details?: Finding['details'];
  readonly fixes?: Finding['fixes'];
  readonly unresolved?: Finding['unresolved'];
}

/** A finding of a code, with what it is about. */
export function finding(severity: Severity, code: string, about: About): Finding {
  const { subject, message, action, hosts, details = [], fixes = [], unresolved = [] } = about;
  return {
    id: `${code}:${subject}`,
    code,
    severity,
    message,
    action,
    hosts: hosts.map((host) => host.id),
    details,
    fixes,
    unresolved,
  };
}
