import type { Firewall, Route } from '../../design/model/network.ts';
import type { Zone } from '../../design/model/schema.ts';

/** What the path search reads of a design. */
export interface Network {
  readonly zones: readonly Pick<Zone, 'id' | 'kind'>[];
  readonly firewalls?: readonly (Pick<Firewall, 'id'> & { readonly zones: readonly { readonly zone: string }[] })[];
  readonly routes?: readonly Route[];
}

type NetworkFirewall = NonNullable<Network['firewalls']>[number];

/** One firewall on the way, with its own ingress and egress zone. */
export interface Hop {
  readonly firewall: string;
  readonly ingress: string;
  readonly egress: string;
}

/** How traffic gets from one zone to another. */
export type Path =
  | { readonly kind: 'sameZone' }
  | { readonly kind: 'unnamed' } // the design has no firewall: the boundary of the two zones stands for one
  | { readonly kind: 'filtered'; readonly hops: readonly Hop[] }
  | { readonly kind: 'notFiltered' } // a person said so
  | { readonly kind: 'ambiguous'; readonly ways: readonly (readonly Hop[])[] } // several shortest ones
  | { readonly kind: 'none' }; // firewalls exist, none leads there
export type PathFinder = (from: string, to: string) => Path;

/** Ways that are told of an ambiguous pair; more of the same length are no help to anyone. */
export const MAX_WAYS = 6;

const SAME_ZONE: Path = { kind: 'sameZone' };
const UNNAMED: Path = { kind: 'unnamed' };
const NOT_FILTERED: Path = { kind: 'notFiltered' };
const NONE: Path = { kind: 'none' };

/** Returns how each pair of zones is joined: by a decided route, else by the fewest firewalls. Searches each pair once. */
export function pathFinder(network: Network): PathFinder {
  const legs = legsOf(network);
  const known = new Map<string, Path>();
  return (from, to) => {
    if (from === to) return SAME_ZONE;
    if ((network.firewalls ?? []).length === 0) return UNNAMED;
    const key = `${from} ${to}`;
    const path = known.get(key) ?? routed(network, from, to) ?? shortest(legs, from, to);
    known.set(key, path);
    return path;
  };
}

/** Returns the firewalls between two zones: what a pair of addresses is chosen by. Infinite where no path is known. */
export function firewallsOn(path: Path): number {
  switch (path.kind) {
    case 'sameZone':
    case 'notFiltered':
      return 0;
    case 'unnamed':
      return 1;
    case 'filtered':
      return path.hops.length;
    case 'ambiguous':
      return path.ways[0]?.length ?? Infinity;
    case 'none':
      return Infinity;
  }
}

function routed({ routes = [], firewalls = [] }: Network, from: string, to: string): Path | null {
  const route = routes.find(({ zones: [a, b] }) => (a === from && b === to) || (a === to && b === from));
  if (!route) return null;
  if (route.path === 'notFiltered') return NOT_FILTERED;
  const stops = [route.zones[0], ...route.path.through, route.zones[1]];
  const hops = route.path.via.map((firewall, i) => ({ firewall, ingress: stops[i] ?? '', egress: stops[i + 1] ?? '' }));
  const isWhole = stops.length === hops.length + 1 && hops.every((hop) => joins(firewalls, hop));
  if (!isWhole) return NONE;
  return { kind: 'filtered', hops: route.zones[0] === from ? hops : reversed(hops) };
}

function joins(firewalls: readonly NetworkFirewall[], { firewall, ingress, egress }: Hop): boolean {
  const zones = firewalls.find(({ id }) => id === firewall)?.zones ?? [];
  return zones.some(({ zone }) => zone === ingress) && zones.some(({ zone }) => zone === egress);
}

const reversed = (hops: readonly Hop[]): Hop[] =>
  hops.toReversed().map(({ firewall, ingress, egress }) => ({ firewall, ingress: egress, egress: ingress }));

/** From each zone, the hops that leave it; those that enter the Internet are marked, since they only end there. */
type Legs = ReadonlyMap<string, readonly (Hop & { readonly isEnd: boolean })[]>;

function legsOf({ zones, firewalls = [] }: Network): Legs {
  const internet = new Set(zones.filter(({ kind }) => kind === 'internet').map(({ id }) => id));
  const legs = new Map<string, (Hop & { isEnd: boolean })[]>(zones.map(({ id }) => [id, []]));
  for (const hop of firewalls.flatMap(hopsOf)) legs.get(hop.ingress)?.push({ ...hop, isEnd: internet.has(hop.egress) });
  return legs;
}

const hopsOf = ({ id, zones }: NetworkFirewall): Hop[] =>
  zones.flatMap(({ zone: ingress }) =>
    zones.filter(({ zone }) => zone !== ingress).map(({ zone: egress }) => ({ firewall: id, ingress, egress })),
  );

/** Breadth first, one firewall farther at a time; all ways of the least length are kept up to a limit. */
function shortest(legs: Legs, from: string, to: string): Path {
  let reached: readonly (readonly Hop[])[] = [[]];
  const seen = new Set([from]);
  while (reached.length > 0) {
    const next = reached.flatMap((way) => farther(legs, way, way.at(-1)?.egress ?? from, seen));
    const ways = next.filter((way) => way.at(-1)?.egress === to).map((way) => way.map(plainHop));
    if (ways.length > 0) return pathOf(ways);
    reached = fewPerZone(next.filter((way) => !way.at(-1)?.isEnd));
    for (const way of reached) seen.add(way.at(-1)?.egress ?? from);
  }
  return NONE;
}

type Way = readonly (Hop & { readonly isEnd?: boolean })[];

const farther = (legs: Legs, way: Way, at: string, seen: ReadonlySet<string>): Way[] =>
  (legs.get(at) ?? []).filter(({ egress }) => !seen.has(egress)).map((leg) => [...way, leg]);

/** Two ways to each zone are enough to know that it is ambiguous; a few more are told. */
function fewPerZone(ways: readonly Way[]): Way[] {
  const counts = new Map<string, number>();
  return ways.filter((way) => {
    const zone = way.at(-1)?.egress ?? '';
    const count = (counts.get(zone) ?? 0) + 1;
    counts.set(zone, count);
    return count <= MAX_WAYS;
  });
}

const plainHop = ({ firewall, ingress, egress }: Hop): Hop => ({ firewall, ingress, egress });

function pathOf(ways: readonly (readonly Hop[])[]): Path {
  const [only] = ways;
  if (ways.length === 1 && only) return { kind: 'filtered', hops: only };
  return { kind: 'ambiguous', ways: ways.slice(0, MAX_WAYS) };
}
