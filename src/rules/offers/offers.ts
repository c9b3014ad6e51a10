import { memoByIdentity } from '../../lib/memo.ts';
import type { Design } from '../../design/model/schema.ts';
import type { Finding } from '../findings/finding.ts';
import type { Fix } from '../findings/fixes.ts';
import { completing } from './completing.ts';

/** How many fixes of one finding are offered at most. */
const MOST_OFFERS = 6;

const idsOf = memoByIdentity((findings: readonly Finding[]): ReadonlySet<string> => {
  return new Set(findings.filter(({ severity }) => severity !== 'info').map(({ id }) => id));
});

/** Works towards the offers of a finding, a derivation at each step, so that a page can breathe in between. */
export type Offering = Generator<undefined, readonly Fix[]>;

/**
 * Finds the fixes of a finding that do something about it and after which no finding of severity error or warning is new,
 * completed by what they need for that. `findings` are all those of the design.
 */
export function* offering(design: Design, finding: Finding, findings: readonly Finding[]): Offering {
  const known = idsOf(findings);
  const offers: Fix[] = [];
  for (const fix of finding.fixes) {
    if (offers.length >= MOST_OFFERS) break;
    offers.push(...(yield* completing(design, known, finding, fix)));
  }
  return offers.slice(0, MOST_OFFERS);
}

/** The same at once. */
export function offersOf(design: Design, finding: Finding, findings: readonly Finding[]): readonly Fix[] {
  const work = offering(design, finding, findings);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
