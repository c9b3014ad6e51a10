import { boxInZone, MEASURES } from '../model/measures.ts';
import type { Design, Zone } from '../model/schema.ts';
import { boundsOf, type Point } from '../../geometry/rectangles.ts';

const STEP = MEASURES.hostWidth + 100; // px from host to host

/** The design with each zone as small as its row of hosts, which leaves edges no way but outside. */
export function withTightZones(design: Design): Design {
  const places = new Map<string, Point>();
  const zones = design.zones.map((zone, row) => {
    const inside = design.hosts.filter((host) => host.zone === zone.id);
    inside.forEach(({ id }, i) => places.set(id, { x: i * STEP, y: 0 }));
    const { width, height } = boundsOf(inside.map((host) => boxInZone({ ...host, ...places.get(host.id) })));
    return { ...zone, x: 0, y: row * STEP, width: Math.max(width, 200), height: Math.max(height, 60) };
  });
  return { ...design, zones, hosts: design.hosts.map((host) => ({ ...host, ...places.get(host.id) })) };
}

/** The design with its zones where `placeOf` has them, by their order. */
export function withZonesAt(design: Design, placeOf: (place: number, zone: Zone) => Point): Design {
  return { ...design, zones: design.zones.map((zone, i) => ({ ...zone, ...placeOf(i, zone) })) };
}
