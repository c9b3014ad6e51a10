import type { Design } from '../../design/model/schema.ts';
import type { Roster } from '../../design/model/roleIndex.ts';
import type { Connection } from '../connect/connection.ts';
import type { Finding, Severity } from './finding.ts';
import { addressChecks } from './addresses.ts';
import { firewallChecks } from './firewalls.ts';
import { httpChecks } from './httpOff.ts';
import { limitChecks } from './limits.ts';
import { domainChecks } from './microsoft.ts';
import { networkChecks } from './networks.ts';
import { noteChecks } from './notes.ts';
import { partnerChecks } from './partners.ts';
import { pathChecks } from './paths.ts';
import { placementChecks } from './placement.ts';
import { portChecks } from './ports.ts';
import type { Resolutions } from '../connect/resolve.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';

/** What a check looks at: the design, looked up, resolved and connected. */
export interface Facts {
  readonly design: Design;
  readonly rulebook: Rulebook;
  readonly roster: Roster;
  readonly resolutions: Resolutions;
  readonly connections: readonly Connection[];
}

/** Finds one kind of thing that a design lacks or breaks. */
export type Check = (facts: Facts) => readonly Finding[];

const CHECKS: readonly Check[] = [
  ...partnerChecks,
  ...httpChecks,
  ...placementChecks,
  ...portChecks,
  ...domainChecks,
  ...limitChecks,
  ...addressChecks,
  ...networkChecks,
  ...pathChecks,
  ...firewallChecks,
  ...noteChecks,
];

/** The severities, worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** All findings, errors first, else in the order of the checks and of host ids. */
export function findAll(facts: Facts): Finding[] {
  const findings = CHECKS.flatMap((check) => check(facts));
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
