import type { Hop, Network } from './paths.ts';

/** Firewalls on a way that is offered; more than these no one chooses among. */
const MAX_HOPS = 3;
const MAX_WAYS = 12;

/** Returns the ways from one zone to another that a route can be chosen from, those with the fewest firewalls first; none goes through the Internet. */
export function waysBetween({ zones, firewalls = [] }: Network, from: string, to: string): readonly (readonly Hop[])[] {
  const internet = new Set(zones.flatMap(({ id, kind }) => (kind === 'internet' ? [id] : [])));
  const ways: (readonly Hop[])[] = [];
  let reached: readonly (readonly Hop[])[] = [[]];
  for (let hops = 0; hops < MAX_HOPS && ways.length < MAX_WAYS; hops += 1) {
    const next = reached.flatMap((way) => farther(firewalls, way, from));
    ways.push(...next.filter((way) => way.at(-1)?.egress === to));
    reached = next.filter((way) => way.at(-1)?.egress !== to && !internet.has(way.at(-1)?.egress ?? ''));
  }
  return ways.slice(0, MAX_WAYS);
}

/** The way with one firewall more, to each zone that it has not been in; no firewall is passed twice. */
function farther(firewalls: NonNullable<Network['firewalls']>, way: readonly Hop[], from: string): (readonly Hop[])[] {
  const ingress = way.at(-1)?.egress ?? from;
  const been = new Set([from, ...way.map(({ egress }) => egress)]);
  return firewalls
    .filter(({ id, zones }) => zones.some(({ zone }) => zone === ingress) && way.every((hop) => hop.firewall !== id))
    .flatMap(({ id: firewall, zones }) =>
      zones.filter(({ zone }) => !been.has(zone)).map(({ zone: egress }) => [...way, { firewall, ingress, egress }]),
    );
}
