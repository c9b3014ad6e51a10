import { boundsOf, inflated, overlaps, type Rect } from '../../geometry/rectangles.ts';
import type { EdgeRequest, Obstacle, RouteScene } from './routes.ts';

/** Seeded random numbers from 0 up to 1 (mulberry32). For tests. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A random drawing for tests: hosts at least 80 px apart, zone titles above groups of them, edges in px of label size. */
export function randomScene(seed: number, hostCount: number, edgeCount: number): RouteScene {
  const random = seeded(seed);
  const whole = (from: number, to: number): number => Math.floor(from + random() * (to - from + 1));
  const hosts = scatter(hostCount, whole);
  return { hosts, zones: [], titles: titlesOf(hosts), edges: connect(hosts, edgeCount, whole) };
}

type Whole = (from: number, to: number) => number;

function scatter(count: number, whole: Whole): Obstacle[] {
  const hosts: Obstacle[] = [];
  let side = 500;
  const growth = whole(1, 4);
  while (hosts.length < count) {
    const size = { width: whole(16, 24) * 10, height: whole(6, 14) * 10 };
    const rect = { x: whole(0, side), y: whole(0, Math.round(side * 0.7)), ...size };
    if (hosts.every((host) => !overlaps(inflated(host.rect, 80), rect))) hosts.push({ id: `h${hosts.length}`, rect });
    else side += growth;
  }
  return hosts;
}

function titlesOf(hosts: readonly Obstacle[]): Rect[] {
  const across = hosts.toSorted((a, b) => a.rect.x - b.rect.x);
  const third = Math.ceil(across.length / 3);
  return [0, 1, 2].flatMap((i) => {
    const group = across.slice(i * third, (i + 1) * third).map(({ rect }) => rect);
    const { x, y } = boundsOf(group);
    const title = { x, y: y - 50, width: 160, height: 28 };
    return group.length === 0 || hosts.some(({ rect }) => overlaps(rect, title)) ? [] : [title];
  });
}

function connect(hosts: readonly Obstacle[], count: number, whole: Whole): EdgeRequest[] {
  const edges = new Map<string, EdgeRequest>();
  const most = Math.min(count, hosts.length * (hosts.length - 1));
  while (edges.size < most) {
    // Every third edge at a hub: real designs have them.
    const to = whole(0, 2) === 0 ? whole(0, Math.min(2, hosts.length - 1)) : whole(0, hosts.length - 1);
    const from = whole(0, hosts.length - 1);
    const label = { width: whole(34, 120), height: 20 };
    if (from !== to) edges.set(`h${from}>h${to}`, { id: `h${from}>h${to}`, from: `h${from}`, to: `h${to}`, label });
  }
  return [...edges.values()];
}
