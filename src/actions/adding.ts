import { addHost as withHost, addZone as withZone, type Command } from '../design/edit/commands.ts';
import { canJoin, joinRole } from '../design/edit/roleCommands.ts';
import { hostLabel } from '../design/model/names.ts';
import { ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from '../design/model/roles.ts';
import type { Design, Host, Zone } from '../design/model/schema.ts';
import type { Point } from '../geometry/rectangles.ts';
import { nameOfZone } from '../rules/views/columns.ts';
import { currentDesign } from '../store/designStore.ts';
import { useViewStore, type Selection } from '../store/viewStore.ts';
import { hostNamed, hostOf, thingsSelection } from './selecting.ts';
import { takeStep } from './step.ts';

/** Adds a role on a new host. Menus name the role below `menu`; alone, an item is called by `label`. */
export const addRole = {
  menu: 'Add role',
  label: (role: RoleId): string => `Add ${ROLES[role].label}`,
  /** Without a command: to the zone one works in, if the role belongs there, else to the first where it does. */
  run(role: RoleId, command: Command = addWhereItBelongs(role)): void {
    takeStep(addRole.label(role), command, (after) => {
      const host = after.hosts.at(-1);
      return host ? { selection: thingsSelection([host.id]), words: wordsOf(role, host, after) } : {};
    });
  },
} as const;

function wordsOf(role: RoleId, host: Host, { zones }: Design): string {
  const zone = zones.find(({ id }) => id === host.zone);
  return `${ROLES[role].label} added as ${hostLabel(host)}${zone ? ` in ${nameOfZone(zone)}` : ''}`;
}

function addWhereItBelongs(role: RoleId): Command {
  const zone = selectedZone(currentDesign(), useViewStore.getState().selection);
  const belongs = zone !== undefined && ROLES[role].zones.some((kind) => kind === zone.kind);
  return withHost(role, belongs ? { zone: zone.id } : undefined);
}

/** The zone one works in: the selected one, or that of the selected hosts. */
function selectedZone(design: Design, selection: Selection): Zone | undefined {
  if (selection.kind === 'zone') return design.zones.find(({ id }) => id === selection.id);
  if (selection.kind !== 'hosts') return undefined;
  const host = design.hosts.find(({ id }) => id === selection.ids[0]);
  return design.zones.find(({ id }) => id === host?.zone);
}

/** Adds a role to a host that may carry it (co-location). */
export const addRoleTo = {
  menu: 'Add role',
  label: (host: string): string => `Add to ${host}`, // by its name
  run(id: string, role: RoleId): void {
    const host = hostOf(id);
    if (!host || !canJoin(host, role)) return;
    const [label, name] = [ROLES[role].label, hostNamed(id)];
    takeStep(`Add ${label} to ${name}`, joinRole(id, role), () => ({
      selection: thingsSelection([id]),
      words: `${label} added to ${hostNamed(id)}`,
    }));
  },
} as const;

/** Adds an empty zone, at a point of the canvas or right of everything. */
export const addZone = {
  menu: 'Add zone',
  label: (kind: ZoneKind): string => `Add ${ZONE_KINDS[kind].label} zone`,
  run(kind: ZoneKind, at?: Point): void {
    takeStep(addZone.label(kind), withZone(kind, at), ({ zones }) => {
      const zone = zones.at(-1);
      return zone ? { selection: { kind: 'zone', id: zone.id }, words: `Zone ${nameOfZone(zone)} added` } : {};
    });
  },
} as const;
