import { type Design, type Host, type Zone } from './schema.ts';
import { GRID } from '../../geometry/grid.ts';
import type { Rect } from '../../geometry/rectangles.ts';

/** The measures of hosts and zones, in px; canvas, layout and pictures all read them here. */
export const MEASURES = {
  grid: GRID,
  hostWidth: 200,
  hostHead: 60, // name and address
  roleRow: 20,
  hostFoot: 10,
  zoneTitle: 40,
  zonePadding: 40,
  zoneGap: 60,
  hostGap: 80,
} as const;

/** The height of a host's box: its head and one row a role, then the rows of its note. */
export function hostHeight(host: Pick<Host, 'roles' | 'note'>): number {
  const rows = Object.keys(host.roles).length + noteRows(host);
  return MEASURES.hostHead + rows * MEASURES.roleRow + MEASURES.hostFoot;
}

const ONE_LINE = 26; // characters that fit in a host's width, by and large

/** How many rows of a host's box its note takes. */
export function noteRows({ note = '' }: Pick<Host, 'note'>): number {
  if (note === '') return 0;
  return note.length > ONE_LINE || note.includes('\n') ? 2 : 1;
}

/** A host's box relative to its zone. */
export function boxInZone(host: Host): Rect {
  return { x: host.x, y: host.y, width: MEASURES.hostWidth, height: hostHeight(host) };
}

/** Every host's box on the canvas, by host id. */
export function hostBoxes(design: Design): Map<string, Rect> {
  const zones = new Map(design.zones.map((zone) => [zone.id, zone]));
  return new Map(design.hosts.map((host) => [host.id, shifted(boxInZone(host), zones.get(host.zone))]));
}

function shifted(box: Rect, zone: Zone | undefined): Rect {
  return zone ? { ...box, x: box.x + zone.x, y: box.y + zone.y } : box;
}
