import { expect, test } from 'vitest';
import { addFirewall } from '../../design/edit/networkCommands.ts';
import { apply } from '../../design/edit/commands.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { derive } from '../../rules/derive.ts';
import { lineEnters } from '../../geometry/rectangles.ts';
import { routeEdges } from '../routing/routes.ts';
import { compose, sceneOf, withRoutes } from './diagramModel.ts';
import { firewallPicture, linksOf } from './firewallPictures.ts';

const zone = (id: string, x: number, y: number) => ({ id, x, y, width: 300, height: 200 });
const joining = (...ids: string[]) => ({ zones: ids.map((id) => ({ zone: id, name: '', list: '' })) });
const box = { x: 375, y: 80, width: 150, height: 50 };

test('a link runs from the border of the firewall straight to the nearest place of the border of a zone', () => {
  const zones = [zone('left', 0, 0), zone('right', 600, 0), zone('above', 300, -400), zone('other', 900, 900)];
  expect(linksOf(joining('right', 'left', 'above'), box, zones)).toEqual([
    { zone: 'left', from: { x: 375, y: 105 }, to: { x: 300, y: 105 } },
    { zone: 'right', from: { x: 525, y: 105 }, to: { x: 600, y: 105 } },
    { zone: 'above', from: { x: 450, y: 80 }, to: { x: 450, y: -200 } },
  ]);
});

test('a link keeps off the corners of a zone, and from inside a zone it leads to its nearest border', () => {
  const [aslant] = linksOf(joining('low'), box, [zone('low', 600, 400)]);
  expect(aslant?.to).toEqual({ x: 614, y: 400 });
  const [inside] = linksOf(joining('around'), box, [zone('around', 300, 0)]);
  expect(inside).toEqual({ zone: 'around', from: { x: 450, y: 130 }, to: { x: 450, y: 200 } });
});

test('below its name stands the platform, else how many zones it joins', () => {
  const plain = { id: 'f1', name: '', x: 0, y: 0, ...joining('a', 'b'), platform: null, owner: '', note: '' };
  expect(firewallPicture(plain, [])).toMatchObject({ name: 'f1', detail: '2 zones' });
  expect(firewallPicture({ ...plain, name: 'FW-DMZ', platform: 'fortigate' }, [])).toMatchObject({
    name: 'FW-DMZ',
    detail: 'FortiGate',
  });
});

test('edges run around a firewall that stands in their way', () => {
  const design = TEMPLATES.find(({ id }) => id === 'dmz')?.design ?? TEMPLATES[0]?.design;
  if (!design) throw new Error('no template');
  const drawnOf = (one: typeof design) => {
    const composition = compose(one, derive(one), { numbers: true });
    return withRoutes(composition, routeEdges(sceneOf(composition)));
  };
  const edge = drawnOf(design).edges.find(({ scope }) => scope === 'crossesZones');
  const [start, end] = edge?.points ?? [];
  if (!start || !end) throw new Error('no edge');
  const between = { x: (start.x + end.x) / 2 - 75, y: (start.y + end.y) / 2 - 25 };
  const { firewalls, edges } = drawnOf(apply(design, addFirewall(between)));
  expect(firewalls).toHaveLength(1);
  const hits = edges.filter(({ points }) =>
    points.some((point, i) => {
      const next = points[i + 1];
      return next !== undefined && firewalls.some(({ box: wall }) => lineEnters(point, next, wall));
    }),
  );
  expect(hits.map(({ id }) => id)).toEqual([]);
});
