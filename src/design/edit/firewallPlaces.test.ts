import { describe, expect, test } from 'vitest';
import { firewallBox } from '../model/canvasObjects.ts';
import { hostBoxes } from '../model/measures.ts';
import type { Design } from '../model/schema.ts';
import { TEMPLATES } from '../templates/templates.ts';
import { onGrid } from '../../geometry/grid.ts';
import { tooClose, type Point } from '../../geometry/rectangles.ts';
import { addZone, apply, emptyDesign, type Command } from './commands.ts';
import { placeFirewall } from './firewallPlaces.ts';

const dmz: Design = TEMPLATES.find(({ id }) => id === 'dmz')?.design ?? emptyDesign('');
const zone = (name: string) => {
  const found = dmz.zones.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const last = (design: Design) => {
  const firewall = design.firewalls?.at(-1);
  if (!firewall) throw new Error('no firewall');
  return firewall;
};
const joinedBy = (design: Design): string[] =>
  last(design).zones.map((leg) => design.zones.find(({ id }) => id === leg.zone)?.name ?? '');
const dropped = (at: Point): string[] => joinedBy(apply(dmz, placeFirewall({ at })));
const times = (count: number, command: Command): Design =>
  Array.from({ length: count }).reduce<Design>((design) => apply(design, command), dmz);

describe('A firewall that is dropped', () => {
  const { x, y, width, height } = zone('DMZ');

  test('between two zones joins both', () => {
    expect(dropped({ x: x - 20, y: y + height / 2 })).toEqual(['DMZ', 'Corporate network']);
    expect(dropped({ x: x + width + 20, y: y + height / 2 })).toEqual(['DMZ', 'Internet']);
  });

  test('in a zone joins that one, and its neighbour when that is close by', () => {
    expect(dropped({ x: x + 10, y: y + height / 2 })).toEqual(['DMZ', 'Corporate network']);
    const inner = zone('Corporate network');
    expect(dropped({ x: inner.x + 100, y: inner.y + inner.height / 2 })).toEqual(['Corporate network']);
  });

  test('far from all zones joins none', () => {
    expect(dropped({ x: -5000, y: -5000 })).toEqual([]);
  });

  test('stands where it is dropped, or beside a host that stands there', () => {
    const free = apply(dmz, placeFirewall({ at: { x: x + width / 2, y: y - 100 } }));
    expect(last(free)).toMatchObject({ x: onGrid(x + width / 2 - 75), y: onGrid(y - 125) });
    for (const box of hostBoxes(dmz).values()) {
      const design = apply(dmz, placeFirewall({ at: { x: box.x + 50, y: box.y + 20 } }));
      for (const other of hostBoxes(design).values()) expect(tooClose(firewallBox(last(design)), other, 0)).toBe(false);
    }
  });
});

describe('A firewall that is placed by key', () => {
  test('stands between the zones nearest to each other that no firewall joins yet', () => {
    expect(joinedBy(times(1, placeFirewall({})))).toEqual(['Corporate network', 'DMZ']);
    expect(joinedBy(times(2, placeFirewall({})))).toEqual(['DMZ', 'Internet']);
    expect(joinedBy(times(3, placeFirewall({})))).toEqual(['Corporate network', 'Internet']);
  });

  test('joins the zone one works in with its neighbour, and two zones that are told', () => {
    expect(joinedBy(times(1, placeFirewall({ zones: [zone('Internet').id] })))).toEqual(['DMZ', 'Internet']);
    const told = [zone('Corporate network').id, zone('Internet').id];
    expect(joinedBy(times(1, placeFirewall({ zones: told })))).toEqual(['Corporate network', 'Internet']);
  });

  test('lies on no host, firewall or title, however many there are', () => {
    const design = times(8, placeFirewall({}));
    const boxes = [...hostBoxes(design).values(), ...(design.firewalls ?? []).map(firewallBox)];
    const touching = boxes.filter((one, i) => boxes.slice(i + 1).some((other) => tooClose(one, other, 0)));
    expect([design.firewalls?.length, touching]).toEqual([8, []]);
  });

  test('joins the only zone there is, or none', () => {
    const single = apply(emptyDesign(''), addZone('dmz'));
    expect(joinedBy(apply(single, placeFirewall({})))).toEqual(['DMZ']);
    expect(joinedBy(apply(emptyDesign(''), placeFirewall({})))).toEqual([]);
  });
});
