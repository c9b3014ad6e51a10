import type { Derivation } from '../../rules/derivation.ts';
import type { Finding } from '../../rules/findings/finding.ts';

/** Returns the findings as documents list them: the open ones, then those that somebody accepted. */
export const findingsListed = ({ findings, accepted }: Derivation): readonly Finding[] => [...findings, ...accepted];

/** Returns "Accepted: a lab without mail"; empty for an open finding. */
export const acceptedText = ({ accepted }: Finding): string => (accepted === undefined ? '' : `Accepted: ${accepted}`);
