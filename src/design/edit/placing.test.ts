import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostBoxes, hostHeight } from '../model/measures.ts';
import { addHost, addZone, apply, editZone, emptyDesign, moveToZone, moveZones } from './commands.ts';
import { freeZonePlace, settle } from './placing.ts';
import { joinRole } from './roleCommands.ts';
import type { ZoneKind, RoleId } from '../model/roles.ts';
import type { Design } from '../model/schema.ts';
import { tooClose, type Point } from '../../geometry/rectangles.ts';
import { onGrid } from '../../geometry/grid.ts';

/** A design of one zone, with hosts added one after the other where there is room. */
const zoneOf = (kind: ZoneKind, ...roles: RoleId[]): Design =>
  roles.reduce(
    (design, role) => apply(design, addHost(role, { zone: 'z1' })),
    apply(emptyDesign('Places'), addZone(kind, { x: 0, y: 0 })),
  );
const places = ({ hosts }: Design): string => hosts.map(({ x, y }) => `${x},${y}`).join(' ');
const zones = (design: Design): string =>
  design.zones.map(({ x, y, width, height }) => `${x},${y} ${width}×${height}`).join(' · ');

/** A design of empty zones: x, y, width, height. */
const zonesAt = (...boxes: readonly (readonly [number, number, number, number])[]): Design => ({
  ...emptyDesign('Zones'),
  zones: boxes.map(([x, y, width, height], i) => ({ id: `z${i}`, kind: 'internal', name: '', x, y, width, height })),
});

describe('a new host', () => {
  test('stands in the column of its kind: users, servers, what servers use', () => {
    const design = zoneOf('internal', 'clients', 'masterStack', 'sqlServer', 'smtpRelay', 'browsers', 'responseStack');
    expect(places(design)).toBe('40,60 400,60 760,60 760,240 40,240 400,240');
  });

  test('of several roles stands where the first one does', () => {
    const design = apply(zoneOf('internal', 'sqlServer'), joinRole('h2', 'masterStack'));
    expect(places(apply(apply(design, addZone('internal')), moveToZone('h2', 'z3')))).toBe('400,60');
  });

  test('stands below the others in a narrow zone that is not internal, and beside them where there is room', () => {
    expect(places(zoneOf('dmz', 'dmzServer', 'dmzServer', 'clients'))).toBe('40,60 40,240 40,420');
    const wide = zoneOf('dmz');
    const widened = { ...wide, zones: wide.zones.map((zone) => ({ ...zone, width: 640 })) };
    const both = apply(apply(widened, addHost('clients', { zone: 'z1' })), addHost('dmzServer', { zone: 'z1' }));
    expect(places(both)).toBe('40,60 400,60');
  });

  test('gives way to the neighbouring columns where its own is full', () => {
    const many = zoneOf('internal', ...Array.from({ length: 7 }, (): RoleId => 'clients'));
    expect(places(many)).toBe('40,60 40,240 40,420 40,600 40,780 400,60 760,60');
    const full = zoneOf('internal', ...Array.from({ length: 17 }, (): RoleId => 'clients'));
    expect(places(full)).toMatch(/760,780 40,960 400,960$/);
  });

  test('heeds the hosts of its own zone only, and the width of it', () => {
    const design = apply(zoneOf('internal', 'sqlServer'), addZone('dmz'));
    expect(places(apply(design, addHost('sqlServer', { zone: 'z3' })))).toBe('760,60 40,60');
    expect(places(apply(design, moveToZone('h2', 'z3')))).toBe('40,60');
    const twice = apply(apply(zoneOf('dmz', 'dmzServer'), addZone('dmz')), addHost('dmzServer', { zone: 'z3' }));
    expect(places(twice)).toBe('40,60 40,60');
    const narrow = apply(zoneOf('dmz'), editZone('z1', { width: 630 })); // 10 px too few for two columns
    const both = apply(apply(narrow, addHost('clients', { zone: 'z1' })), addHost('dmzServer', { zone: 'z1' }));
    expect(places(both)).toBe('40,60 40,240');
  });
});

/** As many hosts in the first zone, at places of the grid. */
function crowded(kind: ZoneKind, width: number, at: readonly (readonly [number, number])[]): Design {
  const design = zoneOf(kind, 'clients');
  const [zone, host] = [design.zones[0], design.hosts[0]];
  if (!zone || !host) throw new Error('A design without hosts');
  const hosts = at.map(([x, y], i) => ({ ...host, id: `h${i}`, x, y }));
  return { ...design, zones: [{ ...zone, width }], hosts, nextId: hosts.length + 2 };
}

/** Where the next host of a role comes, or nowhere. */
const nextPlace = (design: Design): Point | undefined =>
  apply(design, addHost('sqlServer', { zone: 'z1' })).hosts.at(-1);

test('law: a new host stands in its column, or at the first place in reading order, that is free', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 90 }));
  fc.assert(
    fc.property(
      fc.constantFrom<ZoneKind>('internal', 'dmz'),
      fc.integer({ min: 280, max: 1500 }),
      fc.array(place, { minLength: 1, maxLength: 40 }),
      (kind, width, places) => {
        const at = places.map(([x, y]) => [40 + x * 120, 60 + y * 20] as const);
        const free = (x: number, y: number): boolean =>
          at.every(
            ([left, top]) =>
              !tooClose({ x, y, width: 200, height: 90 }, { x: left, y: top, width: 200, height: 90 }, 80),
          );
        const count = Math.max(Math.floor((width + 80) / 360), kind === 'internal' ? 3 : 1);
        const columns = Array.from({ length: count }, (_, i) => 40 + i * 360);
        const usual = columns[Math.min(2, count - 1)] ?? 40;
        const rows = Array.from({ length: 400 }, (_, i) => 60 + i * 20);
        const all = [
          ...rows.filter((y) => y < 900).map((y) => [usual, y] as const),
          ...rows.flatMap((y) => columns.map((x) => [x, y] as const)),
        ];
        const [x, y] = all.find(([left, top]) => free(left, top)) ?? [];
        expect(nextPlace(crowded(kind, width, at))).toMatchObject({ x, y });
      },
    ),
  );
});

test('a new host finds its place among 1,900 others at once', () => {
  const design = crowded(
    'internal',
    5000,
    Array.from({ length: 1900 }, (_, i) => [40 + (i % 20) * 240, 60 + Math.floor(i / 20) * 200]),
  );
  const start = performance.now();
  expect(nextPlace(design)).toMatchObject({ x: 40, y: 19_040 });
  expect(performance.now() - start).toBeLessThan(500); // 38 s when every place was tried against every host
});

describe('a new zone', () => {
  test('stands right of everything, level with the highest', () => {
    const first = apply(emptyDesign('Zones'), addZone('internal'));
    const second = apply(first, addZone('dmz', { x: 700, y: -120 }));
    expect(zones(second)).toBe('0,0 280×210 · 700,-120 280×210');
    expect(freeZonePlace(second)).toEqual({ x: 1040, y: -120 });
  });

  test('begins another row where one is long, and goes on there', () => {
    let design = emptyDesign('Zones');
    for (let i = 0; i < 10; i += 1) design = apply(design, addZone('internal'));
    const at = design.zones.map(({ x, y }) => `${x},${y}`);
    expect(at.slice(0, 7)).toEqual(['0,0', '340,0', '680,0', '1020,0', '1360,0', '1700,0', '2040,0']);
    expect(at.slice(7)).toEqual(['0,270', '340,270', '680,270']);
  });

  test('never goes below what a design may hold', () => {
    const deep = apply(emptyDesign('Zones'), addZone('internal', { x: 0, y: 999_000 }));
    const wide = { ...deep, zones: deep.zones.map((zone) => ({ ...zone, width: 2400 })) };
    expect(freeZonePlace(wide)).toEqual({ x: 2460, y: 999_000 });
    const far = zonesAt([0, 0, 280, 210], [500, 999_000, 280, 210]);
    expect(freeZonePlace(far)).toEqual({ x: 840, y: 0 }); // so low, all zones count as one row
  });

  test('stands at the origin where it is the first', () => {
    expect(freeZonePlace(emptyDesign('Zones'))).toEqual({ x: 0, y: 0 });
  });

  test('stands in the last row, which ends at 2,400 px, else below the lowest of all zones', () => {
    expect(freeZonePlace(zonesAt([0, 0, 1000, 200], [0, 200, 280, 210]))).toEqual({ x: 340, y: 200 });
    expect(freeZonePlace(zonesAt([100, 0, 2060, 210]))).toEqual({ x: 2220, y: 0 });
    expect(freeZonePlace(zonesAt([100, 0, 2070, 210]))).toEqual({ x: 100, y: 270 });
    expect(freeZonePlace(zonesAt([100, 0, 2000, 700], [2100, 20, 80, 210]))).toEqual({ x: 100, y: 760 });
  });
});

describe('settling', () => {
  const design = zoneOf('internal', 'masterStack');
  const at = (x: number, y: number): Design =>
    settle({ ...design, hosts: design.hosts.map((host) => ({ ...host, x, y })) });

  test('leaves what is settled as it is', () => {
    const settled = settle(design);
    expect(settle(settled)).toBe(settled);
  });

  test('grows a zone around what sticks out, on each side', () => {
    expect(zones(at(1000, 500))).toBe('0,0 1220×610');
    expect(zones(at(-30, -20))).toBe('-50,-70 670×280');
    expect(places(at(-30, -20))).toBe('20,50');
    expect(hostBoxes(at(-30, -20)).get('h2')).toEqual({ x: -30, y: -20, width: 200, height: 90 }); // on the canvas, it stays
    const grown = [at(-30, 100), at(100, -20)];
    expect(grown.map(zones)).toEqual(['-50,0 670×210', '0,-70 620×280']);
    expect(grown.map(places)).toEqual(['20,100', '100,50']);
  });

  test('leaves hosts as they are that do not move in their zone', () => {
    const moved = { ...design, hosts: design.hosts.map((host) => ({ ...host, x: 1000 })) };
    const settled = settle(moved);
    expect(settled.zones).not.toEqual(moved.zones);
    expect(settled.hosts[0]).toBe(moved.hosts[0]);
  });

  test('keeps the zone in place that comes first in reading order', () => {
    const settled = (first: readonly [number, number]): string =>
      settle(zonesAt([...first, 280, 210], [0, 0, 280, 210]))
        .zones.map(({ x, y }) => `${x},${y}`)
        .join(' ');
    expect([settled([100, 10]), settled([10, 100])]).toEqual(['340,10 0,0', '10,270 0,0']);
  });

  test('pushes zones that overlap apart, right or down, whichever is shorter', () => {
    const two = apply(
      apply(emptyDesign('Two'), addZone('internal', { x: 0, y: 0 })),
      addZone('dmz', { x: 1000, y: 0 }),
    );
    const moved = (x: number, y: number) => zones(apply(two, moveZones(new Map([['z2', { x, y }]]))));
    expect(moved(100, 10)).toBe('0,0 280×210 · 340,10 280×210');
    expect(moved(10, 100)).toBe('0,0 280×210 · 10,270 280×210');
    expect(moved(280, 0)).toBe('0,0 280×210 · 280,0 280×210');
    expect(moved(100, 30)).toBe('0,0 280×210 · 340,30 280×210'); // as far down as right
    const three = apply(two, addZone('internet', { x: 340, y: 0 }));
    const pushed = apply(three, moveZones(new Map([['z2', { x: 100, y: 10 }]])));
    expect(zones(pushed)).toBe('0,0 280×210 · 340,10 280×210 · 340,280 280×210');
  });
});

test('places are rounded to the grid, never to minus zero', () => {
  expect([14, 15, -14, -4].map(onGrid)).toEqual([10, 20, -10, 0]);
  expect(Object.is(onGrid(-4), 0)).toBe(true);
});

test('boxes are too close within the gap, not at it', () => {
  const box = { x: 0, y: 0, width: 200, height: 90 };
  expect(tooClose(box, { ...box, x: 280 }, 80)).toBe(false);
  expect(tooClose(box, { ...box, x: 279 }, 80)).toBe(true);
  expect(tooClose(box, { ...box, y: 170 }, 80)).toBe(false);
  expect(tooClose({ ...box, y: 169 }, box, 80)).toBe(true);
  expect(tooClose({ ...box, y: 170 }, box, 80)).toBe(false);
  expect(tooClose(box, { ...box, y: 169 }, 80)).toBe(true);
  expect(hostHeight({ roles: {} })).toBe(70);
});
