import type { Accepted } from '../../design/model/request.ts';
import type { Design } from '../../design/model/schema.ts';
import { hashOf, inBase32 } from '../../lib/hash.ts';
import type { Finding } from './finding.ts';

/** By what a finding is accepted: its id, cut where it lists very many hosts so that the design that holds it opens again. */
export const acceptanceKey = ({ id, code }: Finding): string =>
  id.length <= LONGEST ? id : `${code}:#${inBase32(hashOf(id), DIGITS)}`;

const LONGEST = 200; // characters, of 4,000 that a design may hold
const DIGITS = 10; // 50 bits

/**
 * What an acceptance of a finding holds for: the hosts, ports, addresses and requirements it is about, and none of their names. Ten
 * characters, since a finding may be about hundreds of hosts and its design has to fit in a link.
 */
export function acceptedContent({ hosts, details, unresolved }: Finding): string {
  const waiting = unresolved.map(({ host, requirement }) => `${host} ${requirement.id}`);
  return inBase32(hashOf(JSON.stringify([hosts.toSorted(), details, waiting.toSorted()])), DIGITS);
}

/** How somebody accepted a finding, be it for what it is about now or for what it was about; undefined where nobody did. */
export const acceptanceOf = ({ accepted = [] }: Design, finding: Finding): Accepted | undefined =>
  accepted.find((one) => one.finding === acceptanceKey(finding));

/** Sorts findings into those that are open and those that are accepted for what they are about now, with the reason. */
export function sortedByAcceptance(
  { accepted = [] }: Design,
  all: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly accepted: readonly Finding[] } {
  if (accepted.length === 0) return { findings: all, accepted: [] };
  const byKey = new Map(accepted.map((one) => [one.finding, one]));
  const told = all.map((finding): Finding => {
    const acceptance = byKey.get(acceptanceKey(finding));
    const holds = acceptance !== undefined && acceptance.content === acceptedContent(finding);
    return holds ? { ...finding, accepted: acceptance.reason } : finding;
  });
  return { findings: told.filter((one) => !isAccepted(one)), accepted: told.filter(isAccepted) };
}

const isAccepted = ({ accepted }: Finding): boolean => accepted !== undefined;
