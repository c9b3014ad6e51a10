import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { rootOptions, zoneOptions } from './elkOptions.ts';
import { onGrid, outerGrid } from '../../geometry/grid.ts';
import { type Point, type Rect } from '../../geometry/rectangles.ts';

/** A zone to be arranged; px. `rank` orders the zones in reading direction: internal 0, DMZ 1, Internet 2, say. */
export interface LayoutZone {
  readonly id: string;
  readonly rank: number;
  readonly minWidth: number;
  readonly titleHeight: number;
}

/** A host to be arranged; px. */
export interface LayoutHost {
  readonly id: string;
  readonly zone: string;
  readonly width: number;
  readonly height: number;
}

/** An edge that wants to be short and straight, from initiator to listener, and its label in px. */
export interface LayoutEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: { readonly width: number; readonly height: number } | null;
}

/**
 * What the automatic layout arranges: ranks follow each other to the right (landscape) or downwards (portrait), zones of the same
 * rank lie across that direction, which gives the shape of a page.
 */
export interface LayoutInput {
  readonly zones: readonly LayoutZone[];
  readonly hosts: readonly LayoutHost[];
  readonly edges: readonly LayoutEdge[];
  readonly direction: 'landscape' | 'portrait';
}

/** Where everything comes: zones on the canvas, hosts relative to their zones, and ELK's own routes on the canvas, px. */
export interface Layout {
  readonly zones: ReadonlyMap<string, Rect>;
  readonly hosts: ReadonlyMap<string, Rect>;
  readonly routes: ReadonlyMap<string, readonly Point[]>;
}

const LEAST_GAP = 90; // px, ten of them for the rounding of positions
const AROUND_LABEL = 30; // the arrowhead, and some of the line at either end
// Identifiers in ELK's graph; the prefix keeps a host and a zone of the same name apart.
const ZONE = 'zone:';
const HOST = 'host:';
const EDGE = 'edge:';
const REVERSED = 'reversed:';

/** The graph for ELK's layered algorithm. It depends on the order of zones and hosts where nothing else decides. */
export function toElkGraph({ zones, hosts, edges, direction }: LayoutInput): ElkNode {
  const ranked = zones.toSorted((a, b) => a.rank - b.rank);
  const places = placesOf(zones, hosts);
  const gap = gapOf(edges, direction);
  return {
    id: 'root',
    layoutOptions: rootOptions(direction, gap),
    children: ranked.map((zone) => toElkZone(zone, hosts, gap)),
    edges: edges.flatMap((edge) => toElkEdge(edge, places)),
  };
}

/**
 * How far apart columns (landscape) or rows (portrait) of hosts lie, px: beside each other as far as the widest label needs with its
 * arrowhead. ELK gets no labels: it would make a column of its own for them, with gaps on both sides.
 */
function gapOf(edges: readonly LayoutEdge[], direction: LayoutInput['direction']): number {
  const widths = direction === 'landscape' ? edges.map(({ label }) => label?.width ?? 0) : [];
  return Math.max(LEAST_GAP, ...widths.map((width) => width + AROUND_LABEL));
}

function toElkZone({ id, minWidth, titleHeight }: LayoutZone, hosts: readonly LayoutHost[], gap: number): ElkNode {
  return {
    id: ZONE + id,
    layoutOptions: zoneOptions(minWidth, titleHeight, gap),
    children: hosts
      .filter(({ zone }) => zone === id)
      .map((host) => ({ id: HOST + host.id, width: host.width, height: host.height })),
  };
}

/** Where a host's zone comes in reading order: what decides which way an edge points for ELK. */
interface Place {
  readonly zone: string;
  readonly rank: number;
}

function placesOf(zones: readonly LayoutZone[], hosts: readonly LayoutHost[]): Map<string, Place> {
  const ranks = new Map(zones.map(({ id, rank }) => [id, rank]));
  return new Map(
    hosts.flatMap(({ id, zone }) => {
      const rank = ranks.get(zone);
      return rank === undefined ? [] : [[id, { zone, rank }] as const];
    }),
  );
}

// ELK puts sources before targets: an edge between zones is given to it in the zones' order, whichever way it really runs. An edge
// between two zones of one rank would pull them apart, so it isn't given at all.
function toElkEdge({ id, from, to }: LayoutEdge, places: ReadonlyMap<string, Place>): ElkExtendedEdge[] {
  const [start, end] = [places.get(from), places.get(to)];
  if (start === undefined || end === undefined || from === to) return [];
  if (start.rank === end.rank && start.zone !== end.zone) return [];
  const isReversed = start.rank > end.rank;
  const [source, target] = isReversed ? [to, from] : [from, to];
  return [{ id: (isReversed ? REVERSED : EDGE) + id, sources: [HOST + source], targets: [HOST + target] }];
}

/** The result of ELK, on whole tens of px, so that hosts line up with the grid. */
export function fromElkGraph(graph: ElkNode): Layout {
  const zones = new Map<string, Rect>();
  const hosts = new Map<string, Rect>();
  const origins = new Map<string, Point>([[graph.id, { x: 0, y: 0 }]]);
  for (const zone of graph.children ?? []) {
    const origin = { x: zone.x ?? 0, y: zone.y ?? 0 };
    const rect = outerGrid({ x: 0, y: 0, width: 0, height: 0, ...zone });
    origins.set(zone.id, origin);
    zones.set(zone.id.slice(ZONE.length), rect);
    for (const host of zone.children ?? []) {
      const x = onGrid(origin.x + (host.x ?? 0)) - rect.x;
      const y = onGrid(origin.y + (host.y ?? 0)) - rect.y;
      hosts.set(host.id.slice(HOST.length), { x, y, width: host.width ?? 0, height: host.height ?? 0 });
    }
  }
  return { zones, hosts, routes: routesOf(graph, origins) };
}

function routesOf(graph: ElkNode, origins: ReadonlyMap<string, Point>): Map<string, readonly Point[]> {
  const edges = [graph, ...(graph.children ?? [])].flatMap(({ edges: own }) => own ?? []);
  return new Map(
    edges.map((edge) => {
      const { x, y } = origins.get(containerOf(edge) ?? graph.id) ?? { x: 0, y: 0 };
      const points = (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
        startPoint,
        ...bendPoints,
        endPoint,
      ]);
      const placed = points.map((point) => ({ x: point.x + x, y: point.y + y }));
      const isReversed = edge.id.startsWith(REVERSED);
      return [
        edge.id.slice(isReversed ? REVERSED.length : EDGE.length),
        isReversed ? placed.toReversed() : placed,
      ] as const;
    }),
  );
}

// ELK's coordinates of an edge count from the node that holds both its ends, which it names in `container`.
function containerOf(edge: ElkExtendedEdge): string | undefined {
  return 'container' in edge && typeof edge.container === 'string' ? edge.container : undefined;
}
