import { NO_IDS, useRouting, type Routing } from './routes.ts';
import { drawingOf } from './edgePaths.ts';
import { liveRoutes, type Ground, type Moving } from './liveRoutes.ts';
import type { Route, Routes, RouteScene } from '../../diagram/routing/routes.ts';
import { startRouting } from './routeWork.ts';
import { type Point, type Rect } from '../../geometry/rectangles.ts';

const BUDGET = 8; // ms in one frame
const MOST_KEPT = 12;

/** What decides about the routes of a scene, as text. */
export function keyOf({ hosts, zones, titles, edges }: RouteScene): string {
  return [
    ...hosts.map(({ id, rect: at }) => `${id} ${rect(at)}`),
    ...zones.map(rect),
    ...titles.map(rect),
    ...edges.map(({ id, label }) => `${id} ${label?.width ?? 0}`),
  ].join('\n');
}

const rect = ({ x, y, width, height }: Rect): string => `${x},${y},${width},${height}`;

/** Has a scene routed; until that is done, what still fits of the routes before is shown. */
export function requestRoutes(scene: RouteScene, key: string): void {
  const before = useRouting.getState();
  // Only names changed, say: what is found or being found still holds.
  if (key === before.key) return useRouting.setState({ scene });
  before.stop();
  const known = before.finished.get(key);
  if (known) return useRouting.setState({ scene, key, routes: known });
  const found = stillRight(scene, before.routes);
  useRouting.setState({ scene, key, routes: new Map(found), stop: routeAndDraw(scene, key, found) });
}

/** Routes a scene and shows what is found, drawn before. Gives what stops both. */
function routeAndDraw(scene: RouteScene, key: string, found: Map<string, Route>): () => void {
  let stopDrawing: (() => void) | undefined;
  const stopRouting = startRouting(scene, (some, done) => {
    const routes = done ? asFound(found, some) : withNew(found, some);
    stopDrawing?.();
    stopDrawing = drawAhead([...routes.values()], () => {
      useRouting.setState(({ finished }) => ({
        routes,
        finished: done ? withFinished(finished, key, routes) : finished,
      }));
    });
  });
  return () => {
    stopRouting();
    stopDrawing?.();
  };
}

/** All routes, as the same objects where they are what they were: only what changed is drawn again. */
function asFound(found: Routes, all: readonly Route[]): Routes {
  return new Map(
    all.map((route) => {
      const before = found.get(route.id);
      return [route.id, before && isSame(before, route) ? before : route];
    }),
  );
}

type Place = Point | null | undefined;
const isAt = (a: Place, b: Place): boolean => a?.x === b?.x && a?.y === b?.y;

function isSame(a: Route, b: Route): boolean {
  return (
    isAt(a.label, b.label) &&
    a.points.length === b.points.length &&
    a.points.every((point, i) => isAt(point, b.points[i]))
  );
}

/** Draws routes before they are shown, a little at a time, and then says so. Gives what stops it. */
function drawAhead(routes: readonly Route[], ready: () => void): () => void {
  const left = routes.values();
  let timer = 0;
  const isDrawn = (): boolean => {
    const end = performance.now() + BUDGET;
    for (const route of left) {
      drawingOf(route);
      if (performance.now() > end) return false;
    }
    return true;
  };
  const goOn = (): void => {
    timer = window.setTimeout(isDrawn() ? ready : goOn);
  };
  if (isDrawn()) ready();
  else timer = window.setTimeout(goOn);
  return () => clearTimeout(timer);
}

/** Adds the first routes of edges that have none yet: what is found first isn't final, but better than nothing. */
function withNew(found: Map<string, Route>, some: readonly Route[]): Routes {
  for (const route of some) if (!found.has(route.id)) found.set(route.id, route);
  return new Map(found);
}

/** The routes on the screen once they are final, with the scene they belong to; exports draw the same. */
export function settledRoutes(): Pick<Routing, 'scene' | 'routes'> | null {
  const { scene, key, finished } = useRouting.getState();
  const routes = finished.get(key);
  return routes ? { scene, routes } : null;
}

/** Routes the edges of hosts on the move (upper left corners, px); the others stay. */
export function routeLive(moving: Moving, ground: Ground): void {
  const { scene, routes, live, liveIds, restUntil } = useRouting.getState();
  const start = performance.now();
  if (live.size > 0 && start < restUntil) return;
  const next = liveRoutes(scene, routes, moving, ground);
  useRouting.setState({ live: next, liveIds: sameIds(next, liveIds) ? liveIds : new Set(next.keys()) });
  const cost = performance.now() - start; // with what drawing them at once took
  useRouting.setState({ restUntil: cost > BUDGET ? start + 2 * cost : 0 });
}

const sameIds = (routes: Routes, ids: ReadonlySet<string>): boolean =>
  routes.size === ids.size && [...ids].every((id) => routes.has(id));

/** Ends what `routeLive` began; `landed` says whether the hosts stay where they were moved to. */
export function endLive(landed: boolean): void {
  const { routes, live } = useRouting.getState();
  if (live.size === 0) return;
  useRouting.setState({
    live: new Map(),
    liveIds: NO_IDS,
    ...(landed ? { routes: new Map([...routes, ...live]) } : {}),
  });
}

/** The latest finished routes, the oldest of too many left out. */
function withFinished(finished: Routing['finished'], key: string, routes: Routes): Routing['finished'] {
  return new Map([...[...finished].filter(([other]) => other !== key), [key, routes] as const].slice(-MOST_KEPT));
}

/** The routes that still begin and end at the borders of their hosts. */
function stillRight({ hosts, edges }: RouteScene, before: Routes): Map<string, Route> {
  const rects = new Map(hosts.map(({ id, rect }) => [id, rect]));
  const touches = (id: string, point: { x: number; y: number } | undefined): boolean => {
    const rect = rects.get(id);
    if (!rect || !point) return false;
    const [dx, dy] = [point.x - rect.x, point.y - rect.y];
    const inside = dx >= 0 && dy >= 0 && dx <= rect.width && dy <= rect.height;
    return inside && (dx === 0 || dy === 0 || dx === rect.width || dy === rect.height);
  };
  return new Map(
    edges.flatMap(({ id, from, to }) => {
      const route = before.get(id);
      return route && touches(from, route.points[0]) && touches(to, route.points.at(-1)) ? [[id, route]] : [];
    }),
  );
}
