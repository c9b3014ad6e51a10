import { expect, test } from 'vitest';
import { drawnAreaOf } from './drawnArea.ts';

const zones = [{ box: { x: 0, y: 0, width: 300, height: 200 } }];
const hosts = [{ box: { x: 40, y: 60, width: 200, height: 90 } }];

test('what is drawn begins with zones and hosts, wherever those stand', () => {
  expect(drawnAreaOf({ zones, hosts: [], firewalls: [], edges: [] })).toEqual(zones[0]?.box);
  const far = { box: { x: 1000, y: -50, width: 200, height: 90 } };
  expect(drawnAreaOf({ zones, hosts: [...hosts, far], firewalls: [], edges: [] })).toEqual({
    x: 0,
    y: -50,
    width: 1200,
    height: 250,
  });
});

test('a firewall outside of all zones counts', () => {
  const firewalls = [{ box: { x: 330, y: 80, width: 150, height: 50 } }];
  expect(drawnAreaOf({ zones, hosts, firewalls, edges: [] })).toEqual({ x: 0, y: 0, width: 480, height: 200 });
});

test('an edge that leaves the zones counts with its arrowhead, and its label by itself', () => {
  const points = [
    { x: 100, y: 60 },
    { x: 100, y: -40 },
    { x: 340, y: -40 },
  ];
  const labelBox = { x: 150, y: -60, width: 80, height: 20 };
  expect(drawnAreaOf({ zones, hosts, firewalls: [], edges: [{ points, labelBox }] })).toEqual({
    x: 0,
    y: -60,
    width: 344.5,
    height: 260,
  });
});
