import { RELATION_IDS, RELATIONS, type RelationId } from '../../design/model/relations.ts';
import {
  asksAs,
  compareIds,
  playersOf,
  satisfies,
  wantsOf,
  type Roster,
  type Want,
} from '../../design/model/roleIndex.ts';
import type { ZoneKind } from '../../design/model/roles.ts';
import type { Host } from '../../design/model/schema.ts';
import type { Resolution } from './connection.ts';

/** Every relationship of every host, resolved; found by relation and host id. */
export type Resolutions = ReadonlyMap<RelationId, ReadonlyMap<string, Resolution>>;

/** Whom hosts in one kind of zone may have as partners in a relationship. */
interface Candidates {
  readonly wants: readonly Want[];
  readonly automatic: readonly Host[];
  readonly choosable: readonly Host[];
}

/** Finds the partners of every host: the chosen ones; else one on the same host, or the only one, or all; else none. */
export function resolve(roster: Roster): Resolutions {
  return new Map(RELATION_IDS.map((relation) => [relation, resolveRelation(roster, relation)]));
}

/** What one relationship came to, host by host. */
export function resolutionsOf(resolutions: Resolutions, relation: RelationId): readonly Resolution[] {
  return [...(resolutions.get(relation)?.values() ?? [])];
}

function resolveRelation(roster: Roster, relation: RelationId): ReadonlyMap<string, Resolution> {
  const known = new Map<ZoneKind | undefined, Candidates>();
  const found = new Map<string, Resolution>();
  for (const role of RELATIONS[relation].from) {
    for (const host of playersOf(roster, role)) {
      if (!asksAs(relation, host, role)) continue;
      const kind = roster.zoneKinds.get(host.zone);
      const candidates = known.get(kind) ?? candidatesFor(roster, wantsOf(relation, kind));
      known.set(kind, candidates);
      const [how, partners] = partnersOf(roster, relation, host, candidates);
      found.set(host.id, { relation, host, how, partners, candidates: candidates.choosable });
    }
  }
  return found;
}

function candidatesFor(roster: Roster, wants: readonly Want[]): Candidates {
  const fitting = (some: readonly Want[]): Host[] => {
    const hosts = some.flatMap((want) => playersOf(roster, want.role).filter((host) => satisfies(roster, host, want)));
    return [...new Set(hosts)];
  };
  return { wants, automatic: fitting(wants.filter((want) => !want.onlyChosen)), choosable: fitting(wants) };
}

type Partnership = readonly [how: Resolution['how'], partners: readonly Host[]];

function partnersOf(roster: Roster, relation: RelationId, host: Host, candidates: Candidates): Partnership {
  const { automatic, wants } = candidates;
  const { many } = RELATIONS[relation];
  const wished = host.partners[relation];
  const chosen = wished ? chosenPartners(roster, wished, wants) : [];
  if (chosen.length > 0) return ['chosen', many ? chosen.toSorted(byId) : chosen.slice(0, 1)];
  if (automatic.length === 0) return ['missing', []];
  if (many || automatic.length === 1) return ['automatic', automatic];
  return automatic.includes(host) ? ['automatic', [host]] : ['ambiguous', []];
}

/** The chosen hosts that fit, in the order they were chosen. */
function chosenPartners(roster: Roster, chosen: readonly string[], wants: readonly Want[]): Host[] {
  const partners: Host[] = [];
  for (const id of chosen) {
    const host = roster.byId.get(id);
    if (host && wants.some((want) => satisfies(roster, host, want))) partners.push(host);
  }
  return partners;
}

const byId = (a: Host, b: Host): number => compareIds(a.id, b.id);
