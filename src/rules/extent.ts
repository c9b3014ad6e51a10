import type { RoleId } from '../design/roles.ts';
import { plays, playersOf, rosterOf, wantsRole, type Roster } from '../design/roster.ts';
import { LIMITS, type Design, type Host } from '../design/schema.ts';
import { REQUIREMENTS, type Requirement } from './requirements.ts';
import { resolve, type Resolutions } from './resolve.ts';
import { switchesOf } from './switches.ts';

/** Requirements that reach the same ports between the same hosts make one connection: one of them stands for all. */
const COUNTED: readonly Requirement[] = [
  ...new Map(REQUIREMENTS.map((one: Requirement) => [signatureOf(one), one])).values(),
];

function signatureOf({ via, reverse, from, to, transport, port }: Requirement): string {
  return JSON.stringify([via, reverse, from.role, to.role, transport, port]);
}

/**
 * How many connections follow from a design at most, told from who plays which role without making any of them: never fewer
 * than `derive` finds. The time it takes grows with hosts and chosen partners, not with connections.
 */
export function mostConnections(design: Design): number {
  const roster = rosterOf(design);
  const resolutions = resolve(roster);
  return COUNTED.reduce((sum, requirement) => sum + countFor(requirement, roster, resolutions), 0);
}

const known = new WeakMap<Design, boolean>();

/** True if more may follow from a design than is ever worked out: it can be listed and handed over as a file, not drawn. */
export function isTooMuch(design: Design): boolean {
  const answer = known.get(design) ?? mostConnections(design) > LIMITS.connections;
  known.set(design, answer);
  return answer;
}

function countFor(requirement: Requirement, roster: Roster, resolutions: Resolutions): number {
  const { via, from, to, reverse } = requirement;
  if (via === 'self') {
    const both = playersOf(roster, from.role).filter((host) => plays(roster, host, to.role));
    return both.reduce((sum, host) => sum + targetsOn(host, requirement), 0);
  }
  const [asking, asked] = reverse ? [to.role, from.role] : [from.role, to.role];
  const reached = onceEach((partners) => sumOver(partners, roster, asked, reverse ? null : requirement));
  let sum = 0;
  for (const host of playersOf(roster, asking)) {
    if (!wantsRole(roster, via, host, asked)) continue;
    const partners = resolutions.get(via)?.get(host.id)?.partners ?? [];
    sum += reached(partners) * (reverse ? targetsOn(host, requirement) : 1);
  }
  return sum;
}

/** Hosts that choose nobody share one list of partners: it is looked at once. */
function onceEach(count: (partners: readonly Host[]) => number): (partners: readonly Host[]) => number {
  const known = new Map<readonly Host[], number>();
  return (partners) => {
    const number = known.get(partners) ?? count(partners);
    known.set(partners, number);
    return number;
  };
}

function sumOver(partners: readonly Host[], roster: Roster, role: RoleId, requirement: Requirement | null): number {
  let sum = 0;
  for (const host of partners) if (plays(roster, host, role)) sum += requirement ? targetsOn(host, requirement) : 1;
  return sum;
}

/** How many ports the requirement is for on a listener. */
function targetsOn(listener: Host, { port, to }: Requirement): number {
  if (port.of === 'fixed') return port.ports.length;
  if (port.of === 'switchClient' || port.of === 'switchPoke') return switchesOf(listener, to.role).length;
  return 1;
}
