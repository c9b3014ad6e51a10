import ELK from 'elkjs/lib/elk.bundled.js';
import { expect, test } from 'vitest';
import type { Design } from '../../design/model/schema.ts';
import { derive } from '../../rules/derive.ts';
import { compose, sceneOf } from '../model/diagramModel.ts';
import { measure, type Measures } from '../model/measures.ts';
import { routeEdges } from '../routing/routes.ts';
import { layoutInputOf, withLayout } from './arrangement.ts';
import { fromElkGraph, toElkGraph } from './layout.ts';
import { randomDesign } from './randomDesigns.testing.ts';

const DESIGNS = 100;

type Count = Exclude<keyof Measures, 'length' | 'crossings' | 'bends'>;

/** What no drawing may have. */
const NEVER: readonly Count[] = [
  'labelOverlaps',
  'labelHostOverlaps',
  'labelTitleOverlaps',
  'labelBorderOverlaps',
  'linesUnderLabels',
  'edgesThroughHosts',
  'edgesThroughTitles',
  'edgesOnBorders',
  'sharedTracks',
];

function countsOf(design: Design): Measures {
  const scene = sceneOf(compose(design, derive(design), { numbers: true }));
  return measure(scene, routeEdges(scene));
}

async function arranged(design: Design): Promise<Design> {
  const composition = compose(design, derive(design), { numbers: true });
  const graph = toElkGraph(layoutInputOf(design, composition, 'landscape'));
  return withLayout(design, fromElkGraph(await new ELK().layout(graph)));
}

/** Holds what never may be, and gives the labels that lie off their edges. */
function held(design: Design, name: string): number {
  const counts = countsOf(design);
  expect({ name, ...Object.fromEntries(NEVER.map((what) => [what, counts[what]])) }).toEqual({
    name,
    ...Object.fromEntries(NEVER.map((what) => [what, 0])),
  });
  return counts.labelsAside;
}

test(`${DESIGNS} random designs, before and after Arrange: nothing on borders, titles or labels`, async () => {
  let [before, after, edges] = [0, 0, 0];
  for (let seed = 1; seed <= DESIGNS; seed++) {
    const design = randomDesign(seed, 4 + ((seed * 7) % 15));
    edges += derive(design).connections.length;
    before += held(design, `design ${seed}`);
    after += held(await arranged(design), `design ${seed}, arranged`);
  }
  // oxlint-disable-next-line no-console -- the counts are what the test is for
  console.info(`${DESIGNS} random designs, ${edges} connections: labels aside ${before}, arranged ${after}`);
  expect(before).toBeLessThanOrEqual(4);
  expect(after).toBeLessThanOrEqual(1);
}, 240_000);
