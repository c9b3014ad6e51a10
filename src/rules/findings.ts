import type { Design } from '../design/schema.ts';
import type { Roster } from '../design/roster.ts';
import type { Connection, Finding, Severity } from './derivation.ts';
import { addressChecks } from './findingsOfAddresses.ts';
import { limitChecks } from './findingsOfLimits.ts';
import { noteChecks } from './findingsOfNotes.ts';
import { partnerChecks } from './findingsOfPartners.ts';
import { placementChecks } from './findingsOfPlacement.ts';
import { portChecks } from './findingsOfPorts.ts';
import type { Resolutions } from './resolve.ts';

/** What a check looks at: the design, looked up, resolved and connected. */
export interface Facts {
  readonly design: Design;
  readonly roster: Roster;
  readonly resolutions: Resolutions;
  readonly connections: readonly Connection[];
}

/** Finds one kind of thing that a design lacks or breaks. */
export type Check = (facts: Facts) => readonly Finding[];

const CHECKS: readonly Check[] = [
  ...partnerChecks,
  ...placementChecks,
  ...portChecks,
  ...limitChecks,
  ...addressChecks,
  ...noteChecks,
];

/** The severities, worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** All findings, errors first, else in the order of the checks and of host ids. */
export function findAll(facts: Facts): Finding[] {
  const findings = CHECKS.flatMap((check) => check(facts));
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
