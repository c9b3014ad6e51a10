import { routeMissing, type Route, type Routes, type RouteScene } from '../../diagram/routing/routes.ts';
import { type Point, type Rect } from '../../geometry/rectangles.ts';

/** Hosts on the move: where each one is now, upper left corner in px of the canvas. */
export type Moving = ReadonlyMap<string, Point>;

/** Zones where they are while something moves. */
export type Ground = Pick<RouteScene, 'zones' | 'titles'>;

/** The scene with the moving hosts where they are. */
function movedScene(scene: RouteScene, moving: Moving, ground: Ground): RouteScene {
  const hosts = scene.hosts.map((host) => {
    const at = moving.get(host.id);
    return at ? { ...host, rect: { ...host.rect, x: at.x, y: at.y } } : host;
  });
  return { ...scene, ...ground, hosts };
}

/** The routes of the edges that a move concerns; all others keep theirs. */
export function liveRoutes(scene: RouteScene, resting: Routes, moving: Moving, ground: Ground): Map<string, Route> {
  const before = new Map(scene.hosts.map(({ id, rect }) => [id, rect]));
  const concerned = scene.edges.filter(({ from, to }) => moving.has(from) || moving.has(to));
  const kept = new Map(resting);
  for (const { id, from, to } of concerned) {
    const shift = commonShift(before.get(from), moving.get(from), before.get(to), moving.get(to));
    const route = resting.get(id);
    if (shift && route) kept.set(id, shifted(route, shift));
    else kept.delete(id);
  }
  // Edges that have no route yet are none of this move's business.
  const edges = scene.edges.filter(({ id, from, to }) => kept.has(id) || moving.has(from) || moving.has(to));
  const routes = routeMissing(movedScene({ ...scene, edges }, moving, ground), kept);
  return new Map(
    concerned.flatMap(({ id }) => {
      const route = routes.get(id) ?? kept.get(id);
      return route ? [[id, route]] : [];
    }),
  );
}

/** How far both ends moved, when they moved alike: then the route only has to follow. */
function commonShift(
  a: Rect | undefined,
  toA: Point | undefined,
  b: Rect | undefined,
  toB: Point | undefined,
): Point | null {
  if (!a || !b || !toA || !toB) return null;
  const shift = { x: toA.x - a.x, y: toA.y - a.y };
  return shift.x === toB.x - b.x && shift.y === toB.y - b.y ? shift : null;
}

function shifted({ id, points, label }: Route, by: Point): Route {
  return {
    id,
    points: points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })),
    label: label && { ...label, x: label.x + by.x, y: label.y + by.y },
  };
}
