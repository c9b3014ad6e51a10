import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDesign, SEED } from '../../design/testing/anyDesign.testing.ts';
import { hostBoxes } from '../../design/model/measures.ts';
import { emptyDesign } from '../../design/edit/commands.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { compose, sceneOf } from '../../diagram/model/diagramModel.ts';
import { routeEdges } from '../../diagram/routing/routes.ts';
import { portsByNumber, readLabel } from '../../exports/edgeLabels.testing.ts';
import { derive } from '../../rules/derive.ts';
import { patchesOf } from './edgePaths.ts';
import { edgeAt, edgeViews, labelPlace, nameOf, type EdgeLooks } from './edgeViews.ts';
import { flightOf, movingHosts } from '../drag/flying.ts';
import { liveRoutes } from './liveRoutes.ts';

const design = TEMPLATES.find(({ name }) => name === 'DMZ')?.design ?? emptyDesign('');
const derivation = derive(design);
const composition = compose(design, derivation, { numbers: true });
const scene = sceneOf(composition);
const routes = routeEdges(scene);
const all = new Set(derivation.connections.map(({ id }) => id));
const looks = (change: Partial<EdgeLooks> = {}): EdgeLooks => ({
  shown: all,
  near: new Set(),
  tests: {},
  selection: { kind: 'nothing' },
  numbers: true,
  ...change,
});
const idOf = (name: string): string => design.hosts.find((host) => host.name === name)?.id ?? '';

describe('The edges shown', () => {
  test('are all of them, named for screen readers', () => {
    const views = edgeViews(composition.edges, routes, looks());
    expect(views).toHaveLength(composition.edges.length);
    expect(views.map(nameOf)).toContain('Clients to 1E-SRV01: row 3 TCP 4000, row 5 TCP 443, same zone');
  });

  test('are those that filters leave, with labels of what is left, inside the room of the whole label', () => {
    const shown = new Set(derivation.connections.filter(({ port }) => port === 4000).map(({ id }) => id));
    const views = edgeViews(composition.edges, routes, looks({ shown }));
    expect(views.map(({ label }) => label.text)).toEqual(
      views.map(({ connections }) => connections.map(({ number }) => `${number}: 4000`).join(' · ')),
    );
    for (const view of views) {
      const [place, room] = [labelPlace(view), view.route.label];
      expect(place && room && place.x >= room.x && place.x + place.width <= room.x + room.width).toBe(true);
    }
  });

  test('have beside each number the port of its row, drawn and spoken, in any design and with any filter', () => {
    fc.assert(
      fc.property(anyDesign, fc.integer({ min: 1, max: 4 }), (any, every) => {
        const { connections, ...rest } = derive(any);
        const lines = compose(any, { connections, ...rest }, { numbers: true }).edges;
        const straight = new Map(lines.map(({ id }) => [id, { id, points: [], label: null }]));
        const shown = new Set(connections.filter((_, index) => index % every === 0).map(({ id }) => id));
        const ports = portsByNumber(connections);
        for (const view of edgeViews(lines, straight, looks({ shown }))) {
          const { pairs, more } = readLabel(view.label.text);
          const spoken = [...nameOf(view).matchAll(/\brow (\d+) (TCP|UDP) (\d+(?:-\d+)?|dynamic)( own)?/g)];
          for (const [number, port] of pairs) expect([number, port]).toEqual([number, ports.get(number)]);
          for (const [, number = '', transport, port, own = ''] of spoken)
            expect(`${port}${transport === 'UDP' ? '/UDP' : ''}${own.trim()}`).toBe(ports.get(number));
          expect([pairs.size + more, spoken.length]).toEqual([view.connections.length, view.connections.length]);
          expect(view.label.width).toBeLessThanOrEqual(Math.max(view.edge.label.width, 120));
        }
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  test('stand out when they are selected or in focus', () => {
    const [edge] = composition.edges;
    if (!edge) throw new Error('no edge');
    const near = new Set(edge.connections.map(({ id }) => id));
    const stateOf = (change: Partial<EdgeLooks>) => edgeViews([edge], routes, looks(change)).map(({ state }) => state);
    expect(stateOf({})).toEqual(['resting']);
    expect(stateOf({ near })).toEqual(['near']);
    expect(stateOf({ near, selection: { kind: 'edge', from: edge.from, to: edge.to } })).toEqual(['selected']);
    expect(stateOf({ near, selection: { kind: 'connections', ids: [...near] } })).toEqual(['selected']);
  });

  test('are hit on their lines only', () => {
    const views = edgeViews(composition.edges, routes, looks());
    for (const view of views) {
      const [a, b] = view.route.points;
      if (!a || !b) throw new Error('no line');
      expect(edgeAt(views, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, 1)?.edge.id).toBe(view.edge.id);
    }
    expect(edgeAt(views, { x: -500, y: -500 }, 6)).toBeNull();
  });

  test('end in an arrowhead at the listener', () => {
    const heads = patchesOf([...routes.values()]).flatMap(({ head }) => head.split(/(?=M)/u));
    const tips = heads.map((head) => head.replace(/L.*/u, ''));
    const ends = [...routes.values()].map(({ points }) => points.at(-1));
    expect(tips.toSorted()).toEqual(ends.map((end) => `M${end?.x} ${end?.y}`).toSorted());
  });

  test('are drawn in patches that stay near their part of the canvas', () => {
    for (const { key, line } of patchesOf([...routes.values()])) {
      const [column = NaN, row = NaN] = key.split(' ').map(Number);
      const points = [...line.matchAll(/(-?[\d.]+) (-?[\d.]+)/gu)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
      const far = points.filter(
        ({ x, y }) => Math.max(Math.abs(x - column * 600 - 300), Math.abs(y - row * 600 - 300)) > 800,
      );
      expect(far).toEqual([]);
    }
  });
});

describe('While something moves', () => {
  const moved = (...names: string[]) => {
    const nodes = design.hosts
      .filter(({ name }) => names.includes(name))
      .map(({ id, x, y }) => ({ id, position: { x: x + 40, y: y + 20 } }));
    return flightOf(design, nodes, { x: -900, y: -900 }, 1);
  };

  test('only the edges of the moving hosts are routed', () => {
    const moving = movingHosts(design, moved('SMTP01'));
    const live = liveRoutes(scene, routes, moving, { zones: [], titles: [] });
    expect([...live.keys()]).toEqual([`${idOf('1E-SRV01')}>${idOf('SMTP01')}`]);
  });

  test('edges between hosts that move alike only follow', () => {
    const moving = movingHosts(design, moved('1E-SRV01', 'SMTP01'));
    const id = `${idOf('1E-SRV01')}>${idOf('SMTP01')}`;
    const shift = {
      x: (moving.get(idOf('SMTP01'))?.x ?? 0) - (hostBoxes(design).get(idOf('SMTP01'))?.x ?? 0),
      y: (moving.get(idOf('SMTP01'))?.y ?? 0) - (hostBoxes(design).get(idOf('SMTP01'))?.y ?? 0),
    };
    const before = routes.get(id)?.points.map(({ x, y }) => ({ x: x + shift.x, y: y + shift.y }));
    expect(liveRoutes(scene, routes, moving, { zones: [], titles: [] }).get(id)?.points).toEqual(before);
  });

  test('a zone takes its hosts along', () => {
    const zone = design.zones[0];
    if (!zone) throw new Error('no zone');
    const flight = flightOf(
      design,
      [{ id: zone.id, position: { x: zone.x - 200, y: zone.y - 100 } }],
      { x: 0, y: 0 },
      1,
    );
    const moving = movingHosts(design, flight);
    expect([...moving.keys()]).toEqual(design.hosts.filter((host) => host.zone === zone.id).map(({ id }) => id));
    const [id = ''] = moving.keys();
    const box = hostBoxes(design).get(id);
    expect(moving.get(id)).toEqual({ x: (box?.x ?? 0) - 200, y: (box?.y ?? 0) - 100 });
  });
});
