import { editZone, moveHosts, moveZones, type Command } from '../../design/edit/commands.ts';
import { mergeHosts } from '../../design/edit/roleCommands.ts';
import { rolesOf, type Design } from '../../design/model/schema.ts';
import { ROLES } from '../../design/model/roles.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import { hostLabel, listed } from '../../design/model/names.ts';
import { currentDesign, run, undoStep } from '../../store/designStore.ts';
import { select } from '../../store/viewStore.ts';
import { showToast } from '../../ui/overlays/toasts.ts';
import type { Flight } from '../state/canvasStore.ts';
import { changesAnything, lostByMerging, placesOf } from './dropping.ts';
import { type Point, type Rect } from '../../geometry/rectangles.ts';
import { onGrid } from '../../geometry/grid.ts';

/** A box on the grid. */
export const gridBox = ({ x, y, width, height }: Rect): Rect => ({
  x: onGrid(x),
  y: onGrid(y),
  width: onGrid(width),
  height: onGrid(height),
});

/** Puts down what was on the move: one step of the history. */
export function land(flight: Flight): void {
  if (flight.kind === 'zone') return landZone(flight.id, flight.box);
  const [only] = flight.places.size === 1 ? flight.places.keys() : [];
  if (flight.target.kind === 'host' && only !== undefined) return mergeInto(only, flight.target.id);
  dropHosts(flight.places);
}

function landZone(id: string, { x, y }: Rect): void {
  const zone = currentDesign().zones.find((one) => one.id === id);
  if (!zone || (zone.x === x && zone.y === y)) return;
  run(`Move zone ${nameOfZone(zone)}`, moveZones(new Map([[id, { x, y }]])));
}

/** Puts one host's roles on another and selects that; what told the first machine is gone then, which is said. */
function mergeInto(sourceId: string, targetId: string): void {
  const design = currentDesign();
  const source = design.hosts.find(({ id }) => id === sourceId);
  const target = design.hosts.find(({ id }) => id === targetId);
  if (!source || !target) return;
  const what = listed(rolesOf(source).map((role) => ROLES[role].label));
  run(`Add ${what} to ${hostLabel(target)}`, mergeHosts(sourceId, targetId));
  select({ kind: 'hosts', ids: [targetId] });
  const lost = lostByMerging(source);
  const loss = lost.length === 0 ? '' : ` ${hostLabel(source)} was removed with its ${listed(lost)}.`;
  const made = currentDesign();
  showToast(`${what} now on ${hostLabel(target)}.${loss}`, { action: { label: 'Undo', run: () => takeBack(made) } });
}

/** Undoes the step that made a design, as long as it is the last one. */
function takeBack(made: Design): void {
  if (currentDesign() === made) undoStep();
  else showToast('The design has changed since. Undo its last steps first.');
}

/** Drops hosts at places on the canvas (upper left corners, px). */
function dropHosts(dropped: ReadonlyMap<string, Point>): void {
  const design = currentDesign();
  const places = placesOf(design, dropped);
  if (!changesAnything(design, places)) return;
  const label = moveLabel(design, new Map([...places].map(([id, { zone }]) => [id, zone])));
  run(label, moveHosts(places));
}

/** What a move is called: what moves, and where to if it changes its zone. */
function moveLabel(design: Design, zones: ReadonlyMap<string, string>): string {
  const moved = design.hosts.filter(({ id }) => zones.has(id));
  const [first] = moved;
  const what = moved.length === 1 && first ? hostLabel(first) : `${moved.length} hosts`;
  const targets = new Set(moved.flatMap(({ id, zone }) => (zones.get(id) === zone ? [] : [zones.get(id)])));
  const target = targets.size === 1 ? design.zones.find(({ id }) => targets.has(id)) : undefined;
  return target ? `Move ${what} to ${nameOfZone(target)}` : `Move ${what}`;
}

/** Gives a zone another box; its hosts stay where they are on the canvas. */
export function resizeZone(id: string, box: Rect): void {
  const zone = currentDesign().zones.find((one) => one.id === id);
  if (!zone) return;
  const [dx, dy] = [zone.x - box.x, zone.y - box.y];
  if (dx === 0 && dy === 0 && zone.width === box.width && zone.height === box.height) return;
  const stay: Command = (design) => {
    const inside = design.hosts.filter((host) => host.zone === id);
    const places = inside.map((host) => [host.id, { zone: id, x: host.x + dx, y: host.y + dy }] as const);
    return moveHosts(new Map(places))(editZone(id, box)(design));
  };
  run(`Resize zone ${nameOfZone(zone)}`, stay);
}
