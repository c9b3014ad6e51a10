import type { Baseline, Design, Host } from './schema.ts';

type AnyDesign = Design | Baseline['design'];

/** Returns what a design refers to that does not exist, or which two things have one id; null where all is whole. */
export function brokenReference(design: AnyDesign): string | null {
  const ids = idsOf(design);
  return firstOf([
    () => repeatedId(design, ids),
    () => firstFault(design.hosts, (host) => hostFault(host, ids)),
    () => firstFault(design.zones, ({ id, hiddenBehind = [] }) => towardsFault(`zone "${id}"`, hiddenBehind, ids)),
    () => networkFault(design, ids),
    () => factsFault(design),
    () => ('baseline' in design && design.baseline ? pairsFault(design.baseline, ids) : null),
  ]);
}

/** The ids in use, by what has them. */
interface Ids {
  readonly zones: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
  readonly firewalls: ReadonlySet<string>;
}

const idsOf = ({ zones, hosts, firewalls = [] }: AnyDesign): Ids => ({
  zones: new Set(zones.map(({ id }) => id)),
  hosts: new Set(hosts.map(({ id }) => id)),
  firewalls: new Set(firewalls.map(({ id }) => id)),
});

function repeatedId(design: AnyDesign, { zones, hosts }: Ids): string | null {
  if (zones.size < design.zones.length) return 'two zones have the same id';
  if (hosts.size < design.hosts.length) return 'two hosts have the same id';
  if (design.zones.some((zone) => hosts.has(zone.id))) return 'a zone and a host have the same id';
  const { firewalls = [], ownConnections = [], canvasNotes = [] } = design;
  const others = [firewalls, ownConnections, canvasNotes].flatMap((items) => items.map(({ id }) => id));
  const all = new Set([...zones, ...hosts, ...others]);
  if (all.size < zones.size + hosts.size + others.length) return 'two things have the same id';
  return highestNumber([...all]) >= design.nextId ? 'nextId is not above the ids in use' : null;
}

function hostFault({ id, zone, partners, cards, published, hiddenBehind }: Host, ids: Ids): string | null {
  const name = `host "${id}"`;
  if (!ids.zones.has(zone)) return `${name} stands in zone "${zone}", which does not exist`;
  const fault = firstFault(Object.values(partners), (chosen) => partnersFault(name, chosen, ids));
  if (fault !== null) return fault;
  const away = cards?.find((card) => !ids.zones.has(card.zone));
  if (away) return `${name} has a card in zone "${away.zone}", which does not exist`;
  return towardsFault(name, published ?? [], ids) ?? towardsFault(name, hiddenBehind ?? [], ids);
}

function partnersFault(name: string, chosen: readonly string[], { hosts }: Ids): string | null {
  if (new Set(chosen).size < chosen.length) return `${name} names a partner twice`;
  const missing = chosen.find((id) => !hosts.has(id));
  return missing === undefined ? null : `${name} chose "${missing}" as partner, which does not exist`;
}

interface Translated {
  readonly address: string;
  readonly zones: readonly string[];
  readonly firewall: string | null;
}

function towardsFault(name: string, translated: readonly Translated[], { zones, firewalls }: Ids): string | null {
  return firstFault(translated, (one) => {
    const zone = one.zones.find((id) => !zones.has(id));
    if (zone !== undefined) return `${name} shows ${one.address} to zone "${zone}", which does not exist`;
    const { firewall } = one;
    return firewall === null || firewalls.has(firewall)
      ? null
      : `${name} has ${one.address} translated by "${firewall}", which does not exist`;
  });
}

function networkFault({ ownConnections = [], firewalls = [], routes = [] }: AnyDesign, ids: Ids): string | null {
  const { zones, hosts } = ids;
  const own = ownConnections.find(({ from, to }) => !hosts.has(from) || !hosts.has(to) || from === to);
  if (own) return `own connection "${own.id}" does not join two hosts`;
  const firewall = firewalls.find(
    ({ zones: legs }) => legs.some(({ zone }) => !zones.has(zone)) || isRepeating(legs.map(({ zone }) => zone)),
  );
  if (firewall) return `firewall "${firewall.id}" joins a zone twice or one that does not exist`;
  const route = routes.find(({ zones: ends, path }) => {
    const { via, through } = path === 'notFiltered' ? NOWHERE : path;
    const isWhole = [...ends, ...through].every((id) => zones.has(id)) && via.every((id) => ids.firewalls.has(id));
    return !isWhole || ends[0] === ends[1];
  });
  if (route) return `the route between "${route.zones.join('" and "')}" leads where nothing is`;
  return isRepeating(routes.map((one) => one.zones.toSorted().join())) ? 'two zones have two routes' : null;
}

const NOWHERE = { via: [], through: [] } as const;

function factsFault({ facts = [], accepted = [] }: AnyDesign): string | null {
  if (isRepeating(facts.map(({ row }) => row))) return 'a rule has facts twice';
  return isRepeating(accepted.map(({ finding }) => finding)) ? 'a finding is accepted twice' : null;
}

function pairsFault({ design, pairs }: Baseline, { hosts }: Ids): string | null {
  const before = new Set(design.hosts.map(({ id }) => id));
  const astray = pairs.find((pair) => !before.has(pair.baseline) || !hosts.has(pair.present));
  if (astray) return `the baseline pairs "${astray.baseline}" with "${astray.present}", one of which does not exist`;
  const isTwice = isRepeating(pairs.map((pair) => pair.baseline)) || isRepeating(pairs.map((pair) => pair.present));
  return isTwice ? 'the baseline pairs a host twice' : null;
}

const isRepeating = (values: readonly string[]): boolean => new Set(values).size < values.length;

function firstOf(checks: readonly (() => string | null)[]): string | null {
  return firstFault(checks, (check) => check());
}

function firstFault<T>(items: readonly T[], faultOf: (item: T) => string | null): string | null {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault !== null) return fault;
  }
  return null;
}

function highestNumber(ids: readonly string[]): number {
  return ids.reduce((highest, id) => Math.max(highest, Number(/\d+$/.exec(id)?.[0] ?? 0)), 0);
}
