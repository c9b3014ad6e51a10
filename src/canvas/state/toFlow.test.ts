import { describe, expect, test } from 'vitest';
import { hostHeight, MEASURES } from '../../design/model/measures.ts';
import { apply, editHost, moveHosts } from '../../design/edit/commands.ts';
import { FIREWALL_SIZE } from '../../design/model/canvasObjects.ts';
import { addFirewall } from '../../design/edit/networkCommands.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { emptyDesign } from '../../design/edit/commands.ts';
import type { Design } from '../../design/model/schema.ts';
import { flowMaker, type FlowInput } from './toFlow.ts';

const design = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design ?? emptyDesign('');
const input = (change: Partial<FlowInput> = {}): FlowInput => ({
  design,
  most: Infinity,
  marks: new Map(),
  selected: new Set(),
  near: new Set(),
  editing: null,
  moving: new Set(),
  flight: null,
  ...change,
});
const idOf = (name: string): string => design.hosts.find((host) => host.name === name)?.id ?? '';
const changed = (after: ReturnType<ReturnType<typeof flowMaker>>, before: typeof after): string[] =>
  after.filter((node) => !before.includes(node)).map(({ id }) => id);

test('of many hosts only so many are made at first, but all zones, which say how many they hold', () => {
  const nodes = flowMaker()(input({ most: 2 }));
  expect(nodes.filter(({ type }) => type === 'zone')).toHaveLength(design.zones.length);
  expect(nodes.filter(({ type }) => type === 'host')).toHaveLength(2);
  const whole = flowMaker()(input());
  for (const node of nodes) expect(whole).toContainEqual(node);
});

describe('The nodes of the canvas', () => {
  const nodes = flowMaker()(input());

  test('are all zones and hosts, each zone before its hosts', () => {
    expect(nodes).toHaveLength(design.zones.length + design.hosts.length);
    for (const [i, { parentId }] of nodes.entries()) {
      const before = nodes.slice(0, i).map(({ id }) => id);
      expect(parentId === undefined || before.includes(parentId)).toBe(true);
    }
  });

  test('come in reading order within their zone', () => {
    for (const zone of design.zones) {
      const own = nodes.filter(({ parentId }) => parentId === zone.id).map(({ position }) => position);
      expect(own).toEqual(own.toSorted((a, b) => a.y - b.y || a.x - b.x));
    }
  });

  test('have the sizes of the geometry and need no measuring', () => {
    for (const host of design.hosts) {
      const node = nodes.find(({ id }) => id === host.id);
      expect(node?.measured).toEqual({ width: MEASURES.hostWidth, height: hostHeight(host) });
    }
  });

  test('have names that tell roles, address, zone, findings and selection', () => {
    const marks = new Map([[idOf('RESP01'), { worst: 'warning' as const, findings: 2, internal: 0 }]]);
    const named = flowMaker()(input({ marks, selected: new Set([idOf('RESP01')]) }));
    expect(named.find(({ id }) => id === idOf('RESP01'))?.ariaLabel).toBe(
      'RESP01, Response Stack, 10.10.10.13, in London, 2 warnings, selected',
    );
  });
});

describe('Only what changed gets a new node', () => {
  const after = (next: Partial<FlowInput>): string[] => {
    const toFlow = flowMaker();
    const before = toFlow(input());
    return changed(toFlow(input(next)), before);
  };
  const edited = (command: Parameters<typeof apply>[1]): Design => apply(design, command);

  test('nothing, when nothing changed', () => expect(after({})).toEqual([]));
  test('the selected one', () => expect(after({ selected: new Set([idOf('SQL01')]) })).toEqual([idOf('SQL01')]));
  test('the renamed one', () =>
    expect(after({ design: edited(editHost(idOf('SQL01'), { name: 'DB' })) })).toEqual([idOf('SQL01')]));
  test('the one that is dragged, which comes to the front', () => {
    const moving = new Set([idOf('SQL01')]);
    expect(after({ moving })).toEqual([idOf('SQL01')]);
    const nodes = flowMaker()(input({ moving }));
    const dragged = nodes.find(({ id }) => id === idOf('SQL01'));
    expect(nodes.filter(({ zIndex }) => (zIndex ?? 0) >= (dragged?.zIndex ?? 0))).toEqual([dragged]);
  });
  test('the one that was moved', () => {
    const host = design.hosts.find(({ name }) => name === 'SQL01');
    if (!host) throw new Error('no SQL01');
    const places = new Map([[host.id, { zone: host.zone, x: host.x + 10, y: host.y }]]);
    expect(after({ design: edited(moveHosts(places)) })).toEqual([host.id]);
  });
});

test('While a zone is resized from its corner, its hosts stay where they are on the canvas', () => {
  const zone = design.zones[0];
  if (!zone) throw new Error('no zone');
  const box = { x: zone.x - 50, y: zone.y - 30, width: zone.width + 50, height: zone.height + 30 };
  const nodes = flowMaker()(input({ flight: { kind: 'zone', id: zone.id, box, resizing: true } }));
  const host = design.hosts.find((one) => one.zone === zone.id);
  expect(nodes.find(({ id }) => id === host?.id)?.position).toEqual({ x: (host?.x ?? 0) + 50, y: (host?.y ?? 0) + 30 });
});

describe('Firewalls among the nodes', () => {
  const zones = design.zones.slice(0, 2).map(({ id }) => id);
  const walled = apply(design, addFirewall({ x: 300, y: -200 }, zones, 'FW-EDGE'));
  const id = walled.firewalls?.[0]?.id ?? '';

  test('come last, as large as the geometry says, and say what they join and that they are selected', () => {
    const node = flowMaker()(input({ design: walled, selected: new Set([id]) })).at(-1);
    expect(node).toMatchObject({
      id,
      type: 'object',
      position: { x: 300, y: -200 },
      measured: FIREWALL_SIZE,
      selected: true,
      ariaLabel: `Firewall FW-EDGE, joins ${design.zones[0]?.name} and ${design.zones[1]?.name}, selected`,
    });
  });

  test('stay the same objects while they and their zones’ names stay, whatever else changes', () => {
    const make = flowMaker();
    const before = make(input({ design: walled }));
    const moved = apply(walled, editHost(walled.hosts[0]?.id ?? '', { name: 'OTHER' }));
    expect(changed(make(input({ design: moved })), before)).toEqual([walled.hosts[0]?.id]);
    expect(changed(make(input({ design: moved, near: new Set([id]) })), before)).toContain(id);
  });
});
