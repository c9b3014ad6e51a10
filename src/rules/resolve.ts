import { RELATION_IDS, RELATIONS, type RelationId } from '../design/relations.ts';
import { fittingChoices } from '../design/choices.ts';
import { compareIds, satisfies, wantsOf, type Roster, type Want } from '../design/roster.ts';
import type { ZoneKind } from '../design/roles.ts';
import type { Host } from '../design/schema.ts';
import type { Resolution } from './derivation.ts';

/** Every relationship of every host, resolved; found by relation and host id. */
export type Resolutions = ReadonlyMap<RelationId, ReadonlyMap<string, Resolution>>;

interface Candidates {
  readonly automatic: readonly Host[];
  readonly choosable: readonly Host[];
}

/** Finds the partners of every host: the chosen ones; else one on the same host, or the only one, or all; else none. */
export function resolve(roster: Roster): Resolutions {
  return new Map(RELATION_IDS.map((relation) => [relation, resolveRelation(roster, relation)]));
}

function resolveRelation(roster: Roster, relation: RelationId): ReadonlyMap<string, Resolution> {
  const known = new Map<ZoneKind | undefined, Candidates>();
  const found = new Map<string, Resolution>();
  for (const role of RELATIONS[relation].from) {
    for (const host of roster.players.get(role) ?? []) {
      if (found.has(host.id)) continue;
      const kind = roster.zoneKinds.get(host.zone);
      const candidates = known.get(kind) ?? candidatesFor(roster, wantsOf(relation, kind));
      known.set(kind, candidates);
      found.set(host.id, resolveHost(roster, relation, host, candidates));
    }
  }
  return found;
}

function candidatesFor(roster: Roster, wants: readonly Want[]): Candidates {
  const fitting = (some: readonly Want[]): Host[] => {
    const hosts = some.flatMap((want) =>
      (roster.players.get(want.role) ?? []).filter((host) => satisfies(roster, host, want)),
    );
    return some.length > 1 ? [...new Set(hosts)] : hosts;
  };
  return { automatic: fitting(wants.filter((want) => !want.onlyChosen)), choosable: fitting(wants) };
}

function resolveHost(roster: Roster, relation: RelationId, host: Host, candidates: Candidates): Resolution {
  const { automatic, choosable } = candidates;
  const { many } = RELATIONS[relation];
  const resolved = (how: Resolution['how'], partners: readonly Host[]): Resolution => ({
    relation,
    host,
    how,
    partners,
    candidates: choosable,
  });
  const wished = host.partners[relation];
  const chosen = wished ? fittingChoices(roster, relation, host, wished) : [];
  if (chosen.length > 0) {
    const kept = many ? chosen.toSorted(compareIds) : chosen.slice(0, 1);
    return resolved(
      'chosen',
      kept.flatMap((id) => roster.byId.get(id) ?? []),
    );
  }
  if (automatic.length === 0) return resolved('missing', []);
  if (many || automatic.length === 1) return resolved('automatic', automatic);
  return automatic.includes(host) ? resolved('automatic', [host]) : resolved('ambiguous', []);
}
