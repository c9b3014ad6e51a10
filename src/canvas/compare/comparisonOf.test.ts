import { expect, test } from 'vitest';
import { apply, editHost, removeHosts } from '../../design/edit/commands.ts';
import { editRole } from '../../design/edit/roleCommands.ts';
import type { Design } from '../../design/model/schema.ts';
import { edgeId } from '../../diagram/model/diagramModel.ts';
import { changeOfDesigns } from '../../rules/change/changeOfDesigns.ts';
import { aDesign, aHost, aServer, aSwitch, hostNamed } from '../../rules/testing/builders.testing.ts';
import { comparisonOf } from './comparisonOf.ts';
import { lineBetween } from './lineBetween.ts';

const before = aDesign(
  aServer({ addresses: ['10.0.0.1'] }),
  aHost('dmzServer', { name: 'DMZ01', addresses: ['192.0.2.1'] }),
  aHost('dmzServer', { name: 'DMZ02', addresses: ['192.0.2.2'] }),
  aHost('clients', { name: 'Away', zone: 'internet' }),
);
const id = (name: string): string => hostNamed(before, name).id;
const compared = (after: Design) => comparisonOf(changeOfDesigns({ design: before, pairs: [] }, after));

test('nothing is marked where nothing differs, nor where hosts are renamed and moved', () => {
  const renamed = apply(before, editHost(id('DMZ01'), { name: 'EDGE' }));
  for (const { hosts, ghosts, edges } of [compared(before), compared(renamed)])
    expect([hosts.size, ghosts, edges]).toEqual([0, [], []]);
});

test('a host that goes is a ghost in its old place, and its edges are lines between old places', () => {
  const { ghosts, edges, boxes } = compared(apply(before, removeHosts([id('DMZ02')])));
  expect(ghosts.map(({ name }) => name)).toEqual(['DMZ02']);
  const zone = before.zones.find((one) => one.id === hostNamed(before, 'DMZ02').zone);
  const old = hostNamed(before, 'DMZ02');
  expect(ghosts[0]?.box).toMatchObject({ x: (zone?.x ?? 0) + old.x, y: (zone?.y ?? 0) + old.y });
  const gone = edges.find((edge) => edge.id === edgeId(id('Away'), id('DMZ02')));
  expect(gone).toMatchObject({ isGone: true, marks: ['− 4000', '− 443'] });
  expect(lineBetween(boxes.get(gone?.from ?? ''), boxes.get(gone?.to ?? ''))).not.toBeNull();
});

test('a host that comes is new, a port that changes is told old and new, and what stays fades', () => {
  const moved = apply(before, editRole(id('DMZ01'), 'dmzServer', { switches: [aSwitch({ clientPort: 4500 })] }));
  const { hosts, edges, focus } = compared(moved);
  expect(hosts.get(id('DMZ01'))).toBe('~ Changed');
  expect(edges.find((edge) => edge.id === edgeId(id('Away'), id('DMZ01')))).toMatchObject({
    isGone: false,
    marks: ['~ 4000 → 4500'],
  });
  expect(focus.hosts).not.toContain(id('DMZ02'));
  const smaller = apply(before, removeHosts([id('DMZ02')]));
  const back = comparisonOf(changeOfDesigns({ design: smaller, pairs: [] }, before));
  expect(back.hosts.get(id('DMZ02'))).toBe('+ New');
});
