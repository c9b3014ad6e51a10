import { useCallback, useEffect, useState } from 'react';
import type { Finding } from '../rules/findings/finding.ts';
import type { Fix } from '../rules/findings/fixes.ts';
import { isEqual } from '../lib/plainData.ts';
import { whileIdle } from '../platform/idle.ts';
import { currentDerivation } from './derived.ts';
import { currentDesign } from './designStore.ts';
import { useRules } from './rules.ts';

/** Findings are made anew with every change of the design, and what is offered for one holds as long as it does. */
const offers = new WeakMap<Finding, readonly Fix[]>();

interface Shown {
  readonly id: string; // of the finding
  readonly fixes: readonly Fix[];
}

/**
 * What is offered for a finding, looked for in idle time while it is wanted; null before anything is known of it. After a change
 * of the design what was offered before stays until the new is known, so that no button blinks at every key: see `isOffered`.
 */
export function useOffers(finding: Finding, isWanted: boolean): readonly Fix[] | null {
  const [shown, setShown] = useState<Shown | null>(null);
  const show = useCallback((fixes: readonly Fix[]) => setShown({ id: finding.id, fixes }), [finding.id]);
  useEffect(() => (isWanted ? lookFor(finding, show) : undefined), [finding, isWanted, show]);
  if (finding.fixes.length === 0) return [];
  return offers.get(finding) ?? (shown?.id === finding.id ? shown.fixes : null);
}

/** Looks for offers in idle time; returns what stops it. */
function lookFor(finding: Finding, found: (fixes: readonly Fix[]) => void): (() => void) | undefined {
  const work = offers.has(finding) ? undefined : workOn(finding);
  if (!work) return undefined;
  return whileIdle(() => {
    const step = work.next();
    if (!step.done) return 'more';
    offers.set(finding, step.value);
    found(step.value);
    return 'done';
  });
}

/** The search through the open design; none for a finding of another one. */
function workOn(finding: Finding) {
  const { findings } = currentDerivation();
  return findings.includes(finding)
    ? useRules.getState().rules?.offering(currentDesign(), finding, findings)
    : undefined;
}

/** True if the fix is offered for the finding as the design is now. */
export const isOffered = (finding: Finding, fix: Fix): boolean =>
  (offers.get(finding) ?? offersNow(finding)).some((one) => isEqual(one, fix));

function offersNow(finding: Finding): readonly Fix[] {
  const work = workOn(finding);
  if (!work) return [];
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
