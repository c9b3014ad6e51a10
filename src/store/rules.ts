import { create } from 'zustand';
import type { Design } from '../design/model/schema.ts';
import type { Derivation } from '../rules/derivation.ts';
import type { Finding } from '../rules/findings/finding.ts';
import type { Passers } from '../rules/firewalls/passers.ts';
import type { Offering } from '../rules/offers/offers.ts';

interface Rules {
  readonly derive: (design: Design) => Derivation;
  readonly isTooMuch: (design: Design) => boolean;
  readonly passersOf: (derivation: Derivation) => Passers;
  readonly offering: (design: Design, finding: Finding, findings: readonly Finding[]) => Offering;
}

/** The rules, which are loaded beside the first picture of a design: that needs its hosts alone. */
export const useRules = create<{ readonly rules: Rules | null }>(() => ({ rules: null }));

/** Loads the rules; from then on all that follows from a design is known. What is out of reach can be tried again. */
export async function loadRules(): Promise<void> {
  if (useRules.getState().rules) return;
  const [{ derive }, { isTooMuch }, { offering }, { passersOf }] = await Promise.all([
    import('../rules/derive.ts'),
    import('../rules/connect/extent.ts'),
    import('../rules/offers/offers.ts'),
    import('../rules/firewalls/passers.ts'),
  ]);
  useRules.setState({ rules: { derive, isTooMuch, offering, passersOf } });
}

/** True if more follows from a design than is ever worked out; false while the rules aren't there to tell. */
export const isTooMuch = (design: Design): boolean => useRules.getState().rules?.isTooMuch(design) ?? false;
