import { boxInZone } from '../model/measures.ts';
import { moveHosts, type Command, type Place } from './commands.ts';
import type { Host } from '../model/schema.ts';
import { tooClose, type Rect } from '../../geometry/rectangles.ts';
import { onGrid } from '../../geometry/grid.ts';

/** The ways of lining hosts up; `least`: how many hosts it takes. */
export const ALIGNMENTS = {
  left: { label: 'Align left', least: 2 },
  top: { label: 'Align top', least: 2 },
  across: { label: 'Distribute horizontally', least: 3 },
  down: { label: 'Distribute vertically', least: 3 },
} as const;
export type AlignmentId = keyof typeof ALIGNMENTS;

/** Where lining up puts the hosts; null if it can't: too few, in several zones, or they would lie on each other. */
export function alignedPlaces(hosts: readonly Host[], how: AlignmentId): ReadonlyMap<string, Place> | null {
  const [first] = hosts;
  if (!first || hosts.length < ALIGNMENTS[how].least || hosts.some(({ zone }) => zone !== first.zone)) return null;
  const boxes = hosts.map((host) => ({ id: host.id, ...boxInZone(host) }));
  const placed = linedUp(boxes, how).map((box) => ({ ...box, x: onGrid(box.x), y: onGrid(box.y) }));
  const collide = placed.some((box, i) => placed.slice(i + 1).some((other) => tooClose(box, other, 0)));
  if (collide) return null;
  return new Map(placed.map(({ id, x, y }) => [id, { zone: first.zone, x, y }]));
}

/** Lines hosts up; the same design where they can't be. */
export const alignHosts =
  (ids: readonly string[], how: AlignmentId): Command =>
  (design) => {
    const places = alignedPlaces(
      design.hosts.filter(({ id }) => ids.includes(id)),
      how,
    );
    return places ? moveHosts(places)(design) : design;
  };

type Placed = Rect & { readonly id: string };

function linedUp(boxes: readonly Placed[], how: AlignmentId): Placed[] {
  switch (how) {
    case 'left':
      return boxes.map((box) => ({ ...box, x: Math.min(...boxes.map(({ x }) => x)) }));
    case 'top':
      return boxes.map((box) => ({ ...box, y: Math.min(...boxes.map(({ y }) => y)) }));
    case 'across':
      return spread(boxes, 'x', 'width');
    case 'down':
      return spread(boxes, 'y', 'height');
  }
}

/** Equal gaps between the boxes; the outermost two stay. */
function spread(boxes: readonly Placed[], at: 'x' | 'y', size: 'width' | 'height'): Placed[] {
  const ordered = boxes.toSorted((a, b) => a[at] - b[at]);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return [];
  const filled = ordered.reduce((sum, box) => sum + box[size], 0);
  const gap = (last[at] + last[size] - first[at] - filled) / (ordered.length - 1);
  let next = first[at];
  return ordered.map((box) => {
    const moved = { ...box, [at]: next };
    next += box[size] + gap;
    return moved;
  });
}
