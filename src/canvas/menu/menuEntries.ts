import { addRole, addRoleTo, addZone } from '../../actions/adding.ts';
import { arrange, arrangePortrait } from '../../actions/arranging.ts';
import { copyThings } from '../../actions/copying.ts';
import { deleteZone } from '../../actions/deleting.ts';
import { sendToZone } from '../../actions/editing.ts';
import { addFirewallBetween } from '../../actions/firewalls.ts';
import { ADD_OBJECT } from '../../actions/objects.ts';
import { newConnection } from '../../actions/newConnection.ts';
import { renaming } from '../../actions/renaming.ts';
import { removeRole, splitRole } from '../../actions/roles.ts';
import { selectAll, selectThings } from '../../actions/selecting.ts';
import { OBJECT_KINDS, objectsOf } from '../../design/model/canvasObjects.ts';
import { canJoin } from '../../design/edit/roleCommands.ts';
import { ROLE_GROUPS, ROLE_IDS, ROLES, ZONE_KINDS } from '../../design/model/roles.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { rolesOf, type Design, type Host, type Zone } from '../../design/model/schema.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import { hostLabel } from '../../design/model/names.ts';
import { currentDesign, isEditable } from '../../store/designStore.ts';
import { select } from '../../store/viewStore.ts';
import { startRenaming, type MenuTarget } from '../state/canvasStore.ts';
import { copyFromMenu } from '../clipboard/clipboard.ts';
import { dropRole } from '../drag/dropRole.ts';
import { areaBetween } from '../state/drawn.ts';
import { fitView, toCanvas, zoomToBox } from '../state/viewport.ts';
import type { Point } from '../../geometry/rectangles.ts';
import { deleteEntry, entry, pasteEntry, thingEntries, thingsWith, zoomEntry, type MenuEntry } from './entries.ts';
import { objectEntries } from './objectEntries.ts';

/** What can be done with something on the canvas; `at` is where the menu opens, px of the window. */
export function menuEntries(target: MenuTarget, at: Point): MenuEntry[] {
  const design = currentDesign();
  const editable = isEditable();
  switch (target.kind) {
    case 'host':
      return hostEntries(design, target.id, editable, at);
    case 'zone':
      return zoneEntries(design, target.id, editable, at);
    case 'object':
      return objectEntries(design, target.id, editable, at);
    case 'edge':
      return edgeEntries(design, target.from, target.to);
    case 'pane':
      return paneEntries(editable, at);
  }
}

/** The heading a menu has for screen readers. */
export function menuName(target: MenuTarget): string {
  const { hosts, zones } = currentDesign();
  const nameOf = (id: string): string => {
    const host = hosts.find((one) => one.id === id);
    return host ? hostLabel(host) : '';
  };
  switch (target.kind) {
    case 'host':
      return nameOf(target.id);
    case 'object': {
      const object = objectsOf(currentDesign()).find(({ id }) => id === target.id);
      return object ? `${OBJECT_KINDS[object.kind].label} ${object.name}` : '';
    }
    case 'zone': {
      const zone = zones.find(({ id }) => id === target.id);
      return zone ? `Zone ${nameOfZone(zone)}` : 'Zone';
    }
    case 'edge':
      return `${nameOf(target.from)} to ${nameOf(target.to)}`;
    case 'pane':
      return 'Canvas';
  }
}

function hostEntries(design: Design, id: string, editable: boolean, at: Point): MenuEntry[] {
  const host = design.hosts.find((one) => one.id === id);
  if (!host) return [];
  const ids = thingsWith(id);
  const hosts = ids.filter((one) => design.hosts.some((host) => host.id === one));
  if (!editable) return [entry(copyThings, () => copyFromMenu(ids)), zoomEntry];
  return [
    ...(ids.length === 1 ? [entry(renaming, () => startRenaming(id)), ...roleEntries(host)] : []),
    { label: sendToZone.label, items: zoneChoices(design, hosts) },
    ...(ids.length === 1 ? [entry(newConnection, () => newConnection.run(id))] : []),
    'line',
    ...thingEntries(ids, at),
  ];
}

function roleEntries(host: Host): MenuEntry[] {
  const { id } = host;
  const roles = rolesOf(host);
  const joining = ROLE_IDS.filter((role) => canJoin(host, role));
  const add = joining.map((role): MenuEntry => ({
    label: ROLES[role].label,
    role,
    run: () => addRoleTo.run(id, role),
  }));
  if (roles.length < 2) return add.length > 0 ? [{ label: addRoleTo.menu, items: add }] : [];
  return [
    ...(add.length > 0 ? [{ label: addRoleTo.menu, items: add }] : []),
    {
      label: splitRole.label,
      items: roles.map((role) => ({ label: ROLES[role].label, role, run: () => splitRole.run(id, role) })),
    },
    {
      label: removeRole.menu,
      items: roles.map((role) => ({ label: ROLES[role].label, role, run: () => removeRole.run(id, role) })),
    },
  ];
}

function zoneChoices({ zones, hosts }: Design, ids: readonly string[]): MenuEntry[] {
  const moved = hosts.filter(({ id }) => ids.includes(id));
  return zones.map((zone) => ({
    label: nameOfZone(zone),
    disabled: moved.every((host) => host.zone === zone.id),
    run: () => sendToZone.run(ids, zone.id),
  }));
}

function zoneEntries({ zones, hosts }: Design, id: string, editable: boolean, at: Point): MenuEntry[] {
  const zone = zones.find((one) => one.id === id);
  if (!zone) return [];
  const inside = hosts.filter((host) => host.zone === id).map((host) => host.id);
  const pick: MenuEntry = {
    label: 'Select its hosts',
    disabled: inside.length === 0,
    run: () => selectThings(inside),
  };
  const zoom: MenuEntry = { label: 'Zoom to zone', run: () => zoomToBox(zone) };
  if (!editable) return [pick, zoom];
  return [
    entry(renaming, () => startRenaming(id)),
    { label: addRole.menu, items: placeEntries(at) },
    ...(zones.length > 1 ? [{ label: addFirewallBetween.menu, items: neighbourEntries(zones, id) }] : []),
    'line',
    pasteEntry(at),
    pick,
    zoom,
    'line',
    deleteEntry(deleteZone.label(inside.length), () => deleteZone.run(id)),
  ];
}

const neighbourEntries = (zones: readonly Zone[], id: string): MenuEntry[] =>
  zones
    .filter((zone) => zone.id !== id)
    .map((zone) => ({ label: nameOfZone(zone), run: () => addFirewallBetween.run(id, zone.id) }));

function placeEntries(at: Point): MenuEntry[] {
  return keysOf(ROLE_GROUPS)
    .map((group) => ({
      label: ROLE_GROUPS[group],
      items: ROLE_IDS.filter((role) => ROLES[role].group === group).map((role) => ({
        label: ROLES[role].label,
        role,
        run: () => dropRole(role, toCanvas(at)),
      })),
    }))
    .filter(({ items }) => items.length > 0);
}

function paneEntries(editable: boolean, at: Point): MenuEntry[] {
  const view: MenuEntry[] = [entry(selectAll, selectAll.run), { label: 'Fit to screen', run: fitView }];
  if (!editable) return view;
  const kinds = keysOf(ZONE_KINDS);
  return [
    { label: addRole.menu, items: placeEntries(at) },
    {
      label: addZone.menu,
      items: kinds.map((kind) => ({ label: ZONE_KINDS[kind].label, run: () => addZone.run(kind, toCanvas(at)) })),
    },
    ...Object.values(ADD_OBJECT).map((one) => ({ label: one.label, run: () => one.run(toCanvas(at)) })),
    'line',
    pasteEntry(at),
    'line',
    entry(arrange, arrange.run),
    entry(arrangePortrait, arrangePortrait.run),
    'line',
    ...view,
  ];
}

function edgeEntries(design: Design, from: string, to: string): MenuEntry[] {
  const hosts = [from, to].flatMap((id) => design.hosts.find((host) => host.id === id) ?? []);
  const area = areaBetween(from, to);
  return [
    { label: 'Show its connections', run: () => select({ kind: 'edge', from, to }) },
    ...hosts.map((host) => ({ label: `Select ${hostLabel(host)}`, run: () => selectThings([host.id]) })),
    ...(area ? (['line', { label: 'Zoom to connection', run: () => zoomToBox(area) }] as const) : []),
  ];
}
