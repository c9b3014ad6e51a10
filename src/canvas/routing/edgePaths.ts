import { arrowHead, roundedPieces } from '../../diagram/routing/paths.ts';
import { EDGE_STYLE } from '../../diagram/model/diagramModel.ts';
import type { Route } from '../../diagram/routing/routes.ts';
import { addTo } from '../../lib/groupBy.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import type { Point } from '../../geometry/rectangles.ts';

/** What is drawn of some routes in one part of the canvas, as SVG path data. */
export interface Patch {
  readonly key: string;
  readonly line: string;
  readonly head: string;
}

// A browser that draws a part of a path measures and dashes the whole of it: paths as long as the design cost a tenth of a second a frame.
const PATCH = 600; // px, square
const PERIOD = EDGE_STYLE.dashes.crossesZones.reduce((sum, length) => sum + length, 0);
const PIECE = 40 * PERIOD;

/** The drawing of some routes in patches, each not much larger than its part of the canvas. */
export function patchesOf(routes: readonly Route[]): Patch[] {
  const lines = new Map<string, string[]>();
  const heads = new Map<string, string[]>();
  for (const route of routes) {
    const { pieces, head } = drawingOf(route);
    for (const { patch, d } of pieces) addTo(lines, patch, d);
    addTo(heads, head.patch, head.d);
  }
  const keys = new Set([...lines.keys(), ...heads.keys()]);
  return [...keys].map((key) => ({
    key,
    line: (lines.get(key) ?? []).join(''),
    head: (heads.get(key) ?? []).join(''),
  }));
}

/** SVG path data, and the key of the patch it belongs to. */
interface Piece {
  readonly patch: string;
  readonly d: string;
}

/** What is drawn of a route. */
interface Drawn {
  readonly pieces: readonly Piece[];
  readonly head: Piece;
}

// Routes keep their identity while they don't change; so does their drawing.
/** A route's drawing, made once. */
export const drawingOf = memoByIdentity(({ points }: Route): Drawn => {
  const pieces = roundedPieces(shortened(points), EDGE_STYLE.corner, PIECE, PERIOD);
  return {
    pieces: pieces.map(({ start, d }) => ({ patch: patchAt(start), d })),
    head: { patch: patchAt(points.at(-1)), d: headOf(points) },
  };
});

const patchAt = ({ x, y }: Point = { x: 0, y: 0 }): string => `${Math.floor(x / PATCH)} ${Math.floor(y / PATCH)}`;

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
