import type { Rect } from '../../geometry/rectangles.ts';
import { onGrid } from '../../geometry/grid.ts';

/** A line that shows what is aligned, in px of the canvas. */
export interface Guide {
  readonly axis: 'x' | 'y'; // the coordinate all of it shares
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Snapped {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

interface Span {
  readonly start: number;
  readonly size: number;
}

/** How far to shift a moving box (px) so that it lines up with another within `reach`, else with the grid. */
export function snap(moving: Rect, others: readonly Rect[], reach: number): Snapped {
  const dx = pull(
    along('x', moving),
    others.map((box) => along('x', box)),
    reach,
  );
  const dy = pull(
    along('y', moving),
    others.map((box) => along('y', box)),
    reach,
  );
  const placed = { ...moving, x: moving.x + dx, y: moving.y + dy };
  return { dx, dy, guides: [...guidesOf('x', placed, others), ...guidesOf('y', placed, others)] };
}

const along = (axis: 'x' | 'y', box: Rect): Span =>
  axis === 'x' ? { start: box.x, size: box.width } : { start: box.y, size: box.height };

const lines = ({ start, size }: Span): readonly [number, number, number] => [start, start + size / 2, start + size];

function pull(moving: Span, others: readonly Span[], reach: number): number {
  let best: number | null = null;
  const own = lines(moving);
  for (const other of others) {
    for (const [i, line] of lines(other).entries()) {
      const by = line - (own[i] ?? 0);
      // Only places on the grid: the design keeps no others.
      const lands = onGrid(moving.start + by) === Math.round(moving.start + by);
      if (lands && Math.abs(by) <= Math.abs(best ?? reach)) best = by;
    }
  }
  return best ?? onGrid(moving.start) - moving.start;
}

const CLOSE = 0.5;

function guidesOf(axis: 'x' | 'y', placed: Rect, others: readonly Rect[]): Guide[] {
  const across = axis === 'x' ? 'y' : 'x';
  const guides = new Map<number, Guide>();
  for (const at of lines(along(axis, placed))) {
    const same = others.filter((box) => lines(along(axis, box)).some((line) => Math.abs(line - at) < CLOSE));
    if (same.length === 0) continue;
    const spans = [placed, nearest(across, placed, same)].map((box) => along(across, box));
    const from = Math.min(...spans.map(({ start }) => start));
    guides.set(at, { axis, at, from, to: Math.max(...spans.map(({ start, size }) => start + size)) });
  }
  return [...guides.values()];
}

function nearest(axis: 'x' | 'y', placed: Rect, others: readonly Rect[]): Rect {
  const middle = along(axis, placed).start;
  return others.reduce((best, box) =>
    Math.abs(along(axis, box).start - middle) < Math.abs(along(axis, best).start - middle) ? box : best,
  );
}
