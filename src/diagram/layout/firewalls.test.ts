import ELK from 'elkjs/lib/elk.bundled.js';
import { expect, test } from 'vitest';
import { apply } from '../../design/edit/commands.ts';
import { addFirewall } from '../../design/edit/networkCommands.ts';
import { firewallBox } from '../../design/model/canvasObjects.ts';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { derive } from '../../rules/derive.ts';
import { overlaps } from '../../geometry/rectangles.ts';
import { compose } from '../model/diagramModel.ts';
import { linksOf } from '../model/firewallPictures.ts';
import { layoutInputOf, withLayout } from './arrangement.ts';
import { fromElkGraph, toElkGraph, type LayoutInput } from './layout.ts';

const bare = (id: string): Design => {
  const design = TEMPLATES.find((template) => template.id === id)?.design;
  if (!design) throw new Error(id);
  const { firewalls: _, routes: __, ...rest } = design;
  return rest;
};

/** A template with firewalls that join the zones told by their numbers, arranged. */
async function arranged(id: string, direction: LayoutInput['direction'], ...joins: number[][]): Promise<Design> {
  const design = joins.reduce(
    (before, zones, i) =>
      apply(
        before,
        addFirewall(
          { x: 100 * i, y: 0 },
          zones.map((zone) => before.zones[zone]?.id ?? ''),
        ),
      ),
    bare(id),
  );
  const input = layoutInputOf(design, compose(design, derive(design), { numbers: true }), direction);
  return withLayout(design, fromElkGraph(await new ELK().layout(toElkGraph(input))));
}

const CASES = [
  ['dmz', [[0, 1, 2]]],
  [
    'dmz',
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    'dmz',
    [
      [0, 1],
      [0, 1],
      [0, 2],
    ],
  ],
  [
    'enterprise',
    [
      [0, 1],
      [0, 2],
      [2, 3],
      [1, 2],
    ],
  ],
] as const satisfies readonly (readonly [string, readonly (readonly number[])[]])[];

const cases = CASES.flatMap(([id, joins]) =>
  (['landscape', 'portrait'] as const).map((direction) => ({ id, direction, joins: joins.map((one) => [...one]) })),
);

test.each(cases)('Arrange leaves the firewalls $joins of $id, $direction, between zones, on nothing', async (one) => {
  const design = await arranged(one.id, one.direction, ...one.joins);
  const boxes = (design.firewalls ?? []).map(firewallBox);
  const others = [...design.zones, ...boxes];
  const hits = boxes.flatMap((box) => others.filter((other) => other !== box && overlaps(box, other)));
  expect([boxes.length, hits]).toEqual([one.joins.length, []]);
  for (const [i, a] of design.zones.entries()) {
    for (const b of design.zones.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
  }
  expect(apply(design, (same) => ({ ...same }))).toEqual(design); // nothing is left to be moved apart
});

test.each(['landscape', 'portrait'] as const)('a firewall of two neighbours stands halfway, %s', async (direction) => {
  const design = await arranged('dmz', direction, [0, 1]);
  const [firewall] = design.firewalls ?? [];
  if (!firewall) throw new Error('no firewall');
  const lengths = linksOf(firewall, firewallBox(firewall), design.zones).map(({ from, to }) =>
    Math.hypot(to.x - from.x, to.y - from.y),
  );
  expect(Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 1000))).toBeLessThanOrEqual(10);
});

test('a design without firewalls is arranged as before', async () => {
  const design = bare('dmz');
  const input = layoutInputOf(design, compose(design, derive(design), { numbers: true }), 'landscape');
  const layout = fromElkGraph(await new ELK().layout(toElkGraph(input)));
  for (const zone of withLayout(design, layout).zones) expect(layout.zones.get(zone.id)).toMatchObject({ x: zone.x });
});
