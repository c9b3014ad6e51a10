import { acceptFinding as accept, withdrawAcceptance } from '../design/edit/requestCommands.ts';
import { acceptanceKey, acceptedContent } from '../rules/findings/accepted.ts';
import type { Finding } from '../rules/findings/finding.ts';
import { takeStep } from './step.ts';

/** Accepts a finding with a reason, for the hosts and ports it is about now. */
export const acceptFinding = {
  label: 'Accept…',
  run: (finding: Finding, reason: string): void =>
    void takeStep('Accept finding', accept(acceptanceKey(finding), acceptedContent(finding), reason), () => ({
      words: `Finding accepted: ${reason}`,
    })),
} as const;

/** Takes back that a finding was accepted: it counts again. */
export const reopenFinding = {
  label: 'Reopen finding',
  run: (finding: Finding): void =>
    void takeStep('Reopen finding', withdrawAcceptance(acceptanceKey(finding)), () => ({ words: 'Finding reopened' })),
} as const;
