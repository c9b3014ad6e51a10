import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { compose, sceneOf } from '../../diagram/model/diagramModel.ts';
import { routeEdges, type Routes } from '../../diagram/routing/routes.ts';
import { inputOf } from '../exported.testing.ts';
import { PLAIN_DRAWING } from '../input/options.ts';
import { pictureFor } from './picture.ts';
import { ALL_ROWS, type ExportInput } from '../input/rows.ts';

const design = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design;
if (!design) throw new Error('No Enterprise template');
const usual = inputOf(design);

/** What the screen has: routes nobody would find, so that one can tell whose they are. */
const scene = sceneOf(compose(design, usual.derivation, { numbers: true }));
const odd: Routes = new Map(
  [...routeEdges(scene)].map(([id, route]) => [id, { ...route, points: [...route.points, { x: 7, y: 7 }] }]),
);
const routed = { scene, routes: odd };

function drawnWith(more: Partial<ExportInput>): { odd: boolean; steps: number } {
  let steps = 0;
  const { edges } = pictureFor({ ...usual, routed, ...more }, () => (steps += 1));
  return { odd: edges.every(({ points }) => points.at(-1)?.x === 7), steps };
}

describe('routes that the screen has', () => {
  test('are drawn as they are, without routing again', () => {
    expect(drawnWith({})).toEqual({ odd: true, steps: 0 });
    expect(drawnWith({ drawing: { ...PLAIN_DRAWING, look: 'dark', legend: false } })).toEqual({ odd: true, steps: 0 });
  });

  test.each<[string, Partial<ExportInput>]>([
    ['numbers change the labels', { drawing: { ...PLAIN_DRAWING, numbers: false } }],
    [
      'filters leave edges out',
      { options: { ...ALL_ROWS, rows: 'filtered' }, filters: { ...usual.filters, text: '1433' } },
    ],
    [
      'a host was moved since',
      inputOf({ ...design, hosts: design.hosts.map((host, i) => (i > 0 ? host : { ...host, x: host.x + 10 })) }),
    ],
  ])('are found anew where %s', (_, more) => {
    const { odd: isOdd, steps } = drawnWith(more);
    expect(isOdd).toBe(false);
    expect(steps).toBeGreaterThan(0);
  });
});
