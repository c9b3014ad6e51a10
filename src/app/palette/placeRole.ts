import { addHost, addZone } from '../../design/edit/commands.ts';
import { canJoin, joinRole } from '../../design/edit/roleCommands.ts';
import { ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from '../../design/model/roles.ts';
import type { Design, Host, Zone } from '../../design/model/schema.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import { hostLabel } from '../../design/model/names.ts';
import { currentDesign, run } from '../../store/designStore.ts';
import { select, useViewStore, type Selection } from '../../store/viewStore.ts';
import { announce } from '../../ui/overlays/Announcer.tsx';

/** Places a role on a new host of the zone where it belongs, and selects the host. */
export function placeRole(role: RoleId): void {
  const before = currentDesign();
  const zone = selectedZone(before, useViewStore.getState().selection);
  const belongs = zone !== undefined && ROLES[role].zones.some((kind) => kind === zone.kind);
  run(`Add ${ROLES[role].label}`, addHost(role, belongs ? { zone: zone.id } : undefined));
  const after = currentDesign();
  const host = after.hosts.at(-1);
  if (after === before || !host) return;
  select({ kind: 'hosts', ids: [host.id] });
  const place = after.zones.find(({ id }) => id === host.zone);
  announce(`${ROLES[role].label} added as ${hostLabel(host)}${place ? ` in ${nameOfZone(place)}` : ''}`);
}

/** The zone one works in: the selected one, or that of the selected hosts. */
function selectedZone(design: Design, selection: Selection): Zone | undefined {
  if (selection.kind === 'zone') return design.zones.find(({ id }) => id === selection.id);
  if (selection.kind !== 'hosts') return undefined;
  const host = design.hosts.find(({ id }) => id === selection.ids[0]);
  return design.zones.find(({ id }) => id === host?.zone);
}

/** Adds a role to a host that may carry it (co-location). */
export function addToHost(role: RoleId, host: Host): void {
  if (!canJoin(host, role)) return;
  run(`Add ${ROLES[role].label} to ${hostLabel(host)}`, joinRole(host.id, role));
  announce(`${ROLES[role].label} added to ${hostLabel(host)}`);
}

/** Adds an empty zone and selects it. */
export function placeZone(kind: ZoneKind): void {
  const before = currentDesign();
  run(`Add ${ZONE_KINDS[kind].label} zone`, addZone(kind));
  const after = currentDesign();
  const zone = after.zones.at(-1);
  if (after === before || !zone) return;
  select({ kind: 'zone', id: zone.id });
  announce(`Zone ${nameOfZone(zone)} added`);
}
