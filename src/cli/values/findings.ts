import { hostLabel } from '../../design/model/names.ts';
import type { Derivation } from '../../rules/derivation.ts';
import type { Finding } from '../../rules/findings/finding.ts';

/** Returns whether somebody lives with a finding, as long as it says what it said then. */
const isAccepted = ({ design }: Derivation, { id, message }: Finding): boolean =>
  (design.accepted ?? []).some(({ finding, content }) => finding === id && (content === '' || content === message));

/** Returns the findings as plain data for other programs. */
export const findingValues = (derivation: Derivation) =>
  derivation.findings.map((one) => ({
    code: one.code,
    severity: one.severity,
    hosts: one.hosts,
    message: one.message,
    accepted: isAccepted(derivation, one),
  }));

/** What heads the cells of findings. */
export const FINDING_HEADERS: readonly string[] = ['Severity', 'Accepted', 'Code', 'Hosts', 'Finding'];

/** Returns the cells of findings. */
export function findingRows(derivation: Derivation): string[][] {
  const names = new Map(derivation.design.hosts.map((host) => [host.id, hostLabel(host)]));
  return derivation.findings.map((one) => [
    one.severity,
    isAccepted(derivation, one) ? 'yes' : '',
    one.code,
    one.hosts.map((id) => names.get(id) ?? id).join(', '),
    `${one.message} ${one.action}`,
  ]);
}
