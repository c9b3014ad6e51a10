import { groundOf, zonePicture } from '../../diagram/model/diagramModel.ts';
import { currentDesign } from '../../store/designStore.ts';
import { setCanvas, useCanvas, type Flight } from '../state/canvasStore.ts';
import { movingHosts } from './flying.ts';
import { land } from './moving.ts';
import { placeElements, releaseElements } from './movingElements.ts';
import { endLive, routeLive } from '../routing/routing.ts';

/** Shows what is on the move where it is now. The design stays as it is. */
export function fly(flight: Flight): void {
  setCanvas({ flight });
  if (flight.kind === 'hosts') placeElements(flight.places);
  const design = currentDesign();
  const moving = movingHosts(design, flight);
  if (moving.size === 0) return;
  const zones = design.zones.map((zone) =>
    zonePicture(flight.kind === 'zone' && flight.id === zone.id ? { ...zone, ...flight.box } : zone),
  );
  routeLive(moving, groundOf(zones));
}

/** Puts down what is on the move: the one moment the design changes. */
export function endFlight(): void {
  const { flight } = useCanvas.getState();
  endLive(flight !== null);
  putBack(flight);
  if (flight) land(flight);
}

/** Takes everything back to where it was. */
export function cancelFlight(): void {
  endLive(false);
  putBack(useCanvas.getState().flight);
}

function putBack(flight: Flight | null): void {
  if (flight?.kind === 'hosts') releaseElements(flight.places.keys());
  setCanvas({ flight: null });
}
