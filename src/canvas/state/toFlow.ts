import type { Node } from '@xyflow/react';
import { firewallLabel, OBJECT_KINDS, objectsOf, type CanvasObject } from '../../design/model/canvasObjects.ts';
import type { Firewall } from '../../design/model/network.ts';
import { hostHeight, MEASURES } from '../../design/model/measures.ts';
import { ROLES, ZONE_KINDS } from '../../design/model/roles.ts';
import { rolesOf, type Design, type Host, type Zone } from '../../design/model/schema.ts';
import {
  elsewhereOf,
  hostPicture,
  zonePicture,
  type HostPicture,
  type ZonePicture,
} from '../../diagram/model/diagramModel.ts';
import type { Severity } from '../../rules/findings/finding.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import { hostLabel, listed } from '../../design/model/names.ts';
import { severityCount } from '../../ui/signs/Badge.tsx';
import type { ZoneFlight } from './canvasStore.ts';
import { groupBy } from '../../lib/groupBy.ts';
import { counted } from '../../lib/words.ts';
import type { Rect } from '../../geometry/rectangles.ts';
import { ZONE_HANDLE } from '../../platform/places.ts';

export type HostData = {
  readonly host: Host;
  readonly picture: HostPicture;
  readonly internal: number; // connections inside it, when they are shown
  readonly editing: boolean;
};
export type ZoneData = { readonly zone: Zone; readonly picture: ZonePicture; readonly editing: boolean };
export type HostNode = Node<HostData, 'host'>;
export type ZoneNode = Node<ZoneData, 'zone'>;
export type ObjectData = { readonly object: CanvasObject; readonly editing: boolean };
export type ObjectNode = Node<ObjectData, 'object'>;
export type FlowNode = HostNode | ZoneNode | ObjectNode;

/** All that the nodes show. */
export interface FlowInput {
  readonly design: Design;
  readonly most: number; // hosts; there are all zones, and with them the extent of the design
  readonly marks: ReadonlyMap<string, Mark>; // by host id
  readonly selected: ReadonlySet<string>;
  readonly near: ReadonlySet<string>; // what stays while the rest fades; empty: nothing fades
  readonly editing: string | null;
  readonly moving: ReadonlySet<string>; // hosts and objects on the move; where they are then is not React's business
  readonly flight: ZoneFlight | null;
}

/** What follows from the design for one host. */
export interface Mark {
  readonly worst: Severity | null;
  readonly findings: number; // of the worst severity
  readonly internal: number;
}

/** The stacking order: zones, edges, hosts and objects, and what is on the move. */
const LAYERS = { zone: 0, edges: 1, host: 2, moving: 3 } as const;

const NO_MARK: Mark = { worst: null, findings: 0, internal: 0 };

interface Known {
  readonly key: readonly unknown[];
  readonly node: FlowNode;
}

/** A maker of React Flow's nodes; nodes that would be the same are the same objects as the last time. */
export function flowMaker(): (input: FlowInput) => FlowNode[] {
  let known = new Map<string, Known>();
  return (input) => {
    const next = new Map<string, Known>();
    const keep = (id: string, key: readonly unknown[], make: () => FlowNode): FlowNode => {
      const before = known.get(id);
      const same = before && before.key.every((part, i) => Object.is(part, key[i]));
      const entry = same ? before : { key, node: make() };
      next.set(id, entry);
      return entry.node;
    };
    const hosts = groupBy(input.design.hosts, ({ zone }) => zone);
    // The order of the array is the order of focus: a zone, its hosts row by row, the next zone; then the objects.
    let left = input.most;
    const nodes = readingOrder(input.design.zones).flatMap((zone) => {
      const inside = hosts.get(zone.id) ?? [];
      const drawn = readingOrder(inside).slice(0, left);
      left -= drawn.length;
      return [zoneOf(zone, inside.length, input, keep), ...drawn.map((host) => hostIn(zone, host, input, keep))];
    });
    const objects = objectsOf(input.design).map((object) => objectOf(object, input, keep));
    known = next;
    return [...nodes, ...objects];
  };
}

/** Objects are made anew with each design: what is drawn of them is their item. */
function objectOf(object: CanvasObject, input: FlowInput, keep: Keep): FlowNode {
  const { design, selected, near, editing, moving, flight } = input;
  const { id, item } = object;
  const box = flight?.id === id ? flight.box : object.box;
  const state = [selected.has(id), near.has(id), editing === id, moving.has(id)] as const;
  const label = labelOfObject(object, design);
  return keep(id, [item, label, flight?.id === id && flight.box, ...state], () =>
    objectNode(object, label, box, state),
  );
}

/** What an object is called by screen readers. */
function labelOfObject(object: CanvasObject, design: Design): string {
  switch (object.kind) {
    case 'firewall':
      return labelOfFirewall(object.item, design);
    case 'note':
      return `Note: ${object.item.text.trim() || 'empty'}`;
  }
}

function labelOfFirewall({ zones: legs, ...item }: Firewall, { zones }: Design): string {
  const joined = zones.filter(({ id }) => legs.some(({ zone }) => zone === id)).map(nameOfZone);
  return `Firewall ${firewallLabel(item)}, ${joined.length > 0 ? `joins ${listed(joined)}` : 'joins no zone'}`;
}

function objectNode(
  object: CanvasObject,
  label: string,
  { x, y, width, height }: Rect,
  [selected, near, editing, moving]: readonly [boolean, boolean, boolean, boolean],
): ObjectNode {
  const size = { width, height };
  return {
    id: object.id,
    type: 'object',
    position: { x, y },
    style: standing(x, y),
    ...size,
    measured: size,
    handles: [],
    selected,
    zIndex: moving ? LAYERS.moving : LAYERS.host,
    className: near ? 'near' : '',
    data: { object, editing },
    ariaLabel: `${label}${selected ? ', selected' : ''}`,
    domAttributes: { 'aria-roledescription': OBJECT_KINDS[object.kind].noun },
  };
}

type Keep = (id: string, key: readonly unknown[], make: () => FlowNode) => FlowNode;

function zoneOf(zone: Zone, hosts: number, { selected, editing, flight }: FlowInput, keep: Keep): FlowNode {
  const { x, y, width, height } = boxOf(zone, flight);
  const state = [selected.has(zone.id), editing === zone.id, hosts] as const;
  return keep(zone.id, [zone, x, y, width, height, ...state], () =>
    zoneNode({ ...zone, x, y, width, height }, ...state),
  );
}

const boxOf = (zone: Zone, flight: ZoneFlight | null): Rect => (flight?.id === zone.id ? flight.box : zone);

function hostIn(zone: Zone, host: Host, input: FlowInput, keep: Keep): FlowNode {
  const { flight, selected, near, editing } = input;
  const corner = boxOf(zone, flight);
  const stays = flight?.resizing === true && flight.id === zone.id;
  const x = stays ? host.x + zone.x - corner.x : host.x;
  const y = stays ? host.y + zone.y - corner.y : host.y;
  const mark = input.marks.get(host.id) ?? NO_MARK;
  const state: HostState = {
    selected: selected.has(host.id),
    near: near.has(host.id),
    editing: editing === host.id,
    moving: input.moving.has(host.id),
  };
  const elsewhere = elsewhereOf(host, input.design.zones);
  const { selected: isSelected, near: isNear, editing: isEditing, moving } = state;
  const at = { x, y, left: corner.x + x, top: corner.y + y };
  const key = [
    host,
    zone,
    x,
    y,
    at.left,
    at.top,
    mark.worst,
    mark.findings,
    mark.internal,
    isSelected,
    isNear,
    isEditing,
    moving,
    elsewhere.join('\n'),
  ];
  return keep(host.id, key, () => hostNode(host, zone, { ...at, elsewhere }, mark, state));
}

/** Where a host stands: in its zone, and on the canvas; and in which other zones it has a card. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly elsewhere: readonly string[];
}

// Instead of React Flow's transform: to the compositor each transform is a piece of its own, and a thousand are slow.
const standing = (left: number, top: number) => ({ transform: 'none', left, top });

interface HostState {
  readonly selected: boolean;
  readonly near: boolean;
  readonly editing: boolean;
  readonly moving: boolean;
}

function zoneNode(zone: Zone, selected: boolean, editing: boolean, hosts: number): ZoneNode {
  const size = { width: zone.width, height: zone.height };
  return {
    id: zone.id,
    type: 'zone',
    position: { x: zone.x, y: zone.y },
    ...size,
    measured: size,
    handles: [],
    selected,
    selectable: false, // a box of selection takes hosts and objects only
    dragHandle: ZONE_HANDLE,
    zIndex: LAYERS.zone,
    data: { zone, picture: zonePicture(zone), editing },
    style: { ...standing(zone.x, zone.y), pointerEvents: 'none' }, // its inside belongs to the pane: a box can be drawn in it
    ariaLabel: `Zone ${nameOfZone(zone)}, ${ZONE_KINDS[zone.kind].label}, ${counted(hosts, 'host')}${selected ? ', selected' : ''}`,
    domAttributes: { 'aria-roledescription': 'zone' },
  };
}

function hostNode(host: Host, zone: Zone, at: Place, mark: Mark, state: HostState): HostNode {
  const size = { width: MEASURES.hostWidth, height: hostHeight(host) };
  return {
    id: host.id,
    type: 'host',
    parentId: zone.id,
    position: { x: at.x, y: at.y },
    style: standing(at.left, at.top),
    ...size,
    measured: size,
    handles: [],
    selected: state.selected,
    zIndex: state.moving ? LAYERS.moving : LAYERS.host,
    className: state.near ? 'near' : '',
    data: {
      host,
      picture: hostPicture(host, { x: at.x, y: at.y, ...size }, mark.worst, at.elsewhere),
      internal: mark.internal,
      editing: state.editing,
    },
    ariaLabel: labelOfHost(host, [nameOfZone(zone), ...at.elsewhere], mark, state.selected),
    domAttributes: { 'aria-roledescription': 'host' },
  };
}

function labelOfHost(host: Host, zones: readonly string[], { worst, findings }: Mark, selected: boolean): string {
  const parts = [
    hostLabel(host),
    listed(
      rolesOf(host).map((role) => ROLES[role].label),
      13,
    ),
    host.addresses[0] ?? host.fqdn,
    `in ${zones.join(', also in ')}`,
    worst ? severityCount(worst, findings) : '',
    selected ? 'selected' : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** The things row by row, from the left in each row. */
function readingOrder<T extends { readonly x: number; readonly y: number }>(things: readonly T[]): T[] {
  return things.toSorted((a, b) => a.y - b.y || a.x - b.x);
}
