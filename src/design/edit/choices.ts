import { RELATION_IDS, RELATIONS, type RelationId } from '../model/relations.ts';
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

/** Points choices of one host at another, where its roles have moved there. */
export function redirectChoices(design: Design, from: string, to: string): Design {
  return replaceChoices(design, from, [to]);
}

/** Lets choices of one host mean another as well, where one of its roles has moved there: those that don't fit are cleared later. */
export function extendChoices(design: Design, from: string, to: string): Design {
  return replaceChoices(design, from, [from, to]);
}

function replaceChoices(design: Design, from: string, to: readonly string[]): Design {
  return withHosts(design, (host) =>
    mapChoices(host, (ids) =>
      ids.includes(from) ? [...new Set(ids.flatMap((id) => (id === from ? to : [id])))] : ids,
    ),
  );
}

/** Chooses of two hosts that were one the other as partner, where it was so without being chosen and others would do as well. */
export function keepEachOther(design: Design, ids: readonly [string, string]): Design {
  const roster = rosterOf(design);
  const [first, second] = ids;
  return withHosts(design, (host) => {
    if (host.id !== first && host.id !== second) return host;
    const other = host.id === first ? second : first;
    const lost = RELATION_IDS.filter((relation) => isTornFrom(roster, relation, host, other));
    if (lost.length === 0) return host;
    return { ...host, partners: { ...host.partners, ...Object.fromEntries(lost.map((one) => [one, [other]])) } };
  });
}

/** Whether the host needs one partner, has chosen none, and the other is one of several that would do. */
function isTornFrom(roster: Roster, relation: RelationId, host: Host, other: string): boolean {
  if (RELATIONS[relation].many || host.partners[relation] !== undefined) return false;
  const fitting = roster.hosts.filter((one) => isEligible(roster, relation, host, one));
  return fitting.length > 1 && !fitting.includes(host) && fitting.some(({ id }) => id === other);
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
