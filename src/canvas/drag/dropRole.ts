import { hostBoxes, MEASURES } from '../../design/model/measures.ts';
import { addHost, addZone, type Command } from '../../design/edit/commands.ts';
import { nextZoneId } from '../../design/edit/newHosts.ts';
import { ROLE_IDS, ROLES, type RoleId } from '../../design/model/roles.ts';
import type { Design, Zone } from '../../design/model/schema.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { OBJECT_KINDS, type ObjectKind } from '../../design/model/canvasObjects.ts';
import { ADD_OBJECT } from '../../actions/objects.ts';
import { middleOf, type Point } from '../../geometry/rectangles.ts';
import { addRole, addRoleTo } from '../../actions/adding.ts';
import { currentDesign, isEditable } from '../../store/designStore.ts';
import { freeAround } from '../../geometry/freeAround.ts';
import { targetOfRole, zoneAt } from './dropping.ts';
import { onGrid } from '../../geometry/grid.ts';

const HEIGHT = MEASURES.hostHead + MEASURES.roleRow + MEASURES.hostFoot;

/** What the palette offers to be dragged: roles, and objects such as firewalls. */
export type Placeable = RoleId | ObjectKind;

const PLACEABLE: readonly Placeable[] = [...ROLE_IDS, ...keysOf(OBJECT_KINDS)];

/** What a text that was dropped names, if anything. */
export const placeableNamed = (text: string): Placeable | undefined => PLACEABLE.find((one) => one === text);

/** True for objects: they aren't placed on hosts. */
export const isObject = (what: Placeable): what is ObjectKind => what in OBJECT_KINDS;

/** Places a role or an object at a point of the canvas. */
export function drop(what: Placeable, point: Point): void {
  if (!isEditable()) return;
  if (isObject(what)) ADD_OBJECT[what].run(point);
  else dropRole(what, point);
}

/** Places a role at a point of the canvas: on the host there, in the zone there, or in the nearest zone where it belongs. */
export function dropRole(role: RoleId, point: Point): void {
  if (!isEditable()) return;
  const design = currentDesign();
  const target = targetOfRole(design, role, point);
  if (target.kind === 'host') return addRoleTo.run(target.id, role);
  const zone = zoneAt(design, point);
  addRole.run(role, zone ? inZone(design, role, zone, point) : outside(design, role, point));
}

function inZone(design: Design, role: RoleId, zone: Zone, { x, y }: Point): Command {
  const box = {
    x: onGrid(Math.max(x - MEASURES.hostWidth / 2, zone.x + MEASURES.zonePadding / 2)),
    y: onGrid(Math.max(y - MEASURES.hostHead / 2, zone.y + MEASURES.zoneTitle + MEASURES.grid)),
    width: MEASURES.hostWidth,
    height: HEIGHT,
  };
  const free = freeAround(box, [...hostBoxes(design).values()]);
  return addHost(role, { zone: zone.id, x: free.x - zone.x, y: free.y - zone.y });
}

function outside(design: Design, role: RoleId, point: Point): Command {
  const home = nearestHome(design, role, point);
  if (home) return addHost(role, { zone: home.id });
  const id = nextZoneId(design);
  const corner = {
    x: point.x - MEASURES.hostWidth / 2 - MEASURES.zonePadding,
    y: point.y - MEASURES.zoneTitle - HEIGHT / 2,
  };
  return (before) => addHost(role, { zone: id })(addZone(ROLES[role].zones[0], corner)(before));
}

function nearestHome({ zones }: Design, role: RoleId, point: Point): Zone | undefined {
  const distance = (zone: Zone): number => {
    const middle = middleOf(zone);
    return Math.hypot(middle.x - point.x, middle.y - point.y);
  };
  for (const kind of ROLES[role].zones) {
    const [nearest] = zones.filter((zone) => zone.kind === kind).toSorted((a, b) => distance(a) - distance(b));
    if (nearest) return nearest;
  }
  return undefined;
}
