import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, test } from 'vitest';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { derive } from '../../rules/derive.ts';
import { inflated, overlaps, type Rect } from '../../geometry/rectangles.ts';
import { layoutInputOf, withLayout } from './arrangement.ts';
import { fromElkGraph, toElkGraph, type Layout, type LayoutInput } from './layout.ts';
import { crossings, measure, type Measures } from '../model/measures.ts';
import { compose, sceneOf } from '../model/diagramModel.ts';
import { routeEdges, type RouteScene, type Routes } from '../routing/routes.ts';

/** What no template may have, as it is drawn or after Arrange. */
const FAULTLESS = {
  labelOverlaps: 0,
  labelHostOverlaps: 0,
  labelTitleOverlaps: 0,
  labelBorderOverlaps: 0,
  linesUnderLabels: 0,
  labelsAside: 0,
  edgesThroughHosts: 0,
  edgesThroughTitles: 0,
  edgesOnBorders: 0,
  sharedTracks: 0,
} satisfies Partial<Measures>;
const directions = ['landscape', 'portrait'] as const;
const pictures = TEMPLATES.map(({ name, design }) => ({
  name,
  design,
  picture: compose(design, derive(design), { numbers: true }),
}));
const cases = pictures.flatMap((picture) => directions.map((direction) => ({ ...picture, direction })));

async function arranged(input: LayoutInput): Promise<Layout> {
  return fromElkGraph(await new ELK().layout(toElkGraph(input)));
}

function sceneOfLayout(design: Design, layout: Layout): RouteScene {
  const placed = withLayout(design, layout);
  return sceneOf(compose(placed, derive(placed), { numbers: true }));
}

function ownRoutes({ routes }: Layout): Routes {
  return new Map([...routes].map(([id, points]) => [id, { id, points, label: null }]));
}

/** Where every server asks the same hosts our routes cross up to nine times, ELK's twice: the limit keeps that from growing. */
const STAR = { name: 'Domain services', crossings: 9 };

function mostCrossings(theirs: number, name: string): number {
  return name === STAR.name ? STAR.crossings : Math.max(theirs + 1, 1.1 * theirs);
}

function isInside(host: Rect | undefined, zone: Rect | undefined): boolean {
  if (!host || !zone) return false;
  const { x, y, width, height } = host;
  return x >= 30 && y >= 50 && x + width <= zone.width - 30 && y + height <= zone.height - 30;
}

function isBefore(a: Rect | undefined, b: Rect | undefined, direction: LayoutInput['direction']): boolean {
  if (!a || !b) return false;
  return direction === 'landscape' ? a.x + a.width <= b.x : a.y + a.height <= b.y;
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

describe.each(cases)('$name, $direction', ({ name, design, picture, direction }) => {
  const input = layoutInputOf(design, picture, direction);

  test('hosts lie in their zones on the grid, 80 px apart; zones lie apart, in order of rank', async () => {
    const layout = await arranged(input);
    const { hosts } = sceneOfLayout(design, layout);
    expect(input.hosts.filter(({ id, zone }) => !isInside(layout.hosts.get(id), layout.zones.get(zone)))).toEqual([]);
    expect([...layout.hosts.values()].filter(({ x, y }) => x % 10 !== 0 || y % 10 !== 0)).toEqual([]);
    expect(pairs(hosts).filter(([a, b]) => overlaps(inflated(a.rect, 39.9), inflated(b.rect, 39.9)))).toEqual([]);
    expect(pairs([...layout.zones.values()]).filter(([a, b]) => overlaps(inflated(a, 10), b))).toEqual([]);
    const wrong = pairs(input.zones.toSorted((a, b) => a.rank - b.rank)).filter(
      ([a, b]) => a.rank !== b.rank && !isBefore(layout.zones.get(a.id), layout.zones.get(b.id), direction),
    );
    expect(wrong).toEqual([]);
  });

  test('our routes cross little more often than ELK’s own', async () => {
    const layout = await arranged(input);
    const scene = sceneOfLayout(design, layout);
    const theirs = ownRoutes(layout);
    const ours = routeEdges({ ...scene, edges: scene.edges.filter(({ id }) => theirs.has(id)) });
    expect(crossings(ours)).toBeLessThanOrEqual(mostCrossings(crossings(theirs), name));
    expect(measure(scene, routeEdges(scene))).toMatchObject(FAULTLESS);
  });
});

test.each(pictures)('$name as drawn', async ({ name, design, picture }) => {
  const scene = sceneOf(picture);
  const counts = measure(scene, routeEdges(scene));
  const told = Object.entries(counts).map(([what, count]) => `${what} ${count}`);
  // oxlint-disable-next-line no-console -- the counts are what the test is for
  console.info(`${name}, ${scene.edges.length} edges: ${told.join(' · ')}`);
  expect(counts).toMatchObject(FAULTLESS);
  // ELK isn't given the edges between zones of one rank; those count here all the same.
  const layouts = await Promise.all(directions.map((direction) => arranged(layoutInputOf(design, picture, direction))));
  const theirs = layouts.map((layout) => crossings(ownRoutes(layout)));
  expect(counts.crossings).toBeLessThanOrEqual(mostCrossings(Math.min(...theirs), name));
});
