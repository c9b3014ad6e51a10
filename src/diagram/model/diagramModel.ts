import { hostBoxes, MEASURES } from '../../design/model/measures.ts';
import { ZONE_KINDS, type ZoneKind } from '../../design/model/roles.ts';
import type { Design, Host, Zone } from '../../design/model/schema.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import type { Derivation } from '../../rules/derivation.ts';
import { noteBox } from '../../design/model/canvasObjects.ts';
import type { CanvasNote } from '../../design/model/request.ts';
import { zoneLabel } from '../../design/model/names.ts';
import type { Finding, Severity } from '../../rules/findings/finding.ts';
import { labelOf, scopeOf, type EdgeLabel, type NameOf } from './edgeLabels.ts';
import { hostTexts, type HostTexts } from '../text/hostTexts.ts';
import { routeEdges, type RouteScene, type Routes } from '../routing/routes.ts';
import { fitText, textWidth } from '../text/text.ts';
import { groupBy } from '../../lib/groupBy.ts';
import { firewallPicture, type FirewallPicture } from './firewallPictures.ts';
import { boundsOf, type Point, type Rect } from '../../geometry/rectangles.ts';

/** A zone as it is drawn. All boxes of a picture are px of the canvas. */
export interface ZonePicture {
  readonly id: string;
  readonly kind: ZoneKind;
  readonly box: Rect;
  readonly title: ZoneTitle;
}

/** The title of a zone: its name, cut to fit, and its kind where the name doesn't say it. */
export interface ZoneTitle {
  readonly name: string;
  readonly kind: string; // may be empty
  readonly note: string; // of the zone, cut to fit; may be empty
  readonly box: Rect;
}

/** A host as it is drawn. */
export interface HostPicture {
  readonly id: string;
  readonly box: Rect;
  readonly texts: HostTexts;
  readonly worst: Severity | null; // of the findings about it
}

/** All connections from one host to another as they are drawn: one line with a label. */
export interface EdgeLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly connections: readonly Connection[];
  readonly scope: 'sameZone' | 'crossesZones';
  readonly label: EdgeLabel;
}

/** An edge with its route: from the initiator's border to the listener's, where the arrowhead is. */
export interface EdgePicture extends EdgeLine {
  readonly points: readonly Point[];
  readonly labelBox: Rect | null;
}

/** What a picture contains before its edges are routed. */
export interface Composition {
  readonly zones: readonly ZonePicture[];
  readonly hosts: readonly HostPicture[];
  readonly firewalls: readonly FirewallPicture[];
  readonly notes: readonly CanvasNote[];
  readonly edges: readonly EdgeLine[];
  readonly naming?: Naming; // absent: by the row numbers of the table
}

/** What connections are known by in the labels, where it isn't the row number. */
export interface Naming {
  readonly nameOf: NameOf;
  readonly words: string; // of the legend: "Rule ID: port"
}

/** All that is drawn of a design. */
export interface Picture extends Composition {
  readonly edges: readonly EdgePicture[];
}

export interface PictureOptions {
  readonly numbers: boolean; // row numbers on the edges
  readonly naming?: Naming; // other names in their place
  readonly shows?: (connection: Connection) => boolean; // absent: every connection that leaves its host
}

/** The measures and the dash pattern that tell a scope beside its colour, in px. */
export const EDGE_STYLE = {
  width: 1.5,
  corner: 6,
  arrow: 9,
  dashes: { sameZone: [], crossesZones: [7, 4] },
} as const satisfies { dashes: Record<EdgeLine['scope'], readonly number[]>; [measure: string]: unknown };

/** The measures of zone titles, in px from the zone's upper left corner. */
export const TITLE = {
  x: 12,
  y: 8,
  height: 24,
  size: 13,
  kindSize: 11,
  icon: 16,
  gap: 8,
  baseline: 25,
  leastNote: 40,
} as const;

/** Everything a picture of the design shows, with routed edges. */
export function pictureOf(design: Design, derivation: Derivation, options: PictureOptions): Picture {
  const composition = compose(design, derivation, options);
  return withRoutes(composition, routeEdges(sceneOf(composition)));
}

/** Everything a picture of the design shows, before its edges are routed. */
export function compose(design: Design, { connections, findings }: Derivation, options: PictureOptions): Composition {
  const boxes = hostBoxes(design);
  const worst = worstByHost(findings);
  const shows = options.shows ?? (() => true);
  const leaving = connections.filter((connection) => connection.scope !== 'sameHost' && shows(connection));
  return {
    zones: design.zones.map(zonePicture),
    hosts: design.hosts.flatMap((host) => {
      const box = boxes.get(host.id);
      return box ? [hostPicture(host, box, worst.get(host.id) ?? null, elsewhereOf(host, design.zones))] : [];
    }),
    firewalls: (design.firewalls ?? []).map((firewall) => firewallPicture(firewall, design.zones)),
    notes: design.canvasNotes ?? [],
    edges: edgeLines(leaving, options),
    ...(options.naming && { naming: options.naming }),
  };
}

/** What the router has to know of a composition: edges run around firewalls as they do around hosts. */
export function sceneOf({ zones, hosts, firewalls, edges }: Composition): RouteScene {
  return {
    hosts: [...hosts, ...firewalls].map(({ id, box }) => ({ id, rect: box })),
    ...groundOf(zones),
    edges: edges.map(({ id, from, to, label }) => ({
      id,
      from,
      to,
      label: { width: label.width, height: label.height },
    })),
  };
}

/** What the router has to know of zones. */
export function groundOf(zones: readonly ZonePicture[]): Pick<RouteScene, 'zones' | 'titles'> {
  return { zones: zones.map(({ box }) => box), titles: zones.map(({ title }) => title.box) };
}

/** The composition with its edges where the routes lead them; edges without a route are left out. */
export function withRoutes(composition: Composition, routes: Routes): Picture {
  const edges = composition.edges.flatMap((edge) => {
    const route = routes.get(edge.id);
    return route ? [{ ...edge, points: route.points, labelBox: route.label }] : [];
  });
  return { ...composition, edges };
}

/** A zone as it is drawn. */
export function zonePicture(zone: Zone): ZonePicture {
  const { id, kind, x, y, width, height } = zone;
  return { id, kind, box: { x, y, width, height }, title: titleOf(zone) };
}

function titleOf({ kind, name, note, x, y, width }: Zone): ZoneTitle {
  const kindLabel = ZONE_KINDS[kind].label;
  const full = name.trim() || kindLabel;
  const told = full.toLowerCase().includes(kindLabel.toLowerCase());
  const tail = told ? 0 : TITLE.gap + textWidth(kindLabel, TITLE.kindSize, 400);
  const room = width - 2 * TITLE.x - TITLE.icon - TITLE.gap;
  const text = fitText(full, Math.max(20, room - tail), TITLE.size, 600);
  const taken = TITLE.icon + TITLE.gap + textWidth(text, TITLE.size, 600) + tail;
  const left = width - 2 * TITLE.x - taken - TITLE.gap;
  const words = note && left > TITLE.leastNote ? fitText(note.replaceAll(/\s+/g, ' '), left, TITLE.kindSize, 400) : '';
  const more = words === '' ? 0 : TITLE.gap + textWidth(words, TITLE.kindSize, 400);
  return {
    name: text,
    kind: told ? '' : kindLabel,
    note: words,
    box: { x: x + TITLE.x, y: y + TITLE.y, width: Math.ceil(taken + more), height: TITLE.height },
  };
}

/** The names of the other zones that a host has a network card in. */
export const elsewhereOf = ({ cards }: Host, zones: readonly Zone[]): readonly string[] =>
  cards ? zones.filter(({ id }) => cards.some(({ zone }) => zone === id)).map(zoneLabel) : NOWHERE;
const NOWHERE: readonly string[] = [];

/** A host as it is drawn at the box; `elsewhere` are the names of other zones it has a network card in. */
export function hostPicture(host: Host, box: Rect, worst: Severity | null, elsewhere: readonly string[]): HostPicture {
  return { id: host.id, box, texts: hostTexts(host, worst !== null, elsewhere), worst };
}

/** The worst severity of the findings about each host. */
export function worstByHost(findings: readonly Finding[]): Map<string, Severity> {
  const worst = new Map<string, Severity>();
  // Findings come errors first.
  for (const { severity, hosts } of findings) for (const id of hosts) if (!worst.has(id)) worst.set(id, severity);
  return worst;
}

/** The id of the edge between two hosts. */
export const edgeId = (from: string, to: string): string => `${from}>${to}`;

function edgeLines(connections: readonly Connection[], { numbers, naming }: PictureOptions): EdgeLine[] {
  const groups = groupBy(connections, ({ initiator, listener }) => edgeId(initiator.id, listener.id));
  return [...groups].flatMap(([id, group]) => {
    const [first] = group;
    if (!first) return [];
    const ends = { from: first.initiator.id, to: first.listener.id };
    return [
      {
        id,
        ...ends,
        connections: group,
        scope: scopeOf(group),
        label: labelOf(group, numbers, Infinity, naming?.nameOf),
      },
    ];
  });
}

/** The area a composition takes, in px, without any margin. */
export function extentOf({ zones, hosts, firewalls, notes }: Composition): Rect {
  const boxes = [...[...zones, ...hosts, ...firewalls].map(({ box }) => box), ...notes.map(noteBox)];
  if (boxes.length === 0) return { x: 0, y: 0, width: MEASURES.hostWidth, height: MEASURES.hostWidth };
  return boundsOf(boxes);
}
