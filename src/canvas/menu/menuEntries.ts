import { addZone } from '../../design/edit/commands.ts';
import { canJoin } from '../../design/edit/roleCommands.ts';
import { ROLE_GROUPS, ROLE_IDS, ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from '../../design/model/roles.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { rolesOf, type Design, type Host } from '../../design/model/schema.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import { hostLabel } from '../../design/model/names.ts';
import { currentDesign, isEditable, run } from '../../store/designStore.ts';
import { select } from '../../store/viewStore.ts';
import { hostBoxes } from '../../design/model/measures.ts';
import * as act from '../actions.ts';
import { startArranging } from '../arrange/arrange.ts';
import { startRenaming, type MenuTarget } from '../state/canvasStore.ts';
import { copyFromMenu, cutFromMenu, pasteFromMenu } from '../clipboard/clipboard.ts';
import { duplicateHosts } from '../clipboard/copies.ts';
import { dropRole } from '../drag/dropRole.ts';
import { fitView, toCanvas, zoomToBox, zoomToSelection } from '../state/viewport.ts';
import { boundsOf, type Point } from '../../geometry/rectangles.ts';

/** One entry of a context menu. */
export type MenuEntry =
  | {
      readonly label: string;
      readonly run: () => void;
      readonly shortcut?: string;
      readonly role?: RoleId;
      readonly danger?: boolean;
      readonly disabled?: boolean;
    }
  | { readonly label: string; readonly items: readonly MenuEntry[] }
  | 'line';

const MOD = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** What can be done with something on the canvas; `at` is where the menu opens, px of the window. */
export function menuEntries(target: MenuTarget, at: Point): MenuEntry[] {
  const design = currentDesign();
  const editable = isEditable();
  switch (target.kind) {
    case 'host':
      return hostEntries(design, target.id, editable, at);
    case 'zone':
      return zoneEntries(design, target.id, editable, at);
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
  const chosen = act.selectedHosts();
  const ids = chosen.includes(id) ? chosen : [id];
  const copy: MenuEntry = { label: 'Copy', shortcut: `${MOD}+C`, run: () => copyFromMenu(ids) };
  const zoom: MenuEntry = { label: 'Zoom to', run: zoomToSelection };
  if (!editable) return [copy, zoom];
  return [
    ...(ids.length === 1
      ? [{ label: 'Rename', shortcut: 'F2', run: () => startRenaming(id) }, ...roleEntries(host)]
      : []),
    { label: 'Move to zone', items: zoneChoices(design, ids) },
    'line',
    { label: 'Cut', shortcut: `${MOD}+X`, run: () => cutFromMenu(ids) },
    copy,
    { label: 'Paste', shortcut: `${MOD}+V`, run: () => void pasteFromMenu(at) },
    { label: 'Duplicate', shortcut: `${MOD}+D`, run: () => duplicateHosts(ids) },
    'line',
    zoom,
    'line',
    { label: 'Delete', shortcut: 'Del', danger: true, run: () => act.deleteHosts(ids) },
  ];
}

function roleEntries(host: Host): MenuEntry[] {
  const { id } = host;
  const roles = rolesOf(host);
  const joining = ROLE_IDS.filter((role) => canJoin(host, role));
  const add = joining.map((role): MenuEntry => ({
    label: ROLES[role].label,
    role,
    run: () => act.addRoleTo(id, role),
  }));
  if (roles.length < 2) return add.length > 0 ? [{ label: 'Add role', items: add }] : [];
  return [
    ...(add.length > 0 ? [{ label: 'Add role', items: add }] : []),
    {
      label: 'Move to its own host',
      items: roles.map((role) => ({ label: ROLES[role].label, role, run: () => act.splitOff(id, role) })),
    },
    {
      label: 'Remove role',
      items: roles.map((role) => ({ label: ROLES[role].label, role, run: () => act.takeOff(id, role) })),
    },
  ];
}

function zoneChoices({ zones, hosts }: Design, ids: readonly string[]): MenuEntry[] {
  const moved = hosts.filter(({ id }) => ids.includes(id));
  return zones.map((zone) => ({
    label: nameOfZone(zone),
    disabled: moved.every((host) => host.zone === zone.id),
    run: () => act.sendToZone(ids, zone.id),
  }));
}

function zoneEntries({ zones, hosts }: Design, id: string, editable: boolean, at: Point): MenuEntry[] {
  const zone = zones.find((one) => one.id === id);
  if (!zone) return [];
  const inside = hosts.filter((host) => host.zone === id).map((host) => host.id);
  const pick: MenuEntry = {
    label: 'Select its hosts',
    disabled: inside.length === 0,
    run: () => act.selectHosts(inside),
  };
  const zoom: MenuEntry = { label: 'Zoom to zone', run: () => zoomToBox(zone) };
  if (!editable) return [pick, zoom];
  return [
    { label: 'Rename', shortcut: 'F2', run: () => startRenaming(id) },
    { label: 'Add role', items: placeEntries(at) },
    'line',
    { label: 'Paste', shortcut: `${MOD}+V`, run: () => void pasteFromMenu(at) },
    pick,
    zoom,
    'line',
    {
      label: inside.length > 0 ? 'Delete with its hosts' : 'Delete',
      shortcut: 'Del',
      danger: true,
      run: () => act.deleteZone(id),
    },
  ];
}

function placeEntries(at: Point): MenuEntry[] {
  return keysOf(ROLE_GROUPS).map((group) => ({
    label: ROLE_GROUPS[group],
    items: ROLE_IDS.filter((role) => ROLES[role].group === group).map((role) => ({
      label: ROLES[role].label,
      role,
      run: () => dropRole(role, toCanvas(at)),
    })),
  }));
}

function paneEntries(editable: boolean, at: Point): MenuEntry[] {
  const view: MenuEntry[] = [
    { label: 'Select all', shortcut: `${MOD}+A`, run: act.selectAll },
    { label: 'Fit to screen', run: fitView },
  ];
  if (!editable) return view;
  const kinds = keysOf(ZONE_KINDS);
  return [
    { label: 'Add role', items: placeEntries(at) },
    {
      label: 'Add zone',
      items: kinds.map((kind) => ({ label: ZONE_KINDS[kind].label, run: () => placeZone(kind, toCanvas(at)) })),
    },
    'line',
    { label: 'Paste', shortcut: `${MOD}+V`, run: () => void pasteFromMenu(at) },
    'line',
    {
      label: 'Arrange',
      items: [
        { label: 'Landscape', run: () => void startArranging('landscape') },
        { label: 'Portrait', run: () => void startArranging('portrait') },
      ],
    },
    ...view,
  ];
}

function placeZone(kind: ZoneKind, at: Point): void {
  run(`Add ${ZONE_KINDS[kind].label} zone`, addZone(kind, at));
  const zone = currentDesign().zones.at(-1);
  if (zone) select({ kind: 'zone', id: zone.id });
}

function edgeEntries(design: Design, from: string, to: string): MenuEntry[] {
  const hosts = [from, to].flatMap((id) => design.hosts.find((host) => host.id === id) ?? []);
  const boxes = hostBoxes(design);
  const ends = [from, to].flatMap((id) => boxes.get(id) ?? []);
  return [
    { label: 'Show its connections', run: () => select({ kind: 'edge', from, to }) },
    ...hosts.map((host) => ({ label: `Select ${hostLabel(host)}`, run: () => act.selectHosts([host.id]) })),
    'line',
    { label: 'Zoom to connection', run: () => zoomToBox(boundsOf(ends)) },
  ];
}
