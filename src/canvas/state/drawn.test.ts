import { expect, test } from 'vitest';
import { withTightZones, withZonesAt } from '../../design/testing/placedDesigns.testing.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import type { Design } from '../../design/model/schema.ts';
import { compose, sceneOf } from '../../diagram/model/diagramModel.ts';
import { routeEdges } from '../../diagram/routing/routes.ts';
import { boundsOf, holds } from '../../geometry/rectangles.ts';
import { derive } from '../../rules/derive.ts';
import { areaOf } from './drawn.ts';

const designs = TEMPLATES.map(({ design }) => withTightZones(design)).filter(({ hosts }) => hosts.length > 4);

function routedOf(design: Design) {
  const scene = sceneOf(compose(design, derive(design), { numbers: true }));
  return { scene, routes: routeEdges(scene) };
}

test.each(designs)('all edges and labels of $name count, outside its zones too', (design) => {
  const routed = routedOf(design);
  const area = areaOf(design, routed);
  expect(holds(boundsOf(design.zones), area)).toBe(false); // else this would show nothing
  for (const { points, label } of routed.routes.values()) {
    const spots = points.map((point) => ({ ...point, width: 0, height: 0 }));
    for (const part of label ? [...spots, label] : spots) expect(holds(area, part)).toBe(true);
  }
});

test.each(designs)('edges of $name that were routed for other places do not count', (design) => {
  const elsewhere = withZonesAt(design, (_, { x, y }) => ({ x: x + 5000, y }));
  expect(areaOf(elsewhere, routedOf(design))).toEqual(areaOf(elsewhere, null));
});
