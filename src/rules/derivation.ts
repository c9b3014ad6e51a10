import type { Design } from '../design/model/schema.ts';
import type { Connection, Resolution } from './connect/connection.ts';
import type { Finding } from './findings/finding.ts';
import type { Rulebook } from './rulebook/rulebook.ts';

/** All that follows from a design. */
export interface Derivation {
  readonly design: Design; // from which it follows
  readonly rulebook: Rulebook; // by which it follows
  readonly connections: readonly Connection[]; // in rulebook order, then by host id
  readonly findings: readonly Finding[]; // errors first, without those that somebody accepted
  readonly accepted: readonly Finding[]; // errors first, each with its reason
  readonly resolutions: readonly Resolution[];
}

/** Returns the finding of an id, accepted or not. */
export const findingOf = ({ findings, accepted }: Derivation, id: string): Finding | undefined =>
  findings.find((one) => one.id === id) ?? accepted.find((one) => one.id === id);
