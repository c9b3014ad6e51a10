import { firewallLabel } from '../../../design/model/canvasObjects.ts';
import { listed, zoneLabel } from '../../../design/model/names.ts';
import type { Route } from '../../../design/model/network.ts';
import type { Design } from '../../../design/model/schema.ts';
import { pathFinder, type Hop, type Path } from '../../../rules/network/paths.ts';
import { waysBetween } from '../../../rules/network/ways.ts';

/** A way that connections between two zones can take. */
export interface RouteOption {
  readonly value: string; // tells it from the others
  readonly label: string;
  readonly path: Route['path'] | null; // null: the shortest
}

const AUTOMATIC = 'automatic';
const NOT_FILTERED = 'notFiltered';

/** The route that was chosen between two zones, either way. */
export const routeBetween = ({ routes = [] }: Design, zones: readonly [string, string]): Route | undefined =>
  routes.find((route) => zones.every((zone) => route.zones.includes(zone)));

/** The ways one can choose from between two zones: the shortest, each that firewalls give, and none at all. */
export function routeOptions(design: Design, zones: readonly [string, string]): readonly RouteOption[] {
  const others = (design.routes ?? []).filter((route) => route !== routeBetween(design, zones));
  const shortest = pathFinder({ ...design, routes: others })(...zones);
  const ways = waysBetween(design, ...zones).map((way): RouteOption => ({
    value: JSON.stringify(pathOf(way)),
    label: capital(wayText(design, way)),
    path: pathOf(way),
  }));
  return [
    { value: AUTOMATIC, label: `Automatic: ${shortestText(design, shortest)}`, path: null },
    ...ways,
    { value: NOT_FILTERED, label: 'Not filtered', path: 'notFiltered' },
  ];
}

/** Which of the ways is chosen; a route that can no longer be gone stands beside them. */
export function chosenOption(design: Design, zones: readonly [string, string]): RouteOption {
  const options = routeOptions(design, zones);
  const route = routeBetween(design, zones);
  const path = route ? fromFirst(route, zones[0]) : null;
  const value = path === null ? AUTOMATIC : path === 'notFiltered' ? NOT_FILTERED : JSON.stringify(path);
  const found = options.find((one) => one.value === value);
  return found ?? { value, label: 'A route that no longer exists', path };
}

/** A route as it is gone from one of its two zones. */
function fromFirst({ zones, path }: Route, first: string): Route['path'] {
  if (path === 'notFiltered' || zones[0] === first) return path;
  return { via: path.via.toReversed(), through: path.through.toReversed() };
}

const pathOf = (way: readonly Hop[]): Exclude<Route['path'], string> => ({
  via: way.map(({ firewall }) => firewall),
  through: way.slice(1).map(({ ingress }) => ingress),
});

function shortestText(design: Design, path: Path): string {
  if (path.kind === 'filtered') return wayText(design, path.hops);
  return path.kind === 'ambiguous' ? `${path.ways.length} equally short paths` : 'no path';
}

/** "via FW-A", or "via FW-A and FW-B through DMZ". */
function wayText({ firewalls = [], zones }: Design, way: readonly Hop[]): string {
  const via = way.map(({ firewall }) => {
    const found = firewalls.find(({ id }) => id === firewall);
    return found ? firewallLabel(found) : firewall;
  });
  const through = way.slice(1).flatMap(({ ingress }) => zones.find(({ id }) => id === ingress) ?? []);
  return `via ${listed(via)}${through.length > 0 ? ` through ${listed(through.map(zoneLabel))}` : ''}`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
