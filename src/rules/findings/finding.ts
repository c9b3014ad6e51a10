import type { Host } from '../../design/model/schema.ts';
import type { Finding, Severity } from '../connect/derivation.ts';

interface About {
  readonly subject: string; // tells findings of one code apart; made of ids
  readonly message: string;
  readonly action: string;
  readonly hosts: readonly Host[];
  readonly fixes?: Finding['fixes'];
  readonly unresolved?: Finding['unresolved'];
}

/** A finding of a code, with what it is about. */
export function finding(severity: Severity, code: string, about: About): Finding {
  const { subject, message, action, hosts, fixes = [], unresolved = [] } = about;
  return {
    id: `${code}:${subject}`,
    code,
    severity,
    message,
    action,
    hosts: hosts.map((host) => host.id),
    fixes,
    unresolved,
  };
}
