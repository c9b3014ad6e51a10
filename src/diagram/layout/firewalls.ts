import { firewallBox, FIREWALL_SIZE } from '../../design/model/canvasObjects.ts';
import { betweenBorders } from '../../design/edit/firewallPlaces.ts';
import type { Firewall } from '../../design/model/network.ts';
import type { Design, Zone } from '../../design/model/schema.ts';
import { freeAround } from '../../geometry/freeAround.ts';
import { onGrid } from '../../geometry/grid.ts';
import { around, type Rect } from '../../geometry/rectangles.ts';

const ROOM = 30; // px on each side of a firewall between two zones

/** The design with room between zones for the firewalls that join them, and each firewall there: halfway between its zones, on nothing else. */
export function withFirewallsBetween(design: Design): Design {
  const { firewalls } = design;
  if (!firewalls) return design;
  const zones = opened(design.zones, 'x', firewalls);
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const placed = { ...design, zones: design.zones.map((zone) => byId.get(zone.id) ?? zone) };
  return { ...placed, firewalls: placesOf(firewalls, placed.zones) };
}

function placesOf(firewalls: readonly Firewall[], zones: readonly Zone[]): Firewall[] {
  const taken: Rect[] = [...zones];
  return firewalls.map((firewall) => {
    const middle = betweenBorders(zonesOf(firewall, zones));
    const { width, height } = FIREWALL_SIZE;
    const at = freeAround(middle ? around(middle, width, height) : firewallBox(firewall), taken);
    const moved = { ...firewall, x: onGrid(at.x), y: onGrid(at.y) };
    taken.push(firewallBox(moved));
    return moved;
  });
}

const zonesOf = ({ zones: legs }: Firewall, zones: readonly Zone[]): Zone[] =>
  zones.filter(({ id }) => legs.some(({ zone }) => zone === id));

type Axis = 'x' | 'y';
const SIZE = { x: 'width', y: 'height' } as const;

/**
 * Zones with those after a gap moved on where a firewall stands in it. They are looked at group by group: what lies side by side
 * along one axis is cut there, each group along the other one.
 */
function opened(zones: readonly Zone[], axis: Axis, firewalls: readonly Firewall[]): readonly Zone[] {
  const other = axis === 'x' ? 'y' : 'x';
  const groups = groupsAlong(zones, axis);
  if (groups.length === 1) return groupsAlong(zones, other).length > 1 ? opened(zones, other, firewalls) : zones;
  let shift = 0;
  return groups.flatMap((group, i) => {
    shift += missingRoom(groups[i - 1] ?? [], group, axis, firewalls);
    return opened(group, other, firewalls).map((zone) => ({ ...zone, [axis]: zone[axis] + shift }));
  });
}

/** Zones that overlap along an axis, or hang together by others that do, in the order of the axis. */
function groupsAlong(zones: readonly Zone[], axis: Axis): Zone[][] {
  const groups: Zone[][] = [];
  let end = -Infinity;
  for (const zone of zones.toSorted((a, b) => a[axis] - b[axis])) {
    if (zone[axis] >= end) groups.push([]);
    groups.at(-1)?.push(zone);
    end = Math.max(end, zone[axis] + zone[SIZE[axis]]);
  }
  return groups;
}

/** How far the zones of a group have to move on so that a firewall fits between them and those before, px; 0 where none stands there. */
function missingRoom(
  before: readonly Zone[],
  after: readonly Zone[],
  axis: Axis,
  firewalls: readonly Firewall[],
): number {
  const isBetween = firewalls.some(
    ({ zones: legs }) =>
      legs.some(({ zone }) => isIn(before, zone)) &&
      legs.some(({ zone }) => isIn(after, zone)) &&
      legs.every(({ zone }) => isIn(before, zone) || isIn(after, zone)),
  );
  if (!isBetween) return 0;
  const end = Math.max(...before.map((zone) => zone[axis] + zone[SIZE[axis]]));
  const start = Math.min(...after.map((zone) => zone[axis]));
  return Math.max(0, onGrid(FIREWALL_SIZE[SIZE[axis]] + 2 * ROOM - (start - end)));
}

const isIn = (group: readonly Zone[], id: string): boolean => group.some((zone) => zone.id === id);
