import { describe, expect, test } from 'vitest';
import { overlaps } from '../../geometry/rectangles.ts';
import { measure, type Measures } from '../model/measures.ts';
import { randomScene, seeded } from './randomScene.testing.ts';
import { routeEdges, routeInSteps, routeMissing, type Routes, type RouteScene } from './routes.ts';

const DESIGNS = 200;
const faultless = {
  labelOverlaps: 0,
  labelHostOverlaps: 0,
  labelTitleOverlaps: 0,
  edgesThroughHosts: 0,
  sharedTracks: 0,
  edgesThroughTitles: 0,
  edgesOnBorders: 0,
  labelBorderOverlaps: 0,
} satisfies Partial<Measures>;

const told = [
  'labelOverlaps',
  'labelHostOverlaps',
  'labelTitleOverlaps',
  'edgesThroughHosts',
  'sharedTracks',
  'crossings',
  'bends',
  'linesUnderLabels',
  'labelsAside',
  'edgesThroughTitles',
  'edgesOnBorders',
  'labelBorderOverlaps',
] as const;

/** 5–40 hosts, 1–3 edges a host. */
function aDesign(seed: number): RouteScene {
  const hosts = 5 + ((seed * 7) % 36);
  return randomScene(seed, hosts, Math.round(hosts * (1 + (seed % 5) / 2)));
}

function shuffled(scene: RouteScene): RouteScene {
  const random = seeded(99);
  const mix = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, key: random() }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ item }) => item);
  return { hosts: mix(scene.hosts), zones: mix(scene.zones), titles: mix(scene.titles), edges: mix(scene.edges) };
}

function moved(scene: RouteScene, id: string, dx: number, dy: number): RouteScene {
  const hosts = scene.hosts.map((host) =>
    host.id === id ? { ...host, rect: { ...host.rect, x: host.rect.x + dx, y: host.rect.y + dy } } : host,
  );
  return { ...scene, hosts };
}

describe('routes', () => {
  test(`of ${DESIGNS} random designs overlap nothing`, { timeout: 120_000 }, () => {
    const sum = new Map<keyof Measures, number>();
    let edges = 0;
    for (let seed = 1; seed <= DESIGNS; seed++) {
      const scene = aDesign(seed);
      const routes = routeEdges(scene);
      expect(routes.size).toBe(scene.edges.length);
      edges += routes.size;
      const counts = measure(scene, routes);
      expect(counts, `design ${seed}`).toMatchObject(faultless);
      for (const name of told) sum.set(name, (sum.get(name) ?? 0) + counts[name]);
    }
    const counted = told.map((name) => `${name} ${sum.get(name)}`).join(' · ');
    // oxlint-disable-next-line no-console -- the counts are what the test is for
    console.info(`${DESIGNS} random designs, ${edges} edges: ${counted}`);
    expect(sum.get('bends')).toBeLessThan(2.5 * edges);
    expect(sum.get('crossings')).toBeLessThan(4.1 * edges);
    expect(sum.get('linesUnderLabels')).toBeLessThan(0.001 * edges);
    expect(sum.get('labelsAside')).toBeLessThan(0.01 * edges);
  });

  test('don’t depend on the order of the arrays', () => {
    for (const seed of [1, 2, 3])
      expect([...routeEdges(shuffled(aDesign(seed)))]).toEqual([...routeEdges(aDesign(seed))]);
  });

  test('run from border to border in horizontal and vertical pieces', () => {
    const scene = aDesign(4);
    const rects = new Map(scene.hosts.map(({ id, rect }) => [id, rect]));
    const routes = routeEdges(scene);
    for (const { id, from, to } of scene.edges) {
      const points = routes.get(id)?.points ?? [];
      expect(points.every((point, i) => i === 0 || point.x === points[i - 1]?.x || point.y === points[i - 1]?.y)).toBe(
        true,
      );
      for (const [point, host] of [
        [points[0], from],
        [points.at(-1), to],
      ] as const) {
        const { x, y, width, height } = rects.get(host) ?? { x: NaN, y: NaN, width: 0, height: 0 };
        const isOnBorder = [x, x + width].includes(point?.x ?? NaN) || [y, y + height].includes(point?.y ?? NaN);
        expect(isOnBorder, `${id} at ${host}`).toBe(true);
      }
    }
  });

  test('of a pair of hosts lie apart, one a direction', () => {
    const label = { width: 60, height: 20 };
    const scene: RouteScene = {
      hosts: [
        { id: 'a', rect: { x: 0, y: 0, width: 200, height: 100 } },
        { id: 'b', rect: { x: 400, y: 0, width: 200, height: 100 } },
      ],
      zones: [],
      titles: [],
      edges: [
        { id: 'a>b', from: 'a', to: 'b', label },
        { id: 'b>a', from: 'b', to: 'a', label },
      ],
    };
    const counts = measure(scene, routeEdges(scene));
    expect(counts).toMatchObject({ ...faultless, bends: 0, crossings: 0 });
  });

  test('in steps are the same, and there are many steps', () => {
    const scene = aDesign(7);
    const steps = routeInSteps(scene);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) expect(step.value.done).toBe(++count);
    expect(count).toBeGreaterThanOrEqual(scene.edges.length * 3);
    expect([...step.value]).toEqual([...routeEdges(scene)]);
  });
});

describe('after a move', () => {
  const scene = aDesign(12);
  const before = routeEdges(scene);
  const after = moved(scene, 'h1', 130, 90);
  const isMoved = (id: string): boolean =>
    scene.edges.some((edge) => edge.id === id && [edge.from, edge.to].includes('h1'));

  const kept: Routes = new Map([...before].filter(([id]) => !isMoved(id)));
  const routes = routeMissing(after, kept);

  test('only the edges of the moved host are drawn anew', () => {
    expect([...routes.keys()].toSorted()).toEqual([...before.keys()].filter(isMoved).toSorted());
    expect(routes.size).toBeGreaterThan(0);
  });

  test('the labels drawn anew lie free', () => {
    const labels = [...kept, ...routes].flatMap(([id, { label }]) => (label === null ? [] : [{ id, label }]));
    for (const { id, label } of labels.filter((own) => isMoved(own.id))) {
      expect(labels.filter((other) => other.id !== id && overlaps(other.label, label))).toEqual([]);
      expect(after.hosts.filter(({ rect }) => overlaps(rect, label))).toEqual([]);
    }
  });

  test('when all is kept, nothing is drawn', () => expect(routeMissing(scene, before).size).toBe(0));
});

describe('whatever is drawn', () => {
  const label = { width: 50, height: 20 };
  const sized = (id: string, x: number, y: number) => ({ id, rect: { x, y, width: 200, height: 80 } });

  test.each([
    ['hosts on one another', [sized('a', 0, 0), sized('b', 0, 0)]],
    ['hosts that overlap', [sized('a', 0, 0), sized('b', 100, 40)]],
    ['hosts that touch', [sized('a', 0, 0), sized('b', 200, 0)]],
    ['hosts 5 px apart', [sized('a', 0, 0), sized('b', 205, 3)]],
    [
      'a host inside four others',
      [sized('a', 0, 0), sized('n', 0, -80), sized('s', 0, 80), sized('w', -200, 0), sized('b', 200, 0)],
    ],
    ['hosts very far apart', [sized('a', -1e6, 0), sized('b', 1e6, 1e6)]],
    ['a host without size', [{ id: 'a', rect: { x: 3, y: 3, width: 0, height: 0 } }, sized('b', 300, 0)]],
    ['fractions of px', [sized('a', 0.25, 0.5), sized('b', 333.3, 111.1)]],
  ])('%s: an edge with its label', (_, hosts) => {
    const scene = { hosts, zones: [], titles: [], edges: [{ id: 'e', from: 'a', to: 'b', label }] };
    const route = routeEdges(scene).get('e');
    expect(route?.points.length).toBeGreaterThan(1);
    expect(route?.points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(hosts.filter(({ rect }) => route?.label && overlaps(rect, route.label))).toEqual([]);
  });

  test('edges of unknown hosts, and from a host to itself, are left out', () => {
    const edges = [
      { id: 'x', from: 'a', to: 'z', label },
      { id: 'y', from: 'a', to: 'a', label },
    ];
    expect(routeEdges({ hosts: [sized('a', 0, 0)], zones: [], titles: [], edges }).size).toBe(0);
    expect(routeEdges({ hosts: [], zones: [], titles: [], edges }).size).toBe(0);
  });
});
