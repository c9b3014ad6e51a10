import { mergeHosts, moveThings, moveZone } from '../../actions/moving.ts';
import { objectsOf } from '../../design/model/canvasObjects.ts';
import type { Design } from '../../design/model/schema.ts';
import { currentDesign } from '../../store/designStore.ts';
import type { Flight } from '../state/canvasStore.ts';
import { type Point, type Rect } from '../../geometry/rectangles.ts';
import { onGrid } from '../../geometry/grid.ts';
import { changesAnything, placesOf } from './dropping.ts';

/** A box on the grid. */
export const gridBox = ({ x, y, width, height }: Rect): Rect => ({
  x: onGrid(x),
  y: onGrid(y),
  width: onGrid(width),
  height: onGrid(height),
});

/** Puts down what was on the move: one step of the history. */
export function land(flight: Flight): void {
  if (flight.kind === 'zone') return moveZone(flight.id, flight.box);
  const [only] = flight.places.size === 1 ? flight.places.keys() : [];
  if (flight.target.kind === 'host' && only !== undefined) return mergeHosts(only, flight.target.id);
  dropThings(flight.places);
}

/** Drops hosts and objects at places on the canvas (upper left corners, px). */
function dropThings(dropped: ReadonlyMap<string, Point>): void {
  const design = currentDesign();
  const places = placesOf(design, dropped);
  const objects = objectPlacesOf(design, dropped);
  if (changesAnything(design, places) || objects.size > 0) moveThings(places, objects);
}

/** The places of the objects among what is dropped that stand elsewhere. */
function objectPlacesOf(design: Design, dropped: ReadonlyMap<string, Point>): Map<string, Point> {
  const moved = objectsOf(design).flatMap(({ id, box }) => {
    const at = dropped.get(id);
    return at && (onGrid(at.x) !== box.x || onGrid(at.y) !== box.y) ? [[id, at] as const] : [];
  });
  return new Map(moved);
}
