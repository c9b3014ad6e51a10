import { describe, expect, test } from 'vitest';
import { alignedPlaces, alignHosts, type AlignmentId } from './aligning.ts';
import { hostBoxes } from '../model/measures.ts';
import { addHost, addZone, apply, emptyDesign } from './commands.ts';
import type { Design } from '../model/schema.ts';
import { tooClose } from '../../geometry/rectangles.ts';

/** One wide zone with a host at each place. */
function scattered(...places: readonly (readonly [x: number, y: number])[]): Design {
  const empty = apply(emptyDesign('Scattered'), addZone('internal', { x: 0, y: 0 }));
  const zone = empty.zones[0]?.id ?? '';
  return places.reduce((design, [x, y]) => apply(design, addHost('smtpRelay', { zone, x, y })), empty);
}

const ids = (design: Design) => design.hosts.map(({ id }) => id);
const align = (design: Design, how: AlignmentId) =>
  apply(design, alignHosts(ids(design), how)).hosts.map(({ x, y }) => [x, y]);

describe('lining hosts up', () => {
  test('left takes the leftmost, top the topmost', () => {
    const design = scattered([40, 60], [300, 200], [120, 400]);
    expect(align(design, 'left')).toEqual([
      [40, 60],
      [40, 200],
      [40, 400],
    ]);
    expect(align(scattered([40, 100], [300, 60], [600, 80]), 'top')).toEqual([
      [40, 60],
      [300, 60],
      [600, 60],
    ]);
  });

  test('distributing makes gaps equal and leaves the outermost where they are, in whatever order they came', () => {
    expect(align(scattered([900, 60], [40, 60], [300, 60]), 'across')).toEqual([
      [900, 60],
      [40, 60],
      [470, 60],
    ]);
    expect(align(scattered([40, 60], [40, 700], [40, 200]), 'down')).toEqual([
      [40, 60],
      [40, 700],
      [40, 380],
    ]);
  });

  test('what would lie on each other, stands in several zones or is too few stays as it is', () => {
    const row = scattered([40, 60], [300, 60]);
    expect(alignedPlaces(row.hosts, 'left')).toBeNull();
    expect(apply(row, alignHosts(ids(row), 'left'))).toBe(row);
    expect(alignedPlaces(row.hosts, 'across')).toBeNull();
    const two = apply(apply(row, addZone('dmz')), addHost('dmzServer'));
    expect(alignedPlaces(two.hosts, 'top')).toBeNull();
    const apart = apply(
      apply(scattered([40, 60]), addZone('dmz')),
      addHost('dmzServer', { zone: 'z3', x: 300, y: 90 }),
    );
    expect(alignedPlaces(apart.hosts, 'top')).toBeNull();
  });

  test('hosts that are not meant stay', () => {
    const design = scattered([40, 60], [300, 200], [120, 400]);
    const [first = '', second = ''] = ids(design);
    const after = apply(design, alignHosts([first, second], 'left'));
    expect(after.hosts.map(({ x }) => x)).toEqual([40, 40, 120]);
    expect(after.hosts[2]).toBe(design.hosts[2]);
  });

  test('nothing overlaps afterwards', () => {
    const design = scattered([40, 60], [300, 230], [90, 400], [700, 610]);
    for (const how of ['left', 'top', 'across', 'down'] as const) {
      const boxes = [...hostBoxes(apply(design, alignHosts(ids(design), how))).values()];
      expect(boxes.some((box, i) => boxes.slice(i + 1).some((other) => tooClose(box, other, 0)))).toBe(false);
    }
  });
});
