import { RELATION_IDS, RELATIONS, type RelationId } from '../model/relations.ts';
import type { RoleId } from '../model/roles.ts';
import { isEligible, rosterOf, type Roster } from '../model/roleIndex.ts';
import type { Design, Host, Partners } from '../model/schema.ts';

/** Clears the partner choices that no longer fit: the partner is gone, lost its role, or the host asks for another kind. */
export function withoutStaleChoices(design: Design): Design {
  if (design.hosts.every((host) => Object.keys(host.partners).length === 0)) return design;
  const roster = rosterOf(design);
  return withHosts(design, (host) => mapChoices(host, (ids, relation) => fittingChoices(roster, relation, host, ids)));
}

/** The chosen partners that are eligible, in the order they were chosen. */
function fittingChoices(
  roster: Roster,
  relation: RelationId,
  host: Host,
  chosen: readonly string[],
): readonly string[] {
  const fits = (id: string): boolean => {
    const partner = roster.byId.get(id);
    return partner !== undefined && isEligible(roster, relation, host, partner);
  };
  return chosen.every(fits) ? chosen : chosen.filter(fits);
}

/** Points choices of one host at another, where its roles (or only the given one) have moved there. */
export function redirectChoices(design: Design, from: string, to: string, role?: RoleId): Design {
  const concerns = (relation: RelationId) =>
    role === undefined || RELATIONS[relation].to.some((target) => target.role === role);
  return withHosts(design, (host) =>
    mapChoices(host, (ids, relation) =>
      ids.includes(from) && concerns(relation) ? [...new Set(ids.map((id) => (id === from ? to : id)))] : ids,
    ),
  );
}

function mapChoices(host: Host, change: (ids: readonly string[], relation: RelationId) => readonly string[]): Host {
  const partners: Partners = {};
  let same = true;
  for (const relation of RELATION_IDS) {
    const before = host.partners[relation];
    if (!before) continue;
    const after = change(before, relation);
    if (after.length > 0) partners[relation] = [...after];
    same &&= after === before;
  }
  return same ? host : { ...host, partners };
}

/** The design with each host replaced; the same design where no host changes. */
export function withHosts(design: Design, change: (host: Host) => Host): Design {
  const hosts = design.hosts.map(change);
  return hosts.every((host, i) => host === design.hosts[i]) ? design : { ...design, hosts };
}
