import { ROLES, type RoleId } from '../../design/model/roles.ts';
import type { Design } from '../../design/model/schema.ts';
import type { Finding } from '../findings/finding.ts';
import type { Fix } from '../findings/fixes.ts';
import { SWITCH_ROLES } from '../../design/model/portSlots.ts';
import { labelOf } from './labels.ts';
import { outcomeOf, type Outcome } from './trouble.ts';

/** Where the search for a completion ends. Adding a Master Stack takes three more hosts; a design is derived at each trial. */
const MOST = { steps: 8, trials: 24, ways: 3 } as const;

interface Search {
  readonly design: Design;
  readonly known: ReadonlySet<string>;
  readonly finding: Finding;
  readonly found: Fix[];
  trials: number;
}

/** The fix with whatever it needs so that nothing new is wrong after it, in one way or in several; none where nothing helps. */
export function* completing(
  design: Design,
  known: ReadonlySet<string>,
  finding: Finding,
  fix: Fix,
): Generator<undefined, readonly Fix[]> {
  const search: Search = { design, known, finding, found: [], trials: 0 };
  yield* complete(search, [fix]);
  return search.found;
}

function* complete(search: Search, steps: readonly Fix[]): Generator<undefined> {
  if (search.trials >= MOST.trials || search.found.length >= MOST.ways) return;
  search.trials += 1;
  const fix = together(steps);
  const outcome = fix && outcomeOf(search.design, search.known, fix);
  yield;
  if (!outcome || !helps(search.finding, outcome)) return;
  const [first] = outcome.trouble;
  if (!first) search.found.push(fix);
  else if (steps.length < MOST.steps)
    for (const more of waysOn(search.design, steps, first)) yield* complete(search, more);
}

function together(steps: readonly Fix[]): Fix | undefined {
  return steps.length === 1 ? steps[0] : { kind: 'all', label: labelOf(steps), steps };
}

/** Whether the finding is gone, less of it is left, or it is about something else that stood behind it. */
function helps({ id, message, unresolved }: Finding, { findings }: Outcome): boolean {
  const left = findings.find((one) => one.id === id);
  return !left || left.message !== message || left.unresolved.length < unresolved.length;
}

/** The ways to answer a finding that the steps would make: by its own fixes, as far as they move nothing, or by more Switches. */
function waysOn(design: Design, steps: readonly Fix[], trouble: Finding): (readonly Fix[])[] {
  if (trouble.code === 'devices-over-capacity') return withMoreSwitches(steps);
  return trouble.fixes.filter((fix) => mayFollow(fix, design)).map((fix) => [...steps, fix]);
}

/** What is added or set up along: hosts, ports and databases, and the partners of hosts that have just been added. */
function mayFollow(fix: Fix, { hosts }: Design): boolean {
  if (fix.kind === 'choose') return !hosts.some(({ id }) => id === fix.host);
  return fix.kind === 'addHost' || fix.kind === 'editRole' || fix.kind === 'editHost';
}

const MOST_SWITCHES = 5; // of a Core

function withMoreSwitches(steps: readonly Fix[]): (readonly Fix[])[] {
  const at = steps.findIndex((step) => step.kind === 'addHost' && runsSwitches(step.role));
  const server = steps[at];
  if (server?.kind !== 'addHost') return [];
  const switches = (server.switches ?? 1) + 1;
  const label = `Add ${ROLES[server.role].label} with ${switches} Switches`;
  return switches > MOST_SWITCHES ? [] : [steps.with(at, { kind: 'addHost', label, role: server.role, switches })];
}

const runsSwitches = (role: RoleId): boolean => SWITCH_ROLES.some((one) => one === role);
