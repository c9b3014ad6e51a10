import { attempt } from '../../design/edit/commands.ts';
import { nextHostId } from '../../design/edit/newHosts.ts';
import type { Design } from '../../design/model/schema.ts';
import { isTooMuch } from '../connect/extent.ts';
import { derive } from '../derive.ts';
import type { Finding } from '../findings/finding.ts';
import { commandOf, isOfNetwork, type Fix } from '../findings/fixes.ts';

/** What a fix would come to. */
export interface Outcome {
  readonly design: Design;
  readonly findings: readonly Finding[];
  readonly trouble: readonly Finding[]; // of severity error or warning, and not there before
}

/** Carries a fix out on trial; null where the edit is refused, changes nothing or comes to more than is worked out. */
export function outcomeOf(before: Design, known: ReadonlySet<string>, fix: Fix): Outcome | null {
  const result = attempt(before, commandOf(fix));
  if (!result.ok || result.value === before || isTooMuch(result.value)) return null;
  const { findings } = derive(result.value);
  const formerOf = formerIds(before, fix);
  const trouble = findings.filter((one) => {
    if (one.severity === 'info' || known.has(formerOf(one.id))) return false;
    return !isUnfilled(one, result.value) && (isOfPaths(fix) || !isOfPath(one));
  });
  return { design: result.value, findings, trouble };
}

/**
 * What lacks an address lacked it before, or has just been placed: no fix takes one away. That its connections now cross zones
 * is what was wanted; only the user knows the address.
 */
function isUnfilled({ code, hosts }: Finding, { hosts: all }: Design): boolean {
  return code === 'address-missing' && all.some(({ id, addresses }) => id === hosts[0] && addresses.length === 0);
}

/** Connections that a fix asks for cross where no firewall leads yet, or several do: which way is the user's to say, as of any. */
const isOfPath = ({ code }: Finding): boolean => code.startsWith('path-');

/** Whether a fix is about paths itself: it shall not leave others without. */
const isOfPaths = (fix: Fix): boolean => (fix.kind === 'all' ? fix.steps.every(isOfPaths) : isOfNetwork(fix));

/** A role that moves to a host of its own takes its findings along: the new host's are those of the old one. */
function formerIds(before: Design, fix: Fix): (id: string) => string {
  const first = fix.kind === 'all' ? fix.steps[0] : fix;
  if (first?.kind !== 'splitRole' && first?.kind !== 'splitHome') return (id) => id;
  const [added, former] = [nextHostId(before), first.host];
  return (id) => id.replaceAll(/[a-z][a-z0-9]*/g, (word) => (word === added ? former : word));
}
