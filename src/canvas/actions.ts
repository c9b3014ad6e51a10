import { boxInZone } from '../design/model/measures.ts';
import { moveHosts, moveToZone, moveZones, removeHosts, removeZones } from '../design/edit/commands.ts';
import { joinRole, removeRole, splitRole } from '../design/edit/roleCommands.ts';
import { ROLES, type RoleId } from '../design/model/roles.ts';
import { nameOfZone } from '../rules/views/columns.ts';
import { hostLabel } from '../design/model/names.ts';
import { currentDesign, isEditable, run, runOn } from '../store/designStore.ts';
import { select, useViewStore } from '../store/viewStore.ts';
import { announce } from '../ui/overlays/Announcer.tsx';
import { counted } from '../lib/words.ts';

/** The selected hosts, in the order of the design. */
export function selectedHosts(): string[] {
  const { selection } = useViewStore.getState();
  if (selection.kind !== 'hosts') return [];
  return currentDesign().hosts.flatMap(({ id }) => (selection.ids.includes(id) ? [id] : []));
}

/** Selects hosts, or nothing. */
export const selectHosts = (ids: readonly string[]): void =>
  select(ids.length > 0 ? { kind: 'hosts', ids } : { kind: 'nothing' });

/** Selects every host. */
export const selectAll = (): void => selectHosts(currentDesign().hosts.map(({ id }) => id));

const hostNamed = (id: string): string => {
  const host = currentDesign().hosts.find((one) => one.id === id);
  return host ? hostLabel(host) : '';
};

/** "SQL01", or "3 hosts". */
export const nameOfHosts = (ids: readonly string[]): string =>
  ids.length === 1 ? hostNamed(ids[0] ?? '') : counted(ids.length, 'host');

/** Removes the hosts. */
export function deleteHosts(ids: readonly string[], verb: 'Delete' | 'Cut' = 'Delete'): void {
  if (!isEditable() || ids.length === 0) return;
  const what = nameOfHosts(ids);
  run(`${verb} ${what}`, removeHosts(ids));
  select({ kind: 'nothing' });
  announce(`${what} ${verb === 'Cut' ? 'cut' : 'deleted'}`);
}

/** Removes the zone and the hosts in it. */
export function deleteZone(id: string): void {
  const zone = currentDesign().zones.find((one) => one.id === id);
  if (!zone || !isEditable()) return;
  run(`Delete zone ${nameOfZone(zone)}`, removeZones([id]));
  select({ kind: 'nothing' });
  announce(`Zone ${nameOfZone(zone)} deleted`);
}

/** Removes what is selected: hosts, or a zone. */
export function deleteSelection(): void {
  const { selection } = useViewStore.getState();
  if (selection.kind === 'zone') deleteZone(selection.id);
  else deleteHosts(selectedHosts());
}

/** Adds a role to a host (co-location). */
export function addRoleTo(id: string, role: RoleId): void {
  run(`Add ${ROLES[role].label} to ${hostNamed(id)}`, joinRole(id, role));
  selectHosts([id]);
  announce(`${ROLES[role].label} added to ${hostNamed(id)}`);
}

/** Moves a role to a host of its own and selects that. */
export function splitOff(id: string, role: RoleId): void {
  run(`Move ${ROLES[role].label} to its own host`, splitRole(id, role));
  const split = currentDesign().hosts.at(-1);
  if (split?.roles[role] !== undefined) selectHosts([split.id]);
  announce(`${ROLES[role].label} now on its own host`);
}

/** Takes a role off a host. */
export function takeOff(id: string, role: RoleId): void {
  const name = hostNamed(id);
  run(`Remove ${ROLES[role].label} from ${name}`, removeRole(id, role));
  announce(`${ROLES[role].label} removed from ${name}`);
}

/** Moves hosts to free places of another zone, as one step. */
export function sendToZone(ids: readonly string[], zoneId: string): void {
  const zone = currentDesign().zones.find(({ id }) => id === zoneId);
  if (!zone) return;
  const what = nameOfHosts(ids);
  run(`Move ${what} to ${nameOfZone(zone)}`, (design) =>
    ids.reduce((moved, id) => moveToZone(id, zoneId)(moved), design),
  );
  announce(`${what} moved to ${nameOfZone(zone)}`);
}

const BURST = 800; // ms: nudges that follow each other faster are one step
// Of the keyboard, which is one: no other step of the history knows when it was made.
let lastNudge = { label: '', at: 0 };

/** Moves what is selected by some px; quick repetitions are one step of the history. */
export function nudge(dx: number, dy: number): void {
  const { selection } = useViewStore.getState();
  const design = currentDesign();
  const zone = selection.kind === 'zone' ? design.zones.find(({ id }) => id === selection.id) : undefined;
  const hosts = design.hosts.filter(({ id }) => selectedHosts().includes(id));
  if (!isEditable() || (!zone && hosts.length === 0)) return;
  const label = zone ? `Move zone ${nameOfZone(zone)}` : `Move ${nameOfHosts(hosts.map(({ id }) => id))}`;
  const places = hosts.map((host) => {
    const { x, y } = boxInZone(host);
    return [host.id, { zone: host.zone, x: x + dx, y: y + dy }] as const;
  });
  const command = zone
    ? moveZones(new Map([[zone.id, { x: zone.x + dx, y: zone.y + dy }]]))
    : moveHosts(new Map(places));
  const now = performance.now();
  const joins = lastNudge.label === label && now - lastNudge.at < BURST;
  (joins ? runOn : run)(label, command);
  lastNudge = { label, at: now };
}
