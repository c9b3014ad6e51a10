import { firewallLabel } from '../../design/model/canvasObjects.ts';
import { listed, zoneLabel } from '../../design/model/names.ts';
import type { Firewall, Route } from '../../design/model/network.ts';
import { compareIds } from '../../design/model/roleIndex.ts';
import type { Design, Zone } from '../../design/model/schema.ts';
import { counted } from '../../lib/words.ts';
import { pathFinder, type Hop } from '../network/paths.ts';
import { crossingsOf, endsOf, type Crossing } from './crossings.ts';
import { finding, type Finding } from './finding.ts';
import type { Check } from './findings.ts';
import type { Fix } from './fixes.ts';

/** Several shortest paths, or none: what connections ask for is on no firewall until somebody decides. */
const undecidedPaths: Check = (facts) =>
  crossingsOf(facts).flatMap((crossing) => {
    if (crossing.path.kind === 'ambiguous') return ambiguous(facts.design, crossing, crossing.path.ways);
    return crossing.path.kind === 'none' ? missing(facts.design, crossing) : [];
  });

type Way = readonly Hop[];

function ambiguous(design: Design, { zones, connections }: Crossing, ways: readonly Way[]): Finding {
  const told = ways.map((way) => viaText(design, way, ways));
  return finding('error', 'path-ambiguous', {
    subject: subjectOf(zones),
    message: `There are ${ways.length} equally short paths between ${namesOf(zones)}: ${listed(told, ways.length, 'or')}.`,
    action: `Choose one. ${untilThen(connections.length)}`,
    hosts: endsOf(connections),
    details: ways.map((way) => way.map(({ firewall, egress }) => `${firewall} ${egress}`).join(' ')),
    fixes: ways.map((way, i) =>
      routed(zones, `Route ${told[i]}`, {
        via: way.map(({ firewall }) => firewall),
        through: way.slice(1).map(({ ingress }) => ingress),
      }),
    ),
  });
}

/** "via FW-A and FW-B"; with the zones between where another way passes the same firewalls. */
function viaText({ firewalls = [], zones }: Design, way: Way, ways: readonly Way[]): string {
  const via = (one: Way): string => listed(one.map(({ firewall }) => labelOf(firewalls, firewall, firewallLabel)));
  const isAlike = ways.some((one) => one !== way && via(one) === via(way));
  if (!isAlike || way.length < 2) return `via ${via(way)}`;
  return `via ${via(way)} through ${listed(way.slice(1).map(({ ingress }) => labelOf(zones, ingress, zoneLabel)))}`;
}

function labelOf<T extends { readonly id: string }>(all: readonly T[], id: string, label: (one: T) => string): string {
  const found = all.find((one) => one.id === id);
  return found ? label(found) : id;
}

function missing(design: Design, { zones, connections }: Crossing): Finding {
  const isRouted = design.routes?.some((route) => zones.every(({ id }) => route.zones.includes(id))) === true;
  return finding('error', 'path-missing', {
    subject: subjectOf(zones),
    message: isRouted
      ? `The route between ${namesOf(zones)} passes a firewall that no longer joins its zones.`
      : `No firewall leads from ${zoneLabel(zones[0])} to ${zoneLabel(zones[1])}.`,
    action: `Join them, or say that nothing filters between them. ${untilThen(connections.length)}`,
    hosts: endsOf(connections),
    details: connections.map(({ id }) => id),
    fixes: [
      ...(isRouted ? shortestInstead(design, zones) : joins(design.firewalls ?? [], zones)),
      routed(zones, 'Mark as not filtered', 'notFiltered'),
    ],
  });
}

/** The decided route can be given up where a shortest path takes its place. */
function shortestInstead(design: Design, zones: Crossing['zones']): Fix[] {
  const [from, to] = zones;
  const routes = (design.routes ?? []).filter((route) => !zones.every(({ id }) => route.zones.includes(id)));
  const isThere = pathFinder({ ...design, routes })(from.id, to.id).kind === 'filtered';
  return isThere ? [routed(zones, 'Use the shortest path', null)] : [];
}

/** Firewalls that join one of the zones come before those that join neither. */
function joins(firewalls: readonly Firewall[], zones: readonly Zone[]): Fix[] {
  const lacking = firewalls.map((firewall) => ({
    firewall,
    zones: zones.filter(({ id }) => !firewall.zones.some(({ zone }) => zone === id)),
  }));
  const near = lacking.filter((one) => one.zones.length === 1);
  return (near.length > 0 ? near : lacking).map((one) => joined(one.firewall, one.zones));
}

/** Joins a firewall to zones, in one step. */
export function joined(firewall: Firewall, zones: readonly Zone[]): Fix {
  const inOrder = zones.toSorted((a, b) => compareIds(a.id, b.id));
  const label = `Join ${firewallLabel(firewall)} to ${listed(inOrder.map(zoneLabel))}`;
  const steps = inOrder.map((zone): Fix => ({ kind: 'joinZone', label, firewall: firewall.id, zone: zone.id }));
  const [first] = steps;
  return first && steps.length === 1 ? first : { kind: 'all', label, steps };
}

const routed = ([from, to]: Crossing['zones'], label: string, path: Route['path'] | null): Fix => ({
  kind: 'setRoute',
  label,
  zones: [from.id, to.id],
  path,
});

const subjectOf = (zones: readonly Zone[]): string => zones.map(({ id }) => id).join(':');
const namesOf = (zones: readonly Zone[]): string => listed(zones.map(zoneLabel));
const untilThen = (count: number): string =>
  `Until then ${counted(count, 'connection')} ${count === 1 ? 'is' : 'are'} on no firewall.`;

/** How connections get from zone to zone. */
export const pathChecks: readonly Check[] = [undecidedPaths];
