import { hostLabel } from '../../design/model/names.ts';
import type { Derivation } from '../../rules/derivation.ts';
import { findingsListed } from '../../exports/input/findings.ts';

/** Returns the findings as plain data for other programs. */
export const findingValues = (derivation: Derivation) =>
  findingsListed(derivation).map((one) => ({
    code: one.code,
    severity: one.severity,
    hosts: one.hosts,
    message: one.message,
    accepted: one.accepted !== undefined,
  }));

/** What heads the cells of findings. */
export const FINDING_HEADERS: readonly string[] = ['Severity', 'Accepted', 'Code', 'Hosts', 'Finding'];

/** Returns the cells of findings. */
export function findingRows(derivation: Derivation): string[][] {
  const names = new Map(derivation.design.hosts.map((host) => [host.id, hostLabel(host)]));
  return findingsListed(derivation).map((one) => [
    one.severity,
    one.accepted === undefined ? '' : 'yes',
    one.code,
    one.hosts.map((id) => names.get(id) ?? id).join(', '),
    `${one.message} ${one.action}`,
  ]);
}
