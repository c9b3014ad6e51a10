import { mergeHosts, moveHosts, moveZone } from '../../actions/moving.ts';
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
  dropHosts(flight.places);
}

/** Drops hosts at places on the canvas (upper left corners, px). */
function dropHosts(dropped: ReadonlyMap<string, Point>): void {
  const design = currentDesign();
  const places = placesOf(design, dropped);
  if (changesAnything(design, places)) moveHosts(places);
}
