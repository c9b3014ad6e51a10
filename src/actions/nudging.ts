import { moveHosts, moveZones } from '../design/edit/commands.ts';
import { moveObjects } from '../design/edit/objectCommands.ts';
import { objectsOf } from '../design/model/canvasObjects.ts';
import { nameOfZone } from '../rules/views/columns.ts';
import { currentDesign, run, runOn } from '../store/designStore.ts';
import { useViewStore } from '../store/viewStore.ts';
import { nameOfThings, selectedThings, zoneOf } from './selecting.ts';

const BURST = 800; // ms: nudges that follow each other faster are one step
// Of the keyboard, which is one: no other step of the history knows when it was made.
let lastNudge = { label: '', at: 0 };

/** Moves what is selected by some px; quick repetitions are one step of the history. */
export function nudge(dx: number, dy: number): void {
  const { selection } = useViewStore.getState();
  if (selection.kind === 'zone') nudgeZone(selection.id, dx, dy);
  else nudgeThings(selectedThings(), dx, dy);
}

function nudgeZone(id: string, dx: number, dy: number): void {
  const zone = zoneOf(id);
  if (zone) join(`Move zone ${nameOfZone(zone)}`, moveZones(new Map([[id, { x: zone.x + dx, y: zone.y + dy }]])));
}

function nudgeThings(ids: readonly string[], dx: number, dy: number): void {
  if (ids.length === 0) return;
  const design = currentDesign();
  const hosts = design.hosts.filter(({ id }) => ids.includes(id));
  const objects = objectsOf(design).filter(({ id }) => ids.includes(id));
  const places = hosts.map(({ id, zone, x, y }) => [id, { zone, x: x + dx, y: y + dy }] as const);
  const moved = objects.map(({ id, box: { x, y } }) => [id, { x: x + dx, y: y + dy }] as const);
  join(`Move ${nameOfThings(ids)}`, (before) => moveObjects(new Map(moved))(moveHosts(new Map(places))(before)));
}

function join(label: string, command: Parameters<typeof run>[1]): void {
  const now = performance.now();
  const joins = lastNudge.label === label && now - lastNudge.at < BURST;
  (joins ? runOn : run)(label, command);
  lastNudge = { label, at: now };
}
