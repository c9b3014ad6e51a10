import { plays, playersOf, rosterOf, wantsRole, type Roster } from '../../design/model/roleIndex.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import type { Design, Host } from '../../design/model/schema.ts';
import type { Requirement } from '../rulebook/requirements.ts';
import { RULEBOOK, type Rulebook } from '../rulebook/rulebook.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import { askersOf } from './pairs.ts';
import { resolve, type Resolutions } from './resolve.ts';
import { switchesOf } from '../../design/model/portSlots.ts';

/** Returns one requirement for all that reach the same ports between the same hosts: together they make one connection. */
const countedOf = memoByIdentity(({ requirements }: Rulebook): readonly Requirement[] => [
  ...new Map(requirements.map((one) => [signatureOf(one), one])).values(),
]);

function signatureOf({ via, reverse, from, alsoFrom, to, transport, port }: Requirement): string {
  return JSON.stringify([via, reverse, from.role, alsoFrom, to.role, transport, port]);
}

/**
 * How many connections follow from a design at most, told from who plays which role without making any of them: never fewer
 * than `derive` finds. The time it takes grows with hosts and chosen partners, not with connections.
 */
export function mostConnections(design: Design, rulebook: Rulebook = RULEBOOK): number {
  const roster = rosterOf(design);
  const resolutions = resolve(roster);
  const own = (design.ownConnections ?? []).reduce((sum, { ports }) => sum + ports.length, 0);
  return countedOf(rulebook).reduce((sum, requirement) => sum + countFor(requirement, roster, resolutions), own);
}

/** True if more may follow from a design than is ever worked out: it can be listed and handed over as a file, not drawn. */
export const isTooMuch = memoByIdentity((design: Design): boolean => mostConnections(design) > LIMITS.connections);

function countFor(requirement: Requirement, roster: Roster, resolutions: Resolutions): number {
  const { via, from, to, reverse } = requirement;
  const targets = (host: Host): number => targetsOn(host, requirement);
  if (via === 'self') {
    return sumOf(playersOf(roster, from.role), (host) => (plays(roster, host, to.role) ? targets(host) : 0));
  }
  const asked = reverse ? from.role : to.role;
  const known = new Map<readonly Host[], number>(); // hosts that choose nobody share one list: it is looked at once
  const reached = (partners: readonly Host[]): number =>
    sumOf(partners, (host) => (plays(roster, host, asked) ? (reverse ? 1 : targets(host)) : 0));
  return sumOf(askersOf(requirement, roster), (host) => {
    const partners = resolutions.get(via)?.get(host.id)?.partners;
    if (!partners || !wantsRole(roster, via, host, asked)) return 0;
    const number = known.get(partners) ?? reached(partners);
    known.set(partners, number);
    return reverse ? number * targets(host) : number;
  });
}

const sumOf = (hosts: readonly Host[], count: (host: Host) => number): number =>
  hosts.reduce((sum, host) => sum + count(host), 0);

/** How many ports the requirement is for on a listener. */
function targetsOn(listener: Host, { port, to }: Requirement): number {
  if (port.of === 'fixed') return port.ports.length;
  if (port.of === 'switchClient' || port.of === 'switchPoke') return switchesOf(listener, to.role).length;
  return 1;
}
