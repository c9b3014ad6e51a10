import { moveHosts, moveZones } from '../design/edit/commands.ts';
import { boxInZone } from '../design/model/measures.ts';
import { nameOfZone } from '../rules/views/columns.ts';
import { currentDesign, run, runOn } from '../store/designStore.ts';
import { useViewStore } from '../store/viewStore.ts';
import { nameOfHosts, selectedHosts, zoneOf } from './selecting.ts';

const BURST = 800; // ms: nudges that follow each other faster are one step
// Of the keyboard, which is one: no other step of the history knows when it was made.
let lastNudge = { label: '', at: 0 };

/** Moves what is selected by some px; quick repetitions are one step of the history. */
export function nudge(dx: number, dy: number): void {
  const { selection } = useViewStore.getState();
  if (selection.kind === 'zone') nudgeZone(selection.id, dx, dy);
  else nudgeHosts(selectedHosts(), dx, dy);
}

function nudgeZone(id: string, dx: number, dy: number): void {
  const zone = zoneOf(id);
  if (zone) join(`Move zone ${nameOfZone(zone)}`, moveZones(new Map([[id, { x: zone.x + dx, y: zone.y + dy }]])));
}

function nudgeHosts(ids: readonly string[], dx: number, dy: number): void {
  if (ids.length === 0) return;
  const places = currentDesign()
    .hosts.filter(({ id }) => ids.includes(id))
    .map((host) => {
      const { x, y } = boxInZone(host);
      return [host.id, { zone: host.zone, x: x + dx, y: y + dy }] as const;
    });
  join(`Move ${nameOfHosts(ids)}`, moveHosts(new Map(places)));
}

function join(label: string, command: Parameters<typeof run>[1]): void {
  const now = performance.now();
  const joins = lastNudge.label === label && now - lastNudge.at < BURST;
  (joins ? runOn : run)(label, command);
  lastNudge = { label, at: now };
}
