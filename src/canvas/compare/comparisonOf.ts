import { hostLabel } from '../../design/model/names.ts';
import { hostBoxes, hostHeight, MEASURES } from '../../design/model/measures.ts';
import { isSamePort, portText } from '../../design/model/portNumbers.ts';
import type { Design, Host } from '../../design/model/schema.ts';
import { edgeId } from '../../diagram/model/diagramModel.ts';
import type { Rect } from '../../geometry/rectangles.ts';
import { addTo } from '../../lib/groupBy.ts';
import type { DesignChange } from '../../rules/change/changeOfDesigns.ts';
import { causesOf } from '../../rules/change/differences.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import type { Focus } from '../../store/focus.ts';

/** A host that is there no more, in its old place. */
export interface Ghost {
  readonly id: string;
  readonly name: string;
  readonly box: Rect; // px of the canvas
}

/** What changed on the way from one host to another, each with its sign: "+ 443", "− 80", "~ 4000 → 4500". */
export interface EdgeChange {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly marks: readonly string[];
  readonly isGone: boolean; // nothing is left of the edge
}

/** What the canvas shows of a change. */
export interface Comparison {
  readonly hosts: ReadonlyMap<string, '+ New' | '~ Changed'>;
  readonly ghosts: readonly Ghost[];
  readonly edges: readonly EdgeChange[];
  readonly boxes: ReadonlyMap<string, Rect>; // of hosts, present and gone
  readonly focus: Focus; // what does not fade
}

/** Returns what came, went and changed, as it is marked on the canvas. */
export function comparisonOf(change: DesignChange): Comparison {
  const { base, present } = change;
  const ghosts = ghostsOf(base, present);
  const hosts = markedHosts(change);
  const edges = edgeChanges(change);
  const changed = changedConnections(change);
  return {
    hosts,
    ghosts,
    edges,
    boxes: new Map([...hostBoxes(present), ...ghosts.map(({ id, box }) => [id, box] as const)]),
    focus: {
      hosts: new Set([...hosts.keys(), ...edges.flatMap(({ from, to }) => [from, to])]),
      objects: new Set(
        change.sets
          .filter((set) => set.add.length + set.remove.length + set.modify.length > 0)
          .map(({ filter }) => filter),
      ),
      connections: new Set(changed.map(({ id }) => id)),
    },
  };
}

function markedHosts(change: DesignChange): Map<string, '+ New' | '~ Changed'> {
  const known = new Set(change.base.hosts.map(({ id }) => id));
  const caused = new Set(causesOf(change).flatMap(({ hosts }) => hosts));
  const marks = new Map<string, '+ New' | '~ Changed'>();
  for (const { id } of change.present.hosts) {
    if (!known.has(id)) marks.set(id, '+ New');
    else if (caused.has(id)) marks.set(id, '~ Changed');
  }
  return marks;
}

/** In its zone where that is now, else where that was. */
function ghostsOf(base: Design, present: Design): Ghost[] {
  const there = new Set(present.hosts.map(({ id }) => id));
  const zones = new Map([...base.zones, ...present.zones].map((zone) => [zone.id, zone]));
  return base.hosts.filter(({ id }) => !there.has(id)).map((host) => ghostOf(host, zones.get(host.zone)));
}

function ghostOf(host: Host, zone: { readonly x: number; readonly y: number } | undefined): Ghost {
  const { x, y } = zone ?? { x: 0, y: 0 };
  const box = { x: x + host.x, y: y + host.y, width: MEASURES.hostWidth, height: hostHeight(host) };
  return { id: host.id, name: hostLabel(host), box };
}

const leaving = (connections: readonly Connection[]): Connection[] =>
  connections.filter(({ scope }) => scope !== 'sameHost');

/** Each connection of one time with what it is at the other, those inside hosts left out. */
function pairsOf({
  before,
  after,
}: DesignChange): { readonly was: Connection | null; readonly now: Connection | null }[] {
  const old = leaving(before.connections);
  const byId = new Map(old.flatMap((one) => [one.id, ...one.aliases].map((id) => [id, one] as const)));
  const pairs = leaving(after.connections).map((now) => ({
    now,
    was: [now.id, ...now.aliases].flatMap((id) => byId.get(id) ?? [])[0] ?? null,
  }));
  const met = new Set(pairs.map(({ was }) => was));
  return [...pairs, ...old.filter((one) => !met.has(one)).map((was) => ({ was, now: null }))];
}

const changedConnections = (change: DesignChange): Connection[] =>
  pairsOf(change).flatMap(({ was, now }) => (now && (!was || !isSamePort(was.port, now.port)) ? [now] : []));

function edgeChanges(change: DesignChange): EdgeChange[] {
  const pairs = pairsOf(change);
  const left = new Set(pairs.flatMap(({ now }) => (now ? [edgeId(now.initiator.id, now.listener.id)] : [])));
  const marks = new Map<string, string[]>();
  const ends = new Map<string, readonly [string, string]>();
  for (const { was, now } of pairs) {
    const one = now ?? was;
    const mark = markOf(was, now);
    if (!one || mark === null) continue;
    const id = edgeId(one.initiator.id, one.listener.id);
    ends.set(id, [one.initiator.id, one.listener.id]);
    addTo(marks, id, mark);
  }
  return [...marks].map(([id, all]) => {
    const [from = '', to = ''] = ends.get(id) ?? [];
    return { id, from, to, marks: all, isGone: !left.has(id) };
  });
}

function markOf(was: Connection | null, now: Connection | null): string | null {
  if (!now) return was ? `− ${portText(was.port)}` : null;
  if (!was) return `+ ${portText(now.port)}`;
  return isSamePort(was.port, now.port) ? null : `~ ${portText(was.port)} → ${portText(now.port)}`;
}
