import { portText } from '../../design/model/portNumbers.ts';
import { endText, type Endpoint, type Rule } from './rule.ts';

/** A rule with its id. */
export type IdentifiedRule = Rule & { readonly id: string };

/** Gives the id of a text, unlike all ids given before. */
export type IdGiver = (text: string) => string;

/**
 * Returns merged rules with ids that hang on what a rule is for and on the lowest pair of hosts in it, not on how many it holds:
 * one more host changes a rule and doesn't replace it.
 */
export const identified = (rules: readonly Rule[], idOf: IdGiver): IdentifiedRule[] =>
  rules.map((rule) => ({ ...rule, id: idOf(`${kindOfRule(rule)} ${lowestPair(rule)}`) }));

/**
 * Returns merged rules of the present, where one that shares pairs of hosts with a rule in force keeps that one's id: the largest
 * overlap first; then one that lets through the same by other means, as where another role comes to the same addresses. `idOf` must know the ids of the rules in force, so that none is given to another rule.
 */
export function identifiedAfter(
  rules: readonly Rule[],
  inForce: readonly IdentifiedRule[],
  idOf: IdGiver,
  isBetweenZones = true,
): IdentifiedRule[] {
  const kept = keptIds(rules, inForce);
  keepByContent(kept, rules, inForce, isBetweenZones);
  return rules.map((rule, i) => ({ ...rule, id: kept.get(i) ?? idOf(`${kindOfRule(rule)} ${lowestPair(rule)}`) }));
}

/** What two rules must have in common to be the same rule at two times; the port isn't part of it. */
function kindOfRule({ filter, ingress, egress, purpose, services, family }: Rule): string {
  const transports = [...new Set(services.map(({ transport }) => transport))].toSorted().join('+');
  return [filter, ingress, egress, purpose, transports, family === 6 ? '6' : ''].join(' ');
}

function lowestPair({ sources, destinations }: Rule): string {
  return `${lowestHost(sources)} ${lowestHost(destinations)}`;
}

const lowestHost = (ends: readonly Endpoint[]): string =>
  ends.map(({ host }) => host).reduce((low, host) => (byNumber(host, low) < 0 ? host : low));

/** Ids are a letter and a number that rises: the shorter is the older. */
const byNumber = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

interface Candidate {
  readonly present: number;
  readonly old: number;
  readonly overlap: number;
}

/** Ids of rules in force by the place of the present rule that takes them over. */
function keptIds(rules: readonly Rule[], inForce: readonly IdentifiedRule[]): Map<number, string> {
  const kept = new Map<number, string>();
  const given = new Set<string>();
  const candidates = candidatesOf(rules, inForce).toSorted(
    (a, b) => b.overlap - a.overlap || a.old - b.old || a.present - b.present,
  );
  for (const { present, old } of candidates) {
    const id = inForce[old]?.id;
    if (id === undefined || kept.has(present) || given.has(id)) continue;
    kept.set(present, id);
    given.add(id);
  }
  return kept;
}

/** A rule that lets through exactly what one in force did is that one, whatever it is for now. */
function keepByContent(
  kept: Map<number, string>,
  rules: readonly Rule[],
  inForce: readonly IdentifiedRule[],
  isBetweenZones: boolean,
): void {
  const given = new Set(kept.values());
  const contentOf = (rule: Rule): string =>
    `${isBetweenZones ? `${rule.ingress} ${rule.egress}` : ''} ${passedBy(rule)}`;
  const free = new Map(inForce.filter(({ id }) => !given.has(id)).map((rule) => [contentOf(rule), rule.id]));
  if (free.size === 0) return;
  rules.forEach((rule, i) => {
    if (kept.has(i)) return;
    const content = contentOf(rule);
    const id = free.get(content);
    if (id === undefined) return;
    kept.set(i, id);
    free.delete(content);
  });
}

const endTexts = (ends: readonly Endpoint[]): string[] => [...new Set(ends.map(endText))].toSorted();

/** All that a rule lets through, from zone to zone or, on the firewall of a host, wherever its peers stand. */
function passedBy({ sources, destinations, services }: Rule): string {
  const ports = services.map(({ transport, port }) => `${transport} ${portText(port)}`).toSorted();
  return JSON.stringify([endTexts(sources), endTexts(destinations), ports]);
}

function candidatesOf(rules: readonly Rule[], inForce: readonly IdentifiedRule[]): Candidate[] {
  const byKind = placesByKind(inForce);
  return rules.flatMap((rule, present) =>
    (byKind.get(kindOfRule(rule)) ?? []).flatMap((old) => {
      const before = inForce[old];
      const overlap = before ? sharedPairs(rule, before) : 0;
      return overlap > 0 ? [{ present, old, overlap }] : [];
    }),
  );
}

function placesByKind(rules: readonly Rule[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  rules.forEach((rule, i) => {
    const kind = kindOfRule(rule);
    const held = places.get(kind);
    if (held) held.push(i);
    else places.set(kind, [i]);
  });
  return places;
}

/** How many pairs of hosts two rules share: products of sets, so the shared sources times the shared destinations. */
const sharedPairs = (one: Rule, other: Rule): number =>
  shared(one.sources, other.sources) * shared(one.destinations, other.destinations);

function shared(some: readonly Endpoint[], others: readonly Endpoint[]): number {
  const hosts = new Set(others.map(({ host }) => host));
  return new Set(some.map(({ host }) => host).filter((host) => hosts.has(host))).size;
}
