import { hostBoxes, hostHeight, MEASURES } from '../../design/model/measures.ts';
import type { Place } from '../../design/edit/commands.ts';
import { addRoleTo } from '../../actions/adding.ts';
import { canJoin, canMerge } from '../../design/edit/roleCommands.ts';
import type { RoleId } from '../../design/model/roles.ts';
import type { Design, Host, Zone } from '../../design/model/schema.ts';
import { freeAround } from '../../geometry/freeAround.ts';
import { middleOf, type Point, type Rect } from '../../geometry/rectangles.ts';
import { hostLabel } from '../../design/model/names.ts';
import type { DropTarget } from '../state/canvasStore.ts';
import { onGrid } from '../../geometry/grid.ts';

const holds = (box: Rect, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

/** The zone at a point of the canvas. */
export const zoneAt = (design: Design, point: Point): Zone | undefined =>
  design.zones.findLast((zone) => holds(zone, point));

/** The host at a point of the canvas. */
export function hostAt(design: Design, point: Point): Host | undefined {
  const boxes = hostBoxes(design);
  return design.hosts.findLast(({ id }) => {
    const box = boxes.get(id);
    return box !== undefined && holds(box, point);
  });
}

/** What dropping hosts at these places (upper left corners) would do while the pointer is at `pointer`. */
export function targetOfHosts(design: Design, places: ReadonlyMap<string, Point>, pointer: Point): DropTarget {
  const [only] = places.size === 1 ? places.keys() : [];
  const moved = design.hosts.find(({ id }) => id === only);
  const below = moved && hostAt({ ...design, hosts: design.hosts.filter((host) => host !== moved) }, pointer);
  if (below && canMerge(moved, below)) return { kind: 'host', id: below.id, text: addRoleTo.label(hostLabel(below)) };
  const zones = [...places].flatMap(([id, at]) => {
    const host = design.hosts.find((one) => one.id === id);
    const zone = host && zoneOf(design, host, at);
    return zone && zone.id !== host.zone ? [zone.id] : [];
  });
  return { kind: 'zones', ids: [...new Set(zones)] };
}

/** What dropping a role of the palette at a point would do. */
export function targetOfRole(design: Design, role: RoleId, point: Point): DropTarget {
  const below = hostAt(design, point);
  if (below && canJoin(below, role)) return { kind: 'host', id: below.id, text: addRoleTo.label(hostLabel(below)) };
  const zone = zoneAt(design, point);
  return { kind: 'zones', ids: zone ? [zone.id] : [] };
}

/** The zone a host comes to stand in at a place; outside all zones it keeps its own, which grows. */
function zoneOf(design: Design, host: Host, at: Point): Zone | undefined {
  const middle = middleOf({ ...at, width: MEASURES.hostWidth, height: hostHeight(host) });
  return zoneAt(design, middle) ?? design.zones.find(({ id }) => id === host.zone);
}

/** The places hosts get when dropped, relative to their zones; none of them lies on a host that stays. */
export function placesOf(design: Design, dropped: ReadonlyMap<string, Point>): Map<string, Place> {
  const boxes = hostBoxes(design);
  const taken = [...boxes].flatMap(([id, box]) => (dropped.has(id) ? [] : [box]));
  const places = new Map<string, Place>();
  for (const host of design.hosts) {
    const at = dropped.get(host.id);
    const zone = at && zoneOf(design, host, at);
    if (!at || !zone) continue;
    const size = { width: MEASURES.hostWidth, height: hostHeight(host) };
    const free = freeAround({ ...at, ...size }, taken);
    taken.push({ ...free, ...size });
    places.set(host.id, { zone: zone.id, x: onGrid(free.x - zone.x), y: onGrid(free.y - zone.y) });
  }
  return places;
}

/** Whether the places differ from where the hosts stand. */
export const changesAnything = (design: Design, places: ReadonlyMap<string, Place>): boolean =>
  design.hosts.some((host) => {
    const place = places.get(host.id);
    return place !== undefined && (place.zone !== host.zone || place.x !== host.x || place.y !== host.y);
  });
