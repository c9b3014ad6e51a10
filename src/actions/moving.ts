import { moveObjects } from '../design/edit/objectCommands.ts';
import { editZone, moveHosts as withMoved, moveZones, type Command, type Place } from '../design/edit/commands.ts';
import { lostByMerging, mergeHosts as withMerged } from '../design/edit/roleCommands.ts';
import { hostLabel, listed } from '../design/model/names.ts';
import { ROLES } from '../design/model/roles.ts';
import { rolesOf, type Design, type Host } from '../design/model/schema.ts';
import type { Point, Rect } from '../geometry/rectangles.ts';
import { nameOfZone } from '../rules/views/columns.ts';
import { currentDesign } from '../store/designStore.ts';
import { showToast } from '../ui/overlays/toasts.ts';
import { undo } from './history.ts';
import { hostOf, thingsSelection, nameOfThings, zoneOf } from './selecting.ts';
import { takeStep } from './step.ts';

/**
 * Moves hosts to places, and objects to theirs on the canvas (px); hosts that come to another zone are announced, as where that is
 * chosen from a list.
 */
export function moveThings(places: ReadonlyMap<string, Place>, objects: ReadonlyMap<string, Point>): void {
  const moved = currentDesign().hosts.filter(({ id }) => places.has(id));
  const what = nameOfThings([...moved.map(({ id }) => id), ...objects.keys()]);
  const into = zoneEntered(moved, places);
  const command: Command = (design) => moveObjects(objects)(withMoved(places)(design));
  if (into === undefined) takeStep(`Move ${what}`, command);
  else takeStep(`Move ${what} to ${into}`, command, () => ({ words: `${what} moved to ${into}` }));
}

/** The name of the one zone that hosts come into; undefined where they stay in theirs or come into several. */
function zoneEntered(hosts: readonly Host[], places: ReadonlyMap<string, Place>): string | undefined {
  const entered = hosts.flatMap(({ id, zone }) => {
    const to = places.get(id)?.zone;
    return to === undefined || to === zone ? [] : [to];
  });
  const [only, ...others] = new Set(entered);
  const zone = only === undefined || others.length > 0 ? undefined : zoneOf(only);
  return zone && nameOfZone(zone);
}

/** Moves a zone with its hosts. */
export function moveZone(id: string, { x, y }: Point): void {
  const zone = zoneOf(id);
  if (!zone || (zone.x === x && zone.y === y)) return;
  takeStep(`Move zone ${nameOfZone(zone)}`, moveZones(new Map([[id, { x, y }]])));
}

/** Gives a zone another box, or another width or height; its hosts stay where they are on the canvas. */
export function resizeZone(id: string, change: Partial<Rect>): void {
  const zone = zoneOf(id);
  if (!zone) return;
  const box = { x: zone.x, y: zone.y, width: zone.width, height: zone.height, ...change };
  const [dx, dy] = [zone.x - box.x, zone.y - box.y];
  if (dx === 0 && dy === 0 && zone.width === box.width && zone.height === box.height) return;
  const stay: Command = (design) => {
    const inside = design.hosts.filter((host) => host.zone === id);
    const places = inside.map((host) => [host.id, { zone: id, x: host.x + dx, y: host.y + dy }] as const);
    return withMoved(new Map(places))(editZone(id, box)(design));
  };
  takeStep(`Resize zone ${nameOfZone(zone)}`, stay);
}

/** Puts one host's roles on another and selects that; what told the first machine is gone then, which is said. */
export function mergeHosts(sourceId: string, targetId: string): void {
  const [source, target] = [hostOf(sourceId), hostOf(targetId)];
  if (!source || !target) return;
  const what = listed(rolesOf(source).map((role) => ROLES[role].label));
  const merge = withMerged(sourceId, targetId);
  const done = takeStep(`Add ${what} to ${hostLabel(target)}`, merge, () => ({
    selection: thingsSelection([targetId]),
  }));
  if (!done) return;
  const lost = lostByMerging(source);
  const loss = lost.length === 0 ? '' : ` ${hostLabel(source)} was removed with its ${listed(lost)}.`;
  const made = currentDesign();
  showToast(`${what} now on ${hostLabel(target)}.${loss}`, {
    action: { label: undo.label, run: () => takeBack(made) },
  });
}

/** Undoes the step that made a design, as long as it is the last one. */
function takeBack(made: Design): void {
  if (currentDesign() === made) undo.run();
  else showToast('The design has changed since. Undo its last steps first.');
}
