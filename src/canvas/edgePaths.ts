import type { Point } from '../diagram/geometry.ts';
import { arrowHead, roundedPath } from '../diagram/paths.ts';
import { EDGE_STYLE } from '../diagram/picture.ts';
import type { Route } from '../diagram/routes.ts';

/** The line and the arrowhead of a route, as SVG path data. */
interface Drawn {
  readonly line: string;
  readonly head: string;
}

// Routes keep their identity while they don't change; so does their drawing.
const drawn = new WeakMap<Route, Drawn>();

/** A route as SVG path data. */
export function drawingOf(route: Route): Drawn {
  const known = drawn.get(route);
  if (known) return known;
  const drawing = { line: roundedPath(shortened(route.points), EDGE_STYLE.corner), head: headOf(route.points) };
  drawn.set(route, drawing);
  return drawing;
}

function headOf(points: readonly Point[]): string {
  const corners = arrowHead(points, EDGE_STYLE.arrow);
  return corners.length > 0 ? `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z` : '';
}

/** The line ends inside its arrowhead, so that the tip stays sharp. */
function shortened(points: readonly Point[]): Point[] {
  const [before, end] = points.slice(-2);
  if (!before || !end) return [...points];
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  const by = Math.min(EDGE_STYLE.arrow - 2, length - 1) / Math.max(length, 1);
  const near = { x: end.x + (before.x - end.x) * by, y: end.y + (before.y - end.y) * by };
  return [...points.slice(0, -1), near];
}

/** How far a point is from a route, px. */
export function distanceTo({ points }: Route, { x, y }: Point): number {
  let least = Infinity;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (!a || !b) continue;
    const dx = Math.max(Math.min(a.x, b.x) - x, 0, x - Math.max(a.x, b.x));
    const dy = Math.max(Math.min(a.y, b.y) - y, 0, y - Math.max(a.y, b.y));
    least = Math.min(least, Math.hypot(dx, dy));
  }
  return least;
}
