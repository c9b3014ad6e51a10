import { hostBoxes } from '../../design/model/measures.ts';
import type { Design } from '../../design/model/schema.ts';
import type { Flight } from '../state/canvasStore.ts';
import { targetOfHosts } from './dropping.ts';
import { thingBoxes } from '../state/drawn.ts';
import { snap } from '../state/snapping.ts';
import { boundsOf, type Point, type Rect } from '../../geometry/rectangles.ts';

/** A node where the pointer has carried it; hosts relative to their zones, objects on the canvas. */
export interface Carried {
  readonly id: string;
  readonly position: Point;
}

const REACH = 7; // px of the window within which things line up

/** What carried nodes come to: snapped, with guides and what a drop would do. */
export function flightOf(design: Design, carried: readonly Carried[], pointer: Point, zoom: number): Flight | null {
  const [first] = carried;
  const zone = first && carried.length === 1 ? design.zones.find(({ id }) => id === first.id) : undefined;
  if (zone && first) return zoneFlight(design, { ...zone, ...first.position }, zoom);
  return thingFlight(design, carried, pointer, zoom);
}

function zoneFlight(design: Design, { id, x, y, width, height }: Rect & { readonly id: string }, zoom: number): Flight {
  const others = design.zones.filter((other) => other.id !== id);
  const { dx, dy } = snap({ x, y, width, height }, others, REACH / zoom);
  return { kind: 'zone', id, box: { x: x + dx, y: y + dy, width, height }, resizing: false };
}

function thingFlight(design: Design, carried: readonly Carried[], pointer: Point, zoom: number): Flight | null {
  const zones = new Map(design.zones.map((zone) => [zone.id, zone]));
  const hosts = new Map(design.hosts.map((host) => [host.id, host]));
  const boxes = thingBoxes(design);
  const raw = new Map<string, Rect>();
  for (const { id, position } of carried) {
    const host = hosts.get(id);
    const { x, y } = (host && zones.get(host.zone)) ?? { x: 0, y: 0 };
    const box = boxes.get(id);
    if (box) raw.set(id, { ...box, x: x + position.x, y: y + position.y });
  }
  if (raw.size === 0) return null;
  const others = [...boxes].flatMap(([id, box]) => (raw.has(id) ? [] : [box]));
  const { dx, dy, guides } = snap(boundsOf(raw.values()), others, REACH / zoom);
  const places = new Map([...raw].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]));
  return { kind: 'hosts', places, guides, target: targetOfHosts(design, places, pointer) };
}

/** Where every host that the flight takes along is now, upper left corners. */
export function movingHosts(design: Design, flight: Flight | null): ReadonlyMap<string, Point> {
  if (!flight) return NOTHING;
  if (flight.kind === 'hosts') return flight.places;
  const zone = design.zones.find(({ id }) => id === flight.id);
  if (!zone || flight.resizing) return NOTHING;
  const [dx, dy] = [flight.box.x - zone.x, flight.box.y - zone.y];
  const boxes = hostBoxes(design);
  const inside = design.hosts.filter((host) => host.zone === flight.id);
  return new Map(inside.map(({ id }) => [id, { x: (boxes.get(id)?.x ?? 0) + dx, y: (boxes.get(id)?.y ?? 0) + dy }]));
}

const NOTHING: ReadonlyMap<string, Point> = new Map();
