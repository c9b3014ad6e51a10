import { describe, expect, test } from 'vitest';
import { apply, emptyDesign } from '../edit/commands.ts';
import { addFirewall, editFirewall } from '../edit/networkCommands.ts';
import { setPublished } from '../edit/addressCommands.ts';
import { removeThings } from '../edit/objectCommands.ts';
import type { Design } from '../model/schema.ts';
import { TEMPLATES } from '../templates/templates.ts';
import { fragmentOf, pastedIds, pasteFragment, readFragment, thingsIn, writeFragment } from './clipboard.ts';

const template = TEMPLATES.find(({ id }) => id === 'dmz')?.design ?? emptyDesign('');
const zones = template.zones.map(({ id }) => id);
const placed = apply(template, addFirewall({ x: 100, y: -200 }, zones, 'FW-DMZ'));
const fw = placed.firewalls?.[0]?.id ?? '';
const design = apply(placed, editFirewall(fw, { platform: 'asa', owner: 'NetOps', note: 'two of them' }));
const dmz01 = design.hosts.find(({ name }) => name === 'DMZ01')?.id ?? '';

const pasted = (into: Design, fragment: Design, at?: Parameters<typeof pasteFragment>[1]): Design =>
  apply(into, pasteFragment(fragment, at));

describe('A copy of a firewall', () => {
  const fragment = fragmentOf(design, [fw]);

  test('goes through the clipboard with its zones, and nothing else of the design', () => {
    const read = readFragment(writeFragment(design, [fw]));
    expect(read).toMatchObject({ ok: true, value: { hosts: [], firewalls: [{ name: 'FW-DMZ', owner: 'NetOps' }] } });
    expect(read.ok && thingsIn(read.value)).toEqual([fw]);
    expect(fragment.zones).toEqual(design.zones);
  });

  test('joins the same zones, is called otherwise and hides nothing', () => {
    const after = pasted(design, fragment);
    const [original, copy] = after.firewalls ?? [];
    expect(original).toEqual(design.firewalls?.[0]);
    expect(copy).toMatchObject({ name: 'FW-DMZ 2', platform: 'asa', zones: original?.zones });
    expect(copy?.x === original?.x && copy?.y === original?.y).toBe(false);
    expect(pastedIds(after, fragment)).toEqual([copy?.id]);
    expect(after.zones).toEqual(design.zones);
  });

  test('after a cut it is what it was, where it was', () => {
    const cut = apply(design, removeThings([fw]));
    const { id: _, ...original } = design.firewalls?.[0] ?? { id: '' };
    expect(pasted(cut, fragment).firewalls).toMatchObject([original]);
  });

  test('brings its zones into a design without them, and is put where one pastes', () => {
    const after = pasted(emptyDesign('Other'), fragment);
    expect(after.zones.map(({ name }) => name)).toEqual(design.zones.map(({ name }) => name));
    expect(after.firewalls?.[0]?.zones.map(({ zone }) => zone)).toEqual(after.zones.map(({ id }) => id));
    const [home] = design.zones;
    const there = pasted(design, fragment, { zone: home?.id ?? '', x: 50, y: -300 });
    expect(there.firewalls?.[1]).toMatchObject({ x: (home?.x ?? 0) + 50, y: (home?.y ?? 0) - 300 });
  });
});

test('hosts copied with the firewall that translates for them are translated by its copy, others by none', () => {
  const one = { address: '203.0.113.9', for: '192.0.2.11', zones: [zones[2] ?? ''], firewall: fw };
  const published = apply(design, setPublished(dmz01, [one]));
  const alone = fragmentOf(published, [dmz01]);
  expect(alone.hosts[0]?.published?.[0]?.firewall).toBeNull();
  const after = pasted(emptyDesign('Other'), fragmentOf(published, [dmz01, fw]));
  const copy = after.firewalls?.[0]?.id;
  expect(copy).toBeDefined();
  expect(after.hosts[0]?.published?.[0]?.firewall).toBe(copy);
});

test('what is removed takes routes via it along', () => {
  const after = apply(design, removeThings([fw, dmz01]));
  expect([after.firewalls, after.hosts.length]).toEqual([undefined, design.hosts.length - 1]);
});
