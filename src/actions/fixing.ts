import type { Finding } from '../rules/findings/finding.ts';
import { commandOf, type Fix } from '../rules/findings/fixes.ts';
import { isOffered } from '../store/offers.ts';
import { announce } from '../ui/overlays/Announcer.tsx';
import { takeStep } from './step.ts';

/** Does what one click can do about a finding, where that is still offered; the fix says what it is called. */
export function applyFix(finding: Finding, fix: Fix): void {
  if (isOffered(finding, fix)) takeStep(fix.label, commandOf(fix), () => ({ words: `Done: ${fix.label}` }));
  else announce(`No longer possible: ${fix.label}`);
}
