import type { Host } from '../../design/model/schema.ts';
import type { Roster } from '../../design/model/roleIndex.ts';
import { isEqual } from '../../lib/plainData.ts';
import type { Requirement } from '../rulebook/requirements.ts';
import { fittingBasis, forEachPair } from './pairs.ts';
import type { Resolutions } from './resolve.ts';

/** What one host would need of another over HTTP, where that one's web site has no HTTP binding. */
export interface Need {
  readonly requirement: Requirement;
  readonly initiator: Host;
  readonly listener: Host;
  readonly isMet: boolean; // over HTTPS: the rulebook has the same need there, between the same components of the two hosts
}

/** Finds what is not connected because HTTP is off. */
export function needsOverHttp(requirements: readonly Requirement[], roster: Roster, resolutions: Resolutions): Need[] {
  if (roster.hosts.every(({ web }) => web.http !== null)) return [];
  const secure = requirements.filter(({ port }) => port.of === 'web' && port.site === 'https');
  const needs: Need[] = [];
  for (const requirement of requirements) {
    if (requirement.port.of !== 'web' || requirement.port.site !== 'http') continue;
    const others = secure.filter((one) => isSameNeed(one, requirement));
    forEachPair(requirement, roster, resolutions, (initiator, listener) => {
      if (listener.web.http !== null || !fittingBasis(requirement, initiator, listener)) return;
      const isMet = others.some((one) => fittingBasis(one, initiator, listener));
      needs.push({ requirement, initiator, listener, isMet });
    });
  }
  return needs;
}

const isSameNeed = (a: Requirement, b: Requirement): boolean =>
  a.via === b.via && (a.reverse ?? false) === (b.reverse ?? false) && isEqual(a.from, b.from) && isEqual(a.to, b.to);
